import type { Source } from "../model/annotation.ts";
import type { Stance } from "../model/vocabulary.ts";
import type { ViewContext } from "./context.ts";
import { sourceInSentence, standIn } from "./speakers.ts";

/** Words for who is credited. In all of them the cue is that of the words credited; null where they have none. */
type CreditLabels = {
	/** With the column's stance and the cue: "Rejected by the column; credited to “some” (“claim”)". */
	labelOf: (stance: Stance, source: Source | null, cue: string | null) => string;
	/** In few words: "the Kremlin"; null where nobody is credited. */
	speakerOf: (source: Source | null, cue: string | null) => string | null;
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
			if (source === null) return null;
			const who = sourceInSentence(source, names, messages);
			if (cue === null) return share.lead.readAs(who);
			return standIn(source, names) ? notes.readAs(`“${source.words}”`, who) : who;
		},
	};
}
