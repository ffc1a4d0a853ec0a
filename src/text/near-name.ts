import { editDistance } from "./edit-distance.ts";

/** What programs add to the names of copies: “ (1)”, “ copy”, “-old”. */
const ADDED = /[\s_-]*(?:\(\d+\)|copy|kopie|copie|copia|final|new|old|backup)$/;
/** Longer names are mistyped in more places, in UTF-16 units. */
const LONG = 7;

/**
 * The name of a file that somebody meant who named one otherwise: `annotations.yml`, `recieved.txt`, `Column.md`. What
 * comes before the first dot is nearly the same; the ending does not count.
 */
export function nearName(written: string, names: readonly string[]): string | null {
	const stem = stemOf(written);
	const most = stem.length >= LONG ? 2 : 1;
	const [first] = names
		.map((name) => ({ name, distance: editDistance(stem, stemOf(name), most) }))
		.filter(({ distance }) => distance <= most)
		.sort((a, b) => a.distance - b.distance);
	return first?.name ?? null;
}

function stemOf(name: string): string {
	const [stem = ""] = name.normalize("NFKC").toLowerCase().split(".", 1);
	return stem.replace(ADDED, "");
}

/** Whether a file is what a program keeps of another one: a backup, or what it had not finished to write. */
export function isBackup(name: string): boolean {
	return /(?:~|#|\.(?:bak|backup|orig|old|rej|swp|tmp))$/i.test(name) || isUnfinished(name);
}

/** Whether a file is what this project had not finished to write: see `cli/write-files.ts`. */
export function isUnfinished(name: string): boolean {
	return name.endsWith(".unfinished");
}
