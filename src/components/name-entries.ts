import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Stance } from "../model/terms.ts";
import { overlap } from "../pipeline/ranges.ts";
import { creditedWords } from "./ledger.ts";

/** A mention with the sentence around it, cut into what stands before, the mention, and what follows. */
export type Context = {
	column: AnnotatedColumn;
	mention: AnnotationOf<"mention">;
	before: string;
	words: string;
	after: string;
	sentence: Sentence;
	/** Set where the sentence reports what the column does not assert: it goes wherever the sentence goes. */
	stance: Stance | null;
};

/** What the name's bearer is credited with. */
export type Credit = { column: AnnotatedColumn; attribution: AnnotationOf<"attribution">; words: string };

/** Everything about one name, across all columns. */
export type NameEntry = { name: Name; contexts: Context[]; credits: Credit[]; designations: Context[] };

/** The entries of the register that any column mentions or credits, sorted by kind's own order of names. */
export function nameEntries(columns: readonly AnnotatedColumn[], names: readonly Name[]): NameEntry[] {
	return names
		.map((name) => {
			const contexts = columns.flatMap((column) =>
				annotationsOf(column.annotations, "mention")
					.filter((mention) => mention.name === name.id)
					.flatMap((mention) => contextOf(column, mention)),
			);
			const credits = columns.flatMap((column) =>
				annotationsOf(column.annotations, "attribution")
					.filter(({ source }) => source.name === name.id)
					.map((attribution) => ({ column, attribution, words: creditedWords(column, attribution) })),
			);
			return { name, contexts, credits, designations: contexts.filter(({ mention }) => mention.designation) };
		})
		.filter(({ contexts, credits }) => contexts.length + credits.length > 0)
		.sort((a, b) => a.name.sort.localeCompare(b.name.sort, "en"));
}

function contextOf(column: AnnotatedColumn, mention: AnnotationOf<"mention">): Context[] {
	const { text, sentences } = column;
	const sentence = sentences.find(({ range }) => overlap(range, mention.range) > 0);
	if (!sentence) return [];
	const end = Math.min(mention.range.end, sentence.range.end);
	return [
		{
			column,
			mention,
			before: text.slice(sentence.range.start, mention.range.start),
			words: text.slice(mention.range.start, end),
			after: text.slice(end, sentence.range.end),
			sentence,
			stance: stanceOf(column, sentence),
		},
	];
}

/** The stance of a sentence that is not the columnist's own: rejected before reported. */
function stanceOf({ annotations }: AnnotatedColumn, { range, voice }: Sentence): Stance | null {
	const stances = annotationsOf(annotations, "attribution")
		.filter((attribution) => overlap(attribution.range, range) > 0)
		.map(({ stance }) => stance);
	if (stances.includes("rejects")) return "rejects";
	return voice === "named" || voice === "unnamed" || voice === "reported" ? "reports" : null;
}
