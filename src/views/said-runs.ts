import type { VoiceRange } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import type { Excerpt } from "../text/excerpt.ts";
import { contains, type TextRange } from "../text/ranges.ts";
import type { Framed } from "./who-says.ts";

/** A stretch of the words of an excerpt, and whose they are. */
export type SaidRun = {
	text: string;
	voice: Voice;
	/** Who says them, where the line before the excerpt does not tell that already. */
	who: string | null;
};

/** A column as `saidRuns` takes it. Ranges are of its text. */
export type Voiced = {
	text: string;
	/** Stretches that no entry covers are the columnist's. */
	voices: readonly Pick<VoiceRange, "range" | "voice">[];
	framings: readonly Framed[];
};

/** Whether a voice is that of a source. */
export function isCredited(voice: Voice): boolean {
	return voice !== "columnist" && voice !== "question" && voice !== "undetermined";
}

/** What an excerpt puts between two of its pieces. */
const GAP = " … ";

/**
 * Divides the words of an excerpt by whose they are.
 * @returns the stretches in order: their texts together are the excerpt's words
 */
export function saidRuns({ text, voices, framings }: Voiced, { words, pieces }: Excerpt): SaidRun[] {
	const said: SaidUnit[] = [];
	let at = 0;
	for (const [index, piece] of pieces.entries()) {
		if (index > 0 && words.startsWith(GAP, at)) for (const _unit of GAP) said[at++] = OWN;
		// An excerpt has single spaces, and may lack a bracket at its ends: what it lacks is skipped.
		for (let place = piece.start; place < piece.end && at < words.length; place++) {
			if (isSame(text.charAt(place), words.charAt(at))) said[at++] = saidAt(place);
		}
	}
	const isTold = toldIn(said);
	const runs: SaidRun[] = [];
	for (let unit = 0; unit < words.length; unit++) {
		const { voice, framing } = said[unit] ?? OWN;
		const who = framing && isTold(framing) ? (framing.speaker ?? null) : null;
		const last = runs.at(-1);
		if (last && last.voice === voice && last.who === who) last.text += words.charAt(unit);
		else runs.push({ text: words.charAt(unit), voice, who });
	}
	return withoutGaps(runs);

	function saidAt(place: number): SaidUnit {
		const unit: TextRange = { start: place, end: place + 1 };
		const voice = voices.find(({ range }) => contains(range, unit))?.voice ?? "columnist";
		if (!isCredited(voice)) return { voice, framing: null };
		const framing = framings.find(({ stretches }) => stretches.some((stretch) => contains(stretch, unit)));
		return { voice, framing: framing ?? null };
	}
}

/** Whose a unit of the words is. */
type SaidUnit = { voice: Voice; framing: Framed | null };
const OWN: SaidUnit = { voice: "columnist", framing: null };

/**
 * Tells which stretches name who says them: where several are credited, all; where one is, who is named for some words
 * and read as the speaker of others, those others. Otherwise the line before the words says it.
 */
function toldIn(said: readonly SaidUnit[]): (framing: Framed) => boolean {
	const credited = new Set(said.flatMap(({ framing }) => (framing?.speaker ? [framing] : [])));
	const sources = new Set([...credited].map(({ readAs, speaker }) => readAs ?? speaker));
	const isRead = ({ readAs }: Framed) => readAs != null;
	if (sources.size > 1) return () => true;
	return [...credited].every(isRead) ? () => false : isRead;
}

/** Joins the stretches of one speaker that have only a space between them: who says them is told once. */
function withoutGaps(runs: readonly SaidRun[]): SaidRun[] {
	const joined: SaidRun[] = [];
	for (const run of runs) {
		const [before, space] = joined.slice(-2);
		const isGap = space?.voice === "columnist" && /^\s+$/.test(space.text);
		if (before && isGap && before.voice === run.voice && before.who === run.who) {
			before.text += space.text + run.text;
			joined.pop();
		} else joined.push({ ...run });
	}
	return joined;
}

function isSame(unit: string, shown: string): boolean {
	return unit === shown || (/\s/.test(unit) && shown === " ");
}
