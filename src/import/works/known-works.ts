import { readableWords } from "../../links/ids.ts";
import { identifierSchema } from "../../model/identifier.ts";
import type { Work } from "../../model/work.ts";
import { isbnDigits } from "../../model/work-identifiers.ts";
import { fold } from "../../text/fold.ts";
import type { NewWork, ReadEntry } from "./draft.ts";

/** The longest id that is made, in characters: a number may follow it. */
const LONGEST = 70;

/** By what two works are the same one. */
export type SameBy = "DOI" | "ISBN" | "address" | "title and date";

/** The works that are there, by what a new one may have in common with them. */
export class KnownWorks {
	readonly #ids = new Map<string, string>();
	readonly #taken: Set<string>;

	constructor(works: readonly Work[]) {
		for (const work of works) this.#note(work, work.id);
		this.#taken = new Set(works.map(({ id }) => id));
	}

	/** The work that is there already; null where there is none. */
	find(work: NewWork): { id: string; by: SameBy } | null {
		for (const [by, key] of keysOf(work)) {
			const id = this.#ids.get(key);
			if (id !== undefined) return { id, by };
		}
		return null;
	}

	/**
	 * Takes a new work in.
	 * @returns its id: the key that its file gives it, where that may be one and is free, or else one made from its
	 *   author and its title
	 */
	add({ key, work }: ReadEntry & { work: NewWork }): string {
		const id = key !== null && this.#isFree(key) ? key : this.#newId(work);
		this.#taken.add(id);
		this.#note(work, id);
		return id;
	}

	/** A number alone is no id that says anything: programs count their items so. */
	#isFree(key: string): boolean {
		return /[a-z]/.test(key) && !this.#taken.has(key) && identifierSchema.safeParse(key).success;
	}

	#newId({ author, title }: NewWork): string {
		const [first] = author;
		const who = typeof first === "string" ? first : (first?.family ?? "");
		const words = [who, title].map((part) => readableWords(inLatin(part))).filter((part) => part !== "");
		const made = words.join("-").slice(0, LONGEST).replace(/-+$/, "");
		const stem = identifierSchema.safeParse(made).success ? made : ["work", ...words].join("-");
		let id = stem;
		for (let number = 2; this.#taken.has(id); number++) id = `${stem}-${number}`;
		return id;
	}

	#note(work: NewWork, id: string): void {
		for (const [, key] of keysOf(work)) if (!this.#ids.has(key)) this.#ids.set(key, id);
	}
}

/** Letters that are no others with a mark, as they are written without them. */
const LETTERS: Record<string, string> = {
	ß: "ss",
	æ: "ae",
	Æ: "Ae",
	œ: "oe",
	Œ: "Oe",
	ø: "o",
	Ø: "O",
	ł: "l",
	Ł: "L",
	đ: "d",
	Đ: "D",
	ð: "d",
	þ: "th",
	ı: "i",
};

function inLatin(text: string): string {
	return text.replace(/[ßæÆœŒøØłŁđĐðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** What a work is known by; the surest first. Without a date, a title says nothing alone: its authors must agree. */
function keysOf({ doi, isbn, address, archived: _, title, published, author }: NewWork): [SameBy, string][] {
	const when = published ?? JSON.stringify(author);
	return [
		...(doi === undefined ? [] : [["DOI", `doi ${doi.toLowerCase()}`] satisfies [SameBy, string]]),
		...(isbn === undefined ? [] : [["ISBN", `isbn ${isbnDigits(isbn)}`] satisfies [SameBy, string]]),
		...(address === undefined ? [] : [["address", `address ${new URL(address).href}`] satisfies [SameBy, string]]),
		["title and date", `title ${fold(title).text.toLowerCase()} ${when}`],
	];
}
