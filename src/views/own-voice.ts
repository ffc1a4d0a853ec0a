import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import type { Stance } from "../model/vocabulary.ts";

/**
 * Says whether an excerpt is the columnist's own: all of it, part of it, or not known, since nobody has decided it or
 * can tell.
 * @param column whose it is, and whether an editor has decided who is credited in it
 * @param touched the framings of the excerpt; a question that takes something as given is the columnist's own
 * @param isTheirs whether the whole excerpt is somebody else's
 * @returns no line or one
 */
export function ownVoice(
	{ byline, isAssessed }: { byline: string; isAssessed: boolean },
	touched: readonly { stance: Stance | null; isCredited: boolean }[],
	isTheirs: boolean,
	messages: Translated<
		Pick<typeof shareMessages, "columnist" | "mixed" | "notAssessed" | "undetermined" | "partlyDetermined">
	>,
): string[] {
	const known = touched.filter(({ stance }) => stance !== null);
	if (known.length < touched.length) return [known.length > 0 ? messages.partlyDetermined : messages.undetermined];
	if (!isAssessed) return [messages.notAssessed(byline)];
	const hasOthers = touched.some(({ stance, isCredited }) => stance !== "asks" || isCredited);
	if (!hasOthers) return [messages.columnist(byline)];
	return isTheirs ? [] : [messages.mixed(byline)];
}
