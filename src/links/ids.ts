/** The id of a block: `p5` for the fifth. @param position counted from 0 */
export function blockId(position: number): string {
	return `p${position + 1}`;
}

/** The id of a sentence in its block: `p5s2`. @param position counted from 0 */
export function sentenceId(block: string, position: number): string {
	return `${block}s${position + 1}`;
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
	const stem = slug === "" ? prefix : `${prefix}-${slug}`;
	let id = stem;
	for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
	taken.add(id);
	return id;
}
