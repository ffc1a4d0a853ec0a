import * as pagefind from "pagefind";
import { z } from "zod";
import type { SearchFacet } from "../model/vocabulary.ts";
import { escapeHtml as html } from "../text/escape-html.ts";
import type { ColumnView } from "../views/column-view.ts";
import { searchColumnOf } from "../views/search-column.ts";
import { UNDETERMINED } from "./facets.ts";
import { kindInAddress } from "./kinds.ts";
import { packColumn } from "./packed-column.ts";

/** Signs that Pagefind would drop from words: without them 25% is found as 25 only. */
const SIGNS = "%$£€";

/**
 * Indexes columns for search, from the model and not from the pages, so that nothing but the columns' words is found:
 * no notes, no biographies, no furniture. Each paragraph is a result of its own.
 * @param version the state of the columns, as `searchVersion` gives it: its files can be asked for by it in advance
 * @param addressOf the address of a column, under the root of the site
 * @returns the files of the index, by their paths in its folder; only those that the site uses
 * @throws Error with everything that Pagefind reports
 * @see https://pagefind.app/docs/node-api/
 */
export async function buildIndex(
	views: readonly ColumnView[],
	version: string,
	addressOf: (slug: string) => string,
): Promise<Map<string, Uint8Array>> {
	// One index for all languages: Pagefind would choose by the language of the page searched from, not of the column.
	const { index, errors } = await pagefind.createIndex({ includeCharacters: SIGNS, forceLanguage: "en" });
	if (!index) throw new Error(`Search index: ${errors.join("; ")}`);
	for (const view of views) {
		const { slug } = view.column;
		const answer = await index.addHTMLFile({ url: addressOf(slug), content: pageOf(view) });
		if (answer.errors.length > 0) throw new Error(`Search index, ${slug}: ${answer.errors.join("; ")}`);
	}
	const made = await index.getFiles();
	await index.deleteIndex();
	if (made.errors.length > 0) throw new Error(`Search index: ${made.errors.join("; ")}`);
	return named(new Map(made.files.map(({ path, content }) => [path, content])), version);
}

/** Ends the service that indexes. */
export async function closeIndex(): Promise<void> {
	await pagefind.close();
}

/**
 * The files that a site without Pagefind's own interface needs; the list of words named by the version, not by a hash.
 */
function named(files: ReadonlyMap<string, Uint8Array>, version: string): Map<string, Uint8Array> {
	const used = [...files].filter(
		([path]) => path.includes("/") || ["pagefind.js", "wasm.en.pagefind"].includes(path) || path.endsWith(".pf_meta"),
	);
	const entry = entrySchema.parse(JSON.parse(new TextDecoder().decode(files.get(ENTRY))));
	for (const language of Object.values(entry.languages)) language.hash = version;
	return new Map([
		...used.map(([path, content]): [string, Uint8Array] => [
			path.endsWith(".pf_meta") ? `pagefind.${version}.pf_meta` : path,
			content,
		]),
		[ENTRY, new TextEncoder().encode(JSON.stringify(entry))],
	]);
}

const ENTRY = "pagefind-entry.json";
const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * A page of nothing but the column's blocks, each with its id and a title, which makes it a result of its own. The
 * first block's title is what the index holds of the column besides its words: titles of blocks are carried, not
 * searched.
 */
function pageOf(view: ColumnView): string {
	const { frontMatter, blocks, text } = view.column;
	const described = searchColumnOf(view);
	const paragraphs = blocks.map(({ id, range }, index) => {
		const title = index === 0 ? JSON.stringify(packColumn(described)) : id;
		return `<p id="${id}" data-pagefind-title="${html(title)}">${html(text.slice(range.start, range.end))}</p>`;
	});
	const filters = filtersOf(described).map(
		([filter, value]) => `<span data-pagefind-filter="${filter}" data-pagefind-ignore="index">${html(value)}</span>`,
	);
	return `<!doctype html><html lang="${html(frontMatter.lang)}"><body><main data-pagefind-body>${filters.join("")}${paragraphs.join("")}</main></body></html>`;
}

/** What a search can be narrowed down by: here by column, so that only columns that have any of it are loaded. */
function filtersOf({
	slug,
	published,
	sentences,
	annotations,
}: ReturnType<typeof searchColumnOf>): [SearchFacet, string][] {
	const all: [SearchFacet, string][] = [
		["column", slug],
		["year", published.slice(0, 4)],
		["kind", kindInAddress.paragraph],
		// Who speaks in a paragraph, where nobody is credited: the columnist, or it is not known who.
		...sentences.flatMap(({ voice }): [SearchFacet, string][] =>
			voice === UNDETERMINED
				? [
						["speaker", UNDETERMINED],
						["stance", UNDETERMINED],
					]
				: [
						["speaker", "columnist"],
						["stance", "asserts"],
					],
		),
		...sentences.map(({ voice }): [SearchFacet, string] => ["voice", voice]),
		...annotations.map(({ kind }): [SearchFacet, string] => ["kind", kindInAddress[kind]]),
		...annotations.map(({ stance }): [SearchFacet, string] => ["stance", stance ?? UNDETERMINED]),
		...annotations.flatMap(({ kind, key }): [SearchFacet, string][] =>
			key === null ? [] : [[kind === "mention" ? "name" : "speaker", key]],
		),
	];
	return [...new Map(all.map((filter) => [filter.join(" "), filter])).values()];
}
