import type { CarriedLinks } from "../../links/carry.ts";
import type { AnnotationsFile } from "../../model/annotation.ts";
import { contentFiles } from "../../model/content-files.ts";
import { type AnchoredEntry, type Decisions, decisionsBy } from "../../model/decisions.ts";
import type { Name } from "../../model/name.ts";
import type { Selector } from "../../model/selector.ts";
import { type DecisionList, decisionLists } from "../../model/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import type { Folded } from "../../text/fold-units.ts";
import { describeMixed, mixedWords } from "../../text/mixed-scripts.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { lineOf, type TextRange } from "../../text/ranges.ts";
import { Diagnostics, type Place } from "../diagnostics.ts";
import { parseMarkdown } from "../parse/markdown.ts";
import { placeOfOffset, type TextLayer } from "../parse/text-layer.ts";
import type { YamlPath } from "../parse/yaml.ts";
import { reportTwice } from "../repeated-id.ts";
import { isRule } from "../rules.ts";
import { checkEntry, checkVoices, type PlacedEntry } from "./contradictions.ts";
import { entryIds } from "./entry-ids.ts";
import type { Followed } from "./follow.ts";
import { nearestPassage, nearestShortPassage } from "./nearest.ts";
import { isEmptyQuote, resolve } from "./quote.ts";
import { extraSelectorsOf } from "./selectors.ts";
import { wordsIn } from "./words-inside.ts";

/** The entries of `annotations.yaml`, and what they are checked against. */
export type AnchorInput = {
	entries: AnnotationsFile;
	/** The place of a value in `annotations.yaml`, by its path: `["claims", 0, "quote"]`. */
	placeOf: (path: YamlPath) => Place;
	/** The register: the ids that entries may refer to. */
	names: readonly Name[];
	/** The selectors that an edit has touched. */
	followed: readonly Followed[];
	/** The published ids: an entry without an id gets the one under which its words were published. */
	links: Pick<CarriedLinks, "idsOf" | "passages">;
	/** The words of a range that an id may be made of. */
	idWords: (range: TextRange) => string;
	/** The ranges of the sentences, in text order: two corrections of one voice may contradict each other. */
	sentences: readonly TextRange[];
};

/** The decisions of a column without `annotations.yaml`: empty lists. */
export function noDecisions(): Decisions {
	return decisionsBy(() => []);
}

/**
 * Resolves the selectors of every entry in the text layer, and checks ids, references, notes and repeated words.
 * @param diagnostics receives each problem, with its place in `annotations.yaml`
 * @returns the entries whose selectors all resolve to one range each; the others are left out
 */
export function anchor(layer: TextLayer, input: AnchorInput, diagnostics: Diagnostics): Decisions {
	const folded = fold(layer.text);
	const idOf = entryIds(input);
	const anchoring = { layer, folded, idOf, ...input, diagnostics };
	checkIds(anchoring);
	return decisionsBy((list) => anchorList(anchoring, list));
}

/** What the functions below share in one run. */
type Anchoring = AnchorInput & {
	layer: TextLayer;
	folded: Folded;
	idOf: ReturnType<typeof entryIds>;
	diagnostics: Diagnostics;
};

function anchorList<L extends DecisionList>(anchoring: Anchoring, list: L): AnchoredEntry<L>[] {
	const entries: readonly AnnotationsFile[L][number][] = anchoring.entries[list];
	const context = { ...anchoring, text: anchoring.layer.text };
	const placed = entries.flatMap((entry, index): PlacedEntry<L>[] => {
		const path = [list, index];
		const range = anchorSelector(anchoring, entry, path);
		const extraRanges = extraSelectorsOf(entry).map(({ selector, path: inside }) =>
			anchorSelector(anchoring, selector, [...path, ...inside]),
		);
		checkWordsInside(anchoring, entry, path);
		checkNote(anchoring, entry, path);
		if (range === null || extraRanges.includes(null)) return [];
		const id = anchoring.idOf(list, entry, range);
		return [{ entry, index, id, range, extraRanges: extraRanges.filter((one) => one !== null), path }];
	});
	for (const one of placed) checkEntry(one, context);
	if (isOf("voices", list, placed)) checkVoices(placed, anchoring.sentences, context);
	return placed.map(({ path: _, ...anchored }) => anchored);
}

