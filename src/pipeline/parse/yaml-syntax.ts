import type { YAMLError } from "yaml";

/** The parser's errors that editors meet most, in plain words; by its codes, which it keeps. */
const WORDS: Partial<Record<YAMLError["code"], string>> = {
	BAD_INDENT: "The line is indented unlike those that it belongs to",
	BLOCK_AS_IMPLICIT_KEY: "A text without quotation marks contains a colon and a space",
	MULTILINE_IMPLICIT_KEY: "The line is no field: a field is a name, a colon, a space and a value",
	TAB_AS_INDENT: "The line is indented with a tab. Indent it with spaces",
};

/** Says what an error of the YAML parser has found in a text, as a sentence. */
export function describeSyntaxError({ code, message, pos }: YAMLError, text: string): string {
	if (code === "DUPLICATE_KEY") {
		const [key = ""] = /^[^:\n]*/.exec(text.slice(pos[0])) ?? [];
		return `The field \`${key.trim()}\` is there twice.`;
	}
	// The parser's own place is left out: it counts from the first line of the YAML, not of the file.
	return `${WORDS[code] ?? message.replace(/ at line \d+, column \d+:[\s\S]*$/, "")}.`;
}
