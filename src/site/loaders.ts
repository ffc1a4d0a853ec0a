import type { Loader, LoaderContext } from "astro/loaders";
import type { SiteContent } from "./content-source.ts";

declare global {
	namespace Astro {
		interface IntegrationHooks {
			/**
			 * Gives the loaders the site's content. Astro loads integrations and content collections as separate module
			 * graphs: this hook is how a value of the one reaches the other.
			 * @see https://docs.astro.build/en/reference/integrations-reference/#custom-hooks
			 */
			"footing:content": () => SiteContent | null;
		}
	}
}

/** Fills the collection `columns` with annotated columns, by slug. */
export function columnsLoader(): Loader {
	return contentLoader("columns", ({ columns }) => columns.map((column) => [column.slug, column]));
}

/** Fills the collection `names` with the register of names, by id. */
export function namesLoader(): Loader {
	return contentLoader("names", ({ names }) => names.map((name) => [name.id, name]));
}

/** Fills the collection `works` with the register of works, by id. */
export function worksLoader(): Loader {
	return contentLoader("works", ({ works }) => works.map((work) => [work.id, work]));
}

/** Fills the collection `site`, whose one entry is what the owner says of the site. */
export function siteLoader(): Loader {
	return contentLoader("site", ({ site }) => [["site", site]]);
}

/** Fills the collection `texts`, whose one entry is all that the owner has written. */
export function textsLoader(): Loader {
	return contentLoader("texts", ({ texts }) => [["texts", texts]]);
}

/** Fills the collection `authors`, whose one entry lists the authors of columns. */
export function authorsLoader(): Loader {
	return contentLoader("authors", ({ authors }) => [["authors", { authors }]]);
}

/** Fills the collection `held`, whose one entry lists the columns that the build goes on without. */
export function heldLoader(): Loader {
	return contentLoader("held", ({ held }) => [["held", { columns: held }]]);
}

/** Fills the collection `guide` with the pages of the guide that the site shows, by name. */
export function guideLoader(): Loader {
	return contentLoader("guide", ({ guide }) => guide.map((page) => [page.name, page]));
}

/**
 * Fills a collection anew on each run, so that no cache can hold an old page. Without sound content, the collection
 * keeps what it holds.
 */
function contentLoader(name: string, entriesOf: (content: SiteContent) => [id: string, data: object][]): Loader {
	return {
		name,
		load: async (context) => {
			const content = contentOf(context);
			if (!content) return;
			context.store.clear();
			for (const [id, entry] of entriesOf(content)) {
				const data = await context.parseData({ id, data: { ...entry } });
				context.store.set({ id, data, digest: context.generateDigest(data) });
			}
		},
	};
}

function contentOf({ config }: LoaderContext): SiteContent | null {
	const read = config.integrations.map(({ hooks }) => hooks["footing:content"]).find((hook) => hook !== undefined);
	if (!read) throw new Error("astro.config.ts lacks the integration footing(), which reads the content.");
	return read();
}