/** Whether entries are those of a list. */
function isOf<L extends DecisionList>(
	wanted: L,
	list: DecisionList,
	entries: readonly PlacedEntry[],
): entries is PlacedEntry<L>[] {
	return wanted === list && entries.length > 0;
}

/** Resolves one selector. @returns null where it does not resolve to one range: the reason is in the diagnostics */
function anchorSelector(anchoring: Anchoring, selector: Selector, path: YamlPath): TextRange | null {
	const { layer, folded, diagnostics } = anchoring;
	const place = anchoring.placeOf([...path, "quote"]);
	const lineAt = (offset: number) => `line ${placeOfOffset(layer, offset).line}`;
	if (isEmptyQuote(selector)) {
		diagnostics.add("quote-too-short", place, `The quote “${selector.quote}” contains no word.`);
		return null;
	}
	const followed = anchoring.followed.find((one) => isSamePath(one.path, path));
	if (followed) return reportFollowed(anchoring, followed);
	const resolution = resolve(folded, selector);
	switch (resolution.kind) {
		case "found":
			return resolution.range;
		case "ambiguous": {
			const where = resolution.ranges.map(({ start }) => lineAt(start)).join(", ");
			diagnostics.add(
				"quote-ambiguous",
				place,
				`The quote “${selector.quote}” occurs ${resolution.ranges.length} times in the column: ${where}.`,
			);
			return null;
		}
		case "misplaced": {
			const where = resolution.ranges.map(({ start }) => lineAt(start)).join(", ");
			diagnostics.add(
				"quote-misplaced",
				place,
				`The quote “${selector.quote}” occurs in the column (${where}), but not next to “${selector.before ?? selector.after}”.`,
			);
			return null;
		}
		case "missing":
			diagnostics.add("quote-not-found", place, describeMissing(layer, selector, lineAt));
			return null;
	}
}

/** Reports that an edit has touched a selector. @returns where it is now; null where only an editor can know */
function reportFollowed({ layer, placeOf, diagnostics }: Anchoring, followed: Followed): TextRange | null {
	const { path, selector, was } = followed;
	const place = placeOf([...path, "quote"]);
	const at = ({ start }: TextRange) => `line ${placeOfOffset(layer, start).line}`;
	if (followed.kind === "moved") {
		const message = `The quote “${selector.quote}” is now on ${at(followed.range)}, but its entry no longer tells so.`;
		diagnostics.add("quote-moved", place, message);
		return followed.range;
	}
	const candidates = followed.candidates.map(
		(range, index) => `${index + 1}. ${at(range)}: “${lineOf(layer.text, range)}”`,
	);
	const now = candidates.length > 0 ? `Now it may be on ${candidates.join("; ")}.` : "Nothing like it is left.";
	diagnostics.add("quote-in-doubt", place, `Before the edit, the entry was on “${was}”. ${now}`);
	return null;
}

function isSamePath(a: YamlPath, b: YamlPath): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** What is said of a quote that is not in the text: the nearest passage and its differences, if one is near enough. */
function describeMissing(layer: TextLayer, selector: Selector, lineAt: (offset: number) => string): string {
	const [mixed] = mixedWords(selector.quote);
	const letters = mixed ? ` In it, ${describeMixed(mixed)}.` : "";
	const missing = `The quote “${selector.quote}” is not in the column.${letters}`;
	const marked = wordsInMarks(selector.quote);
	const unmarked = marked && resolve(fold(layer.text), { quote: marked });
	if (unmarked && unmarked.kind !== "missing") {
		const marks = `${selector.quote.slice(0, 1)} ${selector.quote.slice(-1)}`;
		return `The words “${marked}” are in the column, but not in the marks ${marks}, which are read as a part of the quote: write "${marked}".`;
	}
	const near = nearestShortPassage(layer.text, selector.quote) ?? nearestPassage(layer.text, selector.quote);
	if (!near) return missing;
	const changes = near.changes
		.slice(0, 4)
		.map(({ expected, found }) => `“${expected || "(nothing)"}” is now “${found || "(nothing)"}”`);
	const differences = changes.join("; ") || "only punctuation differs";
	return `${missing} Nearest, ${lineAt(near.start)}: “${near.passage}” (${differences}).`;
}

