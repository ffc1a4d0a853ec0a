import type { Translated } from "../messages/by-language.ts";
import type { shareMessages } from "../messages/en/share.ts";
import { capitalized, uncapitalized } from "../text/capitalized.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { type Framed, framedParts, type SpokenColumn } from "./who-says.ts";

export type LeadMessages = Translated<
	Pick<typeof shareMessages, "lead" | "notAssessed" | "undetermined" | "partlyDetermined" | "said">
>;

/** Who is credited with words of a passage. */
export type Credits = {
	/** What is told before that: that it is not determined, or not assessed, who is speaking; null where it is. */
	caution: string | null;
	/** Within a sentence, each source once, and that the column rejects its words where it does; empty for nobody. */
	known: string;
	/** Whether some of the words are credited to nobody. */
	isPart: boolean;
};

/**
 * What stands before the words of a passage that is shared: who is credited with words of it, and that the column
 * rejects them where it does. Which words these are is shown in the words themselves (`saidRuns`).
 * @param pieces the ranges of the passage
 * @returns null where all of it is the columnist's own
 */
export function passageLead(column: SpokenColumn, pieces: readonly TextRange[], messages: LeadMessages): string | null {
	return leadOf(creditsOf(column, pieces, messages), messages);
}

/** The same of credits that are known already. */
export function leadOf(credits: Credits, messages: LeadMessages): string | null {
	const { caution, known } = credits;
	if (caution !== null) return cautioned(caution, known);
	if (known === "") return null;
	// Before words that are not all theirs a colon would give them the rest.
	return capitalized(isToldInPart(credits) ? messages.lead.inPart(known) : messages.lead.all(known));
}

/** Whether a lead says that the sources it names are credited with some of the words only. */
export function isToldInPart({ caution, known, isPart }: Credits): boolean {
	return caution === null && known !== "" && isPart;
}

/** What a citation and a preview tell of a passage: its lead, or whose it is where it has none; then its remarks. */
export function toldBriefly(passage: {
	lead: string | null;
	framings: readonly string[];
	remarks: readonly string[];
}): readonly string[] {
	const { lead, framings, remarks } = passage;
	return lead === null ? framings : [lead.replace(/:$/, ""), ...remarks];
}

/** A caution, and after it who is credited all the same. */
export function cautioned(caution: string, known: string): string {
	return capitalized([caution, known].filter((line) => line !== "").join("; "));
}

/** The same in its parts. */
export function creditsOf(column: SpokenColumn, pieces: readonly TextRange[], messages: LeadMessages): Credits {
	const { text, byline, isAssessed, framings } = column;
	const { parts, rest } = framedParts(text, framings, pieces);
	const known = [...Map.groupBy(parts, keyOf).values()]
		.map((some) => creditOf(column, some, messages))
		.filter((credit, at, all) => all.indexOf(credit) === at)
		.join("; ");
	const isOpen = framings.some(
		({ stance, stretches }) =>
			stance === null && stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	const open = known === "" ? messages.undetermined : messages.partlyDetermined;
	const caution = isOpen ? open : isAssessed ? null : messages.notAssessed(byline);
	return { caution, known, isPart: rest.length > 0 };
}

type Part = { framing: Framed; stretches: TextRange[] };

/** The parts that are told as one: of one source, towards which the column has one stance. */
function keyOf({ framing: { label, speaker, readAs, stance, isProposed } }: Part): string {
	return speaker == null ? label : JSON.stringify([readAs ?? speaker, stance, isProposed]);
}

/** Who is credited with some words, whose wording they are, and how the column stands to them: within a sentence. */
function creditOf(
	{ creditOf: worded, isAssessed }: SpokenColumn,
	parts: readonly Part[],
	{ lead, said }: LeadMessages,
): string {
	const [first] = parts;
	if (!first) return "";
	const { framing } = first;
	const { label, speaker, stance, isProposed } = framing;
	const stretches = parts.flatMap((one) => one.stretches);
	const credit =
		speaker == null ? uncapitalized(label) : worded({ ...framing, label: speakerOf(parts, lead) }, stretches);
	const standing = speaker == null || stance === null ? "" : lead.standing[stance];
	// What is only proposed is said once, where nothing has been decided.
	return `${credit}${standing}${isProposed && isAssessed ? ` (${said.proposed})` : ""}`;
}

/** What a source is called that all parts are of: once, whether the column names it for each of them or not. */
function speakerOf(parts: readonly Part[], lead: LeadMessages["lead"]): string {
	const [speaker = "", ...others] = new Set(parts.map(({ framing }) => framing.speaker ?? ""));
	if (others.length === 0) return speaker;
	const meant = parts.map(({ framing }) => framing.readAs ?? framing.speaker ?? "")[0] ?? speaker;
	const isNamed = parts.some(({ framing }) => framing.readAs == null);
	return isNamed ? lead.partlyRead(meant) : lead.readAs(meant);
}
