import type { FrontMatter } from "../../model/column.ts";
import { fold } from "../../text/fold.ts";
import { wordsIn } from "../anchor/words-inside.ts";
import type { Withholding } from "./index.ts";

/** Declared repairs, whose words are the column's, with signs for those that are withheld. */
export function repairsShown(
	repairs: FrontMatter["repairs"],
	{ whole, layer, withdrawn, toShown }: Pick<Withholding, "whole" | "layer" | "withdrawn" | "toShown">,
): FrontMatter["repairs"] {
	if (withdrawn.length === 0) return repairs;
	const text = fold(whole.text);
	return repairs.map((repair) => {
		const [before, after] = [fold(repair.before).text.trim(), fold(repair.after).text.trim()];
		const [found] = wordsIn(text.text, `${before} ${after}`);
		if (!found) return repair;
		const shown = (start: number, end: number) => {
			const range = toShown({ start: text.starts[start] ?? 0, end: text.ends[end - 1] ?? 0 });
			return layer.text.slice(range.start, range.end);
		};
		const middle = found.start + before.length;
		return { ...repair, before: shown(found.start, middle), after: shown(middle + 1, found.end) };
	});
}
