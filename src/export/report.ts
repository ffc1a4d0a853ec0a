import { type Quoted, writeQuotation } from "./quotation-formats.ts";

/** The longest address that every mail program takes, in characters. */
const MOST = 1900;

/** The words of a letter about an error. */
export type ReportWords = { subject: (headline: string) => string; ask: string };

/**
 * The address that begins a letter about an error: with the passage's link and, where there is room, its words, with
 * whose they are. What does not fit is left out whole, not cut.
 * @param quoted the passage; of one that cannot be quoted its link alone
 * @see https://www.rfc-editor.org/rfc/rfc6068
 */
export function reportAddress(
	contact: string,
	quoted: Quoted | Pick<Quoted, "headline" | "url">,
	{ subject, ask }: ReportWords,
): string {
	const letter = (passage: string) => {
		const body = `${ask}\n\n\n${passage}\n`.replaceAll("\n", "\r\n");
		return `mailto:${contact}?subject=${encodeURIComponent(subject(quoted.headline))}&body=${encodeURIComponent(body)}`;
	};
	const whole = "words" in quoted ? letter(writeQuotation(quoted, "plain")) : null;
	return whole !== null && whole.length <= MOST ? whole : letter(quoted.url);
}
