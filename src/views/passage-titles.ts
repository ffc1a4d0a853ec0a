import type { AnnotationType } from "../model/vocabulary.ts";
import { capitalized } from "../text/capitalized.ts";
import { firstClauses } from "../text/clauses.ts";
import { quote } from "../text/quote.ts";
import { contains, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { covers, type Framing } from "./framings.ts";
import { cautioned, creditsOf } from "./passage-lead.ts";
import { beginningOf } from "./repeated-words.ts";
import type { SpokenColumn } from "./who-says.ts";
import { wordingOf } from "./wording.ts";

/** How many characters of its words a title repeats; more where no clause ends before. */
export const TITLE_LENGTH = 90;
/** Of a name, a figure or a time a title has what stands around it, where that has at most so many characters. */
const LONGEST_AROUND = 150;

/** A passage that gets a title. */
export type Titled = {
	id: string;
	type: AnnotationType | "paragraph";
	range: TextRange;
	/** What is said of quotation marks whose speaker is not known or that quote nobody; otherwise null. */
	marks: string | null;
};

export type TitleContext = ViewContext & {
	/** The quotation marks of the column that hold somebody's words, or might. */
	quoted: readonly TextRange[];
	spoken: SpokenColumn;
};

/**
 * What a title repeats, and who says it; `shown` has the ranges of the words.
 * @param touched what frames words of the excerpt
 * @param excerpt the ranges of the excerpt
 */
export function titleOf(
	context: TitleContext,
	source: Titled,
	touched: readonly Framing[],
	excerpt: readonly TextRange[],
): { title: string; lead: string; shown: TextRange[] } {
	const { column } = context;
	const [first, ...others] = shownInTitle(context, source, touched) ?? excerpt;
	const begun = first ?? source.range;
	const shown = [firstClauses(column.text, begun, TITLE_LENGTH)];
	const isWhole = shown[0]?.end === begun.end;
	for (const stretch of isWhole ? others : []) {
		const length = [...shown, stretch].reduce((sum, { start, end }) => sum + end - start, 0);
		if (length > TITLE_LENGTH) break;
		shown.push(stretch);
	}
	const words = shown.slice(1).map((one) => beginningOf(column.text, one, TITLE_LENGTH));
	const repeated = [beginningOf(column.text, begun, TITLE_LENGTH), ...words].join("; ");
	const title = isWhole && shown.length <= others.length ? `${repeated} …` : repeated;
	const { lead, isQuoted } = leadOf(context, shown, touched, source.marks);
	return { title: isQuoted ? quote(title) : title, lead, shown };
}

/**
 * The ranges that a title repeats: a passage's own words, and no others that may have another speaker. Of an
 * attribution that is its content, of a quotation all that is credited around it, since the words before it may say the
 * opposite. A name, a figure or a time says little alone: it stands in what is credited around it, or in its sentence,
 * where that is short. null for a paragraph, whose excerpt is its words.
 */
function shownInTitle(
	{ column }: TitleContext,
	{ id, type, range, marks }: Titled,
	touched: readonly Framing[],
): readonly TextRange[] | null {
	if (type === "paragraph") return null;
	const framing = touched.find((one) => covers(one, range));
	// Of stretches with several cues, those with the first: the title says one.
	if (type === "attribution") return touched.find((one) => one.id === id)?.stretches ?? null;
	if (type === "claim" || type === "echo" || marks !== null) return [range];
	const around = framing?.stretches.filter((stretch) => overlap(stretch, range) > 0) ?? [];
	if (type === "quotation") return around.length > 0 ? around : [range];
	const sentences = column.sentences.map((one) => one.range).filter((one) => overlap(one, range) > 0);
	const isShort = (some: readonly TextRange[]) =>
		some.length > 0 && some.reduce((sum, { start, end }) => sum + end - start, 0) <= LONGEST_AROUND;
	if (isShort(around)) return around;
	const isShown = sentences.some((one) => contains(firstClauses(column.text, one, TITLE_LENGTH), range));
	return isShown && isShort(sentences) ? sentences : [range];
}

/**
 * The beginning of a title: who says what it repeats, told as before the words themselves, so that no preview shows
 * words as anybody's that are not.
 * @param shown the ranges that the title repeats
 * @param marks what is said of quotation marks that quote nobody; otherwise null
 * @returns also whether the words stand in quotation marks: those do not that the column gives in words of its own
 */
function leadOf(
	{ column, messages, quoted, spoken }: TitleContext,
	shown: readonly TextRange[],
	touched: readonly Framing[],
	marks: string | null,
): { lead: string; isQuoted: boolean } {
	const { share } = messages;
	const { byline } = column.frontMatter;
	const { caution, known, isPart } = creditsOf(spoken, shown, share);
	const theirs = touched.filter((one) => one.isTheirs && shown.some((range) => covers(one, range)));
	const isQuoted = isPart || theirs.length === 0 || wordingOf(column.text, shown, quoted) === "direct";
	if (known === "" && marks !== null && caution !== share.undetermined) return { lead: marks, isQuoted };
	if (caution !== null) return { lead: cautioned(caution, known), isQuoted };
	if (known === "") return { lead: byline, isQuoted };
	return { lead: isPart ? share.partly(byline, known) : capitalized(known), isQuoted };
}
