/** Positions of one item in two sequences, counted from 0. */
export type Pair = readonly [left: number, right: number];

/**
 * A longest common subsequence of two sequences of words, by the usual table of lengths: O(a × b) in time and memory.
 * Of several equally long ones it is the one that skips items of `a` first.
 * @param maxCells the largest table, as the product of the two lengths
 * @returns the pairs of equal items, ascending in both positions; null where the table would be larger than `maxCells`
 * @see https://en.wikipedia.org/wiki/Longest_common_subsequence
 */
export function commonSubsequence(a: readonly string[], b: readonly string[], maxCells: number): Pair[] | null {
	if (a.length * b.length > maxCells) return null;
	// lengths[row * width + column] is the length for a from row on and b from column on.
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let row = a.length - 1; row >= 0; row--) {
		for (let column = b.length - 1; column >= 0; column--) {
			const cell = row * width + column;
			lengths[cell] =
				a[row] === b[column]
					? (lengths[cell + width + 1] ?? 0) + 1
					: Math.max(lengths[cell + width] ?? 0, lengths[cell + 1] ?? 0);
		}
	}
	const pairs: Pair[] = [];
	let row = 0;
	let column = 0;
	while (row < a.length && column < b.length) {
		const cell = row * width + column;
		if (a[row] === b[column]) pairs.push([row++, column++]);
		else if ((lengths[cell + width] ?? 0) >= (lengths[cell + 1] ?? 0)) row++;
		else column++;
	}
	return pairs;
}
