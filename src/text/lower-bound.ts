/**
 * Binary search over positions.
 * @param count how many positions there are, from 0
 * @param isReached false up to some position and true from it on
 * @returns the first position for which `isReached` is true; `count` where there is none
 */
export function partitionPoint(count: number, isReached: (position: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isReached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * Binary search in a list.
 * @param isReached false for the items up to some position and true from it on
 * @returns the position of the first item for which `isReached` is true; the list's length where there is none
 */
export function lowerBound<T>(list: readonly T[], isReached: (item: T) => boolean): number {
	return partitionPoint(list.length, (position) => {
		const item = list[position];
		return item !== undefined && isReached(item);
	});
}
