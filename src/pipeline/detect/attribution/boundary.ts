import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { TextRange } from "../../../text/ranges.ts";
import type { Credit } from "../credit.ts";
import { shapes } from "../syntax/read.ts";

/** How sure it is where the view of a source ends and the columnist's begins again. */
export type Boundary = {
	/** From 0 to 1: how often such an end was right. */
	confidence: number;
	/** The end of the content that may be the columnist's own words; null where nothing speaks for that. */
	doubtful: TextRange | null;
};

const share = z.number().min(0).max(1);
const boundariesSchema = z.record(z.enum(shapes), z.strictObject({ plain: share, comma: share, cut: share }));
const boundaries = boundariesSchema.parse(parse(readFileSync(new URL("boundaries.yaml", import.meta.url), "utf8")));

/** A comma, dash or semicolon with words after it, or "and" before a verb by its form, outside quotation marks. */
const JOINT = /(?:[,;–—]|\s(?:and|but)(?=\s(?:\S+ly\s)?\w+(?:ed|ing)\s))\s(?=\S+\s+\S+\s+\S+)/g;

/** The boundary of a credit's content. */
export function boundaryOf(text: string, { content, shape, sentenceEnd }: Credit): Boundary {
	const last = content.at(-1);
	if (!last || shape === "quotation") return { confidence: boundaries[shape].plain, doubtful: null };
	// What stands between marks is surely the source's.
	const words = text.slice(last.start, last.end).replace(/[“"][^”"]*[”"]/g, (quoted) => "x".repeat(quoted.length));
	const joint = [...words.matchAll(JOINT)].at(-1);
	if (sentenceEnd - last.end > 2) return { confidence: boundaries[shape].cut, doubtful: null };
	if (!joint) return { confidence: boundaries[shape].plain, doubtful: null };
	return {
		confidence: boundaries[shape].comma,
		doubtful: { start: last.start + joint.index + joint[0].length, end: last.end },
	};
}
