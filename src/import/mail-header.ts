import { decodeWords } from "./encoded-words.ts";
import { readPrintedDate } from "./printed-date.ts";
import type { FieldName, Found, LeftOut } from "./source-text.ts";
import { anyOf, words } from "./words.ts";

/** Where a value was found that the head of a mail tells. */
export const MAIL = "the head of the mail";

/** A line of a mail's head, with the lines that continue it. */
const LINE = /^([\p{L}][\p{L}-]*):[ \t]+(\S.*(?:\n[ \t]+\S.*)*)$/u;

const FIELDS = new Map<string, FieldName>(
	(["byline", "headline", "published"] as const).flatMap((field) => words.mail[field].map((name) => [name, field])),
);

/** What programs put before the subject of a mail that is answered or sent on: “Re: Fwd:”. */
const REPLY = new RegExp(`^(?:(?:${anyOf(words.mail.replies)})\\s*:\\s*)+`, "iu");

/** A mail's text without its head, and what the head tells; nothing is left out of a text that is none. */
export type DividedMail = { found: Found[]; leftOut: LeftOut[]; body: string; told: string[] };

/**
 * Takes the head of a mail off its text: `From:`, `Subject:`, `Date:` and whatever else says how it was sent. A text
 * whose first lines are not such lines, with two of these three, is none.
 */
export function divideMail(text: string): DividedMail {
	const none = { found: [], leftOut: [], body: text, told: [] };
	const start = text.replace(/\r\n?/g, "\n").replace(/^\s*\n/, "");
	const end = start.search(/\n[ \t]*\n/);
	if (end < 0) return none;
	const lines = unfolded(start.slice(0, end));
	const read = lines.map((line) => LINE.exec(line));
	const found = read.flatMap((line): Found[] => {
		const field = FIELDS.get(line?.[1]?.toLowerCase() ?? "");
		const value = decodeWords(line?.[2] ?? "")
			.replace(/\s+/g, " ")
			.trim();
		return field === undefined ? [] : valuesOf(field, value);
	});
	if (read.includes(null) || new Set(found.map(({ field }) => field)).size < 2) return none;
	const told = ["The lines at the head are a mail's: see whether headline, byline and date are the column's."];
	return { found, leftOut: [{ what: MAIL, text: lines.join(" ") }], body: start.slice(end), told };
}

/** The lines of a mail's head, each with those that continue it. */
export function unfolded(head: string): string[] {
	return head.split(/\n(?![ \t])/);
}

function valuesOf(field: FieldName, value: string): Found[] {
	if (field === "byline") {
		const name = value.replace(/<[^>]*>/g, "").replace(/^[\s"']+|[\s"']+$/g, "");
		return name === "" || name.includes("@") ? [] : [{ field, value: name, from: MAIL }];
	}
	if (field === "headline") {
		return [{ field, value: value.replace(REPLY, ""), from: MAIL }];
	}
	// "Fri, 14 Mar 2025 09:12:00 +0000": the day as it is written, wherever the reader is.
	const day = /\d{1,2}\.? \p{L}+\.? \d{4}|\p{L}+ \d{1,2},? \d{4}|\d{4}-\d\d-\d\d/u.exec(value)?.[0] ?? value;
	const published = readPrintedDate(day);
	return published === null ? [] : [{ field, value: published, from: MAIL }];
}
