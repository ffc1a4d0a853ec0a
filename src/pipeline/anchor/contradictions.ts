import { cueOf } from "../../model/annotation.ts";
import type { AnchoredEntry } from "../../model/decisions.ts";
import type { DecisionList } from "../../model/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import type { YamlPath } from "../parse/yaml.ts";
import { wordsIn } from "./words-inside.ts";

/** An entry whose selectors are resolved, and the path to it in `annotations.yaml`. */
export type PlacedEntry<L extends DecisionList = DecisionList> = AnchoredEntry<L> & { path: YamlPath };

/** What the checks need to know. */
type Context = { text: string; placeOf: (path: YamlPath) => Place; diagnostics: Diagnostics };

/** Reports an attribution whose content holds the cue that credits it, and an echo between the same words. */
export function checkEntry({ entry, range, extraRanges, path }: PlacedEntry, context: Context): void {
	const { text, placeOf, diagnostics } = context;
	if ("content" in entry) {
		for (const [at, stretch] of entry.content.entries()) {
			const cue = cueOf(stretch, entry.cue);
			const credited = extraRanges[at];
			if (cue === null || !credited) continue;
			const cues = cuesIn(text, range, cue);
			if (cues.length === 0 || !cues.every((one) => overlap(one, credited) > 0)) continue;
			diagnostics.add(
				"content-with-cue",
				placeOf([...path, "content", at, "quote"]),
				`The content “${stretch.quote}” of the entry “${entry.quote}” holds the cue “${cue}”.`,
			);
		}
	}
	const [other] = extraRanges;
	if ("to" in entry && "relation" in entry && other && overlap(range, other) > 0) {
		const message = `Both ends of the echo “${entry.quote}” hold the same words.`;
		diagnostics.add("echo-of-itself", placeOf([...path, "to", "quote"]), message);
	}
}

/** Where a cue stands in the words of its entry. */
function cuesIn(text: string, { start, end }: TextRange, cue: string): TextRange[] {
	const own = fold(text.slice(start, end));
	return wordsIn(own.text, fold(cue).text).flatMap((one) => {
		const from = own.starts[one.start];
		const to = own.ends[one.end - 1];
		return from === undefined || to === undefined ? [] : [{ start: start + from, end: start + to }];
	});
}

/** Reports two entries of `voices` that give one sentence two voices, at the later of them. */
export function checkVoices(
	entries: readonly PlacedEntry<"voices">[],
	sentences: readonly TextRange[],
	{ placeOf, diagnostics }: Context,
): void {
	for (const [at, later] of entries.entries()) {
		const touched = sentences.filter((sentence) => overlap(sentence, later.range) > 0);
		const earlier = entries
			.slice(0, at)
			.find(
				({ entry, range }) =>
					entry.voice !== later.entry.voice && touched.some((sentence) => overlap(sentence, range) > 0),
			);
		if (!earlier) continue;
		const { line } = placeOf([...earlier.path, "quote"]);
		diagnostics.add(
			"voices-contradict",
			placeOf([...later.path, "voice"]),
			`The entry “${later.entry.quote}” gives its sentence the voice \`${later.entry.voice}\`; the entry “${earlier.entry.quote}” in line ${line} gives the same sentence \`${earlier.entry.voice}\`.`,
		);
	}
}
