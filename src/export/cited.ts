import type { FrontMatter } from "../model/column.ts";

/** What of a column's front matter a citation says. */
export type Cited = Pick<FrontMatter, "headline" | "byline" | "author" | "published" | "publication">;
