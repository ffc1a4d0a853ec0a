import { historyOf } from "../../links/history.ts";
import { joinBlocks } from "../../links/revision-text.ts";
import { textRangeOf, type WordIndex, withPunctuation } from "../../links/words.ts";
import type { Registry } from "../../model/registry.ts";
import { withdrawableFields } from "../../model/vocabulary.ts";
import type { Withdrawal } from "../../model/withdrawn.ts";
import { wordRanges, wordsOf } from "../../text/diff.ts";
import type { TextRange } from "../../text/ranges.ts";
import { signDifferences } from "../../text/sign-differences.ts";
import { countWithheld, isWithheld, WITHHELD } from "../../text/withheld.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import { fingerprintOf } from "./find-passages.ts";

type RecordedColumn = Pick<ColumnFiles, "annotations" | "annotationsFile" | "registry" | "frontMatter">;

/**
 * Reports entries of `withdrawn` that are gone, where words would be published again by that: the registry keeps signs
 * in their places, and fingerprints of the passages.
 */
export function reportLostEntries(
	{ annotations, annotationsFile, registry, frontMatter }: RecordedColumn,
	{ layer }: Pick<Annotated, "layer">,
	diagnostics: Diagnostics,
): void {
	const named = new Set(annotations?.entries.withdrawn.map(fingerprintOf));
	const lost = new Set(registry?.withdrawn?.filter((fingerprint) => !named.has(fingerprint)));
	if (!registry || lost.size === 0) return;
	const place = annotations?.placeOf(["withdrawn"]) ?? { file: annotationsFile, line: 1, column: 1 };
	for (const field of returnedFields(lost, frontMatter)) {
		const message = `links.yaml records words that were withdrawn from \`${field}\` and stand there again, and no entry of \`withdrawn\` names them any more.`;
		diagnostics.add("withdrawn-lost", place, message);
	}
	const last = historyOf(registry).at(-1)?.text ?? "";
	const places = wordRanges(layer.text);
	const again = signDifferences(last, layer.text).filter(
		({ expected, found }) => expected.includes(WITHHELD) && /[\p{L}\p{N}]/u.test(found),
	);
	const back = again.length > 0 ? [] : returnedPassages(registry, lost, layer.text);
	if (again.length + back.length === 0) return;
	const ranges = [...again.flatMap(({ foundAt }) => places[foundAt] ?? []), ...back];
	const lines = ranges.map(({ start }) => placeOfOffset(layer, start).line);
	const counts = [
		...again.map(({ expected }) => countWithheld(expected)),
		...back.map(({ start, end }) => wordsOf(layer.text.slice(start, end)).length),
	];
	const count = counts.reduce((sum, one) => sum + one, 0);
	const message = `links.yaml records ${count} withdrawn ${count === 1 ? "word" : "words"} that no entry of \`withdrawn\` names any more. The column would show what stands there now: line ${[...new Set(lines)].join(", ")}.`;
	diagnostics.add("withdrawn-lost", place, message);
}

/** Of up to so many words, any part of a stretch may be a passage that a fingerprint tells; of more, the whole. */
const MAX_WORDS = 40;

/**
 * Passages that were taken out of the column, whose entry is gone, and that an edit has put back: their fingerprints
 * tell them. Those that the record shows at as many places are no news.
 */
function returnedPassages(registry: Registry, lost: ReadonlySet<string>, text: string): TextRange[] {
	const history = historyOf(registry);
	const lengths = lengthsOf(history.flatMap(({ words }) => runsOfSigns(words)));
	const find = (some: string) => passagesByFingerprint(some, lost, lengths);
	const now = find(text);
	const isNews = now.length > 0 && now.length > find(history.at(-1)?.text ?? "").length;
	return isNews ? now : [];
}

/** The fields of the front matter that have words again which were withdrawn from them, and whose entry is gone. */
function returnedFields(
	lost: ReadonlySet<string>,
	frontMatter: ColumnFiles["frontMatter"],
): (typeof withdrawableFields)[number][] {
	return withdrawableFields.filter((field) => {
		const text = frontMatter[field] ?? "";
		return passagesByFingerprint(text, lost, lengthsOf([joinBlocks([text]).words.folded.length]), field).length > 0;
	});
}

/** How many words passages in some stretches may have. @param stretches how many words each has */
function lengthsOf(stretches: readonly number[]): Set<number> {
	const longest = Math.min(MAX_WORDS, Math.max(0, ...stretches));
	return new Set([...Array.from({ length: longest }, (_, at) => at + 1), ...stretches]);
}

/** How many signs stand in a row, in a block and through several. */
function runsOfSigns({ folded, blockOf }: WordIndex): number[] {
	const runs: number[] = [];
	let [through, inBlock] = [0, 0];
	for (const [at, word] of folded.entries()) {
		const isNext = isWithheld(word);
		const isSameBlock = blockOf[at] === blockOf[at - 1];
		if (!isNext || !isSameBlock) runs.push(inBlock);
		if (!isNext) runs.push(through);
		through = isNext ? through + 1 : 0;
		inBlock = isNext ? (isSameBlock ? inBlock : 0) + 1 : 0;
	}
	return [...runs, through, inBlock].filter((run) => run > 0);
}

/** The ranges of a text that have one of some fingerprints, with the marks around them or without. */
function passagesByFingerprint(
	text: string,
	known: ReadonlySet<string>,
	lengths: ReadonlySet<number>,
	field: Withdrawal["field"] = null,
): TextRange[] {
	const { words } = joinBlocks([text]);
	const found: TextRange[] = [];
	for (let start = 0; start < words.folded.length; start++) {
		for (const length of lengths) {
			const end = start + length;
			if (end > words.folded.length) continue;
			const bare = textRangeOf(words, { start, end });
			const marked = withPunctuation(text, bare);
			const forms = [bare, marked, { ...bare, end: marked.end }, { ...bare, start: marked.start }];
			// Most words have no marks around them: their forms are one.
			const quotes = new Set(forms.map((range) => text.slice(range.start, range.end)));
			const isKnown = [...quotes].some((quote) => known.has(fingerprintOf({ passage: { quote }, field })));
			if (isKnown) found.push(bare);
		}
	}
	return found;
}
