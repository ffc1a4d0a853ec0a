import type { PhrasingContent } from "mdast";
import type { z } from "zod";
import type { repairSchema } from "../model/column.ts";
import { lineOf } from "./find-head.ts";
import type { Block } from "./source-text.ts";

type Repair = z.output<typeof repairSchema>;

/** The blocks with paragraphs joined that a page break had split, and how each join is declared. */
export type Joined = { blocks: Block[]; repairs: Repair[] };

/** So many words on each side of a break name it; fewer would name other places too. */
const NAMED_BY = 7;

/** A paragraph that ends so goes on: no mark ends its sentence. */
const OPEN_END = /[\p{L}\p{N},;–—-]$/u;
/** A paragraph that begins so is no beginning: a small letter, after a mark that opens or closes. */
const GOES_ON = /^[“”‘’"')\]]?\p{Ll}/u;

/** Joins paragraphs whose sentence, or whose quotation, was split in two by a page break. */
export function joinSplit(blocks: readonly Block[]): Joined {
	const joined: Block[] = [];
	const repairs: Repair[] = [];
	for (const [index, block] of blocks.entries()) {
		const before = joined.at(-1);
		// A break is named by the words that stand before it as received.
		const received = blocks[index - 1];
		const repair = before && received && repairOf(received, block);
		if (!before || !repair || before.node.type !== "paragraph" || block.node.type !== "paragraph") {
			joined.push(block);
			continue;
		}
		repairs.push(repair);
		const space: PhrasingContent = { type: "text", value: " " };
		const children = [...before.node.children, space, ...block.node.children];
		joined[joined.length - 1] = {
			...block,
			node: { type: "paragraph", children },
			doubts: [...before.doubts, ...block.doubts],
		};
	}
	return { blocks: joined, repairs };
}

function repairOf(before: Block, block: Block): Repair | null {
	if (before.node.type !== "paragraph" || block.node.type !== "paragraph") return null;
	const [first, second] = [lineOf(before), lineOf(block)];
	if (!OPEN_END.test(first) || !GOES_ON.test(second)) return null;
	// Lines of a poem and entries of a list are short.
	if (before.isBeforePageBreak !== true && first.length < 60 && second.length < 60) return null;
	const opened = opensQuotation(first);
	const what = opened ? "one quotation" : "one sentence";
	const marks = opened ? "opens a quotation mark and ends" : "ends";
	const end = /[,;]$/.test(first) ? `with “${first.at(-1)}”` : "without a full stop";
	const closes = opened && /[”"]/.test(second) ? " and closes the mark" : "";
	return {
		kind: "join",
		before: first.split(" ").slice(-NAMED_BY).join(" "),
		after: second.split(" ").slice(0, NAMED_BY).join(" "),
		reason: `A break in the copy received divided ${what}: the first part ${marks} ${end}, the second begins with a small letter${closes}.`,
	};
}

function opensQuotation(text: string): boolean {
	const count = (mark: string) => text.split(mark).length - 1;
	return count("“") > count("”") || (count("“") === 0 && count('"') % 2 === 1);
}
