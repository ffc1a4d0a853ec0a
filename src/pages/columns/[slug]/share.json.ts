import type { APIRoute } from "astro";
import { type ShareFile, shareDataOf } from "../../../export/share-data.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { passageAddress } from "../../../site/passage-address.ts";

export const getStaticPaths = columnPaths;

/** What the share dialog needs, on the reading page and wherever a passage of the column is found. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) => {
	const addresses = Object.fromEntries(view.passages.map(({ id }) => [id, passageAddress(view.column, id)]));
	return Response.json({ ...shareDataOf(view), addresses } satisfies ShareFile);
};
