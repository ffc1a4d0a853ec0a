import type { Registry } from "../model/registry.ts";
import { isBlockId } from "./ids.ts";
import type { LinkReport } from "./record.ts";

/** If at least this share (0..1) of a column's paragraphs is gone at once, it is probably another text. */
const REPLACED_SHARE = 0.75;
/** Fewer paragraphs than this tell nothing. */
const MIN_PARAGRAPHS = 3;

/** How many of a column's paragraphs are gone, where most are: whether it is the same column, only an editor knows. */
export type Replaced = { gone: number; of: number };

/** @returns null where enough is left of the text, and where it is new */
export function replacedIn(registry: Registry | undefined, report: LinkReport): Replaced | null {
	const living = Object.entries(registry?.passages ?? {}).filter(([id, passage]) => isBlockId(id) && "now" in passage);
	const gone = report.retired.filter(({ id }) => isBlockId(id));
	if (living.length < MIN_PARAGRAPHS || gone.length < REPLACED_SHARE * living.length) return null;
	return { gone: gone.length, of: living.length };
}
