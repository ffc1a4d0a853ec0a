import * as pagefind from "pagefind";
import { addresses } from "../links/addresses.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";

/** Signs that Pagefind would drop from words: without them 25% is found as 25 only. */
const SIGNS = "%$£€";

/**
 * Indexes columns for search, from the model and not from the pages, so that nothing but the columns' words is found:
 * no notes, no biographies, no furniture. Each paragraph is a result of its own.
 * @returns the index, for its files to be written or served; `closeIndex` ends the service behind it
 * @throws Error with everything that Pagefind reports
 * @see https://pagefind.app/docs/node-api/
 */
export async function indexColumns(columns: readonly AnnotatedColumn[]): Promise<pagefind.PagefindIndex> {
	// One index for all languages: Pagefind would choose by the language of the page searched from, not of the column.
	const { index, errors } = await pagefind.createIndex({ includeCharacters: SIGNS, forceLanguage: "en" });
	if (!index) throw new Error(`Search index: ${errors.join("; ")}`);
	for (const column of columns) {
		const answer = await index.addHTMLFile({ url: addresses("/").column(column.slug), content: pageOf(column) });
		if (answer.errors.length > 0) throw new Error(`Search index, ${column.slug}: ${answer.errors.join("; ")}`);
	}
	return index;
}

export async function closeIndex(): Promise<void> {
	await pagefind.close();
}

/** A page of nothing but the column's blocks, each with its id and a title, which makes it a result of its own. */
function pageOf({ frontMatter, blocks, text }: AnnotatedColumn): string {
	const paragraphs = blocks.map(
		({ id, range }) => `<p id="${id}" data-pagefind-title="${id}">${html(text.slice(range.start, range.end))}</p>`,
	);
	const meta = `<span data-pagefind-meta="title" data-pagefind-ignore="index">${html(frontMatter.headline)}</span>`;
	return `<!doctype html><html lang="${html(frontMatter.lang)}"><body><main data-pagefind-body>${meta}${paragraphs.join("")}</main></body></html>`;
}

function html(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
