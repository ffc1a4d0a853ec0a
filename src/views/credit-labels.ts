import type { Source } from "../model/annotation.ts";
import type { Stance } from "../model/vocabulary.ts";
import type { ViewContext } from "./context.ts";
import { sourceInSentence, sourceMeant, standIn } from "./speakers.ts";

/** Words for who is credited. In all of them the cue is that of the words credited; null where they have none. */
type CreditLabels = {
	/** With the column's stance and the cue: "Rejected by the column; credited to “some” (“claim”)". */
	labelOf: (stance: Stance, source: Source | null, cue: string | null) => string;
	speakerOf: (source: Source | null, cue: string | null) => NamedSpeaker;
};

/** Who is credited, in few words, and whom that is read as. */
export type NamedSpeaker = {
	/** "the Kremlin", "“he” (read as Zelensky)"; null where nobody is credited. */
	speaker: string | null;
	/** "Zelensky"; null where the words that credit name the source themselves. */
	readAs: string | null;
};

/** Makes the words for who is credited in a column. */
export function creditLabels({ names, messages }: Pick<ViewContext, "names" | "messages">): CreditLabels {
	const { share, notes } = messages;
	return {
		labelOf: (stance, source, cue) => {
			const words = messages.stances[stance];
			if (source === null) return words.framing;
			const who = sourceInSentence(source, names, messages);
			if (cue === null) return words.credited(share.source(who, cue), false);
			return words.credited(
				standIn(source, names) ? share.readSource(`“${source.words}”`, who, cue) : share.source(who, cue),
			);
		},
		speakerOf: (source, cue) => {
			if (source === null) return { speaker: null, readAs: null };
			const who = sourceInSentence(source, names, messages);
			const meant = sourceMeant(source, names, messages);
			if (cue === null) return { speaker: share.lead.readAs(who), readAs: meant };
			if (standIn(source, names)) return { speaker: notes.readAs(`“${source.words}”`, who), readAs: meant };
			return { speaker: who, readAs: meant === who ? null : meant };
		},
	};
}
