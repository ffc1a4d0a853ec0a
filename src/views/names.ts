import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Said } from "../model/statement.ts";
import type { Stance } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import { enclosingRange, overlap, type TextRange } from "../text/ranges.ts";
import { withWholePairs } from "../text/whole-pairs.ts";
import { coMentions } from "./co-mentions.ts";
import type { ColumnView } from "./column-view.ts";
import { type Designation, designationsOf } from "./designations.ts";
import { readingsIn } from "./readings.ts";
import { saidIn } from "./said.ts";
import { type SentencePiece, sentencePieces } from "./sentence-pieces.ts";

/** An occurrence of the name in a column. */
export type NameMention = { column: AnnotatedColumn; mention: AnnotationOf<"mention"> };

/** What credits the name's bearer: an attribution, or a quotation that no attribution covers. */
export type Credit = { column: AnnotatedColumn; annotation: AnnotationOf<"attribution"> | AnnotationOf<"quotation"> };

/** A sentence that names somebody or holds words credited to somebody, with who says which of its words. */
export type NamedSentence = {
	column: AnnotatedColumn;
	sentence: Sentence;
	said: Said[];
	/** The column's most telling stance in the sentence; null where it is all the columnist's. */
	stance: Stance | null;
	/** Its text in pieces; their links lead to the mentions of the name, and to what its bearer is credited with. */
	pieces: SentencePiece[];
	/** The words of the sentence that credit the name's bearer without naming it: "he". */
	standIns: string[];
	/** What an editor reads its words as that point to words outside it, a line each. */
	readings: string[];
};

/** Everything about one name, across all columns. Each sentence is in one of the two lists, once. */
export type NameEntry = {
	name: Name;
	/** Those of its other forms that the columns print. */
	forms: string[];
	mentions: NameMention[];
	credits: Credit[];
	/** The sentences with words that the name's bearer is credited with. */
	credited: NamedSentence[];
	/** The other sentences that mention the name. */
	named: NamedSentence[];
	designations: Designation[];
	/** The names mentioned in the same sentences, the most frequent first. */
	together: { name: Name; sentences: number }[];
};

/** The entries of the register that any column mentions or credits, by their sort forms. */
export function nameEntries(views: readonly ColumnView[], names: readonly Name[]): NameEntry[] {
	const together = coMentions(views);
	const byId = new Map(names.map((name) => [name.id, name]));
	const designations = views.flatMap(designationsOf);
	return names
		.map((name): NameEntry => {
			const found = views.map((view) => inColumn(view, name));
			const mentions = found.flatMap((one) => one.mentions);
			return {
				name,
				forms: printedForms(name, mentions),
				mentions,
				credits: found.flatMap((one) => one.credits),
				credited: found.flatMap((one) => one.credited),
				named: found.flatMap((one) => one.named),
				designations: designations.filter(({ mention }) => mention.name === name.id),
				together: [...(together.get(name.id) ?? [])]
					.flatMap(([id, sentences]) => {
						const other = byId.get(id);
						return other ? [{ name: other, sentences }] : [];
					})
					.sort((x, y) => y.sentences - x.sentences || x.name.sort.localeCompare(y.name.sort, "en")),
			};
		})
		.filter(({ mentions, credits }) => mentions.length + credits.length > 0)
		.sort((x, y) => x.name.sort.localeCompare(y.name.sort, "en"));
}

