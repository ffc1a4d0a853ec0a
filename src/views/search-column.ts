import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import { type SearchColumn, type SearchRecord, searchColumnSchema } from "../model/search-column.ts";
import type { TextRange } from "../text/ranges.ts";
import { kindOf } from "./facets.ts";
import { recordsOf } from "./index.ts";
import { standingsOf } from "./passages.ts";

/** What the index holds of a column besides its words: who says what where, and how the column stands to it. */
export function describeColumn(
	column: AnnotatedColumn,
	names: ReadonlyMap<string, Name>,
): Omit<SearchColumn, "url" | "text" | "blocks"> {
	const { slug, frontMatter, sentences, annotations } = column;
	const at = offsetsOf(column);
	// What a source is credited with is where it is found: its cue says only who.
	const placesOf = new Map(annotations.map((one) => [one.id, one.type === "attribution" ? one.content : [one.range]]));
	const records = recordsOf(column, names).flatMap((record): SearchRecord[] => {
		const { key = null, label: who = null } = record.speaker ?? {};
		return (placesOf.get(record.id) ?? []).map((range) => ({
			kind: record.type,
			...at(range),
			label: kindOf(record).label,
			key,
			who,
			stance: record.stance,
		}));
	});
	const mentions = annotationsOf(annotations, "mention").map(({ name, range }): SearchRecord => {
		const label = names.get(name)?.name ?? name;
		return { kind: "name", ...at(range), label, key: name, who: label, stance: "asserts" };
	});
	return searchColumnSchema.parse({
		slug,
		headline: frontMatter.headline,
		byline: frontMatter.byline,
		published: frontMatter.published,
		sentences: sentences.map(({ range, voice }) => ({ ...at(range), voice })),
		standings: standingsOf(column, names).flatMap(({ stretches, label, stance }) =>
			stretches.map((stretch) => ({ ...at(stretch), label, stance })),
		),
		records: [...records, ...mentions],
	});
}

/** The way from offsets in the text layer to offsets in the blocks' texts with single spaces, joined by single spaces. */
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
