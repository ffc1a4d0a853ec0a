import type { APIRoute } from "astro";
import { address } from "../../../site/address.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { publishedNames, siteMessages } from "../../../site/content.ts";
import { nameCards } from "../../../views/name-cards.ts";

export const getStaticPaths = columnPaths;

/** The name cards of a reading page: a short form of the names' own pages. */
export const GET: APIRoute<ColumnProps> = async ({ props: { view } }) =>
	Response.json(nameCards(view.column, await publishedNames(), await siteMessages(), address.name));
