import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	type Pair,
	parseDocument,
	type Scalar,
	visit,
	type YAMLError,
	type YAMLMap,
} from "yaml";
import type { z } from "zod";
import { hiddenCharacters } from "../../text/hidden-character.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import type { RuleId } from "../rules.ts";
import { describeIssue } from "./describe-issue.ts";
import { fieldNames } from "./schema-keys.ts";
import { strayDashes } from "./stray-dashes.ts";
import { isExplained } from "./wrong-entries.ts";
import { wrongLists } from "./wrong-lists.ts";
import { entryOf, saidOf, yamlMistakes } from "./yaml-mistakes.ts";
import { problemOfNumber } from "./yaml-number.ts";
import { describeSyntaxError } from "./yaml-syntax.ts";
import { quoted } from "./yaml-value.ts";

/** Keys that could change the prototype of the object that is made. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** How content files are read. */
const PARSED = { schema: "core", uniqueKeys: true, merge: false, stringKeys: true } as const;

/** The keys and list positions (from 0) that lead to a value: `["claims", 0, "quote"]`. */
export type YamlPath = readonly PropertyKey[];

/** The data of a YAML text that satisfies its schema. */
export type ParsedYaml<T> = {
	data: T;
	/** The place of the value at a path; of the nearest value around it if there is none at the path. */
	placeOf: (path: YamlPath) => Place;
	/**
	 * The place of a line and column, both from 1, inside the text at a path. It is exact in a text that begins with
	 * `|`; in any other it is the text's first.
	 */
	placeInside: (path: YamlPath, line: number, column: number) => Place;
};

/** A reason to refuse a YAML text, with its UTF-16 offset in the text. */
type Problem = { rule: RuleId; offset: number; message: string };

/**
 * Parses plain YAML (no anchors, aliases, merge keys or tags, no duplicate keys) and checks it against a schema.
 * @param file the file's path, as shown in messages
 * @param firstLine the line of the file on which `text` begins, counted from 1
 * @returns null if the text is refused; the reasons are in `diagnostics`
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseYaml<S extends z.ZodType>(
	text: string,
	schema: S,
	file: string,
	diagnostics: Diagnostics,
	firstLine = 1,
): ParsedYaml<z.output<S>> | null {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { ...PARSED, lineCounter });
	const placeAt = (offset: number): Place => {
		const { line, col } = lineCounter.linePos(offset);
		return { file, line: line + firstLine - 1, column: Math.max(col, 1) };
	};
	const inEntry = ({ offset, message }: Problem) => saidOf(entryOf(lineCounter.linePos(offset).line, text), message);
	const problems =
		document.errors.length > 0
			? syntaxErrorsOf(document.errors, text, schema)
			: refusedParts(document).map((one, at) => (at < MAX_NAMED ? { ...one, message: inEntry(one) } : one));
	for (const { rule, offset, message } of problems) diagnostics.add(rule, placeAt(offset), message);
	if (problems.length > 0) return null;
	const placeOf = (path: YamlPath): Place => placeAt(offsetOf(document, path));
	const placeInside = (path: YamlPath, line: number, column: number): Place => {
		const start = placeOf(path);
		const indent = indentOfBlock(document, path, text);
		return indent === null ? start : { file, line: start.line + line, column: indent + column };
	};
	const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
	const result = schema.safeParse(data, { reportInput: true });
	if (result.success) return { data: result.data, placeOf, placeInside };
	const { issues } = result.error;
	const wrong = [...strayDashes(schema, data, issues), ...wrongLists(data, issues)];
	const others = issues.filter((one) => !isExplained(one, wrong));
	const described = others.flatMap((one) => describeIssue(one, { schema, data }));
	for (const issue of [...wrong.map((one) => one.described), ...described]) {
		const place = issue.isKey ? placeAt(offsetOfKey(document, issue.path)) : placeOf(issue.path);
		diagnostics.add("field-invalid", place, issue.message, issue.fix);
	}
	return null;
}

/** How many values that are not allowed are told with their entry: the lines are read for each. */
const MAX_NAMED = 20;

/** How many errors of syntax are reported. */
const MAX_SYNTAX_ERRORS = 10;

/**
 * What was mistyped in a text that the parser refuses, one message a mistake. Where that is not found, the parser's
 * first error alone: the others mostly follow from it.
 */