function printedForms({ name, aliases }: Name, mentions: readonly NameMention[]): string[] {
	const inWords = (form: string) =>
		new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(fold(form).text)}(?![\\p{L}\\p{N}])`, "u");
	const printed = mentions.map(({ mention }) => fold(mention.exact).text).filter((words) => !inWords(name).test(words));
	return aliases.filter((alias) => printed.some((words) => inWords(alias).test(words)));
}

/** What one column has of a name. */
function inColumn(view: ColumnView, name: Name): Pick<NameEntry, "mentions" | "credits" | "credited" | "named"> {
	const { column } = view;
	const mentions = annotationsOf(column.annotations, "mention").filter((mention) => mention.name === name.id);
	const credits = creditsOf(column, name);
	const creditRanges = credits.flatMap(contentOf);
	const touches = (ranges: readonly TextRange[], { range }: Pick<Sentence, "range">) =>
		ranges.some((one) => overlap(one, range) > 0);
	const isCredited = (sentence: Sentence) => touches(creditRanges, sentence);
	const isNamed = (sentence: Sentence) =>
		touches(
			mentions.map(({ range }) => range),
			sentence,
		);
	const shown = (sentence: Sentence) => namedSentence(view, sentence, mentions, credits);
	return {
		mentions: mentions.map((mention) => ({ column, mention })),
		credits: credits.map((annotation) => ({ column, annotation })),
		credited: wholeQuotations(column, column.sentences.filter(isCredited)).map(shown),
		named: wholeQuotations(
			column,
			column.sentences.filter((sentence) => isNamed(sentence) && !isCredited(sentence)),
		)
			.filter(({ range }) => !touches(creditRanges, { range }))
			.map(shown),
	};
}

/**
 * Sentences with the rest of each quotation and bracket that begins or ends in them: as the first of them, with the
 * range of all. Those that are in another's range stand there.
 */
export function wholeQuotations({ text, sentences }: AnnotatedColumn, some: readonly Sentence[]): Sentence[] {
	const whole: Sentence[] = [];
	for (const sentence of some) {
		const range = withWholePairs(text, sentence.range, sentences);
		const last = whole.at(-1);
		if (last && overlap(last.range, range) > 0) last.range = enclosingRange([last.range, range]);
		else whole.push({ ...sentence, range });
	}
	return whole;
}

function creditsOf({ annotations }: AnnotatedColumn, name: Name): Credit["annotation"][] {
	const attributions = annotationsOf(annotations, "attribution").filter(({ source }) => source.name === name.id);
	const content = attributions.flatMap((one) => one.content);
	const quotations = annotationsOf(annotations, "quotation").filter(
		({ speaker, range }) => speaker?.name === name.id && !content.some((stretch) => overlap(stretch, range) > 0),
	);
	return [...attributions, ...quotations].sort((a, b) => a.range.start - b.range.start);
}

/** The words that are credited. */
function contentOf(credit: Credit["annotation"]): TextRange[] {
	return credit.type === "attribution" ? credit.content : [credit.range];
}

function namedSentence(
	view: ColumnView,
	sentence: Sentence,
	mentions: readonly AnnotationOf<"mention">[],
	credits: readonly Credit["annotation"][],
): NamedSentence {
	const here = credits.filter((credit) => contentOf(credit).some((one) => overlap(one, sentence.range) > 0));
	const standIns = here.flatMap((credit) => {
		const isNamed = mentions.some((mention) => overlap(mention.range, credit.range) > 0);
		// A pronoun is explained where it stands.
		const isHere = overlap(credit.range, sentence.range) > 0;
		return credit.type === "attribution" && isHere && !isNamed ? [credit.source.words] : [];
	});
	// Of two links over the same words the earlier of the list decides.
	const links = [
		...mentions.map(({ id, range }) => ({ id, range })),
		...here.flatMap((credit) => contentOf(credit).map((range) => ({ id: credit.id, range }))),
	];
	return { ...shownSentence(view, sentence, links), standIns: [...new Set(standIns)] };
}

/**
 * A sentence as pages about something else show it: who says which of its words stands with it.
 * @param links the ids of annotations with the words that lead to them
 */
export function shownSentence(
	view: ColumnView,
	sentence: Sentence,
	links: readonly { id: string; range: TextRange }[],
): NamedSentence {
	const said = saidIn(view, [sentence.range]);
	return {
		column: view.column,
		sentence,
		said,
		stance: said.find(({ stance }) => stance !== "asserts")?.stance ?? null,
		pieces: sentencePieces(view.column, sentence.range, links),
		standIns: [],
		readings: readingsIn(view.column, [sentence.range], view.messages.readings),
	};
}
