import type { YAMLError } from "yaml";

const IN_MARKS = "Put the whole text in straight quotation marks";
const FIELD = "a field is a name, a colon, a space and a value";
const NO_FIELD = `The line is no field: ${FIELD}`;
const STRANGE = `Something stands here that does not belong to the value before it. ${IN_MARKS}, or delete it`;

/** The parser's errors in plain words, with what to do; by its codes, which it keeps. */
const WORDS: Record<YAMLError["code"], string> = {
	ALIAS_PROPS: `A text begins with *. ${IN_MARKS}`,
	BAD_ALIAS: `A text begins with * or &. ${IN_MARKS}`,
	BAD_COLLECTION_TYPE: `A text begins with !. ${IN_MARKS}`,
	BAD_DIRECTIVE: `A line begins with %. ${IN_MARKS}`,
	BAD_DQ_ESCAPE: 'Between " and " a backslash begins a sign. Write two backslashes for one',
	BAD_INDENT: "The line is indented unlike those that it belongs to. Give it as many spaces as they have",
	BAD_PROP_ORDER: `A text begins with & or !. ${IN_MARKS}`,
	BAD_SCALAR_START: `A text begins with a sign that means something else. ${IN_MARKS}`,
	BLOCK_AS_IMPLICIT_KEY: `A text without quotation marks contains a colon and a space. ${IN_MARKS}`,
	BLOCK_IN_FLOW: "Inside brackets or braces stand fields without a comma between them. Write a comma before each",
	DUPLICATE_KEY: "The field is there twice. Delete one of the two",
	IMPOSSIBLE: STRANGE,
	KEY_OVER_1024_CHARS: NO_FIELD,
	MISSING_CHAR: `A closing mark, bracket or brace is missing before this place, or a colon: ${FIELD}`,
	MULTILINE_IMPLICIT_KEY: NO_FIELD,
	MULTIPLE_ANCHORS: `A text begins with &. ${IN_MARKS}`,
	MULTIPLE_DOCS: "A line --- ends what is read. Delete it",
	MULTIPLE_TAGS: `A text begins with !. ${IN_MARKS}`,
	NON_STRING_KEY: NO_FIELD,
	RESOURCE_EXHAUSTION: "There are too many brackets or braces inside one another. Delete those that are too many",
	TAB_AS_INDENT: "The line is indented with a tab. Indent it with spaces",
	TAG_RESOLVE_FAILED: `A text begins with !. ${IN_MARKS}`,
	UNEXPECTED_TOKEN: STRANGE,
};

/** Says what an error of the YAML parser has found in a text, and what to write, as sentences. */
export function describeSyntaxError({ code, pos }: YAMLError, text: string): string {
	if (code !== "DUPLICATE_KEY") return `${WORDS[code]}.`;
	const [key = ""] = /^[^:\n]*/.exec(text.slice(pos[0])) ?? [];
	return `The field \`${key.trim()}\` is there twice. Delete one of the two.`;
}
