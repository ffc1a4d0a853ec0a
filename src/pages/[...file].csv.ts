import type { APIRoute } from "astro";
import { toCsv } from "../export/csv.ts";
import { absolute, address } from "../site/address.ts";
import { type CsvProps, csvPaths } from "../site/index-paths.ts";

export const getStaticPaths = csvPaths;

/** An index, or a view of it, or a column's own rows, as CSV. */
export const GET: APIRoute<CsvProps> = ({ props: { type, statements } }) =>
	new Response(
		toCsv(type, statements, ({ column, id }) => absolute(address.passage(column.slug, id))),
		{ headers: { "content-type": "text/csv; charset=utf-8" } },
	);
