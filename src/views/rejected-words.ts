import { annotationsOf } from "../model/annotation.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";

/** Gives, for a column, whether any words of a range are among those that it rejects, whoever is credited with them. */
export function rejectedWords({
	column,
	framings,
}: Pick<ColumnView, "column" | "framings">): (range: TextRange) => boolean {
	const ranges = [
		...framings.filter(({ stance }) => stance === "rejects").flatMap(({ stretches }) => stretches),
		// A rejected claim inside what is only reported has no framing of its own.
		...annotationsOf(column.annotations, "claim")
			.filter(({ stance }) => stance === "rejects")
			.map(({ range }) => range),
	];
	const rejected = overlapLookup(ranges);
	return (range) => rejected(range).length > 0;
}
