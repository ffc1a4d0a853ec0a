import { annotationsOf, mayQuote } from "../model/annotation.ts";
import type { Said } from "../model/statement.ts";
import { intersect, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import type { Framing } from "./framings.ts";
import { repeatIn } from "./repeated-words.ts";
import { type SpokenColumn, type WhoSays, whoSays } from "./who-says.ts";
import { creditIn } from "./wording.ts";

/** A column of a view, with what frames its words. */
type Framed = ViewContext & { framings: readonly Framing[] };

/** Says who says which words of a passage: what is told before the passage's words. */
export function saidIn(context: Framed, pieces: readonly TextRange[]): Said[] {
	const { said, voices } = context.messages;
	return everyoneOf(whoSays(spokenColumn(context), pieces, said, voices));
}

/** All of them, the columnist's own words last. */
export function everyoneOf({ credited, own }: WhoSays): Said[] {
	return own === null ? credited : [...credited, own];
}

/** A column as `whoSays` takes it. */
export function spokenColumn({ column, framings, messages }: Framed): SpokenColumn {
	return {
		text: column.text,
		byline: column.frontMatter.byline,
		isAssessed: column.isAssessed,
		framings: framings.map((one) => ({ ...one, isNamed: one.source !== null, isProposed: one.status === "proposed" })),
		creditOf: creditIn(column.text, quotedRanges({ column }), messages.inColumnsWords),
		repeat: repeatIn(column.text),
		voiceAt: (range) => column.voiceRanges.find((one) => overlap(one.range, range) > 0)?.voice ?? "columnist",
	};
}

/** Gives, for a column, who is credited with the first words of a range that somebody is; null where nobody is. */
export function creditsIn(context: Framed): (range: TextRange) => string | null {
	const { framings, creditOf } = spokenColumn(context);
	return (range) => {
		const framing = framings.find(({ stretches }) => stretches.some((one) => overlap(one, range) > 0));
		return framing ? creditOf(framing, intersect(framing.stretches, [range])) : null;
	};
}

/** The quotation marks of a column that hold somebody's words, or might. */
export function quotedRanges({ column }: Pick<ViewContext, "column">): TextRange[] {
	return annotationsOf(column.annotations, "quotation")
		.filter(({ use }) => mayQuote(use))
		.map(({ range }) => range);
}
