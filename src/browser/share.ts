import { ADDRESS } from "../export/citation-address.ts";
import { withStanding, writeQuotation } from "../export/quotation-formats.ts";
import type { ShareData, ShareFile } from "../export/share-data.ts";
import { shareMessagesFor } from "../messages/share.ts";
import { citationStyles, quotationFormats, type Stance } from "../model/vocabulary.ts";
import { toldBriefly } from "../views/passage-lead.ts";
import type { SaidRun } from "../views/said-runs.ts";
import { fetchColumnFile } from "./column-files.ts";
import { loadOnce } from "./once.ts";
import { pageLanguage } from "./page-language.ts";

const { genre } = shareMessagesFor(pageLanguage());

/** Something that can be shared: what it says, who says it, and where it leads. */
export type Share = {
	/** What stands before the words; null where all of them are the columnist's. */
	lead: string | null;
	/** The words, by whose they are. */
	runs: SaidRun[];
	/** What else is said of them. */
	remarks: string[];
	/** Who says which words, for what is copied. */
	framings: string[];
	stance: Stance | null;
	url: string;
	/** What only a passage has; null for words that were selected. */
	passage: { ways: string; card: string; frame: string } | null;
	isWidened: boolean;
	/** The column that it is from. */
	from: Pick<ShareData, "headline" | "byline" | "date" | "citations">;
};

/** Fetches what sharing needs of the open column, once. */
export const shareData = loadOnce(() => fetchColumnFile<ShareFile>("shareJson"));

/** A paragraph or an annotation, by its id; null where it is not shared. */
export async function sharePassage(id: string): Promise<Share | null> {
	const data = await shareData();
	const passage = data.passages[id];
	const addresses = data.addresses[id];
	if (!passage || !addresses) return null;
	return { ...passage, url: whole(addresses.link), passage: addresses, isWidened: false, from: data };
}

/** An address with the site's own before it. */
export function whole(address: string): string {
	return new URL(address, location.href).href;
}

/** The words of what is shared. */
export function wordsOf({ runs }: Pick<Share, "runs">): string {
	return runs.map(({ text }) => text).join("");
}

/** A passage in one of the forms that it can be copied in. */
export function writeShare(share: Share, form: string): string {
	const { lead, framings, url } = share;
	const { headline, byline, date, citations } = share.from;
	const format = quotationFormats.find((one) => one === form);
	if (format)
		return writeQuotation({ lead, words: wordsOf(share), framings, headline, byline, genre, date, url }, format);
	const style = citationStyles.find((one) => one === form) ?? "apa";
	return withStanding(citations[style].replaceAll(ADDRESS, url), style, { genre, told: toldBriefly(share) });
}
