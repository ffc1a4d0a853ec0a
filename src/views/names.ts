import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Stance } from "../model/vocabulary.ts";
import { overlap } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { creditedWords } from "./credited-words.ts";
import { covers, stanceTowards } from "./framings.ts";

/** A mention with the sentence around it, cut into what stands before, the mention, and what follows. */
export type MentionContext = {
	column: AnnotatedColumn;
	mention: AnnotationOf<"mention">;
	before: string;
	words: string;
	after: string;
	sentence: Sentence;
	/** How the column stands to what the sentence holds, the most telling first; null for what is all its own. */
	stance: Stance | null;
	/** Who is credited with any of it, in words: this goes wherever the sentence goes. */
	framings: string[];
};

/** What the name's bearer is credited with. */
export type Credit = { column: AnnotatedColumn; attribution: AnnotationOf<"attribution">; words: string };

/** The name's bearer in marks, and where else the columns speak of it: by a pronoun that credits it with something. */
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
	/** The names that stand in the same sentences, the most frequent first. */
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

/** Where an attribution's source is none of the mentions by name, its words are: "he", "the minister". */
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
