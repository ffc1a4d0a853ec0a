import type { APIRoute } from "astro";
import { messages } from "../../../messages/en.ts";
import { annotationsOf } from "../../../model/annotation.ts";
import { type NameCards, nameCardsSchema } from "../../../model/name-card.ts";
import { address } from "../../../site/address.ts";
import { type ColumnProps, columnPaths } from "../../../site/column-paths.ts";
import { publishedNames } from "../../../site/content.ts";

export const getStaticPaths = columnPaths;

/** The name cards of a reading page: a short form of the names' own pages. */
export const GET: APIRoute<ColumnProps> = async ({ props: { column } }) => {
	const words = messages.names;
	const mentions = annotationsOf(column.annotations, "mention");
	const mentioned = new Set(mentions.map(({ name }) => name));
	const entries = await publishedNames();
	const cards: NameCards["cards"] = {};
	for (const { name, contexts, credits, designations } of entries.filter((entry) => mentioned.has(entry.name.id))) {
		const called = designations.map(({ mention, standing, column: { frontMatter } }) =>
			// Who calls it so, where the column only reports or rejects it.
			standing.length > 0
				? words.calledAs(mention.designation ?? "", standing.join("; "))
				: words.calledBy(mention.designation ?? "", frontMatter.byline),
		);
		const lines = [
			`${name.label}.`,
			...(name.standsFor === undefined ? [] : [words.standsFor(name.standsFor)]),
			...new Set(called),
			`${words.counts(contexts.length, credits.length)}.`,
		];
		cards[name.id] = { name: name.name, lines, url: address.name(name.id), more: words.more };
	}
	const all = { mentions: Object.fromEntries(mentions.map(({ id, name }) => [id, name])), cards };
	return new Response(JSON.stringify(nameCardsSchema.parse(all)), { headers: { "content-type": "application/json" } });
};