/** What stands between quotation marks that are not straight; null where a quote has none at its ends. */
function wordsInMarks(quote: string): string | null {
	return /^[“„«‘]([^“”„«»‘]+)[”“»’]$/.exec(quote)?.[1]?.trim() ?? null;
}

/** Checks a note by the rules for prose: no HTML, no images, safe links only. */
function checkNote(
	{ placeOf, diagnostics }: Anchoring,
	entry: AnnotationsFile[DecisionList][number],
	path: YamlPath,
): void {
	if (!("note" in entry) || entry.note === null) return;
	const place = placeOf([...path, "note"]);
	const found = new Diagnostics();
	parseMarkdown(entry.note, place.file, found);
	for (const { rule, message } of found.all)
		if (isRule(rule)) diagnostics.add(rule, place, `In the note of the entry “${entry.quote}”: ${message}`);
}

/** Checks that words which an entry repeats from its quote are in it: the cues, the source's words, the designation. */
function checkWordsInside(
	{ placeOf, diagnostics }: Anchoring,
	entry: AnnotationsFile[DecisionList][number],
	path: YamlPath,
): void {
	const quote = fold(entry.quote).text;
	const check = (words: string | null | undefined, field: YamlPath) => {
		if (words && wordsIn(quote, fold(words).text).length === 0) {
			diagnostics.add(
				"words-not-inside",
				placeOf([...path, ...field]),
				`“${words}” is not part of the entry's quote “${entry.quote}”.`,
			);
		}
	};
	if ("cue" in entry) check(entry.cue, ["cue"]);
	if ("content" in entry) for (const [at, { cue }] of entry.content.entries()) check(cue, ["content", at, "cue"]);
	if ("source" in entry) check(entry.source.words, ["source", "words"]);
	if ("designation" in entry) check(entry.designation, ["designation"]);
}

/** Checks that ids are unique in the file, and that the names and attributions which entries refer to exist. */
function checkIds({ entries, names, placeOf, diagnostics }: Anchoring): void {
	const seen = new Map<string, Place>();
	const nameIds = diagnostics.unread.has(contentFiles.names) ? null : new Set(names.map(({ id }) => id));
	const attributionIds = new Set(entries.attributions.flatMap(({ id }) => id ?? []));
	const known = (ids: Set<string> | null, id: string | null, what: string, path: YamlPath) => {
		if (id === null || ids === null || ids.has(id)) return;
		// Only said, never written by itself: it might credit somebody else.
		const near = nearestWord(id, [...ids]);
		const meant = near === null ? "" : ` Did you mean \`${near}\`?`;
		diagnostics.add("id-unknown", placeOf(path), `There is no ${what} with the id “${id}”.${meant}`);
	};
	for (const list of decisionLists) {
		for (const [index, entry] of entries[list].entries()) {
			if ("id" in entry && entry.id !== null) {
				reportTwice(entry.id, placeOf([list, index, "id"]), { seen, diagnostics });
			}
			if ("name" in entry) known(nameIds, entry.name, "name", [list, index, "name"]);
			if ("source" in entry) known(nameIds, entry.source.name, "name", [list, index, "source", "name"]);
			if ("attribution" in entry) {
				known(attributionIds, entry.attribution, "attribution", [list, index, "attribution"]);
			}
		}
	}
}
