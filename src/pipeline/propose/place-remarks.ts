import { type ForeignRemark, MAX_REMARK, type Remark, remarkSchema } from "../../model/remark.ts";
import { fold } from "../../text/fold.ts";
import type { Folded } from "../../text/fold-units.ts";
import { lineOf, oneLine, type TextRange } from "../../text/ranges.ts";
import { holdsWithheld } from "../../text/withheld.ts";
import { nearestPassage, nearestShortPassage } from "../anchor/nearest.ts";
import { isEmptyQuote, resolve } from "../anchor/quote.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import type { Withholding } from "../withhold/index.ts";
import { selector } from "./entries.ts";
import { findTarget } from "./find-target.ts";

/** What becomes of others' remarks in a column. */
export type PlacedRemarks = {
	/** Entries for `remarks`, each with the line of the column that its words begin on, in the order given. */
	added: { entry: Remark; line: number }[];
	/** How many are entries already, or are given twice. */
	known: number;
	/** Those that cannot be entries, each with the reason, as a sentence. */
	unplaced: { remark: ForeignRemark; reason: string }[];
};

/** How many places of words are told. */
const MAX_PLACES = 5;

type Column = Pick<Withholding, "whole" | "layer" | "toShown">;

/**
 * Looks up the words of others' remarks in a column, and writes each as an entry that resolves to them.
 * @param existing the entries that there are
 */
export function placeRemarks(
	column: Column,
	remarks: readonly ForeignRemark[],
	existing: readonly Remark[],
): PlacedRemarks {
	const text = fold(column.whole.text);
	const seen = new Set(existing.map((one) => keyOfEntry(text, one)));
	const placed: PlacedRemarks = { added: [], known: 0, unplaced: [] };
	for (const remark of remarks) {
		const found = entryOf(column, text, remark);
		if ("reason" in found) {
			placed.unplaced.push({ remark, reason: found.reason });
			continue;
		}
		const { entry, range } = found;
		const keys = [keyOf(entry, range), keyOf(entry, fold(entry.quote).text)];
		if (keys.some((key) => seen.has(key))) placed.known++;
		else placed.added.push({ entry, line: placeOfOffset(column.whole, range.start).line });
		seen.add(keyOf(entry, range));
	}
	return placed;
}

/** What tells an entry from others: its place, or else its words, with who noted what there. */
function keyOf({ by, remark }: Pick<Remark, "by" | "remark">, place: TextRange | string): string {
	return JSON.stringify([place, by, remark]);
}

function keyOfEntry(text: Folded, entry: Remark): string {
	const found = resolve(text, entry);
	return keyOf(entry, found.kind === "found" ? found.range : fold(entry.quote).text);
}

/** The entry for a remark, and its range in the whole column; or the reason why there is none. */
function entryOf(
	{ whole, layer, toShown }: Column,
	text: Folded,
	foreign: ForeignRemark,
): { entry: Remark; range: TextRange } | { reason: string } {
	const { target, by, tags } = foreign;
	const remark = foreign.remark === "" ? tags.join(", ") : foreign.remark;
	if (target === null) return { reason: "It names no words of the page." };
	if (remark === "") return { reason: "Words are marked, and nothing is said of them." };
	if (remark.length > MAX_REMARK) {
		return { reason: `It has ${remark.length} characters; an entry has at most ${MAX_REMARK}.` };
	}
	if (isEmptyQuote({ quote: target.exact })) return { reason: "What it marks contains no word." };
	const lineAt = (offset: number) => `line ${placeOfOffset(layer, offset).line}`;
	const linesOf = (ranges: readonly TextRange[]) => {
		const lines = ranges.slice(0, MAX_PLACES).map(({ start }) => lineAt(toShown({ start, end: start }).start));
		return [...lines, ...(ranges.length > MAX_PLACES ? [`${ranges.length - MAX_PLACES} more`] : [])].join(", ");
	};
	const resolution = findTarget(text, target);
	switch (resolution.kind) {
		case "missing":
			// Only of what is published may be said what is near.
			return { reason: `Its words are not in the column.${nearest(layer.text, target.exact, lineAt)}` };
		case "ambiguous":
			return {
				reason: `Its words occur several times (${linesOf(resolution.ranges)}), and what stood next to them does not tell which.`,
			};
		case "misplaced": {
			const given = oneLine(`${target.prefix}${target.exact}${target.suffix}`).trim();
			return { reason: `Its words occur in the column (${linesOf(resolution.ranges)}), but not as in “${given}”.` };
		}
		case "found":
			break;
	}
	const { range } = resolution;
	const shown = toShown(range);
	if (holdsWithheld(layer.text.slice(shown.start, shown.end))) return { reason: WITHDRAWN };
	const quote = lineOf(whole.text, range);
	// Most words stand once: to describe the others, the column is folded anew for each.
	const words = resolve(text, { quote }).kind === "found" ? { quote } : selector(whole.text, range);
	const entry = remarkSchema.safeParse({ ...words, remark, ...(by !== null && { by }), tags });
	return entry.success ? { entry: entry.data, range } : { reason: "It marks more words than an entry may quote." };
}

/** Where the most similar words are, as a sentence after another; empty where none are near enough. */
function nearest(text: string, words: string, lineAt: (offset: number) => string): string {
	const near = nearestShortPassage(text, words) ?? nearestPassage(text, words);
	return near ? ` Nearest, ${lineAt(near.start)}: “${oneLine(near.passage)}”.` : "";
}

/** The reason that repeats no words. */
export const WITHDRAWN = "It is on words that are withdrawn.";
