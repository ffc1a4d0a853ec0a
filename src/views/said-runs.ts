import type { VoiceRange } from "../model/annotated-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import { contains, type TextRange } from "../text/ranges.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Framed } from "./who-says.ts";

/** A stretch of the words of an excerpt, and whose they are. */
export type SaidRun = {
	text: string;
	voice: Voice;
	/** Who says them, where several are credited in the excerpt; otherwise the line before it says so. */
	who: string | null;
};

/** A column as `saidRuns` takes it. Ranges are of its text. */
export type Voiced = {
	text: string;
	/** Stretches that no entry covers are the columnist's. */
	voices: readonly Pick<VoiceRange, "range" | "voice">[];
	framings: readonly Framed[];
};

/** What an excerpt puts between two of its pieces. */
const GAP = " … ";

/**
 * Divides the words of an excerpt by whose they are.
 * @returns the stretches in order: their texts together are the excerpt's words
 */
export function saidRuns({ text, voices, framings }: Voiced, { words, pieces }: Excerpt): SaidRun[] {
	const said: { voice: Voice; who: string | null }[] = [];
	const own = { voice: "columnist" as const, who: null };
	let at = 0;
	for (const [index, piece] of pieces.entries()) {
		if (index > 0 && words.startsWith(GAP, at)) for (const _unit of GAP) said[at++] = own;
		// An excerpt has single spaces, and may lack a bracket at its ends: what it lacks is skipped.
		for (let place = piece.start; place < piece.end && at < words.length; place++) {
			if (isSame(text.charAt(place), words.charAt(at))) said[at++] = saidAt(place);
		}
	}
	const sources = new Set(said.flatMap(({ who }) => (who === null ? [] : [who])));
	const runs: SaidRun[] = [];
	for (let unit = 0; unit < words.length; unit++) {
		const { voice, who } = said[unit] ?? own;
		const named = sources.size > 1 ? who : null;
		const last = runs.at(-1);
		if (last && last.voice === voice && last.who === named) last.text += words.charAt(unit);
		else runs.push({ text: words.charAt(unit), voice, who: named });
	}
	return runs;

	function saidAt(place: number): { voice: Voice; who: string | null } {
		const unit: TextRange = { start: place, end: place + 1 };
		const voice = voices.find(({ range }) => contains(range, unit))?.voice ?? "columnist";
		if (voice === "columnist" || voice === "question" || voice === "undetermined") return { voice, who: null };
		const framing = framings.find(({ stretches }) => stretches.some((stretch) => contains(stretch, unit)));
		return { voice, who: framing?.speaker ?? null };
	}
}

function isSame(unit: string, shown: string): boolean {
	return unit === shown || (/\s/.test(unit) && shown === " ");
}
