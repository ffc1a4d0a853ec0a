import { editDistance } from "./edit-distance.ts";

/**
 * The word of a list that somebody meant who wrote another: at most a third of its UTF-16 units differ, whatever their
 * case. null where none is so near, or where several are equally near.
 */
export function nearestWord(written: string, words: readonly string[]): string | null {
	const plain = written.toLowerCase();
	const most = Math.max(1, Math.floor(plain.length / 3));
	const [first, second] = words
		.map((word) => ({ word, distance: editDistance(plain, word.toLowerCase(), most) }))
		.filter(({ distance }) => distance <= most)
		.sort((a, b) => a.distance - b.distance);
	return first && first.distance !== second?.distance ? first.word : null;
}
