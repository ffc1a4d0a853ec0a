/** Whether an id is that of a block: `p5`. */
export function isBlockId(id: string): boolean {
	return /^p\d+$/.test(id);
}

/** Whether an id is that of a sentence: `p5s2`, the second of block p5 when it was first published. */
export function isSentenceId(id: string): boolean {
	return /^p\d+s\d+$/.test(id);
}

/**
 * Makes ids for new blocks and sentences: a stem and a number one above the greatest in use, so that no id is used twice.
 * @param taken every id that was ever given
 */
export function idMaker(taken: Iterable<string>): (stem: string) => string {
	const last = new Map<string, number>();
	for (const id of taken) {
		const [, stem = "", number] = /^(.*\D)(\d+)$/.exec(id) ?? [];
		last.set(stem, Math.max(last.get(stem) ?? 0, Number(number ?? 0)));
	}
	return (stem) => {
		const number = (last.get(stem) ?? 0) + 1;
		last.set(stem, number);
		return `${stem}${number}`;
	};
}

/** The id of an annotation's note on the page. */
export function noteId(annotation: string): string {
	return `note-${annotation}`;
}

/**
 * A readable id for an annotation that no editor has named: the prefix and the first words, `f-hundreds-of-billions`.
 * @param taken the ids in use; the new one is added
 */
export function proposedId(prefix: string, words: string, taken: Set<string>): string {
	const slug = words
		.normalize("NFD")
		.replace(/[’']/g, "")
		.toLowerCase()
		.replace(/\p{M}/gu, "")
		.replace(/%/g, " percent")
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "")
		.slice(0, 5)
		.join("-")
		.slice(0, 60)
		.replace(/-+$/, "");
	const stem = slug === "" ? `${prefix}-1` : `${prefix}-${slug}`;
	const counts = countsOf.get(taken) ?? new Map<string, number>();
	countsOf.set(taken, counts);
	let id = stem;
	let count = counts.get(stem) ?? 1;
	while (taken.has(id)) id = `${stem}-${++count}`;
	counts.set(stem, count);
	taken.add(id);
	return id;
}

/** The last number that each stem was given, by the set of ids in use. Ids are never removed from such a set. */
const countsOf = new WeakMap<ReadonlySet<string>, Map<string, number>>();
