/**
 * The shares of one whole in per cent, as whole numbers that add up to it: what rounding down leaves over goes to those
 * with the largest remainders, of equal ones to the first.
 * @param counts the parts
 * @param whole what the shares add up to: 100, or the share of a part that is divided further
 * @returns a share for each count; zeros where nothing is counted
 * @see https://en.wikipedia.org/wiki/Largest_remainder_method
 */
export function percentages(counts: readonly number[], whole = 100): number[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return counts.map(() => 0);
	const exact = counts.map((count) => (whole * count) / total);
	const shares = exact.map(Math.floor);
	const left = whole - shares.reduce((sum, share) => sum + share, 0);
	const remainder = (at: number) => (exact[at] ?? 0) - (shares[at] ?? 0);
	const byRemainder = counts.map((_, at) => at).sort((a, b) => remainder(b) - remainder(a) || a - b);
	for (const at of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
	return shares;
}

/**
 * The same of parts in groups, so that a table of the parts agrees with one of the groups: the shares of a group's
 * parts add up to the share that the group has among the others.
 * @param groupOf the group of a part; the groups are in the order of `groups`
 */
export function percentagesIn<P, G>(
	parts: readonly P[],
	{ countOf, groupOf, groups }: { countOf: (part: P) => number; groupOf: (part: P) => G; groups: readonly G[] },
): number[] {
	const places = groups.map((group) => parts.flatMap((part, at) => (groupOf(part) === group ? [at] : [])));
	const counts = parts.map(countOf);
	const sums = places.map((some) => some.reduce((sum, at) => sum + (counts[at] ?? 0), 0));
	const shares = counts.map(() => 0);
	for (const [group, share] of percentages(sums).entries()) {
		const some = places[group] ?? [];
		const inGroup = percentages(
			some.map((at) => counts[at] ?? 0),
			share,
		);
		for (const [index, at] of some.entries()) shares[at] = inGroup[index] ?? 0;
	}
	return shares;
}
