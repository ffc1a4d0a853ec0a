import { hash } from "../../../text/hash.ts";

/** What a tagger sees of a word: numbers that stand for its form, its ends and its shape. */
export type Signature = {
	word: number;
	ends: readonly [number, number, number, number];
	first: number;
	shape: number;
	/** The parts of speech that it may have. */
	kind: number;
};

/** How many features a word has. */
export const FEATURES = 29;
/** More than there are tags, of which 0 stands for none: two of them make one number. */
const RADIX = 20;

const BEFORE: Signature = { word: 1, ends: [1, 1, 1, 1], first: 1, shape: 0, kind: 1 };
const FURTHER_BEFORE: Signature = { ...BEFORE, word: 2 };
const AFTER: Signature = { ...BEFORE, word: 3, ends: [3, 3, 3, 3], kind: 3 };
const FURTHER_AFTER: Signature = { ...AFTER, word: 4 };

/** A word as it is looked up: numbers are all alike, and case makes no difference. */
export function formOf(word: string): string {
	return /^\d{4}$/.test(word) ? "0000" : /\d/.test(word) ? "0" : word.toLowerCase().replaceAll("’", "'");
}

/** @param tags the parts of speech that the word may have */
export function signatureOf(word: string, tags: readonly number[]): Signature {
	const form = formOf(word);
	const end = (length: number) => hash(form.slice(-length));
	return {
		word: hash(form),
		ends: [end(1), end(2), end(3), end(4)],
		first: hash(form.slice(0, 1)),
		shape: shapeOf(word),
		kind: hash(String.fromCharCode(...tags)),
	};
}

function shapeOf(word: string): number {
	const first = word.charAt(0);
	if (first !== first.toLowerCase()) return word.length > 1 && word === word.toUpperCase() ? 1 : 2;
	return /\d/.test(first) ? 3 : /\p{L}/u.test(first) ? 4 : 5;
}

/**
 * The features of a word in its sentence, as places in a table: the word, its ends and its shape, its neighbours, the
 * two tags before it, and pairs of these (after Collins, "Discriminative training methods for hidden Markov models",
 * 2002; the table after Ganchev and Dredze, "Small statistical models by random feature mixing", 2008).
 * @param last the tag before, @param lastButOne the one before that
 * @param mask the size of the table less one
 * @param into is filled: written out one by one, since this is where most of the time goes
 */
export function featuresAt(
	words: readonly Signature[],
	at: number,
	last: number,
	lastButOne: number,
	mask: number,
	into: Int32Array,
): void {
	const word = words[at] ?? BEFORE;
	const before = words[at - 1] ?? BEFORE;
	const further = words[at - 2] ?? FURTHER_BEFORE;
	const after = words[at + 1] ?? AFTER;
	const beyond = words[at + 2] ?? FURTHER_AFTER;
	const [end1, end2, end3, end4] = word.ends;
	const tag = last + 1;
	const tags = last * RADIX + lastButOne + 1;
	into[0] = mix(0, word.word, 0) & mask;
	into[1] = mix(1, end4, 0) & mask;
	into[2] = mix(2, end3, 0) & mask;
	into[3] = mix(3, end2, 0) & mask;
	into[4] = mix(4, end1, word.first) & mask;
	into[5] = mix(5, word.shape * 100 + (at === 0 ? 10 : 0) + before.shape, 0) & mask;
	into[6] = mix(6, tag, 0) & mask;
	into[7] = mix(7, tags, 0) & mask;
	into[8] = mix(8, word.word, tag) & mask;
	into[9] = mix(9, word.word, tags) & mask;
	into[10] = mix(10, end3, tag) & mask;
	into[11] = mix(11, word.shape * 10 + before.shape, tag) & mask;
	into[12] = mix(12, before.word, 0) & mask;
	into[13] = mix(13, before.ends[2], 0) & mask;
	into[14] = mix(14, further.word, 0) & mask;
	into[15] = mix(15, after.word, 0) & mask;
	into[16] = mix(16, after.ends[2], 0) & mask;
	into[17] = mix(17, beyond.word, 0) & mask;
	into[18] = mix(18, after.shape * 10 + word.shape, 0) & mask;
	into[19] = mix(19, word.word, before.word) & mask;
	into[20] = mix(20, word.word, after.word) & mask;
	into[21] = mix(21, after.word, tag) & mask;
	into[22] = mix(22, after.word, beyond.word) & mask;
	into[23] = mix(23, end3, after.ends[2]) & mask;
	into[24] = mix(24, after.kind, tag) & mask;
	into[25] = mix(25, after.kind, beyond.kind) & mask;
	into[26] = mix(26, word.kind, after.kind) & mask;
	into[27] = mix(27, word.kind, tag) & mask;
	into[28] = mix(28, word.word, after.kind) & mask;
}

/** One number of three, with its bits well spread. */
function mix(kind: number, a: number, b: number): number {
	let value = Math.imul(a ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 15) ^ b, 0xc2b2ae35);
	value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f);
	return (value ^ (value >>> 16)) >>> 0;
}
