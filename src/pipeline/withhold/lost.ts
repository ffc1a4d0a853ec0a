import { historyOf } from "../../links/history.ts";
import { joinBlocks } from "../../links/revision-text.ts";
import { textRangeOf, withPunctuation } from "../../links/words.ts";
import type { Registry } from "../../model/registry.ts";
import { wordRanges, wordsOf } from "../../text/diff.ts";
import type { TextRange } from "../../text/ranges.ts";
import { signDifferences } from "../../text/sign-differences.ts";
import { countWithheld, isWithheld, WITHHELD } from "../../text/withheld.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import { fingerprintOf } from "./find-passages.ts";

/**
 * Reports entries of `withdrawn` that are gone, where words would be published again by that: the registry keeps signs
 * in their places, and fingerprints of the passages.
 */
export function reportLostEntries(
	{ annotations, annotationsFile, registry }: Pick<ColumnFiles, "annotations" | "annotationsFile" | "registry">,
	{ layer }: Pick<Annotated, "layer">,
	diagnostics: Diagnostics,
): void {
	const named = new Set(annotations?.entries.withdrawn.map(fingerprintOf));
	if (!registry?.withdrawn?.some((fingerprint) => !named.has(fingerprint))) return;
	const last = historyOf(registry).at(-1)?.text ?? "";
	const places = wordRanges(layer.text);
	const again = signDifferences(last, layer.text).filter(
		({ expected, found }) => expected.includes(WITHHELD) && /[\p{L}\p{N}]/u.test(found),
	);
	const back = again.length > 0 ? [] : returnedPassages(registry, named, layer.text);
	if (again.length + back.length === 0) return;
	const offsets = [...again.map(({ foundAt }) => places[foundAt]?.start ?? 0), ...back.map(({ start }) => start)];
	const lines = offsets.map((offset) => placeOfOffset(layer, offset).line);
	const counts = [
		...again.map(({ expected }) => countWithheld(expected)),
		...back.map(({ start, end }) => wordsOf(layer.text.slice(start, end)).length),
	];
	const count = counts.reduce((sum, one) => sum + one, 0);
	const message = `links.yaml records ${count} withdrawn ${count === 1 ? "word" : "words"} that no entry of \`withdrawn\` names any more. The column would show what stands there now: line ${[...new Set(lines)].join(", ")}.`;
	const place = annotations?.placeOf(["withdrawn"]) ?? { file: annotationsFile, line: 1, column: 1 };
	diagnostics.add("withdrawn-lost", place, message);
}

/** The longest passage that is known again by its fingerprint, in words. */
const MAX_WORDS = 40;

/**
 * Passages that were taken out of the column, whose entry is gone, and that an edit has put back: their fingerprints
 * tell them. Those that the record shows at as many places are no news.
 */
function returnedPassages(registry: Registry, named: ReadonlySet<string>, text: string): TextRange[] {
	const known = new Set(registry.withdrawn?.filter((fingerprint) => !named.has(fingerprint)));
	const history = historyOf(registry);
	const longest = Math.max(0, ...history.map(({ words }) => longestRunOfSigns(words.folded)));
	const find = (some: string) => passagesByFingerprint(some, known, Math.min(longest, MAX_WORDS));
	const before = find(history.at(-1)?.text ?? "");
	const now = find(text);
	return now.length > before.length ? now : [];
}

function longestRunOfSigns(words: readonly string[]): number {
	let run = 0;
	return words.reduce((most, word) => {
		run = isWithheld(word) ? run + 1 : 0;
		return Math.max(most, run);
	}, 0);
}

/** The ranges of a text that have one of some fingerprints, with the marks around them or without. */
function passagesByFingerprint(text: string, known: ReadonlySet<string>, longest: number): TextRange[] {
	const { words } = joinBlocks([text]);
	const found: TextRange[] = [];
	for (let start = 0; start < words.folded.length; start++) {
		for (let end = start + 1; end <= Math.min(start + longest, words.folded.length); end++) {
			const bare = textRangeOf(words, { start, end });
			const marked = withPunctuation(text, bare);
			const forms = [bare, marked, { ...bare, end: marked.end }, { ...bare, start: marked.start }];
			const isKnown = forms.some((range) =>
				known.has(fingerprintOf({ passage: { quote: text.slice(range.start, range.end) }, field: null })),
			);
			if (isKnown) found.push(bare);
		}
	}
	return found;
}
