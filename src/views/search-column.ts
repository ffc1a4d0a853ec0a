import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { annotationsOf } from "../model/annotation.ts";
import { type SearchAnnotation, type SearchColumn, searchColumnSchema } from "../model/search-column.ts";
import { isUncreditedMarks } from "../model/statement.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { COLUMNIST, kindOf, NOBODY, speakerValue } from "./facets.ts";
import { quotedRanges } from "./said.ts";
import { undeterminedIn } from "./undetermined.ts";
import { creditIn } from "./wording.ts";

/** What the index holds of a column besides its words: who says what, and the column's stance towards it. */
export function searchColumnOf(view: ColumnView): Omit<SearchColumn, "url" | "text" | "blocks"> {
	const { column, names, framings, statements, messages } = view;
	const { slug, frontMatter, sentences, annotations } = column;
	const at = offsetsOf(column);
	const creditOf = creditIn(column.text, quotedRanges({ column }), messages.inColumnsWords);
	const unknownIn = overlapLookup(undeterminedIn(column).map(({ range }) => range));
	// An attribution is found by its content: its cue says only who.
	const placesOf = new Map(annotations.map((one) => [one.id, one.type === "attribution" ? one.content : [one.range]]));
	const found = statements.flatMap((statement): SearchAnnotation[] => {
		const speaker = speakerValue(statement, messages);
		// Marks that quote nobody are the columnist's; where it is not determined who is speaking, the stance says so.
		const isOwn = speaker.key === COLUMNIST || speaker.key === NOBODY || statement.stance === null;
		const { key, label: who } = isOwn ? { key: null, label: null } : speaker;
		const { type: kind, status } = statement;
		// Marks that nobody is credited with are found with what the columnist says herself.
		const stance = isUncreditedMarks(statement) ? "asserts" : statement.stance;
		const { label } = kindOf(statement, messages);
		return (placesOf.get(statement.id) ?? []).map((range) => ({ kind, ...at(range), label, key, who, stance, status }));
	});
	const mentions = annotationsOf(annotations, "mention").map(({ name, range, status }): SearchAnnotation => {
		const label = names.get(name)?.name ?? name;
		const stance = unknownIn(range).length > 0 ? null : "asserts";
		return { kind: "mention", ...at(range), label, key: name, who: label, stance, status };
	});
	return searchColumnSchema.parse({
		slug,
		headline: frontMatter.headline,
		byline: frontMatter.byline,
		published: frontMatter.published,
		sentences: sentences.map(({ range, voice }) => ({ ...at(range), voice })),
		framings: framings.flatMap(({ stretches, label, stance, status, isTheirs, source }) =>
			stretches.map((stretch) => {
				return {
					...at(stretch),
					label: creditOf({ label, isTheirs, isNamed: source !== null }, [stretch]),
					stance,
					status,
				};
			}),
		),
		annotations: [...found, ...mentions],
		isAssessed: column.isAssessed,
	});
}

/** Maps offsets of the text layer to offsets in the blocks' texts with single spaces, joined by single spaces. */
function offsetsOf({ text }: AnnotatedColumn): (range: TextRange) => TextRange {
	const map = new Uint32Array(text.length + 1);
	let to = 0;
	for (let from = 0; from < text.length; from++) {
		map[from] = to;
		if (!/\s/.test(text[from] ?? "") || !/\s/.test(text[from + 1] ?? "")) to++;
	}
	map[text.length] = to;
	return ({ start, end }) => ({ start: map[start] ?? 0, end: map[end] ?? to });
}
