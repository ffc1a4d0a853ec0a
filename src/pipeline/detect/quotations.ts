import type { Detection } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import type { LayerBlock, TextLayer } from "../parse/text-layer.ts";
import { overlap } from "../ranges.ts";
import { markUse } from "./mark-use.ts";
import type { Credit } from "./speech/credit.ts";

export type QuotationMarks = {
	/** Each pair with its marks included. */
	pairs: TextRange[];
	/** Offsets of opening marks that nothing closes. */
	unclosed: number[];
};

/**
 * Pairs double quotation marks, curly or straight, by their sides. A quotation left open at the end of a paragraph
 * goes on where the next paragraph opens with a mark again; otherwise its mark is reported as unclosed.
 */
export function pairMarks(layer: TextLayer): QuotationMarks {
	const pairs: TextRange[] = [];
	const unclosed: number[] = [];
	let open: number | null = null;
	for (const block of layer.blocks) {
		for (const { start, end, side: shown } of marksOf(layer, block)) {
			const side = shown === "either" ? (open === null ? "open" : "close") : shown;
			const reopens = open !== null && start === block.start && side === "open";
			if (reopens) continue;
			if (side === "open") {
				if (open !== null) unclosed.push(open);
				open = start;
			} else if (open !== null) {
				pairs.push({ start: open, end });
				open = null;
			}
		}
		const next = layer.text.charAt(block.end + 2);
		if (open !== null && next !== "“" && next !== '"' && layer.text.slice(block.end + 2, block.end + 4) !== "''") {
			unclosed.push(open);
			open = null;
		}
	}
	if (open !== null) unclosed.push(open);
	return { pairs, unclosed };
}

/** Proposes every pair of quotation marks, decided after reported speech: who says it, and what the marks do. */
export function detectQuotations(
	text: string,
	pairs: readonly TextRange[],
	credits: readonly Credit[],
	lang: string,
): Detection[] {
	return pairs.map((range): Detection => {
		const credit = credits.find(
			({ manner, content }) => manner === "speech" && content.some((part) => overlap(part, range) > 0),
		);
		const isWhole =
			credit?.content.some(({ start, end }) => Math.abs(start - range.start) < 3 && Math.abs(end - range.end) < 3) ??
			false;
		const use = markUse(text, range, credit, isWhole, lang);
		const isSaid = use === "speech" || use === "word" || use === "coinage";
		return {
			type: "quotation",
			range,
			directness: isSaid ? (credit && !isWhole ? "mixed" : "direct") : null,
			use,
			speaker: isSaid ? (credit?.source ?? null) : null,
			cue: isSaid ? (credit?.cue ?? null) : null,
		};
	});
}

type Mark = TextRange & { side: Side };

function* marksOf(layer: TextLayer, block: LayerBlock): Generator<Mark> {
	for (const segment of block.segments) {
		// Marks inside code are code.
		if (segment.node.type !== "text") continue;
		for (let start = segment.start; start < segment.end; start++) {
			const mark = layer.text.charAt(start);
			// Two apostrophes are how wires and typewriters write a double mark.
			const isDouble = mark === "'" && layer.text.charAt(start + 1) === "'";
			const end = start + (isDouble ? 2 : 1);
			if (mark === "“") yield { start, end, side: "open" };
			else if (mark === "”") yield { start, end, side: "close" };
			else if (mark === '"' || isDouble) yield { start, end, side: sideOf(layer.text, { start, end }, block) };
			start = end - 1;
		}
	}
}

/** Which side of a quotation a mark is on; `either` where it stands between spaces, as old and tokenized texts have it. */
type Side = "open" | "close" | "either";

/** A straight mark opens where space or an opening bracket stands before it and none after it. */
function sideOf(text: string, { start, end }: TextRange, block: TextRange): Side {
	const before = start === block.start ? " " : text.charAt(start - 1);
	const after = end >= block.end ? " " : text.charAt(end);
	if (start > block.start && end < block.end && /\s/.test(before) && /\s/.test(after)) return "either";
	return /[\s([{—–-]/.test(before) && !/\s/.test(after) ? "open" : "close";
}
