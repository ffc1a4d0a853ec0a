import type { APIRoute } from "astro";
import { toCsv } from "../export/csv.ts";
import { absolute } from "../site/address.ts";
import { type CsvProps, csvPaths, placeOf } from "../site/index-paths.ts";

export const getStaticPaths = csvPaths;

/** An index, or a view of it, or a column's own rows, as CSV. */
export const GET: APIRoute<CsvProps> = ({ props: { type, records } }) =>
	new Response(
		toCsv(type, records, (record) => absolute(placeOf(record))),
		{ headers: { "content-type": "text/csv; charset=utf-8" } },
	);
