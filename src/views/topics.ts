import { createHash } from "node:crypto";
import { readableWords } from "../links/ids.ts";
import type { FrontMatter } from "../model/column.ts";
import { newestFirst } from "./newest-first.ts";

/** What several columns are about: a section or a tag, as their front matter has it. */
export type Topic<T> = {
	/** Its address. */
	id: string;
	/** As the newest column spells it. */
	name: string;
	/** The newest first. */
	columns: T[];
};

/** What a column says it is about: its section first. */
type Labelled = { slug: string; frontMatter: Pick<FrontMatter, "published" | "section" | "tags"> };

/**
 * The address of a section or tag: its words in small letters. Those that differ only in capitals or signs are one. In
 * other scripts there is nothing to read in an address: a fingerprint keeps them apart.
 */
function topicId(name: string): string {
	const fingerprint = () => createHash("sha256").update(name.toLowerCase(), "utf8").digest("hex").slice(0, 12);
	return readableWords(name) || `topic-${fingerprint()}`;
}

/** The sections and tags of a column, its section first, each once. */
export function topicsOfColumn({ section, tags }: Labelled["frontMatter"]): { id: string; name: string }[] {
	const names = [...(section === undefined ? [] : [section]), ...tags];
	return [...new Map(names.map((name) => [topicId(name), { id: topicId(name), name }])).values()];
}

/** The sections and tags of all columns, by name. */
export function topicsOf<T extends Labelled>(columns: readonly T[]): Topic<T>[] {
	const topics = new Map<string, Topic<T>>();
	for (const column of newestFirst(columns)) {
		for (const { id, name } of topicsOfColumn(column.frontMatter)) {
			const known = topics.get(id) ?? { id, name, columns: [] };
			topics.set(id, { ...known, columns: [...known.columns, column] });
		}
	}
	return [...topics.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}
