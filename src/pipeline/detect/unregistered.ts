import { type Detection, detectionsOf, type Mention } from "../../model/detection.ts";

/** A name that no register holds, as a text has it. */
export type UnregisteredName = {
	words: string;
	kind: Mention["kind"];
	/** The titles that stand before it, each once: "mayor". */
	designations: string[];
	count: number;
	/** Where it stands first. */
	start: number;
};

/** The names of a text that the register does not hold, each once, in the order in which they come. */
export function unknownNames(text: string, detections: readonly Detection[]): UnregisteredName[] {
	const names = new Map<string, UnregisteredName>();
	for (const { range, name, kind, designation } of detectionsOf(detections, "mention")) {
		if (name !== null) continue;
		const words = text.slice(range.start, range.end).replace(/\s+/g, " ");
		const full = kind === "person" ? fullName(words, [...names.values()]) : words;
		const known = names.get(full) ?? { words, kind, designations: [], count: 0, start: range.start };
		const title = designation && text.slice(designation.start, designation.end).replace(/\s+/g, " ");
		const designations =
			title === null || known.designations.includes(title) ? known.designations : [...known.designations, title];
		names.set(full, { ...known, designations, count: known.count + 1 });
	}
	return [...names.values()];
}

/** The name in full of whoever was named so before, where words are but a surname: "Marrow" of "Ilse Marrow". */
function fullName(words: string, before: readonly UnregisteredName[]): string {
	const full = before.find((one) => one.kind === "person" && one.words.endsWith(` ${words}`));
	return full?.words ?? words;
}

/** A name as an editor is told of it: “Ilse Marrow” (person, “mayor”, 3 times). */
export function describeName({ words, kind, designations, count }: UnregisteredName): string {
	const titles = designations.map((title) => `“${title}”`);
	const times = count === 1 ? [] : [`${count} times`];
	return `“${words}” (${[kind, ...titles, ...times].join(", ")})`;
}
