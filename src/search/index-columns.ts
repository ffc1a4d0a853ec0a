import * as pagefind from "pagefind";
import { addresses } from "../links/addresses.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import type { SearchStanding } from "../model/search-standing.ts";
import { overlap } from "../pipeline/ranges.ts";
import { escapeHtml as html } from "../share/escape-html.ts";
import { standingsOf } from "../share/passages.ts";

/** Signs that Pagefind would drop from words: without them 25% is found as 25 only. */
const SIGNS = "%$£€";

/** What is indexed: the columns, and the register of the names that they credit. */
export type Indexed = { columns: readonly AnnotatedColumn[]; names: ReadonlyMap<string, Name> };

/**
 * Indexes columns for search, from the model and not from the pages, so that nothing but the columns' words is found:
 * no notes, no biographies, no furniture. Each paragraph is a result of its own.
 * @returns the index, for its files to be written or served; `closeIndex` ends the service behind it
 * @throws Error with everything that Pagefind reports
 * @see https://pagefind.app/docs/node-api/
 */
export async function indexColumns({ columns, names }: Indexed): Promise<pagefind.PagefindIndex> {
	// One index for all languages: Pagefind would choose by the language of the page searched from, not of the column.
	const { index, errors } = await pagefind.createIndex({ includeCharacters: SIGNS, forceLanguage: "en" });
	if (!index) throw new Error(`Search index: ${errors.join("; ")}`);
	for (const column of columns) {
		const answer = await index.addHTMLFile({ url: addresses("/").column(column.slug), content: pageOf(column, names) });
		if (answer.errors.length > 0) throw new Error(`Search index, ${column.slug}: ${answer.errors.join("; ")}`);
	}
	return index;
}

export async function closeIndex(): Promise<void> {
	await pagefind.close();
}

/** A page of nothing but the column's blocks, each with its id and a title, which makes it a result of its own. */
function pageOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): string {
	const { frontMatter, blocks, text } = column;
	const paragraphs = blocks.map(
		({ id, range }) => `<p id="${id}" data-pagefind-title="${id}">${html(text.slice(range.start, range.end))}</p>`,
	);
	const meta = `<span data-pagefind-meta="title" data-pagefind-ignore="index">${html(frontMatter.headline)}</span>`;
	const standings = `<span data-pagefind-meta="standings" data-pagefind-ignore="index">${html(JSON.stringify(standingsByBlock(column, names)))}</span>`;
	return `<!doctype html><html lang="${html(frontMatter.lang)}"><body><main data-pagefind-body>${meta}${standings}${paragraphs.join("")}</main></body></html>`;
}

/** Who is credited with what in each block, so that no hit goes without it. */
function standingsByBlock(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): Record<string, SearchStanding[]> {
	const standings = standingsOf(column, names);
	const inBlock = ({ range }: AnnotatedColumn["blocks"][number]) => {
		// The index holds a block's words joined by single spaces: offsets are counted in that.
		const at = (offset: number) => column.text.slice(range.start, offset).replace(/\s+/g, " ").trimStart().length;
		return standings.flatMap(({ stretches, label, stance }) =>
			stretches
				.filter((stretch) => overlap(stretch, range) > 0)
				.map(({ start, end }) => ({
					start: at(Math.max(start, range.start)),
					end: at(Math.min(end, range.end)),
					label,
					stance,
				})),
		);
	};
	return Object.fromEntries(column.blocks.map((block) => [block.id, inBlock(block)]));
}
