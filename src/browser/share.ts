import { ADDRESS } from "../export/citation-address.ts";
import { withFramings, writeQuotation } from "../export/quotation-formats.ts";
import type { ShareFile } from "../export/share-data.ts";
import { directiveInText } from "../links/text-directive.ts";
import { textRangeOf, wordRangeAt } from "../links/words.ts";
import { shareMessagesFor } from "../messages/share.ts";
import { citationStyles, quotationFormats, type Stance } from "../model/vocabulary.ts";
import { contains, overlap, type TextRange } from "../text/ranges.ts";
import { excerptWithAttribution, extendToCue } from "../views/excerpt.ts";
import { excerptLines } from "../views/excerpt-lines.ts";
import { repeatIn } from "../views/repeated-words.ts";
import { creditIn } from "../views/wording.ts";
import { fetchColumnFile } from "./column-files.ts";
import { loadOnce } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { countedText, writeWords } from "./page-words.ts";

/** Something that can be shared: what it says, who says it, and where it leads. */
export type Share = {
	words: string;
	framings: string[];
	stance: Stance | null;
	url: string;
	/** The page that shares it without script; null for words that were selected. */
	page: string | null;
	isWidened: boolean;
};

/** Fetches what sharing needs, once. */
export const shareData = loadOnce(() => fetchColumnFile<ShareFile>("shareJson"));

/** A paragraph or an annotation, by its id; null where it has no page to share. */
export async function sharePassage(id: string): Promise<Share | null> {
	const { passages, addresses } = await shareData();
	const passage = passages[id];
	const address = addresses[id];
	if (!passage || !address) return null;
	return { ...passage, url: new URL(address.url, location.href).href, page: address.page, isWidened: false };
}

/** The same by the address of the page that shares it. */
export async function sharePassageOf(page: string): Promise<Share | null> {
	const { addresses } = await shareData();
	const id = Object.keys(addresses).find((one) => addresses[one]?.page === page);
	return id === undefined ? null : sharePassage(id);
}

/** Words that a reader has selected, widened to include who is credited with them. @param selected numbers of words */
export async function shareWords(selected: TextRange): Promise<Share> {
	const { framings, quoted, voices, sentences, byline, isAssessed, length } = await shareData();
	const page = countedText();
	const asked = textRangeOf(page.words, selected);
	// Where the page is not the text that the data was made of, nothing can be widened.
	const isSame = page.text.length === length;
	const known = isSame ? framings : [];
	const fair = excerptWithAttribution(page.text, [asked], isSame ? sentences : [], known);
	const touched = known.filter(({ stretches }) =>
		stretches.some((one) => fair.pieces.some((piece) => overlap(one, piece) > 0)),
	);
	const theirs = touched.find(({ stretches }) => stretches.some((one) => contains(one, asked)));
	const messages = shareMessagesFor(pageLanguage());
	const creditOf = creditIn(page.text, quoted, messages.inColumnsWords);
	const voiceAt = (range: TextRange) => voices.find((one) => overlap(one.range, range) > 0)?.voice ?? "columnist";
	const column = {
		text: page.text,
		byline,
		isAssessed,
		framings: known,
		creditOf,
		repeat: repeatIn(page.text),
		voiceAt,
	};
	const told = excerptLines(column, fair.pieces, messages);
	return {
		words: fair.words,
		framings: told,
		stance: theirs?.stance ?? (touched.length === 0 && isAssessed ? "asserts" : null),
		url: linkToWords(wordRangeAt(page.words, extendToCue(asked, isSame ? sentences : [], known))),
		page: null,
		isWidened: fair.words !== page.text.slice(asked.start, asked.end).replace(/\s+/g, " "),
	};
}

/** The link to exact words: by revision and number for this site, by a text directive for browsers without script. */
export function linkToWords(words: TextRange): string {
	const page = countedText();
	const revision = document.querySelector<HTMLElement>("[data-revision]")?.dataset["revision"] ?? "1";
	const url = new URL(location.origin + location.pathname);
	url.search = `?w=${revision}.${writeWords(words)}`;
	const block = page.blocks[page.words.blockOf[words.start] ?? 0]?.id ?? "";
	const directive = directiveInText(page.text, page.blocks, textRangeOf(page.words, words)) ?? "";
	return `${url.href}#${block}${directive}`;
}

/** A passage in one of the forms that it can be copied in. */
export async function writeShare({ words, framings, url }: Share, form: string): Promise<string> {
	const { headline, byline, date, citations } = await shareData();
	const format = quotationFormats.find((one) => one === form);
	if (format) return writeQuotation({ words, framings, headline, byline, date, url }, format);
	const style = citationStyles.find((one) => one === form) ?? "apa";
	return withFramings(citations[style].replaceAll(ADDRESS, url), style, framings);
}
