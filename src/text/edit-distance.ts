/**
 * The number of letters to insert, delete, change or swap with the next to make one word of another.
 * @param limit words further apart than this are not measured: the answer is then `limit + 1`
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (restricted)
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(line[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			line.push(cost);
			least = Math.min(least, cost);
		}
		if (least > limit) return limit + 1;
		before = last;
		last = line;
	}
	return Math.min(last[b.length] ?? 0, limit + 1);
}
