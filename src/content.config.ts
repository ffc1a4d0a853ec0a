import { defineCollection } from "astro:content";
import { columnsLoader, namesLoader } from "./loader.ts";

export const collections = {
	columns: defineCollection({ loader: columnsLoader() }),
	names: defineCollection({ loader: namesLoader() }),
};
