import type { CarriedLinks } from "../../links/carry.ts";
import { readableIdMaker } from "../../links/ids.ts";
import type { AnnotationsFile } from "../../model/annotation.ts";
import type { Decisions } from "../../model/decisions.ts";
import { type DecisionList, decisionLists, idPrefixes } from "../../model/vocabulary.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { YamlPath } from "../parse/yaml.ts";

/** What ids are made of. */
type IdInput = {
	entries: AnnotationsFile;
	/** The published ids. */
	links: Pick<CarriedLinks, "idsOf" | "passages">;
	/** The words of a range that an id may be made of. */
	idWords: (range: TextRange) => string;
};

/**
 * Gives each entry its id: the one that it has; or else that under which its words were published and which no other
 * entry has; or else one made of its first words. Entries are asked for in the order of the file, so that the order
 * decides which of two with the same words gets a number.
 * @returns a function of an entry, its list and its range; it returns null for lists whose entries have no ids
 */
export function entryIds({
	entries,
	links,
	idWords,
}: IdInput): (list: DecisionList, entry: object, range: TextRange) => string | null {
	const given = decisionLists.flatMap((list) => entries[list].flatMap((entry) => idOf(entry) ?? []));
	const used = new Set(given);
	const makeId = readableIdMaker([...given, ...links.passages.keys()]);
	return (list, entry, range) => {
		if (!hasIds(list)) return null;
		const prefix = idPrefixes[list];
		const own = idOf(entry);
		if (own !== null) return own;
		const published = links.idsOf(prefix, range).find((one) => !used.has(one));
		const id = published ?? makeId(prefix, idWords(range));
		used.add(id);
		return id;
	};
}

/** An id that was made, and the path of its entry in `annotations.yaml`. */
export type MadeId = { path: YamlPath; id: string };

/** The ids that were made for entries which have none. */
export function madeIds(decisions: Decisions): MadeId[] {
	return decisionLists.flatMap((list) =>
		decisions[list].flatMap(({ entry, index, id }) =>
			id === null || idOf(entry) !== null ? [] : [{ path: [list, index], id }],
		),
	);
}

/** Whether the entries of a list have ids. */
function hasIds(list: DecisionList): list is keyof typeof idPrefixes {
	return list in idPrefixes;
}

function idOf(entry: object): string | null {
	return "id" in entry && typeof entry.id === "string" ? entry.id : null;
}
