import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import type { TextRange } from "../text/ranges.ts";
import { type SharedPassage, type Standing, sharedPassages, standingsOf } from "../views/passages.ts";
import type { CitationStyle } from "./citation-styles.ts";
import { citationsOf } from "./citations.ts";

/** What the share dialog of a column needs: fetched when a reader first reaches for it. Ranges are of the column's text. */
export type ShareData = {
	headline: string;
	byline: string;
	/** Whether an editor has annotated the column. */
	isAssessed: boolean;
	date: string;
	/** The citations, with `ADDRESS` in place of the address. */
	citations: Record<CitationStyle, string>;
	/** How long the column's text is: what the page must hold for the ranges to be right. */
	length: number;
	passages: Record<string, Pick<SharedPassage, "words" | "standing" | "stance">>;
	standings: Standing[];
	sentences: { range: TextRange }[];
};

/** Collects what the share dialog of a column needs. */
export function shareDataOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): ShareData {
	const { headline, byline, printedDate, published } = column.frontMatter;
	const passages = sharedPassages(column, names).map(
		({ id, words, standing, stance }) => [id, { words, standing, stance }] as const,
	);
	return {
		headline,
		byline,
		isAssessed: column.isAssessed,
		date: printedDate ?? published,
		citations: citationsOf(column.frontMatter, column.slug),
		length: column.text.length,
		passages: Object.fromEntries(passages),
		standings: standingsOf(column, names).map((standing) => ({ ...standing, note: null })),
		sentences: column.sentences.map(({ range }) => ({ range })),
	};
}
