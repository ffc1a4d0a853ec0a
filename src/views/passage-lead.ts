import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import { capitalized, uncapitalized } from "../text/capitalized.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { type Framed, framedParts, type SpokenColumn } from "./who-says.ts";

export type LeadMessages = Translated<
	Pick<typeof shareMessages, "lead" | "notAssessed" | "undetermined" | "partlyDetermined" | "said">
>;

/**
 * What stands before the words of a passage that is shared: who is credited with words of it, and that the column
 * rejects them where it does. Which words these are is shown in the words themselves (`saidRuns`).
 * @param pieces the ranges of the passage
 * @returns null where all of it is the columnist's own
 */
export function passageLead(column: SpokenColumn, pieces: readonly TextRange[], messages: LeadMessages): string | null {
	const { text, byline, isAssessed, framings } = column;
	const { parts, rest } = framedParts(text, framings, pieces);
	const credits = parts.map(({ framing, stretches }) => creditOf(column, framing, stretches, messages));
	const known = [...new Set(credits)].join("; ");
	const isOpen = framings.some(
		({ stance, stretches }) =>
			stance === null && stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	if (isOpen) return joined([known === "" ? messages.undetermined : messages.partlyDetermined, known]);
	if (!isAssessed) return joined([messages.notAssessed(byline), known]);
	if (known === "") return null;
	// Before words that are not all theirs a colon would give them the rest.
	return capitalized(rest === null ? messages.lead.all(known) : messages.lead.inPart(known));
}

function joined(lines: readonly string[]): string {
	return capitalized(lines.filter((line) => line !== "").join("; "));
}

/** Who is credited with some words, whose wording they are, and how the column stands to them: within a sentence. */
function creditOf(
	{ creditOf: worded, isAssessed }: SpokenColumn,
	framing: Framed,
	stretches: readonly TextRange[],
	{ lead, said }: LeadMessages,
): string {
	const { speaker, stance, isProposed } = framing;
	const credit = speaker == null ? uncapitalized(framing.label) : worded({ ...framing, label: speaker }, stretches);
	const standing = speaker == null || stance === null ? "" : lead.standing[stance];
	// What is only proposed is said once, where nothing has been decided.
	return `${credit}${standing}${isProposed && isAssessed ? ` (${said.proposed})` : ""}`;
}
