import type { APIRoute } from "astro";
import type { NearAddress } from "../../../model/near-address.ts";
import { address } from "../../../site/address.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";

export const getStaticPaths = columnPaths;

/** The passages of a column, for addresses of passages that lead nowhere: each with who says it before its words. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) => {
	const near = view.passages.map(
		({ id, title }): NearAddress => ({ key: id, title, address: address.passage(view.column.slug, id) }),
	);
	return Response.json(near);
};
