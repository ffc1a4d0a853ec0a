import { reportAddress } from "../export/report.ts";
import { shareMessagesFor } from "../messages/share.ts";
import { pageLanguage } from "./page-language.ts";
import { type Share, sharePassage, whole, wordsOf } from "./share.ts";

const messages = shareMessagesFor(pageLanguage());

/** The mailbox for readers, which the foot of the page links to; null where the owner gives none. */
export function contact(): string | null {
	const address = document.querySelector("[data-contact]")?.getAttribute("href");
	return address?.replace(/^mailto:/, "") ?? null;
}

/** The address of a letter about an error in what is shared; null where there is nobody to write to. */
export function reportOf(share: Share): string | null {
	const to = contact();
	const { lead, framings, url, from } = share;
	const { genre, report } = messages;
	return to && reportAddress(to, { ...from, lead, words: wordsOf(share), framings, genre, url }, report);
}

/** Begins a letter about an error in a passage, by its id. One that is not shared is named by its link. */
export async function reportError(id: string): Promise<void> {
	const share = await sharePassage(id).catch(() => null);
	const to = contact();
	const headline = document.querySelector("[itemprop=headline]")?.textContent?.trim() ?? document.title;
	const plain = to && reportAddress(to, { headline, url: whole(`#${id}`) }, messages.report);
	const letter = (share && reportOf(share)) ?? plain;
	if (letter) location.assign(letter);
}
