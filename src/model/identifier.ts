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

/** A readable id: lower-case words joined by hyphens. Ids are parts of addresses, and names of folders. */
export const identifierSchema = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as kremlin-announced")
	.refine((id) => !isDeviceName(id), "another name: Windows keeps this one for a device");

const daySchema = z.iso.date({ abort: true });

/** A calendar day, `2026-02-05`, from year 1 on. It is a string, so that no time zone can change it. */
export const dateSchema = daySchema.refine((day) => !day.startsWith("0000"), { error: "a day of year 1 or later" });

/**
 * A day on which somebody did something that a file tells of: it is not before a year, and at most a year ahead, since
 * some texts are prepared long before their day.
 * @param from the first year
 */
export function pastDate(from: number) {
	const isPossible = (year: number) => year >= from && year <= new Date().getUTCFullYear() + 1;
	return daySchema.refine((day) => isPossible(Number(day.slice(0, 4))), {
		error: `a day of the year ${from} or later, and at most of next year`,
	});
}

/** The schema of an annotation's id: the letter of its type, a hyphen, readable words: `q-salad-of-powers`. */
export function prefixedId(prefix: string) {
	return identifierSchema.refine((id) => id.startsWith(`${prefix}-`), {
		message: `an id that begins with ${prefix}-`,
	});
}
