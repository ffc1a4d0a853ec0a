import { unzipSync } from "fflate";
import { ImportProblem } from "./problem.ts";

/** The largest part of a document that is read, and all of them together, in bytes when unpacked. */
const MAX_PART = 20_000_000;
const MAX_ALL = 40_000_000;

/** The parts of a document that hold its text: not its pictures. */
const TEXT = /\.(?:xml|rels)$|^mimetype$/i;

/**
 * Unpacks the parts of a .docx or .odt that hold text. No more is unpacked than its own directory says, so that a small
 * file cannot become a huge one.
 * @returns the parts by their names; null where the bytes are no such file
 * @throws ImportProblem for a file that is larger than a text can be, and for XML with entities of its own
 */
export function unzipText(bytes: Uint8Array): Record<string, Uint8Array> | null {
	let total = 0;
	let parts: Record<string, Uint8Array>;
	try {
		parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!TEXT.test(name)) return false;
				total += originalSize;
				if (originalSize > MAX_PART || total > MAX_ALL) {
					throw new ImportProblem(
						`The file unpacks to more than ${MAX_ALL / 1_000_000} MB of text, which no column has. Copy the column into a new document.`,
					);
				}
				return true;
			},
		});
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		return null;
	}
	for (const part of Object.values(parts)) refuseEntities(part);
	return Object.assign(Object.create(null), parts);
}

/** A document type of its own could make a few bytes stand for millions, or for another file. */
function refuseEntities(part: Uint8Array): void {
	const head = new TextDecoder().decode(part.subarray(0, 4096));
	if (!/<!(?:DOCTYPE|ENTITY)/i.test(head)) return;
	throw new ImportProblem("The document declares XML entities, which no word processor writes. It is not read.");
}
