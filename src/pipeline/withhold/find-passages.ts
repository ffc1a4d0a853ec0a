import { createHash } from "node:crypto";
import { historyOf } from "../../links/history.ts";
import type { Registry } from "../../model/registry.ts";
import type { Selector } from "../../model/selector.ts";
import type { Withdrawal } from "../../model/withdrawn.ts";
import { fold } from "../../text/fold.ts";
import type { Folded } from "../../text/fold-units.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import type { AnchorInput } from "../anchor/index.ts";
import { isEmptyQuote, type Resolution, resolve } from "../anchor/quote.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { placeOfOffset, type TextLayer } from "../parse/text-layer.ts";
import type { RuleId } from "../rules.ts";

/** A withdrawn passage. */
export type FoundPassage = {
	withdrawal: Withdrawal;
	/** Where it stands in the column; null where only a former version had it. */
	range: TextRange | null;
	/** Tells that its words were taken out of the recorded texts, where nothing else does. */
	fingerprint: string;
};

/** How the passages of a file are found. */
export type PassageSearch = {
	/** The column with all its words. */
	layer: TextLayer;
	file: Pick<AnchorInput, "entries" | "placeOf">;
	registry: Registry | undefined;
};

/**
 * Finds the withdrawn passages in a column, or else in its former versions. Nothing is withheld by guess.
 * @param diagnostics receives those that are not found or not told apart
 */
export function findPassages(search: PassageSearch, diagnostics: Diagnostics): FoundPassage[] {
	const { layer, file, registry } = search;
	const { withdrawn } = file.entries;
	if (withdrawn.length === 0) return [];
	const text = fold(layer.text);
	const former = registry ? historyOf(registry).map((revision) => fold(revision.text)) : [];
	const known = new Set(registry?.withdrawn);
	const found: FoundPassage[] = [];
	for (const [index, withdrawal] of withdrawn.entries()) {
		const place = file.placeOf(["withdrawn", index, "passage", "quote"]);
		const report = (rule: RuleId, message: string) => diagnostics.add(rule, place, message);
		const { passage } = withdrawal;
		const fingerprint = fingerprintOf(withdrawal);
		// What the front matter had is not looked for in the prose.
		if (withdrawal.field !== null && !isEmptyQuote(passage)) {
			found.push({ withdrawal, range: null, fingerprint });
			continue;
		}
		const resolution = resolve(text, passage);
		const isFormer = known.has(fingerprint) || former.some((one) => rangesOf(resolve(one, passage)).length > 0);
		if (resolution.kind === "found" && !isEmptyQuote(passage)) {
			const other = found.find(({ range }) => range && overlap(range, resolution.range) > 0);
			if (other) {
				const { line } = file.placeOf(["withdrawn", withdrawn.indexOf(other.withdrawal), "passage", "quote"]);
				report("withdrawn-twice", `Words of this passage are in the one of line ${line}, too.`);
			}
			found.push({ withdrawal, range: resolution.range, fingerprint });
		} else if (isFormer && resolution.kind !== "ambiguous") {
			found.push({ withdrawal, range: null, fingerprint });
		} else report(...problemOf(resolution, passage, layer));
	}
	return found;
}

function problemOf(resolution: Resolution, { quote, before, after }: Selector, layer: TextLayer): [RuleId, string] {
	if (isEmptyQuote({ quote })) return ["quote-too-short", `The quote “${quote}” contains no word.`];
	const where = rangesIn(resolution)
		.map(({ start }) => `line ${placeOfOffset(layer, start).line}`)
		.join(", ");
	switch (resolution.kind) {
		case "ambiguous":
			return ["quote-ambiguous", `The quote occurs more than once in the column: ${where}.`];
		case "misplaced":
			return ["quote-misplaced", `The quote occurs in the column (${where}), but not next to “${before ?? after}”.`];
		default:
			return ["withdrawn-not-found", "The quote stands neither in the column nor in a former version of it."];
	}
}

/** The ranges of a text that a passage is: all that fit its context. */
function rangesOf(resolution: Resolution): TextRange[] {
	return resolution.kind === "misplaced" ? [] : rangesIn(resolution);
}

function rangesIn(resolution: Resolution): TextRange[] {
	if (resolution.kind === "found") return [resolution.range];
	return resolution.kind === "missing" ? [] : resolution.ranges;
}

/** Gives where passages stand in a recorded text. */
export function passagesIn(passages: readonly FoundPassage[]): (text: string) => TextRange[] {
	return (text) => {
		const folded: Folded = fold(text);
		const ofProse = passages.filter(({ withdrawal }) => withdrawal.field === null);
		return ofProse.flatMap(({ withdrawal }) => rangesOf(resolve(folded, withdrawal.passage)));
	};
}

/** Tells one passage from others without its words. */
export function fingerprintOf({ passage, field }: Pick<Withdrawal, "passage" | "field">): string {
	const words = fold(passage.quote).text.trim().toLowerCase();
	const named = field === null ? words : `${field}: ${words}`;
	return createHash("sha256").update(named, "utf8").digest("hex").slice(0, 16);
}
