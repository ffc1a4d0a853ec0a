import type { ForeignRemark } from "../../model/remark.ts";
import { DroppedCharacters } from "../clean-text.ts";
import { decodeText } from "../decode-text.ts";
import { ImportProblem } from "../problem.ts";
import { MAX_BYTES } from "../read-source.ts";
import { readWebAnnotations } from "./read-web-annotations.ts";

/** What a file holds of others' notes. */
export type ReadRemarks = {
	remarks: ForeignRemark[];
	/** What else is to be said of the file, as sentences: what in it could not be read, what was dropped. */
	told: string[];
};

/** How many notes are read at once: each is looked for in the column. */
const MAX_NOTES = 1000;

const FORMS =
	"Give annotations as JSON, as Hypothesis and Recogito export them (W3C Web Annotation), or a .docx with comments";

/**
 * Reads the notes of a file, whichever of the forms it has. Hidden characters are left out.
 * @throws ImportProblem for what cannot be read, with what to do
 */
export async function readRemarks(bytes: Uint8Array): Promise<ReadRemarks> {
	if (bytes.length === 0) throw new ImportProblem("The file is empty.");
	if (bytes.length > MAX_BYTES) {
		throw new ImportProblem(
			`The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${MAX_BYTES / 1_000_000} MB are read. Export the notes on this column alone.`,
		);
	}
	const { remarks, told } = isPacked(bytes)
		? await (await import("./read-docx-comments.ts")).readDocxComments(bytes)
		: readWebAnnotations(jsonIn(bytes));
	if (remarks.length > MAX_NOTES) {
		throw new ImportProblem(
			`The file has ${remarks.length} notes; at most ${MAX_NOTES} are read at once. Export those on this column alone.`,
		);
	}
	const dropped = new DroppedCharacters();
	const clean = (text: string) => dropped.clean(text.replace(/\r\n?/g, "\n")).trim();
	// Around the words a space counts: it tells that no word is cut there.
	const cleanContext = (text: string) => dropped.clean(text.replace(/\s/g, " "));
	const cleaned = remarks.map(({ target, remark, by, tags }) => ({
		target: target && {
			exact: cleanContext(target.exact),
			prefix: cleanContext(target.prefix),
			suffix: cleanContext(target.suffix),
		},
		remark: clean(remark),
		by: clean(by ?? "") || null,
		tags: tags.map(clean).filter((tag) => tag !== ""),
	}));
	return { remarks: cleaned, told: [...told, ...dropped.told()] };
}

function isPacked([first, second]: Uint8Array): boolean {
	return first === 0x50 && second === 0x4b;
}

function jsonIn(bytes: Uint8Array): unknown {
	const { text } = decodeText(bytes);
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		const reason = error instanceof SyntaxError && /^\s*[[{]/.test(text) ? ` (${error.message})` : "";
		throw new ImportProblem(`This is no JSON that can be read${reason}, and no .docx. ${FORMS}.`);
	}
}
