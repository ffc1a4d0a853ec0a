import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { isVoiceKnown } from "./voice-strip.ts";

/**
 * What a page says of a column in which no editor has decided who is credited, and in which nobody can tell who is
 * speaking; null for a reviewed one.
 */
export function reviewNote(column: AnnotatedColumn, { site }: Messages): string | null {
	const { editor, isAssessed, isVoiceDetected, sentences, unshown } = column;
	if (isVoiceDetected) {
		if (isAssessed) return null;
		const reviewed = editor ? site.partlyEdited : site.unedited;
		return unshown.count === 0 ? reviewed : `${reviewed} ${site.unshown(unshown.count)}`;
	}
	// Nothing is proposed of who is speaking: what no editor has decided is not known.
	if (!sentences.some(({ voice }) => voice === "undetermined")) return null;
	if (isVoiceKnown(column)) return site.partlyEditedPartlyKnown;
	return editor ? site.partlyEditedUnknown : site.uneditedUnknown;
}
