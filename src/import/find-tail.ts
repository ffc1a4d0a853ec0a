import { plainKey } from "./compare-text.ts";
import { lineOf } from "./find-head.ts";
import type { Block, Found } from "./source-text.ts";
import { anyOf, words } from "./words.ts";

/** A biography is among the last blocks, and short. */
const LAST = 6;
const MAX_LENGTH = 700;
/** Words that a columnist's own name is followed by. */
const VERBS = new RegExp(`^[^.!?]{0,60}?\\s(?:${anyOf(words.biography)})\\s`, "iu");
const CAREER = new RegExp(`\\b(?:${anyOf(words.career)})\\b`, "iu");
const RIGHTS = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bdistributed by\b/i;

/** What the last lines of a text tell, and the blocks that are left. */
export type Tail = { found: Found[]; blocks: Block[] };

/**
 * Reads the columnist's biography and a line on rights from the last blocks of a text.
 * @param byline the columnist's name; without it no biography is told from other prose
 */
export function findTail(blocks: readonly Block[], byline: string | undefined): Tail {
	const from = Math.max(1, blocks.length - LAST);
	const last = blocks.slice(from);
	const about = byline === undefined ? [] : last.filter((block) => isBiography(block, byline)).slice(0, 2);
	const rights = last
		.filter((block) => RIGHTS.test(lineOf(block)) && lineOf(block).length < MAX_LENGTH && !about.includes(block))
		.slice(0, 1);
	const found: Found[] = [];
	if (about.length > 0)
		found.push({ field: "about", value: about.map(lineOf).join("\n\n"), from: "the end of the text" });
	for (const block of rights) found.push({ field: "rights", value: lineOf(block), from: "the end of the text" });
	return { found, blocks: blocks.filter((block) => !about.includes(block) && !rights.includes(block)) };
}

/** Whether a block introduces the columnist by name: “Nora Quill is a …”, “Quill is the author of …”. */
function isBiography(block: Block, byline: string): boolean {
	const text = lineOf(block);
	if (block.node.type !== "paragraph" || text.length > MAX_LENGTH) return false;
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
