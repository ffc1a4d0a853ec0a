import { readableIdMaker } from "../../links/ids.ts";
import type { Detection } from "../../model/detection.ts";
import { type Name, nameSchema } from "../../model/name.ts";
import { listUnknownNames } from "../detect/list-unknown-names.ts";

/** An entry for the register, and what the column calls whom it names: “mayor”. */
export type ProposedName = { name: Name; designations: string[] };

/**
 * Makes entries for the names of a column that the register does not hold, with a blank label: what somebody is, only a
 * reader of the column can tell.
 * @param register the entries there are: no id and no form of theirs is taken
 */
export function proposeNames(
	text: string,
	detections: readonly Detection[],
	register: readonly Name[],
): ProposedName[] {
	const makeId = readableIdMaker(register.map(({ id }) => id));
	const taken = new Set(register.flatMap(({ name, aliases }) => [name, ...aliases]));
	const unknowns = listUnknownNames(text, detections);
	// A surname that two people share is nobody's alias: it would put words of one into the mouth of the other.
	const people = [...unknowns.map(({ words }) => words), ...register.map(({ name }) => name)];
	const surnames = new Set<string>();
	for (const surname of people.map(surnameOf)) {
		if (surnames.has(surname)) taken.add(surname);
		surnames.add(surname);
	}
	return unknowns.flatMap((unknown): ProposedName[] => {
		// “The Line” after “the Varrow Line” is no other name.
		if (taken.has(unknown.words) || [...taken].some((name) => name.endsWith(` ${unknown.words}`))) return [];
		taken.add(unknown.words);
		const { words, kind } = unknown;
		const entry = nameEntry({ words, isPerson: kind === "person" }, taken);
		const parsed = nameSchema.safeParse({ id: makeId("", words), kind, ...entry, label: "" });
		return parsed.success ? [{ name: parsed.data, designations: unknown.designations }] : [];
	});
}

function surnameOf(name: string): string {
	return name.split(" ").at(-1) ?? name;
}

/**
 * What an entry of the register says of a name, in its words: without the article, sorted by the surname of a person,
 * which is another form of the name unless somebody else has it.
 * @param taken the forms of all entries; those of this one are added
 */
export function nameEntry({ words, isPerson }: { words: string; isPerson: boolean }, taken: Set<string>) {
	const [, article, rest = words] = /^(the) (.+)$/i.exec(words) ?? [];
	const parts = rest.split(" ");
	const surname = surnameOf(rest);
	const isFull = isPerson && parts.length > 1;
	// The surname alone is the name's, unless it is somebody else's already.
	const aliases = isFull && !taken.has(surname) ? [surname] : [];
	for (const alias of aliases) taken.add(alias);
	return {
		name: rest,
		...(article && { article: article.toLowerCase() }),
		sort: isFull ? `${surname}, ${parts.slice(0, -1).join(" ")}` : rest,
		aliases,
	};
}
