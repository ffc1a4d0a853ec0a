import type { APIRoute } from "astro";
import { type ShareFile, shareDataOf } from "../../../export/share-data.ts";
import { address } from "../../../site/address.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";

export const getStaticPaths = columnPaths;

/** What the share dialog of the reading page needs. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) => {
	const { slug } = view.column;
	const addresses = Object.fromEntries(
		view.passages.map(({ id }) => [id, { url: address.shared(slug, id), page: address.share(slug, id) }]),
	);
	return Response.json({ ...shareDataOf(view), addresses } satisfies ShareFile);
};
