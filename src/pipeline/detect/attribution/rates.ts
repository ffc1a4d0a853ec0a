import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type ConstructionId, constructions } from "../../../model/vocabulary.ts";

/** How often of how often. */
const count = z.tuple([z.int().min(0), z.int().min(0)]);
const schema = z.record(z.enum(constructions), z.strictObject({ columns: count, news: count }));
const rates = schema.parse(parse(readFileSync(new URL("rates.yaml", import.meta.url), "utf8")));

/**
 * So many credits in columns tell enough of a construction; of rarer ones, news are counted too. Of 20 a single one
 * moves the rate by 5 points, across the floor: with 40, readers are shown more, and more of it is right.
 */
const ENOUGH = 40;
/** What is right less often is for an editor's eyes. */
const FLOOR = 0.9;

/** How often a construction is right about who says something and about what, on gold, from 0 to 1. */
export function rateOf(id: ConstructionId): number {
	const { columns, news } = rates[id];
	const [right, of] = columns[1] >= ENOUGH ? columns : [columns[0] + news[0], columns[1] + news[1]];
	return of === 0 ? 0 : right / of;
}

/** Whether what a construction proposes is shown to readers before an editor has looked at it: right 9 times in 10. */
export function isSure(id: ConstructionId): boolean {
	return rateOf(id) >= FLOOR;
}
