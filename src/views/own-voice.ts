import { shareMessages } from "../messages/share.en.ts";
import type { Source } from "../model/annotation.ts";
import type { Stance } from "../model/terms.ts";

/**
 * What is said of the columnist's part in a passage: that all of it is hers or his, or what is credited to nobody.
 * @param touched how the column stands to what the passage credits; a question that takes something as given is its own
 * @param column whose it is, and whether an editor has annotated it: a machine's silence says nothing
 * @param isTheirs whether the passage is wholly somebody else's
 */
export function ownVoice(
	{ byline, isAssessed }: { byline: string; isAssessed: boolean },
	touched: readonly { stance: Stance; source: Source | null }[],
	isTheirs: boolean,
): string[] {
	if (!isAssessed) return [shareMessages.notAssessed(byline)];
	const isOthers = touched.some(({ stance, source }) => stance !== "asks" || source !== null);
	if (!isOthers) return [shareMessages.columnist(byline)];
	return isTheirs ? [] : [shareMessages.mixed(byline)];
}
