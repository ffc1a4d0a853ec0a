import { existsSync, readFileSync } from "node:fs";
import type { Root } from "hast";
import { rehype } from "rehype";
import { EXIT, visit } from "unist-util-visit";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { columnOfFile } from "../model/content-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { HeldColumn } from "../model/held-column.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { textOf } from "../pipeline/parse/guide.ts";
import { maskOf } from "../pipeline/withhold/hide-words.ts";
import { type DecidedFiles, readDecided } from "./decided-files.ts";
import { areFreeOfWithdrawn } from "./free-pages.ts";
import { sitePaths } from "./routes.ts";

/** What was read of a content folder, and what is wrong with it. */
type ReadColumns = {
	/** Those columns whose files could be read, with errors or without. */
	columns: readonly ColumnFiles[];
	/** The same as they would be published. */
	built: readonly AnnotatedColumn[];
	problems: readonly Diagnostic[];
	/** The absolute path of the content folder. */
	content: string;
};

/**
 * The columns with errors that a build goes on without. Drafts are left out: they are not on the site.
 * @param slugs the folders with errors
 * @param published the folder of the site that the last build made
 */
export function heldColumns(slugs: ReadonlySet<string>, read: ReadColumns, published: URL): HeldColumn[] {
	const decided = new Map([...slugs].sort().map((slug) => [slug, readDecided(slug, read.content)]));
	const withdrawn = withdrawnQuotes(decided, read.columns);
	const sound = new Set(read.columns.map(({ slug }) => slug).filter((slug) => !slugs.has(slug)));
	const shown = read.built
		.filter(({ slug, frontMatter }) => sound.has(slug) && frontMatter.status === "published")
		.map(({ text }) => text);
	return [...decided].flatMap(([slug, { entries, registry }]): HeldColumn[] => {
		const frontMatter = read.columns.find((one) => one.slug === slug)?.frontMatter;
		// A folder that was renamed has its last page under a former name.
		const names = [slug, ...(registry?.slugs ?? []).toReversed(), ...(frontMatter?.redirects ?? [])];
		const pages = names.filter((name) => !sound.has(name) && (name === slug || !slugs.has(name)));
		const { address, headline } = lastPage(pages, published) ?? { address: slug, headline: null };
		if (frontMatter?.status === "draft" && headline === null) return [];
		const isDoubt = ({ rule, file }: Diagnostic) => rule === "withdrawn-in-doubt" && columnOfFile(file) === slug;
		const isInDoubt = read.problems.some(isDoubt);
		const built = isInDoubt ? undefined : read.built.find((one) => one.slug === slug);
		const others = { quotes: withdrawn.flatMap((one) => (one.slug === slug ? [] : one.quotes)), shown };
		const isFree = () =>
			areFreeOfWithdrawn(new URL(sitePaths.column(address), published), { entries, registry, built, others });
		const isKept = headline !== null && !isInDoubt && isFree();
		const named = headline ?? frontMatter?.headline ?? slug;
		if (isKept) return [{ slug: address, headline: named, isKept }];
		// Words of the headline may be withdrawn, too.
		const hide = maskOf([...others.quotes, ...quotesOf(entries)], [...shown, ...(built ? [built.text] : [])]);
		return [{ slug: address, headline: entries === null || registry === null ? slug : hide(named), isKept }];
	});
}

/** The passages that are withdrawn from each column, as far as its files can be read. */
function withdrawnQuotes(
	decided: ReadonlyMap<string, DecidedFiles>,
	columns: ReadColumns["columns"],
): { slug: string; quotes: string[] }[] {
	const read = columns.map(({ slug, annotations }) => ({
		slug,
		quotes: quotesOf(annotations?.entries.withdrawn ?? null),
	}));
	const others = [...decided].filter(([slug]) => !columns.some((one) => one.slug === slug));
	return [...read, ...others.map(([slug, { entries }]) => ({ slug, quotes: quotesOf(entries) }))];
}

function quotesOf(entries: DecidedFiles["entries"]): string[] {
	return (entries ?? []).map(({ passage }) => passage.quote);
}

function pageOf(slug: string, site: URL): Root {
	const page = new URL(`${sitePaths.column(encodeURIComponent(slug))}index.html`, site);
	return existsSync(page) ? rehype().parse(readFileSync(page, "utf8")) : { type: "root", children: [] };
}

/** The first of some columns' pages that a built site has, with the headline on it. @param slugs of the columns */
function lastPage(slugs: readonly string[], site: URL): { address: string; headline: string } | null {
	for (const address of slugs) {
		const headline = publishedHeadline(address, site);
		if (headline !== null) return { address, headline };
	}
	return null;
}

/** The headline on a column's page in a built site; null if it has none there. */
function publishedHeadline(slug: string, site: URL): string | null {
	let headline: string | null = null;
	visit(pageOf(slug, site), "element", (element) => {
		if (![element.properties.itemProp].flat().includes("headline")) return undefined;
		headline = textOf(element).trim();
		return EXIT;
	});
	return headline;
}
