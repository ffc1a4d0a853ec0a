import type { Node } from "@takumi-rs/core";
import { firstClauses } from "../text/clauses.ts";
import { isCredited, type SaidRun } from "../views/said-runs.ts";
import type { Colours } from "./palette.ts";
import { voiceColours } from "./voice-colours.ts";

/** The words of some stretches. */
export function wordsOf(runs: readonly SaidRun[]): string {
	return runs.map(({ text }) => text).join("");
}

/** All that is printed of some stretches: who says them where they name it, too. */
export function printedOf(runs: readonly SaidRun[]): string {
	return runs.map(({ text, who }) => (who === null ? text : `${labelOf(who)}${text}`)).join("");
}

/** As many whole clauses as fit. Words whose first clause is longer are not cut: half of one may say the contrary. */
export function shorten(runs: readonly SaidRun[], most: number): readonly SaidRun[] {
	const words = wordsOf(runs);
	const { end } = firstClauses(words, { start: 0, end: words.length }, most);
	return end < words.length ? cutRuns(runs, end) : runs;
}

/** The first units of the words, with an ellipsis after them. @param length UTF-16 units */
export function cutRuns(runs: readonly SaidRun[], length: number): SaidRun[] {
	const cut: SaidRun[] = [];
	let at = 0;
	for (const run of runs) {
		const text = run.text.slice(0, Math.max(0, length - at));
		at += run.text.length;
		if (text.trim() !== "" || (text !== "" && at < length)) cut.push({ ...run, text });
	}
	const last = cut.at(-1);
	if (last) last.text = last.text.trimEnd();
	return [...cut, { text: " …", voice: "columnist", who: null }];
}

/**
 * The stretches within a line: what is credited has the tint of its voice and, since colours are not told apart by
 * everybody, a line below it; where several are credited it begins with who says it. @param size of the letters
 */
export function runNodes(runs: readonly SaidRun[], size: number, soft: string): Node[] {
	return runs.flatMap(({ text, voice, who }) => {
		const { tint, ink } = voiceColours[voice];
		const ground = tint === null ? {} : { backgroundColor: tint };
		const line = isCredited(voice)
			? {
					textDecorationLine: "underline" as const,
					textDecorationColor: ink,
					textDecorationThickness: 2,
					textUnderlineOffset: Math.round(size / 6),
					textDecorationSkipInk: "none" as const,
				}
			: {};
		const words = inline(text, { ...ground, ...line });
		return who === null ? [words] : [inline(labelOf(who), { fontSize: Math.round(size * 0.7), color: soft }), words];
	});
}

/** The colours of some stretches. */
export function coloursOf(runs: readonly SaidRun[]): Required<Pick<Colours, "tints">> & { lines: string[] } {
	const voices = [...new Set(runs.map(({ voice }) => voice))];
	return {
		tints: voices.flatMap((voice) => voiceColours[voice].tint ?? []),
		lines: voices.filter(isCredited).map((voice) => voiceColours[voice].ink),
	};
}

function labelOf(who: string): string {
	return `${who}:\u00a0`;
}

function inline(text: string, style: Node["style"]): Node {
	return { type: "text", text, style: { display: "inline", ...style } };
}
