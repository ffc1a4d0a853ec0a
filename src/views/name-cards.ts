import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { annotationsOf } from "../model/annotation.ts";
import { type NameCards, nameCardsSchema } from "../model/name-card.ts";
import type { NameEntry } from "./names.ts";

/**
 * The name cards of a reading page: a short form of the names' own pages.
 * @param entries of every name of the site
 * @param addressOf the address of a name's page
 */
export function nameCards(
	column: AnnotatedColumn,
	entries: readonly NameEntry[],
	messages: Messages,
	addressOf: (id: string) => string,
): NameCards {
	const mentions = annotationsOf(column.annotations, "mention");
	const mentioned = new Set(mentions.map(({ name }) => name));
	const cards = entries
		.filter(({ name }) => mentioned.has(name.id))
		.map((entry) => {
			const { id, name } = entry.name;
			return [id, { name, lines: linesOf(entry, messages), url: addressOf(id), more: messages.names.more }] as const;
		});
	return nameCardsSchema.parse({
		mentions: Object.fromEntries(mentions.map(({ id, name }) => [id, name])),
		cards: Object.fromEntries(cards),
	});
}

function linesOf({ name, contexts, credits, designations }: NameEntry, { names }: Messages): string[] {
	const called = designations.map(({ mention, framings, column: { frontMatter } }) =>
		// Where the column only reports or rejects it, the card says whose designation it is.
		framings.length > 0
			? names.calledAs(mention.designation ?? "", framings.join("; "))
			: names.calledBy(mention.designation ?? "", frontMatter.byline),
	);
	return [
		`${name.label}.`,
		...(name.standsFor === undefined ? [] : [names.standsFor(name.standsFor)]),
		...new Set(called),
		`${names.counts(contexts.length, credits.length)}.`,
	];
}
