import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify } from "yaml";
import type { Correction, FrontMatter } from "../../model/column.ts";
import { type Change, wordRanges, wordsOf } from "../../text/diff.ts";
import { Diagnostics } from "../diagnostics.ts";
import { divideFrontMatter } from "./front-matter.ts";

/**
 * The text of `received.txt` after a correction: the words of the column, in the lines and paragraphs as received but
 * where the column was changed.
 * @param received its text before
 * @param column the column's fields and paragraphs in the order of `columnWords`, joined by blank lines
 * @param changes the differences from the words of `received` to those of `column`
 */
export function correctedReceived(received: string, column: string, changes: readonly Change[]): string {
	const [before, now] = [wordRanges(received), wordRanges(column)];
	let text = "";
	let copied = 0;
	for (const { expected, found, at, foundAt } of changes) {
		const end = before[at + wordsOf(expected).length]?.start ?? received.trimEnd().length;
		text += received.slice(copied, before[at - 1]?.end ?? 0);
		text += column.slice(now[foundAt - 1]?.end ?? 0, now[foundAt + wordsOf(found).length]?.start ?? column.length);
		copied = end;
	}
	return text + received.slice(copied);
}

/**
 * The text of `column.md` with another fingerprint, and with a correction where there is one to record. All else stays
 * as it is written.
 * @returns the text, or what to write where the front matter is not laid out as the guide shows it
 */
export function correctedColumn(
	text: string,
	words: FrontMatter["words"],
	correction: Correction | null,
): { text: string } | { refusal: string } {
	const yaml = divideFrontMatter(text, "", new Diagnostics())?.yaml ?? "";
	// It begins on the second line.
	const offset = text.indexOf("\n") + 1;
	const { contents } = parseDocument(yaml);
	const fingerprint = isMap(contents) ? contents.get("words") : null;
	const [count, sha256] = ["count", "sha256"].map((key) => (isMap(fingerprint) ? fingerprint.get(key, true) : null));
	if (!isMap(contents) || !isScalar(count) || !isScalar(sha256) || !count.range || !sha256.range) {
		return { refusal: "Write `words:` with `count:` and `sha256:` below it." };
	}
	const edits = [
		{ range: count.range, text: `${words.count}` },
		{ range: sha256.range, text: words.sha256 },
	].map((edit) => ({ start: edit.range[0], end: edit.range[1], text: edit.text }));
	if (correction) {
		const list = contents.get("corrections");
		const isBlock = isSeq(list) && list.flow !== true && list.items.length > 0;
		if (list !== undefined && !isBlock) return { refusal: "Write each entry of `corrections` on lines of its own." };
		const key = contents.items.find((pair) => isScalar(pair.key) && pair.key.value === "words")?.key;
		const at = isBlock ? list.range?.[1] : isScalar(key) ? key.range?.[0] : undefined;
		if (at === undefined) return { refusal: "The front matter has no place for `corrections`." };
		const written = { ...correction, on: quoted(correction.on) };
		const entry = stringify(isBlock ? [written] : { corrections: [written] }, { lineWidth: 118 });
		const start = yaml.lastIndexOf("\n", at - 1) + 1;
		// A list ends at the line after its last item, or with the text of that item.
		const isAfterLine = start === at;
		edits.push({ start: at, end: at, text: isBlock ? listItem(entry, isAfterLine) : entry });
	}
	const corrected = [...edits]
		.sort((a, b) => b.start - a.start)
		.reduce((all, edit) => all.slice(0, offset + edit.start) + edit.text + all.slice(offset + edit.end), text);
	return { text: corrected };
}

const listItem = (entry: string, isAfterLine: boolean): string => {
	const indented = entry.trimEnd().replace(/^/gm, "  ");
	return isAfterLine ? `${indented}\n` : `\n${indented}`;
};

/** A date in quotes: YAML of an earlier version would take it for more than text. */
function quoted(date: string): Scalar<string> {
	const scalar = new Scalar(date);
	scalar.type = "QUOTE_DOUBLE";
	return scalar;
}
