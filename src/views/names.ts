import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Stance } from "../model/vocabulary.ts";
import { overlap } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { creditedWords } from "./credited-words.ts";
import { covers, stanceTowards } from "./framings.ts";

/** A mention with its sentence, split into the words before the mention, the mention, and the words after it. */
export type MentionContext = {
	column: AnnotatedColumn;
	mention: AnnotationOf<"mention">;
	before: string;
	words: string;
	after: string;
	sentence: Sentence;
	/** The column's most telling stance in the sentence; null where the sentence is all its own. */
	stance: Stance | null;
	/** Who is credited with any of it, in words: shown wherever the sentence is. */
	framings: string[];
};

/** What the name's bearer is credited with. */
export type Credit = { column: AnnotatedColumn; attribution: AnnotationOf<"attribution">; words: string };

/** A quotation of the name's bearer, and an attribution that refers to the bearer by a pronoun or a title. */
export type Quoted = { column: AnnotatedColumn; quotation: AnnotationOf<"quotation">; stance: Stance };
export type Pronoun = { column: AnnotatedColumn; attribution: AnnotationOf<"attribution">; words: string };

/** Everything about one name, across all columns. */
export type NameEntry = {
	name: Name;
	contexts: MentionContext[];
	credits: Credit[];
	quoted: Quoted[];
	pronouns: Pronoun[];
	designations: MentionContext[];
	/** The names mentioned in the same sentences, the most frequent first. */
	together: { name: Name; sentences: number }[];
};

/** The entries of the register that any column mentions or credits, by their sort forms. */
export function nameEntries(views: readonly ColumnView[], names: readonly Name[]): NameEntry[] {
	const together = coMentions(views.map(({ column }) => column));
	const byId = new Map(names.map((name) => [name.id, name]));
	return names
		.map((name): NameEntry => {
			const contexts = views.flatMap((view) =>
				annotationsOf(view.column.annotations, "mention")
					.filter((mention) => mention.name === name.id)
					.flatMap((mention) => contextOf(view, mention)),
			);
			const credits = views.flatMap(({ column }) =>
				annotationsOf(column.annotations, "attribution")
					.filter(({ source }) => source.name === name.id)
					.map((attribution) => ({ column, attribution, words: creditedWords(column, attribution) })),
			);
			return {
				name,
				contexts,
				credits,
				quoted: views.flatMap((view) => quotedOf(view, name)),
				pronouns: credits.flatMap(({ column, attribution }) => pronounOf(column, attribution)),
				designations: contexts.filter(({ mention }) => mention.designation),
				together: [...(together.get(name.id) ?? [])]
					.flatMap(([id, sentences]) => {
						const other = byId.get(id);
						return other ? [{ name: other, sentences }] : [];
					})
					.sort((x, y) => y.sentences - x.sentences || x.name.sort.localeCompare(y.name.sort, "en")),
			};
		})
		.filter(({ contexts, credits }) => contexts.length + credits.length > 0)
		.sort((x, y) => x.name.sort.localeCompare(y.name.sort, "en"));
}

/** For each name, the others that are mentioned in the same sentences, and in how many. */
function coMentions(columns: readonly AnnotatedColumn[]): Map<string, Map<string, number>> {
	const all = new Map<string, Map<string, number>>();
	for (const { sentences, annotations } of columns) {
		const mentions = annotationsOf(annotations, "mention");
		for (const { range } of sentences) {
			const here = new Set(mentions.filter((mention) => overlap(mention.range, range) > 0).map(({ name }) => name));
			for (const one of here) {
				const counts = all.get(one) ?? new Map<string, number>();
				for (const other of here) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1);
				all.set(one, counts);
			}
		}
	}
	return all;
}

function quotedOf({ column, framings }: ColumnView, name: Name): Quoted[] {
	const attributions = annotationsOf(column.annotations, "attribution");
	return annotationsOf(column.annotations, "quotation")
		.filter(({ speaker }) => speaker?.name === name.id)
		.map((quotation) => ({
			column,
			quotation,
			stance:
				attributions.find(({ id }) => id === quotation.attribution)?.stance ?? stanceTowards(quotation.range, framings),
		}));
}

/** An attribution whose source is not a mention of the name but a pronoun or a title: "he", "the minister". */
function pronounOf(column: AnnotatedColumn, attribution: AnnotationOf<"attribution">): Pronoun[] {
	const { words, name } = attribution.source;
	const isMention = annotationsOf(column.annotations, "mention").some(
		(mention) => mention.name === name && overlap(mention.range, attribution.range) > 0,
	);
	return isMention ? [] : [{ column, attribution, words }];
}

function contextOf({ column, framings }: ColumnView, mention: AnnotationOf<"mention">): MentionContext[] {
	const { text, sentences } = column;
	const sentence = sentences.find(({ range }) => overlap(range, mention.range) > 0);
	if (!sentence) return [];
	const told = framings.filter((framing) => covers(framing, sentence.range));
	const end = Math.min(mention.range.end, sentence.range.end);
	return [
		{
			column,
			mention,
			before: text.slice(sentence.range.start, mention.range.start),
			words: text.slice(mention.range.start, end),
			after: text.slice(end, sentence.range.end),
			sentence,
			stance: told[0]?.stance ?? null,
			framings: [...new Set(told.map(({ label }) => label))],
		},
	];
}
