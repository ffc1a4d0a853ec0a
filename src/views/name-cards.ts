import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { annotationsOf } from "../model/annotation.ts";
import { type NameCards, nameCardsSchema } from "../model/name-card.ts";
import { capitalized } from "../text/capitalized.ts";
import type { Designation } from "./designations.ts";
import type { NameEntry } from "./names.ts";
import { saidLine } from "./said-line.ts";

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
	const own = entries.filter(({ name }) => mentioned.has(name.id));
	const cards = own.map((entry) => {
		const { id, name } = entry.name;
		const card = { name, lines: linesOf(entry, messages), url: addressOf(id), more: messages.names.more(name) };
		return [id, card] as const;
	});
	const designations = own
		.flatMap((entry) => entry.designations)
		.filter((one) => one.column.slug === column.slug)
		.map((one) => [one.mention.id, lineOf(one, messages)] as const);
	return nameCardsSchema.parse({
		mentions: Object.fromEntries(mentions.map(({ id, name }) => [id, name])),
		designations: Object.fromEntries(designations),
		cards: Object.fromEntries(cards),
	});
}

function lineOf({ words, said }: Designation, messages: Messages): string {
	const who = said.map((one) => saidLine({ ...one, words: null }, messages.said));
	return messages.names.called(who.join("; "), words);
}

function linesOf({ name, credited, named }: NameEntry, { names }: Messages): string[] {
	return [
		...(name.label === "" ? [] : [`${name.label}.`]),
		...(name.standsFor === undefined ? [] : [names.standsFor(name.standsFor)]),
		`${capitalized(names.counts(credited.length, named.length))}.`,
	];
}
