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
		const voice = one.entry.voice ?? sentence?.voice ?? "columnist";
		const [credited] = reported
			.filter((stretch) => overlap(stretch, one.range) > 0)
			.sort((a, b) => overlap(b, one.range) - overlap(a, one.range));
		const speaker = voice === "columnist" ? null : (credited?.source ?? null);
		return { type: "claim", ...context.decided(one), about, voice, stance, support, checkable, speaker };
	});
}
