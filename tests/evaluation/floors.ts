import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { scoreOwnGold } from "./own-gold.ts";

/** The scores that detection may not fall below, from 0 to 1, by what is measured. */
export type Floors = Record<string, number>;

export const floorsFile = fileURLToPath(new URL("./floors.json", import.meta.url));
const floorsSchema = z.record(z.string(), z.number().min(0).max(1));

/** A score below its floor; null where a floor has no score any more, or a score no floor yet. */
export type Fall = { what: string; floor: number | null; score: number | null };

export function readFloors(): Floors {
	return floorsSchema.parse(JSON.parse(readFileSync(floorsFile, "utf8")));
}

/**
 * What detection scores on the texts whose words are in the project and may be looked at: F1, or how many are right of
 * those found. Texts that are held back are never among them.
 */
export function scoresToHold(): Floors {
	// Without a folder of data, only the texts of the project are there.
	const [result] = scoreOwnGold("", "tuning");
	const scores = (result?.rows ?? []).flatMap(({ what, f1, right, isShown }) => {
		const score = f1 ?? right;
		return score === undefined || isShown ? [] : [[what, Math.floor(score * 10_000) / 10_000] as const];
	});
	return Object.fromEntries(scores);
}

/** Where scores and floors do not go together. */
export function fallsBelow(floors: Floors, scores: Floors): Fall[] {
	const all = new Set([...Object.keys(floors), ...Object.keys(scores)]);
	return [...all]
		.map((what) => ({ what, floor: floors[what] ?? null, score: scores[what] ?? null }))
		.filter(({ floor, score }) => floor === null || score === null || score < floor);
}

/** The floors with what has risen. @throws Error where a score has fallen: floors are never lowered */
export function raiseFloors(floors: Floors, scores: Floors): Floors {
	const fallen = fallsBelow(floors, scores).filter(({ floor }) => floor !== null);
	if (fallen.length > 0) {
		const lines = fallen.map(({ what, floor, score }) => `  ${what}: ${score ?? "not measured"}, was ${floor}`);
		throw new Error(`Floors are never lowered:\n${lines.join("\n")}`);
	}
	return scores;
}
