/** The form of a word that goes with a number: `${count} ${plural(count, "claim", "claims")}`. */
export function plural(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}
