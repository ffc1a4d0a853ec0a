import { defineCollection } from "astro:content";
import { columnsLoader, namesLoader } from "./loader.ts";
import { annotatedColumnSchema } from "./model/annotated-column.ts";
import { nameSchema } from "./model/name.ts";

export const collections = {
	columns: defineCollection({ loader: columnsLoader(), schema: annotatedColumnSchema }),
	names: defineCollection({ loader: namesLoader(), schema: nameSchema }),
};
