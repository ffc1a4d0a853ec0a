import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import { capitalized } from "../text/capitalized.ts";
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
	const known = [...new Set(credits)].map((credit, at) => (at === 0 ? credit : inSentence(credit))).join("; ");
	const isOpen = framings.some(
		({ stance, stretches }) =>
			stance === null && stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	if (isOpen) return joined([known === "" ? messages.undetermined : messages.partlyDetermined, known]);
	if (!isAssessed) return joined([messages.notAssessed(byline), known]);
	if (known === "") return null;
	// Before words that are not all theirs a colon would give them the rest.
	return capitalized(rest === null ? messages.lead.all(known) : messages.lead.inPart(inSentence(known)));
}

function joined(lines: readonly string[]): string {
	return capitalized(lines.filter((line) => line !== "").join("; "));
}

/** As it stands within a sentence: names and quotation marks stay as they are. */
function inSentence(credit: string): string {
	return credit.replace(
		/^(?:A view|Taken|Read|Rejected|Conceded|In)\b/,
		(word) => word.charAt(0).toLowerCase() + word.slice(1),
	);
}

/** Who is credited with some words, whose wording they are, and how the column stands to them. */
function creditOf(
	{ creditOf: worded, isAssessed }: SpokenColumn,
	framing: Framed,
	stretches: readonly TextRange[],
	{ lead, said }: LeadMessages,
): string {
	const { speaker, stance, isProposed } = framing;
	const credit = speaker == null ? framing.label : worded({ ...framing, label: speaker }, stretches);
	const standing = speaker == null || stance === null ? "" : lead.standing[stance];
	// What is only proposed is said once, where nothing has been decided.
	return `${credit}${standing}${isProposed && isAssessed ? ` (${said.proposed})` : ""}`;
}
