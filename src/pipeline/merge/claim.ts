import type { Annotation } from "../../model/annotation.ts";
import { overlap } from "../ranges.ts";
import { reportedStretches } from "../voice.ts";
import { live, type MergeContext } from "./context.ts";

/** Claims: the voice is that of the sentence unless the entry says otherwise; the speaker whoever is credited with most of it. */
export function mergeClaims(context: MergeContext): Annotation[] {
	const reported = reportedStretches(context.decisions);
	return live(context.decisions.claims).map((one): Annotation => {
		const { about, stance, support, checkable } = one.entry;
		const sentence = context.sentences.find(({ range }) => overlap(range, one.range) > 0);
		const [credited] = reported
			.filter((stretch) => overlap(stretch, one.range) > 0)
			.sort((a, b) => overlap(b, one.range) - overlap(a, one.range));
		// What stands in a sentence beside what it credits to somebody is the columnist's.
		const isBeside =
			!credited &&
			sentence !== undefined &&
			reported.some(({ start, end }) => overlap({ start, end }, sentence.range) > 0);
		const voice = one.entry.voice ?? (isBeside ? "columnist" : sentence?.voice) ?? "columnist";
		const speaker = voice === "columnist" ? null : (credited?.source ?? null);
		return { type: "claim", ...context.decided(one), about, voice, stance, support, checkable, speaker };
	});
}
