const choices = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Values to choose from, for a message to an editor: `asserts`, `reports` or `asks`. */
export function oneOf(values: readonly string[]): string {
	return choices.format(values.map((value) => `\`${value}\``));
}