function syntaxErrorsOf(errors: readonly YAMLError[], text: string, schema: z.ZodType): Problem[] {
	const [first] = errors;
	if (first === undefined) return [];
	const names = fieldNames(schema);
	const isRead = (one: string) => parseDocument(one, PARSED).errors.length === 0;
	const asked = { isField: (name: string) => names.has(name), isRead, most: MAX_SYNTAX_ERRORS };
	const { mistakes, isWhole } = yamlMistakes(text, asked);
	const line = first.linePos?.[0].line ?? 0;
	if (!isWhole && !mistakes.some((one) => one.line <= line)) {
		return [{ rule: "yaml-syntax", offset: first.pos[0], message: describeSyntaxError(first, text) }];
	}
	const lines = text.split("\n");
	const offsetIn = (number: number, column: number) =>
		lines.slice(0, number - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
	return mistakes.map((one) => ({ rule: "yaml-syntax", offset: offsetIn(one.line, one.column), message: one.message }));
}

/** The parts of a document that are valid YAML but not allowed in content files, in text order. */
function refusedParts(document: Document): Problem[] {
	const problems: Problem[] = [];
	const inMarks = "A text that begins with *, & or ! stands in straight quotation marks.";
	visit(document, (_, node) => {
		if (isMap(node) && node.flow) problems.push(...problemsOfFlowMap(node));
		if (isPair(node)) problems.push(...problemsOfPair(node));
		else if (isNode(node)) {
			const offset = node.range?.[0] ?? 0;
			const syntax = (message: string) => problems.push({ rule: "yaml-syntax", offset, message });
			if (isAlias(node)) syntax(`Aliases (*name) are not allowed. ${inMarks}`);
			if ("anchor" in node && node.anchor) syntax(`Anchors (&name) are not allowed. ${inMarks}`);
			if (node.tag?.startsWith("!") || node.tag?.startsWith("tag:yaml.org,2002:js")) {
				syntax(`The tag ${node.tag} is not allowed. ${inMarks}`);
			}
			for (const { what } of isScalar(node) && typeof node.value === "string" ? hiddenCharacters(node.value) : []) {
				problems.push({ rule: "hidden-character", offset, message: `The value contains ${what}.` });
			}
			const cut = isScalar(node) ? cutByHash(node) : null;
			if (cut !== null) syntax(cut);
			const number = isScalar(node) ? problemOfNumber(node) : null;
			if (number !== null) problems.push({ rule: "number-form", offset, message: number });
		}
	});
	return problems;
}

/** A comment begins with a space: what follows a # at once was meant as text, “report #4”, and would not be read. */
function cutByHash({ value, comment, type }: Scalar): string | null {
	if (type !== "PLAIN" || typeof value !== "string" || !comment || /^\s/.test(comment)) return null;
	return `After “${value}” a # begins a comment, and “#${comment}” is not read. Put the whole text in straight quotation marks; a comment has a space after the #.`;
}

/** In `{ quote: one, two }` the text ends at the comma, the rest is read as a field; in `{ quote:one }` none is. */
function problemsOfFlowMap({ items }: YAMLMap): Problem[] {
	return items.flatMap(({ key, value }, at): Problem[] => {
		// The parser gives null itself where no colon was written.
		if (value !== null || !isScalar(key)) return [];
		const [, name, text] = /^([\p{L}_]+):(.+)$/u.exec(String(key.value)) ?? [];
		if (name !== undefined && text !== undefined) {
			const message = `Behind the colon a space is missing. Write \`${name}: ${text}\`.`;
			return [{ rule: "yaml-syntax", offset: key.range?.[0] ?? 0, message }];
		}
		const end = items.findIndex((item, index) => index > at && item.value !== null);
		const before = items.slice(0, at).findLastIndex((item) => item.value !== null);
		const start = items[before]?.value;
		if (before !== at - 1 || !isScalar(start)) return [];
		const rest = items
			.slice(at, end < 0 ? undefined : end)
			.map((item) => (isScalar(item.key) ? String(item.key.value) : ""));
		const whole = quoted([String(start.value), ...rest].join(", "));
		const message = `Inside { } a comma ends a text: here after “${String(start.value)}”. Put the whole text in straight quotation marks: ${whole}`;
		return [{ rule: "yaml-syntax", offset: start.range?.[0] ?? 0, message }];
	});
}

function problemsOfPair({ key }: Pair): Problem[] {
	if (!isScalar(key) || !FORBIDDEN_KEYS.has(String(key.value))) return [];
	return [
		{ rule: "yaml-syntax", offset: key.range?.[0] ?? 0, message: `The key ${String(key.value)} is not allowed.` },
	];
}

/** The offset of the value at a path, or of the nearest value around it; 0 if the document is empty. */
function offsetOf(document: Document, path: YamlPath): number {
	for (let length = path.length; length >= 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}

/** How far the lines of a text that begins with `|` are indented; null for any other. */
function indentOfBlock(document: Document, path: YamlPath, text: string): number | null {
	const node = document.getIn(path, true);
	if (!isScalar(node) || node.type !== "BLOCK_LITERAL" || !node.range) return null;
	const [, ...lines] = text.slice(node.range[0], node.range[1]).split("\n");
	const indents = lines.flatMap((one) => (one.trim() === "" ? [] : one.length - one.trimStart().length));
	return Math.min(...indents);
}

/** The offset of the key at the end of a path; that of the value around it if there is none. */
function offsetOfKey(document: Document, path: YamlPath): number {
	const around = document.getIn(path.slice(0, -1), true);
	const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
	return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}
