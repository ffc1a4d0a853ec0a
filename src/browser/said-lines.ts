import { searchResultMessagesFor } from "../messages/search-result.ts";
import type { SearchAnnotation } from "../model/search-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import type { Passage } from "../search/passages.ts";
import { contains, type TextRange } from "../text/ranges.ts";
import { element } from "./element.ts";
import { pageLanguage } from "./page-language.ts";

const messages = searchResultMessagesFor(pageLanguage());

/**
 * Says who says which of the words shown, a line each, as `views/said.ts` does on pages: whoever says the first words
 * found comes first, and no source gets more than it is credited with.
 * @param isCredited whether somebody is credited with the first words found
 * @param main what the first words found are: told where they are the columnist's own, "Diane Francis: judgement"
 * @param voices what the voices are called; without them, those that only the index knows have no name
 */
export function saidLines(
	{ column, shown, framings, voice }: Passage,
	isCredited: boolean,
	main: SearchAnnotation | undefined,
	voices?: Readonly<Record<Voice, string>>,
): HTMLElement[] {
	const line = (who: string | HTMLElement, isProposed: boolean, what: string) => {
		const made = element("b");
		made.append(who, isProposed ? ` (${messages.proposed})` : "", what && messages.says("", what));
		return made;
	};
	/** Whether some letter or digit of what is shown is in none of the ranges. */
	const isLeft = (ranges: readonly TextRange[]) =>
		[...column.text.slice(shown.start, shown.end).matchAll(/[\p{L}\p{N}]/gu)].some(({ index }) => {
			const start = shown.start + index;
			return !ranges.some((one) => contains(one, { start, end: start }));
		});
	const lines = [...Map.groupBy(framings, ({ label }) => label)].map(([label, same]) => {
		const who = element("em", label);
		const stance = same[0]?.stance;
		if (stance) who.dataset["stance"] = stance;
		const words = same.map(({ start, end }) =>
			repeated(column.text.slice(Math.max(start, shown.start), Math.min(end, shown.end))),
		);
		return line(who, same[0]?.status === "proposed", isLeft(same) ? words.join(", ") : "");
	});
	if (framings.length > 0 && !isLeft(framings)) return lines;
	const isColumnists = framings.length > 0 || /columnist|question/.test(voice);
	const own = line(
		isColumnists ? column.byline : (voices?.[voice] ?? ""),
		!column.isAssessed || main?.status === "proposed",
		isCredited ? messages.rest : main ? messages.kindOf(main.label) : "",
	);
	return isCredited ? [...lines, own] : [own, ...lines];
}

/** Words in quotation marks; of many, the first and the last. */
function repeated(words: string): string {
	const inner = words
		.replace(/^“([^“”]*)”?$/, "$1")
		.replaceAll("“", "‘")
		.replaceAll("”", "’");
	return `“${inner.replace(/^(.{40}\S*) .* (\S*.{40})$/, "$1 … $2")}”`;
}
