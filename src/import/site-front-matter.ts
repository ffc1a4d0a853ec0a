import { parseDocument } from "yaml";
import { dayIn } from "./page-metadata.ts";
import type { FieldName, Found, LeftOut } from "./source-text.ts";

/** The fields of other tools' front matter, by the names that they give them. */
const FIELDS: Record<string, FieldName> = {
	headline: "headline",
	title: "headline",
	standfirst: "standfirst",
	subtitle: "standfirst",
	subheading: "standfirst",
	subhead: "standfirst",
	dek: "standfirst",
	deck: "standfirst",
	lede: "standfirst",
	byline: "byline",
	author: "byline",
	authors: "byline",
	published: "published",
	date: "published",
	publishdate: "published",
	pubdate: "published",
	publication: "publication",
	publisher: "publication",
	source: "publication",
	canonical: "canonical",
	canonical_url: "canonical",
	canonicalurl: "canonical",
	original: "canonical",
	section: "section",
	category: "section",
	categories: "section",
	tags: "tags",
	keywords: "tags",
	rights: "rights",
	copyright: "rights",
	lang: "lang",
	language: "lang",
	locale: "lang",
	about: "about",
	bio: "about",
};

/** The front matter of a markdown file of any tool, and the text below it. */
export type SiteFile = { found: Found[]; leftOut: LeftOut[]; body: string };

/** Divides a markdown file of Hugo, Jekyll or another tool. YAML between `---` and TOML between `+++` are read. */
export function divideSiteFile(text: string): SiteFile {
	// What `---js` begins would be a program: it is divided off, and neither run nor read.
	const [opening = "", fence, program] = /^(---|\+\+\+)(\w*)[ \t]*\n/.exec(text) ?? [];
	const end =
		fence === undefined
			? -1
			: text.slice(opening.length).search(fence === "---" ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m);
	if (fence === undefined || end < 0) return { found: [], leftOut: [], body: text };
	const written = text.slice(opening.length, opening.length + end);
	const data = program !== "" ? null : fence === "---" ? readYaml(written) : readToml(written);
	const body = text.slice(opening.length + end).replace(/^[^\n]*\n?/, "");
	if (data === null)
		return { found: [], leftOut: [{ what: "front matter that could not be read", text: written }], body };
	const entries = [...data].map(([key, value]) => ({ key, text: textOf(value), field: fieldOf(key) }));
	const found = entries.flatMap(({ key, text: value, field }): Found[] => {
		const known = field === "published" ? (dayIn(value) ?? "") : value;
		if (field === undefined || known === "") return [];
		const from = `\`${key}\` in the front matter`;
		if (field !== "section") return [{ field, value: known, from }];
		// Of several categories the first is the section, and the others say what it is about.
		const [section = "", ...tags] = known.split(/,\s*/);
		return [
			{ field, value: section, from },
			...(tags.length > 0 ? [{ field: "tags" as const, value: tags.join(", "), from }] : []),
		];
	});
	const used = new Set(found.map(({ from }) => from));
	const leftOut = entries
		.filter(({ key, text: value }) => value !== "" && !used.has(`\`${key}\` in the front matter`))
		.map(({ key, text: value }) => ({ what: "other front matter", text: `${key}: ${value}` }));
	return { found, leftOut, body };
}

function fieldOf(key: string): FieldName | undefined {
	const name = key.toLowerCase();
	return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
}

/** Aliases are not followed, and tags make nothing. */
function readYaml(written: string): Map<string, unknown> | null {
	try {
		const document = parseDocument(written, { schema: "core", merge: false, uniqueKeys: false, logLevel: "silent" });
		if (document.errors.length > 0) return null;
		const data: unknown = document.toJS({ maxAliasCount: 0 });
		return typeof data === "object" && data !== null ? new Map(Object.entries(data)) : null;
	} catch {
		return null;
	}
}

/** The plain lines of TOML: `key = "text"`, `key = ["text", "text"]`, `key = 2025-03-14`. Tables are passed over. */
function readToml(written: string): Map<string, unknown> {
	const data = new Map<string, unknown>();
	for (const line of written.split("\n")) {
		if (/^\s*\[/.test(line)) break;
		const [, key, value = ""] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
		if (key === undefined) continue;
		const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(
			([, double, single]) => double?.replace(/\\(["\\])/g, "$1") ?? single ?? "",
		);
		data.set(key, value.startsWith("[") ? texts : (texts[0] ?? value));
	}
	return data;
}

/** The text of a value: of a list all its texts, of a person the name. */
function textOf(value: unknown): string {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (Array.isArray(value))
		return value
			.map(textOf)
			.filter((one) => one !== "")
			.join(", ");
	if (typeof value === "object" && value !== null) return textOf(new Map(Object.entries(value)).get("name") ?? "");
	return value === null || value === undefined ? "" : String(value).trim();
}
