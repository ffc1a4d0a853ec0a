/** Whether an id is that of a block: `p5`. */
export function isBlockId(id: string): boolean {
	return /^p\d+$/.test(id);
}

/** Whether an id is that of a sentence: `p5s2`, the second of block p5 when it was first published. */
export function isSentenceId(id: string): boolean {
	return /^p\d+s\d+$/.test(id);
}

/** Whether an id is that of a block or a sentence, not of an annotation. */
export function isUnitId(id: string): boolean {
	return isBlockId(id) || isSentenceId(id);
}

/**
 * Makes ids for new blocks and sentences: a stem and a number one above the greatest in use, so that no id is used
 * twice.
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

/** The words of a text as an id has them: in letters and digits that any address may have. */
export function wordsForId(text: string): string[] {
	return text
		.normalize("NFD")
		.replace(/[’']/g, "")
		.toLowerCase()
		.replace(/\p{M}/gu, "")
		.replace(/%/g, " percent")
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
}

/** The first words of a text as an id has them: `hundreds-of-billions`; empty where it has no plain letter or digit. */
export function readableWords(text: string): string {
	return wordsForId(text).slice(0, 5).join("-").slice(0, 60).replace(/-+$/, "");
}

/** A readable id made of a prefix and the first words of a text: `f-hundreds-of-billions`. */
export function readableId(prefix: string, words: string): string {
	return [prefix, readableWords(words) || "1"].filter((part) => part !== "").join("-");
}

/**
 * Makes readable ids for what no editor has named. An id that is in use gets a number: `f-two-2`.
 * @param taken the ids in use
 * @returns a function of the prefix, empty for none, and the words
 */
export function readableIdMaker(taken: Iterable<string>): (prefix: string, words: string) => string {
	const used = new Set(taken);
	/** The last number that each id was given. */
	const last = new Map<string, number>();
	return (prefix, words) => {
		const stem = readableId(prefix, words);
		let number = last.get(stem) ?? 1;
		let id = stem;
		while (used.has(id)) id = `${stem}-${++number}`;
		last.set(stem, number);
		used.add(id);
		return id;
	};
}
