import { plainKey } from "./compare-text.ts";
import { lineOf } from "./find-head.ts";
import { readPrintedDate } from "./printed-date.ts";
import { type Block, type Found, type LeftOut, SIGNATURE_DOUBT } from "./source-text.ts";
import { anyOf, words } from "./words.ts";

/** A biography is among the last blocks, and short. */
const LAST = 6;
const MAX_LENGTH = 700;
/** Words that a columnist's own name is followed by. */
const VERBS = new RegExp(`^[^.!?]{0,60}?\\s(?:${anyOf(words.biography)})\\s`, "iu");
const CAREER = new RegExp(`\\b(?:${anyOf(words.career)})\\b`, "iu");
const RIGHTS = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bdistributed by\b/i;

/** What the last lines of a text tell, and the blocks that are left. */
export type Tail = { found: Found[]; leftOut: LeftOut[]; blocks: Block[] };

/**
 * Reads the columnist's biography, a line on rights and a date from the last blocks of a text.
 * @param byline the columnist's name; without it no biography is told from other prose
 * @param isDated whether a date stands at the head: then one at the end is none of publication
 */
export function findTail(blocks: readonly Block[], byline: string | undefined, isDated: boolean): Tail {
	const from = Math.max(1, blocks.length - LAST);
	const last = blocks.slice(from);
	const about = byline === undefined ? [] : last.filter((block) => isBiography(block, byline)).slice(0, 2);
	const rights = last
		.filter((block) => RIGHTS.test(lineOf(block)) && lineOf(block).length < MAX_LENGTH && !about.includes(block))
		.slice(0, 1);
	const found: Found[] = [];
	if (about.length > 0)
		found.push({ field: "about", value: about.map(lineOf).join("\n\n"), from: "the end of the text" });
	for (const block of rights)
		found.push({ field: "rights", value: ownRights(lineOf(block)), from: "the end of the text" });
	const date = isDated ? undefined : last.findLast((block) => !about.includes(block) && !rights.includes(block));
	const published = date && blocks.length > 1 ? readPrintedDate(lineOf(date)) : null;
	if (date && published !== null) {
		const from = "the end of the text";
		found.push({ field: "printedDate", value: lineOf(date), from }, { field: "published", value: published, from });
	}
	const taken = [...about, ...rights, ...(date && published !== null ? [date] : [])];
	// The words of a line on rights are none of the column's.
	const leftOut = rights.map((block) => ({ what: "the line on rights", text: lineOf(block) }));
	return { found, leftOut, blocks: blocks.filter((block) => !taken.includes(block)) };
}

/** A line on rights without the menu behind it: "© 2025 The Ellery Post | Contact us". */
export function ownRights(line: string): string {
	return line.split(/\s[|·•]\s/, 1)[0] ?? line;
}

/** Whether a block introduces the columnist by name: “Nora Quill is a …”, “Quill is the author of …”. */
function isBiography(block: Block, byline: string): boolean {
	const text = lineOf(block);
	if (block.node.type !== "paragraph" || text.length > MAX_LENGTH) return false;
	// A signature may hold an address and a telephone: only a sentence about the columnist is taken from it.
	if (block.doubts.includes(SIGNATURE_DOUBT) && !VERBS.test(text)) return false;
	const key = ` ${plainKey(text)} `;
	const names = plainKey(byline).split(" ");
	const family = names.at(-1) ?? "";
	const isWhole = key.includes(` ${plainKey(byline)} `);
	const begins = key.startsWith(` ${plainKey(byline)} `) || /^(?:about the author)/i.test(text);
	const isFamilyFirst =
		key.startsWith(` ${family} `) ||
		new RegExp(`^ (?:mr|ms|mrs|dr|prof|professor) ${RegExp.escape(family)} `).test(key);
	return (
		(begins && (VERBS.test(text) || CAREER.test(text))) ||
		(CAREER.test(text) && (isFamilyFirst || (isWhole && text.length < 400)))
	);
}
