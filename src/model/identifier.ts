import { z } from "zod";

/**
 * Names that Windows keeps for devices: it makes no file or folder of such a name, whatever its ending.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a name cannot be that of a folder on every system. */
export function isDeviceName(name: string): boolean {
	return DEVICE.test(name);
}

/** The longest identifier, in characters: parts of addresses and names of folders are no longer. */
export const MAX_IDENTIFIER = 80;

/** A readable id: lower-case words joined by hyphens. Ids are parts of addresses, and names of folders. */
export const identifierSchema = z
	.string()
	.max(MAX_IDENTIFIER)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as kremlin-announced")
	.refine((id) => !isDeviceName(id), "another name: Windows keeps this one for a device");

const daySchema = z.iso.date({ abort: true });

/** A calendar day, `2026-02-05`, from year 1 on. It is a string, so that no time zone can change it. */
export const dateSchema = daySchema.refine((day) => !day.startsWith("0000"), { error: "a day of year 1 or later" });

/** Whether as much of a date is known as a day. */
export function isDay(date: string): boolean {
	return dateSchema.safeParse(date).success;
}

const PARTIAL_DATE = /^\d{4}(?:-\d\d){0,2}$/;
const PARTS = "a day, such as 2026-02-05, or a month or a year alone, such as 2026-02 or 2026";

/** Whether a text is a year, a month or a day: `1908`, `1908-05`, `1908-05-03`. */
function isPartialDate(date: string): boolean {
	if (!PARTIAL_DATE.test(date)) return false;
	return isDay(`${date}-01-01`.slice(0, "2026-02-05".length));
}

/**
 * A day, or as much of one as is known: a month, `1908-05`, or a year, `1908`. No part is ever made up.
 * @see https://www.loc.gov/standards/datetime/ (level 0)
 */
export const partialDateSchema = z
	.string()
	.regex(PARTIAL_DATE, { error: PARTS, abort: true })
	.refine(isPartialDate, { error: PARTS });

/**
 * A day on which somebody did something that a file tells of: it is not before a year, and at most a year ahead, since
 * some texts are prepared long before their day.
 * @param from the first year
 */
export function pastDate(from: number) {
	return daySchema.refine((day) => isPossibleYear(day, from), {
		error: `a day of the year ${from} or later, and at most of next year`,
	});
}

/** The same for a date of which only the month or the year may be known. */
export function pastPartialDate(from: number) {
	return partialDateSchema.refine((date) => !isPartialDate(date) || isPossibleYear(date, from), {
		error: `a date of the year ${from} or later, and at most of next year`,
	});
}

function isPossibleYear(date: string, from: number): boolean {
	const year = Number(date.slice(0, 4));
	return year >= from && year <= new Date().getUTCFullYear() + 1;
}

/** The schema of an annotation's id: the letter of its type, a hyphen, readable words: `q-salad-of-powers`. */
export function prefixedId(prefix: string) {
	return identifierSchema.refine((id) => id.startsWith(`${prefix}-`), {
		message: `an id that begins with ${prefix}-`,
	});
}
