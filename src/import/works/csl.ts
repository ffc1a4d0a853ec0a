import { isNode, LineCounter, parseDocument } from "yaml";
import { type CslDate, type CslName, cslCustomSchema, cslDateSchema, cslNameSchema } from "../../model/csl.ts";
import type { WorkAuthor } from "../../model/work.ts";
import { type WorkKind, workKinds, workTypes } from "../../model/work-vocabulary.ts";
import {
	type Draft,
	dateOfParts,
	firstIsbn,
	type InFile,
	isRecord,
	oneLine,
	plainDoi,
	UnreadableFile,
	type WorkField,
} from "./draft.ts";
import { jsonMistake } from "./json-mistake.ts";

/** Types of CSL that are read as one of ours, besides those that ours are written as. */
const OTHER_TYPES: Record<string, WorkKind> = {
	"article-magazine": "article",
	"article-journal": "article",
	article: "article",
	"post-weblog": "post",
	regulation: "law",
	treaty: "law",
};

/** Types that say only that it is something. */
const UNTOLD = new Set(["", "document", "webpage"]);

/** Variables that are not told of: each entry has them, or they are read with another. */
const UNNAMED = new Set(["id", "type", "genre", "custom", "citation-key", "citekey"]);

/**
 * Reads CSL-JSON, as Zotero exports it: a list of items, one item, or an object whose `items` is the list.
 * @throws UnreadableFile for what is no JSON, or holds no items
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function readCsl(text: string): Draft[] {
	const data = parseJson(text);
	const start = isRecord(data) && Array.isArray(data["items"]) ? ["items"] : [];
	const list = start.length > 0 && isRecord(data) ? data["items"] : isRecord(data) ? [data] : data;
	if (!Array.isArray(list)) {
		throw new UnreadableFile({ line: 1, column: 1 }, "This JSON holds no list of works. Export it as CSL JSON.");
	}
	const placeOf = placesIn(text);
	const isAlone = start.length === 0 && isRecord(data);
	return list.map((item: unknown, at) =>
		draftOf(item, (path) => placeOf([...(isAlone ? [] : [...start, at]), ...path])),
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const offset = jsonMistake(text);
		const lines = text.slice(0, offset).split("\n");
		const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
		const found = JSON.stringify(text.slice(offset, offset + 20));
		const what = offset >= text.length ? "it ends too early" : `it cannot be read on from ${found}`;
		throw new UnreadableFile(place, `This is no sound JSON: ${what}. Export it anew.`);
	}
}

/**
 * Where the value at a path stands: JSON is YAML, whose parser keeps that.
 * @see https://yaml.org/spec/1.2.2/#12-overview
 */
