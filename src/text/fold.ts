/**
 * Folding: two texts that differ only in how they are typed (curly or straight marks, kinds of dash and space,
 * composed or decomposed accents, invisible characters) fold to the same string. Case is kept.
 */
export type Folded = {
	text: string;
	/** For each UTF-16 unit of `text`, the offset in the original where its character begins. */
	starts: number[];
	/** … and where it ends. */
	ends: number[];
};

const REPLACEMENTS: Record<string, string> = Object.fromEntries([
	..."‘’‚‛′ʼ`´".split("").map((mark) => [mark, "'"]),
	..."“”„‟″«»".split("").map((mark) => [mark, '"']),
	..."‐‑‒–—―−".split("").map((dash) => [dash, "-"]),
	["…", "..."],
]);
const INVISIBLE = /^[\u00AD\u200B-\u200D\u2060\uFEFF]+$/;

/** Folds a text, and keeps the way back to its offsets. Runs of space fold to one space, dashes of any length to one. */
export function fold(original: string): Folded {
	let text = "";
	const starts: number[] = [];
	const ends: number[] = [];
	for (const match of original.matchAll(/\s+|-{2,3}|\P{M}\p{M}*|\p{M}+/gu)) {
		const cluster = match[0];
		if (INVISIBLE.test(cluster)) continue;
		const folded = /^\s/.test(cluster)
			? " "
			: cluster.startsWith("--")
				? "-"
				: (REPLACEMENTS[cluster] ?? cluster.normalize("NFC"));
		for (let unit = 0; unit < folded.length; unit++) {
			starts.push(match.index);
			ends.push(match.index + cluster.length);
		}
		text += folded;
	}
	return { text, starts, ends };
}
