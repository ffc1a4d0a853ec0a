import type { Messages } from "../messages/index.ts";
import type { Statement } from "../model/statement.ts";
import type { ColumnView } from "../views/column-view.ts";
import { facetId, facetIdsOf, NOBODY, UNKNOWN } from "../views/facets.ts";
import { allStatements, type IndexView, indexTypes, indexViews, placesIn } from "../views/indexes.ts";
import { addresses } from "./routes.ts";

/**
 * Rules for hosts that read a `_redirects` file, for addresses that were given out and are asked for by programs, or
 * by too few readers for a file each: rules without placeholders first, as one of these hosts asks.
 * @returns the file; empty where nothing was given out
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function hostRules(views: readonly ColumnView[], base: string, messages: Messages): string {
	const address = addresses(base);
	const rule = (from: string, to: string) => `${from} ${to} 301\n`;
	const moved = views.flatMap(({ column }) =>
		column.frontMatter.redirects.map((former) =>
			rule(`${address.column(former)}*`, `${address.column(column.slug)}:splat`),
		),
	);
	const early = views.filter(hadEveryPage);
	if (early.length === 0) return moved.join("");
	// A value that only one column has had a page of its own, too: now it is a place in its index.
	const stated = allStatements(early);
	const facets = indexViews(allStatements(views), messages)
		.filter(({ filter }) => filter === null)
		.flatMap((view) => {
			const own = stated.filter(({ type }) => type === indexTypes[view.index]);
			const given = new Set(own.flatMap((one) => facetIdsOf(one, messages)));
			const places = placesIn(view).filter((place) => given.has(facetId(place)));
			return [...places.map((place) => ({ place, now: place })), ...formerPlaces(view, own)].flatMap(
				({ place, now }) => [
					rule(address.index(view.index, place), address.facet(view.index, facetId(now))),
					rule(address.indexCsv(view.index, place), address.indexCsv(view.index)),
				],
			);
		});
	const column = address.column(":slug");
	const passages = [
		rule(`${column}p/:id/share/`, `${column}p/:id/#share`),
		rule(`${column}p/:id/embed/`, `${column}embed/#:id`),
		rule(`${column}p/:id/oembed.json`, `${column}oembed.json`),
		rule(`${column}p/:id/card.png`, `${column}card.png`),
	];
	return [...facets, ...passages, ...moved].join("");
}

/**
 * The address of marks whose speaker is not determined, where none are left: slogans were among them, in which nobody
 * is quoted.
 */
function formerPlaces({ index, facets }: IndexView, statements: readonly Statement[]) {
	const speakers = facets.find(({ facet }) => facet === "speaker")?.values ?? [];
	const isGiven = statements.some(({ type, kind, speaker }) => type === "quotation" && kind === "slogan" && !speaker);
	if (index !== "quotations" || !isGiven || speakers.some(({ key }) => key === UNKNOWN)) return [];
	return [{ place: { facet: "speaker", key: UNKNOWN }, now: { facet: "speaker", key: NOBODY } }] as const;
}

/** Whether a column was published when every passage had a page, and more than a page, of its own. */
function hadEveryPage({ column }: ColumnView): boolean {
	const pages = new Set(column.links.registry.pages);
	return column.blocks.every(({ id }) => pages.has(id));
}