function placesIn(text: string): (path: readonly (string | number)[]) => InFile {
	const lineCounter = new LineCounter();
	const document = parseDocument(text.replaceAll("\t", " "), { lineCounter, uniqueKeys: false });
	return (path) => {
		const node = path.length === 0 ? document.contents : document.getIn(path, true);
		const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
		const { line, col } = lineCounter.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
}

function draftOf(item: unknown, placeOf: (path: readonly string[]) => InFile): Draft {
	const draft: Draft = { key: null, ...placeOf([]), fields: {}, untaken: [], unread: [] };
	if (!isRecord(item)) {
		draft.untaken.push({ ...placeOf([]), what: "This is no item: an object with `type` and `title` is expected." });
		return draft;
	}
	const { id } = item;
	draft.key = typeof id === "string" || typeof id === "number" ? String(id) : null;
	const kind = kindOf(item["type"], item["genre"]);
	if (kind.is !== null) draft.fields.kind = { ...placeOf(["type"]), from: "type", value: kind.is };
	else if (!kind.isUntold) {
		const what = `The type “${String(item["type"])}” is no kind of work here: \`kind\` is left out.`;
		draft.untaken.push({ ...placeOf(["type"]), what });
	}
	for (const [name, value] of Object.entries(item)) {
		if (UNNAMED.has(name) || value === null || value === "") continue;
		const reader = READERS.get(name);
		if (!reader) draft.unread.push(name);
		else takeVariable(draft, { name, value, place: placeOf([name]) }, reader);
	}
	takeCustom(draft, item["custom"], placeOf(["custom"]));
	return draft;
}

/** How a variable is read: as which field, and its value; one that is no such value is given as it is. */
type Reader = { field: WorkField; read: (value: unknown) => { value: unknown } | { problem: string } };

const ofText =
	(change: (text: string) => string = oneLine) =>
	(value: unknown) => ({
		value: typeof value === "string" || typeof value === "number" ? change(String(value)) : value,
	});

const READERS = new Map<string, Reader>([
	["title", { field: "title", read: ofText((text) => oneLine(withoutMarkup(text))) }],
	["author", { field: "author", read: readAuthors }],
	["publisher", { field: "publisher", read: ofText() }],
	["container-title", { field: "containerTitle", read: ofText((text) => oneLine(withoutMarkup(text))) }],
	["issued", { field: "published", read: readDate }],
	["accessed", { field: "seen", read: readDate }],
	["language", { field: "language", read: ofText() }],
	["URL", { field: "address", read: ofText() }],
	["DOI", { field: "doi", read: ofText(plainDoi) }],
	["ISBN", { field: "isbn", read: ofText((text) => oneLine(firstIsbn(text))) }],
]);

function takeVariable(
	draft: Draft,
	{ name, value, place }: { name: string; value: unknown; place: InFile },
	{ field, read }: Reader,
): void {
	const found = read(value);
	if ("problem" in found) draft.untaken.push({ ...place, what: `\`${name}\` is left out: ${found.problem}` });
	else draft.fields[field] = { ...place, from: name, value: found.value };
}

/** What CSL has no variable for, as an export of works writes it. */
function takeCustom(draft: Draft, custom: unknown, place: InFile): void {
	const { data } = cslCustomSchema.safeParse(custom);
	if (data?.archived !== undefined) draft.fields.archived = { ...place, from: "custom.archived", value: data.archived };
	if (data?.rights !== undefined) {
		draft.fields.rights = { ...place, from: "custom.rights", value: { statement: oneLine(data.rights) } };
	}
}

/** The kind of a work, by its type and genre: null for a type that is none of ours. */
function kindOf(type: unknown, genre: unknown): { is: WorkKind | null; isUntold: boolean } {
	const named = typeof type === "string" ? type : "";
	const ofType = workKinds.filter((kind) => workTypes[kind].csl === named);
	const words = typeof genre === "string" ? genre.trim().toLowerCase() : "";
	const is =
		ofType.find((kind) => workTypes[kind].genre?.toLowerCase() === words) ??
		ofType[0] ??
		(Object.hasOwn(OTHER_TYPES, named) ? (OTHER_TYPES[named] ?? null) : null);
	return { is, isUntold: UNTOLD.has(named) };
}

/** Markup that CSL allows in titles. @see https://www.zotero.org/support/kb/rich_text_bibliography */
const MARKUP = /<(i|b|sup|sub|sc)>(.*?)<\/\1>|<span (?:class|style)="[^"]*">(.*?)<\/span>/g;

/** A title without it: the inner first, as often as it is nested. */
function withoutMarkup(title: string): string {
	const plain = title.replace(MARKUP, (_, __, inner = "", spanned = "") => `${inner}${spanned}`);
	return plain === title ? title : withoutMarkup(plain);
}

function readAuthors(value: unknown): ReturnType<Reader["read"]> {
	const names = cslNameSchema.array().safeParse(value);
	if (!names.success) return { problem: "it is no list of names." };
	return { value: names.data.map(authorOf) };
}

function authorOf(name: CslName): WorkAuthor {
	const family = joined(name["non-dropping-particle"], name.family);
	const given = joined(name.given, name["dropping-particle"]);
	if (family === "") return joined(name.literal ?? "", given);
	const suffix = joined(name.suffix);
	return { family, ...(given === "" ? {} : { given }), ...(suffix === "" ? {} : { suffix }) };
}

/** Parts of a name with spaces between them, but after an apostrophe or a hyphen: "d’" and "Alembert". */
function joined(...parts: (string | undefined)[]): string {
	return oneLine(parts.filter((part) => part !== undefined).join(" ")).replace(/(?<=^\p{L}{1,3}[’'-]) /u, "");
}

function readDate(value: unknown): ReturnType<Reader["read"]> {
	const date = cslDateSchema.safeParse(value);
	if (!date.success) return { problem: "it is no date of CSL." };
	return dateOf(date.data);
}

function dateOf(date: CslDate): { value: string } | { problem: string } {
	const [first = [], ...others] = date["date-parts"] ?? [];
	if (date.circa === true || date.circa === "true" || date.circa === 1)
		return { problem: "it is only about that time (`circa`). Write what the work itself says." };
	if (date.season !== undefined)
		return { problem: `it is a season of ${first[0] ?? "a year"}. Write a day, a month or a year.` };
	if (others.length > 0) return { problem: "it is a span. Write one date." };
	if (first.length > 0) return { value: dateOfParts(first) };
	return { value: (date.raw ?? date.literal ?? "").trim() };
}
