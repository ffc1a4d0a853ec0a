import { type Detection, detectionsOf, type Mention } from "../../model/detection.ts";
import { lineOf } from "../../text/ranges.ts";

/** A name that no register holds, as a text has it. */
export type UnknownName = {
	words: string;
	kind: Mention["kind"];
	/** The titles that stand before it, each once: "mayor". */
	designations: string[];
	count: number;
	/** Where it stands first. */
	start: number;
};

/** The names of a text that the register does not hold, each once, in the order in which they come. */
export function listUnknownNames(text: string, detections: readonly Detection[]): UnknownName[] {
	const names = new Map<string, UnknownName>();
	/** The first full name that ends with a surname. */
	const full = new Map<string, string>();
	for (const { range, name, kind, designation } of detectionsOf(detections, "mention")) {
		if (name !== null) continue;
		const words = lineOf(text, range);
		// "Marrow" of "Ilse Marrow"
		const key = kind === "person" ? (full.get(words) ?? words) : words;
		const surname = words.split(" ").at(-1) ?? words;
		if (kind === "person" && surname !== words && !full.has(surname)) full.set(surname, words);
		const known = names.get(key) ?? { words, kind, designations: [], count: 0, start: range.start };
		const title = designation && lineOf(text, designation);
		const designations =
			title === null || known.designations.includes(title) ? known.designations : [...known.designations, title];
		names.set(key, { ...known, designations, count: known.count + 1 });
	}
	return [...names.values()];
}

/** A name as an editor is told of it: “Ilse Marrow” (person, “mayor”, 3 times). */
export function describeName({ words, kind, designations, count }: UnknownName): string {
	const titles = designations.map((title) => `“${title}”`);
	const times = count === 1 ? [] : [`${count} times`];
	return `“${words}” (${[kind, ...titles, ...times].join(", ")})`;
}
