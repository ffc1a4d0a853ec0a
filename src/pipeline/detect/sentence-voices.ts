import { type Detection, isReported } from "../../model/detection.ts";
import type { Stance, Voice } from "../../model/vocabulary.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { contains, overlap, type TextRange } from "../../text/ranges.ts";
import { dominantVoices, voiceOfSourceKind } from "../voices.ts";
import { concedes } from "./concession.ts";
import { cuesFor } from "./lexicon/cues.ts";
import type { Asked } from "./questions/index.ts";

/** Whose statement a stretch is, and where the columnist stands towards it; null where nobody knows whose it is. */
export type Voiced = { voice: Voice; stance: Stance | null };
/** A stretch that somebody says, or that credits it. */
type Said = TextRange & { voice: Voice; stance: Stance; isContent: boolean };

/**
 * Whose statement each sentence is, and each aside in it, by the sources that are credited in the text. What asks as a
 * whole is the columnist's question, whoever is spoken of in it. An aside is the columnist's own unless somebody is
 * credited with what it says.
 * @param ranges the sentences, in text order
 * @param read the asides of each sentence, and whether it asks
 */
export function sentenceVoices(
	text: string,
	ranges: readonly TextRange[],
	read: { asides: readonly (readonly TextRange[])[]; asked: readonly Asked[] },
	found: readonly Detection[],
	lang: string,
): (Voiced & { asides: (TextRange & Voiced)[] })[] {
	const cues = cuesFor(lang);
	const reported = reportedIn(found);
	const voices = dominantVoices(text, ranges, reported, [], read.asides);
	const saidIn = overlapLookup(reported);
	const contentIn = overlapLookup(reported.filter(({ isContent }) => isContent));
	return ranges.map((range, index) => {
		const here = saidIn(range);
		// Who somebody is, told between source and cue, is not that one's to say.
		const insideOf = overlapLookup(contentIn(range));
		// "– so Vale says –" only tells who says the rest.
		const says = (aside: TextRange) =>
			!here.some((one) => !one.isContent && contains(aside, one)) ||
			here.some((one) => one.isContent && overlap(one, aside) > 0);
		// In a language without words of its own nobody knows who is speaking.
		const own = known(voices[index]);
		const whole = cues && read.asked[index]?.asks ? "question" : own;
		return {
			voice: whole,
			stance: stanceOf(range, whole, here),
			asides: (read.asides[index] ?? []).filter(says).map((aside) => {
				const inside = insideOf(aside);
				const whose = known(dominantVoices(text, [aside], inside, [], [[]])[0]);
				return { ...aside, voice: whose, stance: stanceOf(aside, whose, inside) };
			}),
		};
	});

	function known(voice: Voice = "columnist"): Voice {
		return cues ? voice : "undetermined";
	}

	function stanceOf(range: TextRange, voice: Voice, here: readonly Said[]): Stance | null {
		if (voice === "undetermined") return null;
		if (voice === "question") return "asks";
		if (voice === "columnist") return cues && concedes(text, range, cues) ? "concedes" : "asserts";
		const said = here.filter((one) => one.voice === voice).sort((a, b) => overlap(b, range) - overlap(a, range));
		return said[0]?.stance ?? "reports";
	}
}

/**
 * What is said in a text, with the words that credit it. What is only asked by nobody in particular ("when asked how")
 * is nobody's.
 */
function reportedIn(found: readonly Detection[]): Said[] {
	return found
		.filter(isReported)
		.filter(({ source, stance }) => source !== null || stance !== "asks")
		.flatMap(({ range, sourceKind, content, stance }) =>
			[range, ...content].map((stretch, at) => ({
				...stretch,
				voice: voiceOfSourceKind[sourceKind],
				stance,
				isContent: at > 0,
			})),
		)
		.sort((a, b) => a.start - b.start);
}
