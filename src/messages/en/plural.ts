/** The form of a word that goes with a number: `${count} ${plural(count, "claim", "claims")}`. */
export function plural(count: number, one: string, many: string): string {
	return rules.select(count) === "one" ? one : many;
}

const rules = new Intl.PluralRules("en");
