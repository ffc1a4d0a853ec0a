import type { APIRoute } from "astro";
import { shareDataOf } from "../../../export/share-data.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";

export const getStaticPaths = columnPaths;

/** What the share dialog of the reading page needs. */
export const GET: APIRoute<ColumnProps> = ({ props: { view } }) => Response.json(shareDataOf(view));
