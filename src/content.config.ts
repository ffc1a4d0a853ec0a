import { defineCollection } from "astro:content";
import { annotatedColumnSchema } from "./model/annotated-column.ts";
import { writtenAuthorsSchema } from "./model/author.ts";
import { guidePageSchema } from "./model/guide.ts";
import { heldColumnsSchema } from "./model/held-column.ts";
import { nameSchema } from "./model/name.ts";
import { siteSchema } from "./model/site.ts";
import { writtenTextsSchema } from "./model/site-text.ts";
import { workSchema } from "./model/work.ts";
import {
	authorsLoader,
	columnsLoader,
	guideLoader,
	heldLoader,
	namesLoader,
	siteLoader,
	textsLoader,
	worksLoader,
} from "./site/loaders.ts";

export const collections = {
	columns: defineCollection({ loader: columnsLoader(), schema: annotatedColumnSchema }),
	names: defineCollection({ loader: namesLoader(), schema: nameSchema }),
	works: defineCollection({ loader: worksLoader(), schema: workSchema }),
	authors: defineCollection({ loader: authorsLoader(), schema: writtenAuthorsSchema }),
	held: defineCollection({ loader: heldLoader(), schema: heldColumnsSchema }),
	guide: defineCollection({ loader: guideLoader(), schema: guidePageSchema }),
	site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
	texts: defineCollection({ loader: textsLoader(), schema: writtenTextsSchema }),
};
