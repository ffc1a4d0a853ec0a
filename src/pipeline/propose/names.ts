import { readableIdMaker } from "../../links/ids.ts";
import type { Detection } from "../../model/detection.ts";
import { type Name, nameSchema } from "../../model/name.ts";
import { listUnknownNames, type UnknownName } from "../detect/list-unknown-names.ts";

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
	return listUnknownNames(text, detections).flatMap((unknown): ProposedName[] => {
		// “The Line” after “the Varrow Line” is no other name.
		if (taken.has(unknown.words) || [...taken].some((name) => name.endsWith(` ${unknown.words}`))) return [];
		taken.add(unknown.words);
		const parsed = nameSchema.safeParse(entryFor(unknown, makeId("name", unknown.words).replace(/^name-/, ""), taken));
		return parsed.success ? [{ name: parsed.data, designations: unknown.designations }] : [];
	});
}

function entryFor({ words, kind }: UnknownName, id: string, taken: Set<string>) {
	const [, article, rest = words] = /^(the) (.+)$/i.exec(words) ?? [];
	const parts = rest.split(" ");
	const surname = parts.at(-1) ?? rest;
	const isFull = kind === "person" && parts.length > 1;
	// The surname alone is the name's, unless it is somebody else's already.
	const aliases = isFull && !taken.has(surname) ? [surname] : [];
	for (const alias of aliases) taken.add(alias);
	return {
		id,
		kind,
		name: rest,
		...(article && { article: article.toLowerCase() }),
		sort: isFull ? `${surname}, ${parts.slice(0, -1).join(" ")}` : rest,
		aliases,
		label: "",
	};
}
