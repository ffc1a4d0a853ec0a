import { z } from "zod";
import { commonSubsequence } from "../text/common-subsequence.ts";

/** A stretch of lines that was replaced by others, with the lines around it. */
export const hunkSchema = z.strictObject({
	/** The number of the first new line, from 0, in the new text. */
	at: z.int().nonnegative(),
	removed: z.array(z.string()),
	added: z.array(z.string()),
	/** The lines right before and after it. */
	before: z.array(z.string()),
	after: z.array(z.string()),
});
export type Hunk = z.output<typeof hunkSchema>;

/** How many lines around a hunk tell its place. */
const AROUND = 2;
/** The largest table of lines that are compared one by one; larger changes are one hunk. */
const MAX_CELLS = 4_000_000;

/** What was changed between two texts, by lines, in the order of the text. */
export function hunksOf(before: string, after: string): Hunk[] {
	const [old, now] = [before.split("\n"), after.split("\n")];
	const head = countSame(old, now, (lines, at) => lines[at]);
	const tail = Math.min(
		countSame(old, now, (lines, at) => lines[lines.length - 1 - at]),
		old.length - head,
		now.length - head,
	);
	const inner = { old: old.slice(head, old.length - tail), now: now.slice(head, now.length - tail) };
	const pairs = commonSubsequence(inner.old, inner.now, MAX_CELLS) ?? [];
	const hunks: Hunk[] = [];
	let [from, to] = [0, 0];
	for (const [left, right] of [...pairs, [inner.old.length, inner.now.length] as const]) {
		if (left > from || right > to) {
			const at = head + to;
			hunks.push({
				at,
				removed: inner.old.slice(from, left),
				added: inner.now.slice(to, right),
				before: now.slice(Math.max(0, at - AROUND), at),
				after: now.slice(head + right, head + right + AROUND),
			});
		}
		[from, to] = [left + 1, right + 1];
	}
	return hunks;
}

/**
 * Takes hunks back, or does them again, in a text that may have been changed elsewhere since.
 * @param way which of the two
 * @returns null where the lines of a hunk, or those around it, are not there any more, or are there twice
 */
export function applyHunks(text: string, hunks: readonly Hunk[], way: "undo" | "redo"): string | null {
	let lines = text.split("\n");
	/** How many lines the hunks before have added to the place of the next. */
	let shift = 0;
	for (const { at, removed, added, before, after } of hunks) {
		const [there, wanted] = way === "undo" ? [added, removed] : [removed, added];
		const place = placeOf(lines, { there, before, after }, at + shift);
		if (place === null) return null;
		lines = [...lines.slice(0, place), ...wanted, ...lines.slice(place + there.length)];
		// Taking back, the places are those of the new text; doing again, all hunks before are done.
		if (way === "undo") shift += wanted.length - there.length;
	}
	return lines.join("\n");
}

/**
 * Where lines stand between others: where they are expected, or else the only place where they do. On one side
 * there may be other lines by now.
 */
function placeOf(
	lines: readonly string[],
	{ there, before, after }: { there: readonly string[]; before: readonly string[]; after: readonly string[] },
	expected: number,
): number | null {
	const isWhole = (at: number, wanted: readonly string[]) =>
		at >= 0 && at + wanted.length <= lines.length && wanted.every((line, index) => lines[at + index] === line);
	const sides = (at: number) => [isWhole(at - before.length, before), isWhole(at + there.length, after)];
	const isHere = (at: number) => isWhole(at, there) && sides(at).every(Boolean);
	if (isHere(expected)) return expected;
	const all = Array.from({ length: lines.length + 1 }, (_, at) => at);
	const places = all.filter(isHere);
	if (places.length > 0) return places.length === 1 ? (places[0] ?? null) : null;
	const hasWords = (some: readonly string[]) => some.some((line) => line.trim() !== "");
	const isLikely = (at: number) =>
		[before, after].some((side, index) => sides(at)[index] && (hasWords(there) || hasWords(side)));
	const likely = all.filter((at) => isWhole(at, there) && isLikely(at));
	return likely.length === 1 ? (likely[0] ?? null) : null;
}

function countSame(
	some: readonly string[],
	others: readonly string[],
	lineAt: (lines: readonly string[], at: number) => string | undefined,
): number {
	let count = 0;
	while (count < Math.min(some.length, others.length) && lineAt(some, count) === lineAt(others, count)) count++;
	return count;
}
