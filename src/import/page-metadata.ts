import { z } from "zod";
import type { FieldName, Found } from "./source-text.ts";

const textsSchema = z.union([z.string(), z.array(z.string())]);
/** A person, an organization or a name, as schema.org allows them in each other's place. */
const namedSchema = z.union([z.string(), z.looseObject({ name: textsSchema.optional() })]);
const severalSchema = z.union([namedSchema, z.array(namedSchema)]);
const articleSchema = z.looseObject({
	"@type": textsSchema,
	headline: z.string().optional(),
	description: z.string().optional(),
	datePublished: z.string().optional(),
	author: severalSchema.optional().catch(undefined),
	creator: severalSchema.optional().catch(undefined),
	publisher: severalSchema.optional().catch(undefined),
	isPartOf: severalSchema.optional().catch(undefined),
	copyrightHolder: severalSchema.optional().catch(undefined),
	copyrightNotice: z.string().optional().catch(undefined),
	articleSection: textsSchema.optional().catch(undefined),
	keywords: textsSchema.optional().catch(undefined),
	inLanguage: z.string().optional().catch(undefined),
	mainEntityOfPage: z
		.union([z.string(), z.looseObject({ "@id": z.string().optional() })])
		.optional()
		.catch(undefined),
});
type Article = z.output<typeof articleSchema>;

/** What a page says of itself: the fields, and its description, which counts only if the page prints it too. */
export type PageMetadata = { found: Found[]; descriptions: string[] };

/** Reads what a page says of its article: schema.org first, then meta elements. */
export function pageMetadata(document: Document): PageMetadata {
	const articles = articlesIn(document);
	const metas = [...document.querySelectorAll("meta")].map((meta) => ({
		name: (
			meta.getAttribute("property") ??
			meta.getAttribute("name") ??
			meta.getAttribute("itemprop") ??
			""
		).toLowerCase(),
		content: meta.getAttribute("content") ?? "",
	}));
	const found = [...articles.flatMap(fieldsOf), ...metaFields(metas), ...elementFields(document)];
	const descriptions = [
		...articles.flatMap(({ description }) => description ?? []),
		...metas.filter(({ name }) => /^(?:og:|twitter:|dc\.)?description$/.test(name)).map(({ content }) => content),
	];
	return { found: found.filter(({ value }) => value.trim() !== "").map(tidy), descriptions };
}

const tidy = (one: Found): Found => ({ ...one, value: one.value.replace(/\s+/g, " ").trim() });

/** The articles that JSON-LD describes. Others of its things, such as the site, are passed over. */
function articlesIn(document: Document): Article[] {
	return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
		let data: unknown;
		try {
			data = JSON.parse((script.textContent ?? "").replace(/^\s*(?:<!\[CDATA\[|\/\*.*?\*\/)|\]\]>\s*$/g, ""));
		} catch {
			return [];
		}
		return thingsIn(data, 0).flatMap((thing) => {
			const article = articleSchema.safeParse(thing);
			const types = article.success ? [article.data["@type"]].flat() : [];
			return article.success && types.some((type) => /(?:Article|Posting|Column|Review|CreativeWork)$/.test(type))
				? [article.data]
				: [];
		});
	});
}

function thingsIn(data: unknown, depth: number): unknown[] {
	if (depth > 4 || typeof data !== "object" || data === null) return [];
	if (Array.isArray(data)) return data.slice(0, 100).flatMap((one) => thingsIn(one, depth + 1));
	return [data, ...thingsIn(new Map(Object.entries(data)).get("@graph"), depth + 1)];
}

function fieldsOf(article: Article): Found[] {
	const from = "schema.org in the page";
	const page = article.mainEntityOfPage;
	const values: [FieldName, string | undefined][] = [
		["headline", article.headline],
		["byline", namesOf(article.author) ?? namesOf(article.creator)],
		["published", dayIn(article.datePublished)],
		["publication", namesOf(article.publisher) ?? namesOf(article.isPartOf)],
		["rights", article.copyrightNotice ?? namesOf(article.copyrightHolder)],
		["section", [article.articleSection ?? []].flat()[0]],
		["tags", article.keywords === undefined ? undefined : [article.keywords].flat().join(", ")],
		["lang", article.inLanguage],
		["canonical", typeof page === "string" ? page : page?.["@id"]],
	];
	return values.flatMap(([field, value]) => (value === undefined ? [] : [{ field, value, from }]));
}

function namesOf(several: z.output<typeof severalSchema> | undefined): string | undefined {
	const names = [several ?? []].flat().flatMap((one) => (typeof one === "string" ? one : (one.name ?? [])));
	const people = names.flat().filter((name) => name.trim() !== "" && !/^https?:/i.test(name));
	return people.length === 0 ? undefined : new Intl.ListFormat("en", { type: "conjunction" }).format(people);
}

/** The day of a time as it is written: in the place where it was published, not in Greenwich. */
export function dayIn(time: string | undefined): string | undefined {
	return /^\s*(\d{4}(?:-\d\d){0,2})(?![\d-])/.exec(time ?? "")?.[1];
}

const META: Record<string, FieldName> = {
	citation_title: "headline",
	"og:title": "headline",
	"twitter:title": "headline",
	"dc.title": "headline",
	author: "byline",
	byl: "byline",
	"parsely-author": "byline",
	"sailthru.author": "byline",
	citation_author: "byline",
	"dc.creator": "byline",
	"article:author": "byline",
	"article:published_time": "published",
	"og:published_time": "published",
	datepublished: "published",
	citation_publication_date: "published",
	"parsely-pub-date": "published",
	"sailthru.date": "published",
	"dc.date": "published",
	"dc.date.issued": "published",
	pubdate: "published",
	"og:site_name": "publication",
	citation_journal_title: "publication",
	"application-name": "publication",
	"og:url": "canonical",
	"article:section": "section",
	news_keywords: "tags",
	"dc.rights": "rights",
	copyright: "rights",
	"og:locale": "lang",
	"content-language": "lang",
	"dc.language": "lang",
};

function metaFields(metas: readonly { name: string; content: string }[]): Found[] {
	const tags = metas.filter(({ name }) => name === "article:tag").map(({ content }) => content);
	const told: Found[] =
		tags.length === 0 ? [] : [{ field: "tags", value: tags.join(", "), from: "the page's meta elements article:tag" }];
	return [...told, ...metas.flatMap(metaField)];
}

function metaField({ name, content }: { name: string; content: string }): Found[] {
	const field = Object.hasOwn(META, name) ? META[name] : undefined;
	if (field === undefined || (field === "byline" && /^https?:/i.test(content))) return [];
	const value = field === "published" ? dayIn(content.replaceAll("/", "-")) : content;
	return value === undefined ? [] : [{ field, value, from: `the page's meta element ${name}` }];
}

function elementFields(document: Document): Found[] {
	const found: Found[] = [];
	const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
	if (canonical) found.push({ field: "canonical", value: canonical, from: "the page's canonical link" });
	const lang = document.documentElement?.getAttribute("lang");
	if (lang) found.push({ field: "lang", value: lang, from: "the page's language" });
	const author = document.querySelector('[rel="author"], [itemprop="author"]')?.textContent;
	if (author) found.push({ field: "byline", value: author, from: "the page's author" });
	const title = document.querySelector("title")?.textContent ?? "";
	const [headline = ""] = title.split(/\s+[|–—·»]\s+|\s+-\s+(?=[^-]*$)/, 1);
	found.push({ field: "headline", value: headline, from: "the page's title" });
	return found;
}
