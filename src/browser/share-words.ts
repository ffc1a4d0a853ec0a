import type { ShareData } from "../export/share-data.ts";
import { type NamedWords, printWords } from "../links/notation.ts";
import { directiveInText } from "../links/text-directive.ts";
import { textRangeOf, wordRangeAt } from "../links/words.ts";
import { type ShareMessages, shareMessagesFor } from "../messages/share.ts";
import { excerptWithAttribution, extendToCue } from "../text/excerpt.ts";
import { hash } from "../text/hash.ts";
import { contains, overlap, type TextRange } from "../text/ranges.ts";
import { excerptLines } from "../views/excerpt-lines.ts";
import { passageLead } from "../views/passage-lead.ts";
import { readingsIn } from "../views/readings.ts";
import { repeatIn } from "../views/repeated-words.ts";
import { saidRuns } from "../views/said-runs.ts";
import { creditIn } from "../views/wording.ts";
import { pageLanguage } from "./page-language.ts";
import { countedText } from "./page-words.ts";
import { type Share, shareData } from "./share.ts";

/** A column whose words are shared: its address, and its text layer with the words counted as links count them. */
export type CountedColumn = NamedWords & {
	address: string;
	text: string;
	blocks: readonly (TextRange & { id: string })[];
};

/** Words of the open page, widened to include who is credited with them. @param selected numbers of words */
export async function shareSelectedWords(selected: TextRange): Promise<Share> {
	const page = countedText();
	const column = { ...page, address: location.origin + location.pathname };
	return shareWords(column, textRangeOf(page.words, selected), await shareData());
}

/** Words of a column, widened to include who is credited with them. @param asked a range of its text layer */
export function shareWords(column: CountedColumn, asked: TextRange, data: ShareData): Share {
	const { quoted, byline, isAssessed } = data;
	const { text, words } = column;
	const messages = shareMessagesFor(pageLanguage());
	const isSame = hash(text) === data.hash;
	const { framings, voices, sentences, readings } = isSame ? data : unknownIn(column, messages);
	const fair = excerptWithAttribution(text, [asked], sentences, framings);
	const touched = framings.filter(({ stretches }) =>
		stretches.some((one) => fair.pieces.some((piece) => overlap(one, piece) > 0)),
	);
	const theirs = touched.find(({ stretches }) => stretches.some((one) => contains(one, asked)));
	const remarks = readingsIn({ text, readings }, fair.pieces, messages.readings);
	const spoken = {
		text,
		byline,
		isAssessed,
		framings,
		creditOf: creditIn(text, quoted, messages.inColumnsWords),
		repeat: repeatIn(text),
		voiceAt: (range: TextRange) => voices.find((one) => overlap(one.range, range) > 0)?.voice ?? "columnist",
	};
	return {
		lead: passageLead(spoken, fair.pieces, messages),
		runs: saidRuns({ text, voices, framings }, fair),
		remarks,
		framings: [...excerptLines(spoken, fair.pieces, messages), ...remarks],
		stance:
			theirs?.stance ??
			touched.find(({ stance }) => stance === "rejects")?.stance ??
			(touched.length === 0 && isAssessed ? "asserts" : null),
		url: linkToWords(
			column,
			wordRangeAt(words, extendToCue(asked, sentences, framings)),
			isSame ? data.revision : null,
		),
		passage: null,
		isWidened: fair.words !== text.slice(asked.start, asked.end).replace(/\s+/g, " "),
		from: data,
	};
}

/**
 * What is known of a text that is not the one which the data was made of, since the page is older than the file or
 * newer: nothing of who is speaking, so that whole blocks are shared and that is said.
 */
function unknownIn(
	{ text, blocks }: CountedColumn,
	{ undetermined }: ShareMessages,
): Pick<ShareData, "framings" | "voices" | "sentences" | "readings"> {
	const range = { start: 0, end: text.length };
	return {
		framings: blocks.map((block) => ({
			label: undetermined,
			stretches: [block],
			cue: block,
			stance: null,
			isTheirs: false,
			isProposed: false,
		})),
		voices: [{ range, voice: "undetermined" }],
		sentences: blocks.map((block) => ({ range: block })),
		readings: [],
	};
}

/**
 * The link to exact words: by revision and number for this site, by a text directive for browsers without script.
 * @param revision of the text that the words are counted in; null where that is not known: then by the directive alone
 */
function linkToWords(column: CountedColumn, words: TextRange, revision: number | null): string {
	const url = new URL(column.address);
	if (revision !== null) url.search = `?w=${revision}.${printWords(column, words)}`;
	const block = column.blocks[column.words.blockOf[words.start] ?? 0]?.id ?? "";
	const directive = directiveInText(column.text, column.blocks, textRangeOf(column.words, words)) ?? "";
	return `${url.href}#${block}${directive}`;
}
