import type { Diagnostics, Place } from "./diagnostics.ts";

/**
 * Reports an id that another entry has, and where that is.
 * @param seen the place of each id so far; this one is added
 */
export function reportTwice(
	id: string,
	place: Place,
	{ seen, diagnostics }: { seen: Map<string, Place>; diagnostics: Diagnostics },
): void {
	const other = seen.get(id);
	if (other === undefined) seen.set(id, place);
	else diagnostics.add("id-duplicate", place, `The id “${id}” is used twice: also at ${other.file}:${other.line}.`);
}
