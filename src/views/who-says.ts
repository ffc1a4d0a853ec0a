import type { Translated } from "../messages/by-language.ts";
import type { said as saidMessages } from "../messages/en/passage-terms.ts";
import type { Said } from "../model/statement.ts";
import type { Stance, Voice } from "../model/vocabulary.ts";
import { byPosition, hasWords, intersect, subtract, type TextRange } from "../text/ranges.ts";

/** What frames words of a text: who is credited with them, or that the column does not assert them. */
export type Framed = {
	label: string;
	/** Who is credited, in few words: "the Kremlin"; left out or null where nobody is named or described. */
	speaker?: string | null;
	/** Whom the speaker is read as, where the words that credit do not name them; left out or null where they do. */
	readAs?: string | null;
	stretches: readonly TextRange[];
	/** null where it is not determined who is speaking. */
	stance: Stance | null;
	/** Whether the words are somebody else's: what a question of the columnist's takes as given is hers. */
	isTheirs: boolean;
	/** Whether it is said who that is; left out where the label says whose wording the words are. */
	isNamed?: boolean;
	/** Whether a machine says so, and no editor has decided it. */
	isProposed: boolean;
};

/** A column, as pages, the share dialog and the search index have it. All ranges are of its text. */
export type SpokenColumn = {
	text: string;
	byline: string;
	/** Whether an editor has decided who is credited. */
	isAssessed: boolean;
	/** The most telling first; those with the same label count as one. */
	framings: readonly Framed[];
	/** Who says some words, and whose wording they are, from what frames them. */
	creditOf: (framing: Framed, stretches: readonly TextRange[]) => string;
	/** The words of a stretch, to be repeated after who says them. */
	repeat: (stretch: TextRange, framing: Framed, who: string) => string;
	/** The voice that a range begins in. */
	voiceAt: (range: TextRange) => Voice;
};

/** Who says a passage: who is credited with words of it, and whose the rest is; null where there is none. */
export type WhoSays = { credited: Said[]; own: Said | null };

export type SaidMessages = Translated<typeof saidMessages>;

/**
 * Says who says which words of a passage, so that no source gets more of it than is credited, and no paraphrase passes
 * for a quotation. Pages, cards, shares and search all say it by this.
 * @param pieces the ranges of the passage, in text order; none is empty
 * @param voices what the voices are called
 * @returns who is credited, in the order of the framings; and whose the rest is, null where there is none
 */
export function whoSays(
	{ text, byline, isAssessed, framings, creditOf, repeat, voiceAt }: SpokenColumn,
	pieces: readonly TextRange[],
	messages: SaidMessages,
	voices: Readonly<Partial<Record<Voice, string>>>,
): WhoSays {
	const { parts, rest, open } = framedParts(text, framings, pieces);
	const unknown = open.flatMap(({ stretches }) => stretches);
	const known = subtract(rest, unknown).find((one) => hasWords(text, one));
	// Of some of what nobody is credited with it is known that it is the columnist's.
	const told = known && voiceAt(known) !== "undetermined" ? [...parts, ...open] : parts;
	const credited = told.flatMap(({ framing, stretches }): Said[] => {
		const { stance, isProposed } = framing;
		// Of stretches of which one is quoted and another is not, each is told by itself.
		const byWording = Map.groupBy(stretches, (stretch) => creditOf(framing, [stretch]));
		return [...byWording].map(([who, some]) => {
			const isAll = subtract(pieces, some).every((one) => !hasWords(text, one));
			const words = isAll ? null : some.map((one) => repeat(one, framing, who)).join("; ");
			return { who, stance, words, isProposed };
		});
	});
	if (rest.length === 0 && credited.length > 0) return { credited, own: null };
	// Where nobody is credited, an editor or the language may still say that the words are not hers.
	const voice = voiceAt(known ?? rest[0] ?? pieces[0] ?? { start: 0, end: 0 });
	// Where it is not determined who is speaking, that is told of what nobody is credited with.
	const isKnown = voice !== "undetermined";
	const isAll = credited.length === 0;
	const isHers = voice === "columnist" || voice === "question";
	const named = isHers ? byline : (voices[voice] ?? "");
	return {
		credited,
		own: {
			who: isKnown || !isAll ? named : messages.undetermined,
			stance: isKnown ? "asserts" : null,
			words: isAll ? null : messages.rest,
			isProposed: isKnown && !isAssessed,
		},
	};
}

/**
 * Divides a passage by what frames its words.
 * @returns the framings that have any, with their stretches in it; the stretches of what is left; and those that do not
 * know who is speaking, with their stretches in what is left
 */
export function framedParts<F extends Pick<Framed, "label" | "stretches" | "stance">>(
	text: string,
	framings: readonly F[],
	pieces: readonly TextRange[],
): { parts: FramedPart<F>[]; rest: TextRange[]; open: FramedPart<F>[] } {
	const partsIn = (within: readonly TextRange[], isOpen: boolean) => {
		const cut = framings
			.filter(({ stance }) => (stance === null) === isOpen)
			.flatMap((framing) => intersect(framing.stretches, within).map((stretch) => ({ framing, stretch })))
			.filter(({ stretch }) => hasWords(text, stretch));
		return [...Map.groupBy(cut, ({ framing }) => framing.label).values()].flatMap((some): FramedPart<F>[] => {
			const stretches = some.map(({ stretch }) => stretch).sort(byPosition);
			return some.slice(0, 1).map(({ framing }) => ({ framing, stretches }));
		});
	};
	const parts = partsIn(pieces, false);
	const framed = parts.flatMap(({ stretches }) => stretches);
	const rest = subtract(pieces, framed).filter((one) => hasWords(text, one));
	return { parts, rest, open: partsIn(rest, true) };
}

type FramedPart<F> = { framing: F; stretches: TextRange[] };
