import { defineCollection } from "astro:content";
import { annotatedColumnSchema } from "./model/annotated-column.ts";
import { nameSchema } from "./model/name.ts";
import { siteSchema } from "./model/site.ts";
import { columnsLoader, namesLoader, siteLoader } from "./site/loaders.ts";

export const collections = {
	columns: defineCollection({ loader: columnsLoader(), schema: annotatedColumnSchema }),
	names: defineCollection({ loader: namesLoader(), schema: nameSchema }),
	site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
};
