import type { z } from "zod";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { authorsFileSchema } from "../../src/model/author.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import { guideFrontMatterSchema } from "../../src/model/guide.ts";
import { namesFileSchema } from "../../src/model/name.ts";
import { selectorSchema } from "../../src/model/selector.ts";
import { siteSchema } from "../../src/model/site.ts";
import { worksFileSchema } from "../../src/model/work.ts";
import { table } from "./markdown-table.ts";
import { type Field, fieldsOf } from "./schema-fields.ts";

/** The content files, in the order of the page. */
const files = [
	{ title: "column.md", lead: "The front matter, between two lines `---`.", schema: frontMatterSchema },
	{
		title: "annotations.yaml",
		lead: "The editor's decisions on a column. [Annotating](./annotate.md) explains them by example.",
		schema: annotationsFileSchema,
	},
	{ title: "names.yaml", lead: "The [register of names](./names.md), a list `names`.", schema: namesFileSchema },
	{
		title: "authors.yaml",
		lead: "The [authors](./own-site.md#authorsyaml) of columns, a list `authors`. The file may be left out.",
		schema: authorsFileSchema,
	},
	{ title: "site.yaml", lead: "What the owner says of the site. The file may be left out.", schema: siteSchema },
	{
		title: "guide/*.md",
		lead: "The front matter of a page of the guide, between two lines `---`.",
		schema: guideFrontMatterSchema,
	},
	{
		title: "works.yaml",
		lead: "The [works](./works.md) that notes cite, a list `works`. The file may be left out.",
		schema: worksFileSchema,
	},
] satisfies { title: string; lead: string; schema: z.ZodType }[];

/** What stands for a quote with its context, wherever a field holds one. */
const QUOTE = "a quote: `quote`, and `before` or `after` where needed";

/** The fields of every content file, by the file's name. */
export function contentFields(): { title: string; fields: Field[] }[] {
	return files.map(({ title, schema }) => ({
		title,
		fields: fieldsOf(schema, [{ schema: selectorSchema, value: QUOTE }]),
	}));
}

/** The page of the guide that lists every field of every content file. */
export function fieldPage(): string {
	const sections = contentFields().map(({ title, fields }, at) =>
		[`## ${title}`, files[at]?.lead ?? "", ...tablesOf(fields)].join("\n\n"),
	);
	return `${HEAD}\n${sections.join("\n\n")}\n`;
}

/** One table of a file's own fields, one of those that its lists of entries share, and one of each list's own. */
function tablesOf(fields: readonly Field[]): string[] {
	const lists = fields.filter(({ isList, value }) => isList && value === "");
	const own = fields.filter(({ name }) => !name.includes("[]."));
	const entries = lists.map((list) => ({ list, fields: fieldsOfEntries(fields, list) }));
	if (own.length === 1) return entries.map((one) => tableOf(one.fields));
	const isShared = (field: Field) =>
		entries.filter((one) => one.fields.some((other) => isSame(field, other))).length > 2;
	const shared = entries.flatMap((one) => one.fields.filter(isShared));
	const sharedOnce = shared.filter((field, at) => shared.findIndex((other) => isSame(field, other)) === at);
	return [
		tableOf(own),
		...(sharedOnce.length > 0 ? ["### Every entry", tableOf(sharedOnce)] : []),
		...entries.flatMap((one) => [
			`### ${one.list.name}`,
			...(one.list.meaning === "" ? [] : [one.list.meaning]),
			tableOf(isInner(one.list) ? one.fields : one.fields.filter((field) => !isShared(field) && !isInner(field))),
		]),
	];
}

function fieldsOfEntries(fields: readonly Field[], { name }: Field): Field[] {
	const start = `${name}[].`;
	return fields
		.filter((field) => field.name.startsWith(start))
		.map((field) => ({ ...field, name: field.name.slice(start.length) }));
}

/** Whether a field is in a list inside an entry, which has a table of its own, with all its fields. */
function isInner({ name }: Field): boolean {
	return name.includes("[].");
}

function isSame(one: Field, other: Field): boolean {
	return one.name === other.name && one.isRequired === other.isRequired && one.meaning === other.meaning;
}

function tableOf(fields: readonly Field[]): string {
	const rows = fields.map(({ name, isRequired, value, isList, meaning }) => [
		`\`${name}\``,
		isRequired ? "yes" : "",
		value === "" ? (isList ? "a list, below" : "its own fields, below") : value,
		meaning,
	]);
	return table(["Field", "Needed", "Value", "Meaning"], rows);
}

const HEAD = `---
title: Reference of fields
lead: Every field of every content file, with what it may hold.
audience: editor
order: 80
---

A field that is not needed may be left out. Fields that are not listed are refused. Files are plain YAML: no anchors,
aliases or tags, and no key twice. Text with a comma inside braces, a colon or a hash has to be in quotation marks.
`;
