import { plainKey } from "./compare-text.ts";
import { lineOf } from "./find-head.ts";
import type { NumberedBlock } from "./number-blocks.ts";
import { type Block, NOTE_DOUBT } from "./source-text.ts";
import { anyOf, tellsReadingTime, words } from "./words.ts";

/** What a site puts between paragraphs is short. */
const MAX_LENGTH = 220;
/** A quotation of the text itself, set large: at least so many words, all of which stand in another block. */
const MIN_PULLED = 5;
/** The same where it is set as a quotation. */
const MIN_QUOTED = 2;

const FURNITURE = new RegExp(`^\\W*(?:${anyOf(words.furniture)})(?![\\p{L}\\p{N}])`, "iu");
const PAGE_NUMBER = /^\W*(?:page|p\.|seite)?\s*\d{1,4}\W*$/i;
const CREDIT = new RegExp(`(?:${anyOf(words["picture-credits"])})`, "iu");

const ENDING = new RegExp(`^[^\\p{L}\\p{N}#]*(?:${anyOf(words.endings)})[^\\p{L}\\p{N}]*$`, "iu");
const LENGTH = new RegExp(
	`^\\W*(?:(?:${anyOf(words.lengths)})\\W+\\d[\\d.,]*|\\d[\\d.,]*\\s+(?:${anyOf(words.lengths)}))\\W*$`,
	"iu",
);

/** Adds to each block why it may not belong to the column. Nothing is dropped for it. */
export function findDoubts(blocks: readonly NumberedBlock[]): void {
	const keys = blocks.map((block) => ` ${plainKey(lineOf(block))} `);
	for (const [index, block] of blocks.entries()) {
		const text = lineOf(block);
		const key = keys[index] ?? "";
		const doubt = (reason: string) => {
			if (!block.doubts.includes(reason)) block.doubts.push(reason);
		};
		const isShort = text.length <= MAX_LENGTH;
		if (ENDING.test(text)) doubt("a mark of the end?");
		else if (PAGE_NUMBER.test(text)) doubt("a page number?");
		if (LENGTH.test(text)) doubt("how long the text is, for its editor");
		if (isShort && tellsReadingTime(text)) doubt("time to read");
		else if (isShort && FURNITURE.test(text)) doubt("what a site puts between paragraphs");
		if (isShort && CREDIT.test(text) && !block.doubts.includes("a caption")) doubt("a caption or its credit");
		const isLong = key.trim().split(" ").length >= (block.node.type === "blockquote" ? MIN_QUOTED : MIN_PULLED);
		const isIn = (other: string, at: number) => at !== index && other.includes(key) && (other !== key || at < index);
		const twin = isLong ? blocks.find((_, at) => isIn(keys[at] ?? "", at)) : undefined;
		if (twin) doubt(`its words stand in ${twin.number} too: a pull quote?`);
		if (isAllLinked(block) && isShort) doubt("nothing but a link");
		if (/\{\{|\}\}|\{%|%\}/.test(text)) doubt("an instruction to a site's generator");
		if (/^\[?\^?\d+[\]:.]*\s/.test(text) && /^\[/.test(text)) doubt(NOTE_DOUBT);
	}
}

function isAllLinked({ node }: Block): boolean {
	if (node.type === "list")
		return node.children.every(({ children }) =>
			children.every((one) => isNode(one) && isAllLinked({ node: one, doubts: [] })),
		);
	return (
		node.type === "paragraph" &&
		node.children.every((one) => one.type === "link" || (one.type === "text" && one.value.trim() === ""))
	);
}

function isNode(node: { type: string }): node is Block["node"] {
	return node.type === "paragraph" || node.type === "list";
}
