import { messages } from "../messages/en.ts";
import type { Source } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { SourceKind } from "../model/terms.ts";

/** A source as readers know it: by its name, or in the column's words. */
export function sourceName(source: Source, names: ReadonlyMap<string, Name>): string {
	return registered(source, names)?.name ?? `“${source.words}”`;
}

/** The same inside a sentence: "the Kremlin"; “she”, with whom a machine reads it as. */
export function sourceInSentence(source: Source, names: ReadonlyMap<string, Name>): string {
	const known = registered(source, names);
	if (!known && source.means !== undefined) return messages.notes.readAs(`“${source.words}”`, `“${source.means}”`);
	const article = known?.article;
	const name = sourceName(source, names);
	return article === undefined ? name : `${article} ${name}`;
}

/** Whom a source is counted as: whoever a machine reads to be meant, by “she” or “the minister”, under one name. */
export function personMeant(
	{ source, sourceKind }: { source: Source; sourceKind: SourceKind },
	names: ReadonlyMap<string, Name>,
): { key: string; label: string; kind: SourceKind } {
	const { means } = source;
	const label = sourceName(source, names);
	if (means === undefined) return { key: source.name ?? label, label, kind: sourceKind };
	// Whoever is in the register is counted with what else is credited to the name.
	const known = [...names.values()].find(({ name, aliases }) => name === means || aliases.includes(means));
	return { key: known?.id ?? `“${means}”`, label: known?.name ?? `“${means}”`, kind: "named" };
}

function registered({ name }: Source, names: ReadonlyMap<string, Name>): Name | undefined {
	return name === undefined ? undefined : names.get(name);
}
