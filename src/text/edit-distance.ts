/**
 * The restricted Damerau–Levenshtein distance: how many UTF-16 units to insert, delete, replace or swap with the next
 * one turn `a` into `b`.
 * @param limit larger distances are not computed: the result is then `limit + 1`
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const distances = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let distance = Math.min(
				(previous[column] ?? 0) + 1,
				(distances[column - 1] ?? 0) + 1,
				(previous[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (isSwap) distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
			distances.push(distance);
			least = Math.min(least, distance);
		}
		if (least > limit) return limit + 1;
		beforePrevious = previous;
		previous = distances;
	}
	return Math.min(previous[b.length] ?? 0, limit + 1);
}
