import { decodeText } from "./decode-text.ts";
import { fromQuoted } from "./encoded-words.ts";
import { type DividedMail, divideMail, unfolded } from "./mail-header.ts";

/** How deep the parts of a mail may nest; programs that write mails nest three. */
const MAX_DEPTH = 6;

/** A mail as it is sent: what its head tells, and the bytes of its text. */
export type Mail = Omit<DividedMail, "body"> & { body: Uint8Array; charset: string | undefined };

/** A part of a mail: the values of its fields by their names in small letters, and its bytes as characters. */
type Part = { fields: Map<string, string>; content: string };

/**
 * Unpacks a mail that says how its text is packed: its parts, quoted-printable, base64.
 * @returns null for what is none, and for the text of a mail that is packed in no way
 * @see https://www.rfc-editor.org/rfc/rfc2045
 */
export function unpackMail(bytes: Uint8Array): Mail | null {
	// Byte by byte: which encoding the text is in, its head says.
	const written = Buffer.from(bytes).toString("latin1");
	const whole = partOf(written);
	const isPacked = ["mime-version", "content-type", "content-transfer-encoding"].some((one) => whole.fields.has(one));
	if (!isPacked) return null;
	const end = END_OF_HEAD.exec(written)?.index ?? bytes.length;
	const head = divideMail(`${decodeText(bytes.subarray(0, end)).text}\n\n`);
	if (head.leftOut.length === 0) return null;
	const parts = leavesOf(whole, 0);
	const isText = (kind: string) => (part: Part) => typeOf(part).startsWith(kind) && nameOf(part) === undefined;
	const text = parts.find(isText("text/plain")) ?? parts.find(isText("text/html"));
	if (!text) return null;
	const names = parts.map(nameOf).filter((name) => name !== undefined);
	const attached = names.map(
		(name) => `“${name}” is attached to the mail: save it and import it, if the column is in it.`,
	);
	const charset = parameterOf(text.fields.get("content-type"), "charset");
	return { ...head, body: unpacked(text), charset, told: [...head.told, ...attached] };
}

const END_OF_HEAD = /\r?\n\r?\n/;

function partOf(text: string): Part {
	const start = text.replace(/^\s+/, "");
	const end = END_OF_HEAD.exec(start);
	const head = start.slice(0, end?.index ?? start.length).replace(/\r\n/g, "\n");
	const fields = unfolded(head).map((line) => /^([\w-]+):\s*(.*)$/s.exec(line));
	return {
		fields: new Map(fields.flatMap((one) => (one ? [[(one[1] ?? "").toLowerCase(), one[2] ?? ""]] : []))),
		content: end ? start.slice(end.index + end[0].length) : "",
	};
}

/** The parts that hold something, in their order: those of a part that holds parts. */
function leavesOf(part: Part, depth: number): Part[] {
	const boundary = parameterOf(part.fields.get("content-type"), "boundary");
	if (!typeOf(part).startsWith("multipart/") || boundary === undefined) return [part];
	if (depth >= MAX_DEPTH) return [];
	const line = new RegExp(`(?:^|\\r?\\n)--${RegExp.escape(boundary)}(?:--)?[ \\t]*(?=\\r?\\n|$)`);
	// Before the first line stands what old programs showed; behind the last one nothing, unless the mail was cut off.
	const isWhole = part.content.includes(`--${boundary}--`);
	const inner = part.content.split(line).slice(1, isWhole ? -1 : undefined);
	return inner.flatMap((text) => leavesOf(partOf(text.replace(/^\r?\n/, "")), depth + 1));
}

const typeOf = ({ fields }: Part) => (fields.get("content-type") ?? "text/plain").toLowerCase();

/** The name of a file that is attached. */
function nameOf({ fields }: Part): string | undefined {
	const disposition = fields.get("content-disposition");
	const name = parameterOf(disposition, "filename") ?? parameterOf(fields.get("content-type"), "name");
	return name ?? (/^attachment/i.test(disposition ?? "") ? "A file" : undefined);
}

function parameterOf(value: string | undefined, name: string): string | undefined {
	const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value ?? "") ?? [];
	return quoted ?? bare;
}

function unpacked({ fields, content }: Part): Uint8Array {
	switch (fields.get("content-transfer-encoding")?.trim().toLowerCase()) {
		case "base64":
			return Buffer.from(content, "base64");
		case "quoted-printable":
			return fromQuoted(content.replace(/[ \t]+(?=\r?\n|$)/g, "").replace(/=\r?\n/g, ""));
		default:
			return Buffer.from(content, "latin1");
	}
}
