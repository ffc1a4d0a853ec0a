import type { Messages } from "../messages/index.ts";
import type { AnnotationOf } from "../model/annotation.ts";
import type { About, Support, Voice } from "../model/vocabulary.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { readingOf } from "../views/notes.ts";
import { aboutWords } from "./about-words.ts";
import type { DeskColumn } from "./context.ts";

// What only an editor can tell of a proposal. The desk fills in what is likely, and says that it is no more than that.

/** What a claim is likely to be about, by its words. @param lang the language of the column, as a BCP 47 tag */
export function likelyAbout(words: string, isCheckable: boolean, lang: string): About {
	const lower = ` ${words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}’'-]+/gu, " ")
		.trim()} `;
	for (const { about, words: telling } of aboutWords(lang) ?? []) {
		if (telling.some((one) => lower.includes(` ${one} `))) return about;
	}
	return isCheckable ? "fact" : "value";
}

/** What a claim is likely to rest on in the column: the source that its words are credited to. */
export function likelySupport({ range }: Pick<AnnotationOf<"claim">, "range">, desk: DeskColumn): Support {
	return SUPPORT_OF[voiceAt(range, desk)];
}

/** Whose words most of a range is. */
export function voiceAt(range: TextRange, { annotated }: DeskColumn): Voice {
	const voices = annotated.voiceRanges.filter((one) => overlap(one.range, range) > 0);
	return voices.sort((a, b) => overlap(b.range, range) - overlap(a.range, range))[0]?.voice ?? "columnist";
}

const SUPPORT_OF: Record<Voice, Support> = {
	columnist: "none",
	named: "named",
	unnamed: "unnamed",
	reported: "none",
	question: "none",
	document: "document",
	poll: "poll",
	undetermined: "none",
};

/** What a time is likely to be read as: what the page prints of it as long as nobody has decided. */
export function likelyReading(time: AnnotationOf<"time">, messages: Messages): string {
	return readingOf(time, messages).replaceAll(/[\u00a0\u202f\u2009]/g, " ");
}
