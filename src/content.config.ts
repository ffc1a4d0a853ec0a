import { defineCollection } from "astro:content";
import { annotatedColumnSchema } from "./model/annotated-column.ts";
import { nameSchema } from "./model/name.ts";
import { columnsLoader, namesLoader } from "./site/loaders.ts";

export const collections = {
	columns: defineCollection({ loader: columnsLoader(), schema: annotatedColumnSchema }),
	names: defineCollection({ loader: namesLoader(), schema: nameSchema }),
};
