import type { APIRoute } from "astro";
import { type CsvProps, csvPaths, placeOf } from "../components/indexes.ts";
import { absolute } from "../layouts/site.ts";
import { toCsv } from "../records/csv.ts";

export const getStaticPaths = csvPaths;

/** An index, or a view of it, or a column's own rows, as CSV. */
export const GET: APIRoute<CsvProps> = ({ props: { type, records } }) =>
	new Response(
		toCsv(type, records, (record) => absolute(placeOf(record))),
		{ headers: { "content-type": "text/csv; charset=utf-8" } },
	);
