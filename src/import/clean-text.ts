import { removeHidden } from "../text/hidden-character.ts";

/** Counts what was dropped from a text: characters that readers cannot see, by what they are. */
export class DroppedCharacters {
	readonly #counts = new Map<string, number>();
	readonly #lost: string[] = [];

	/** A text without its hidden characters; what stands for a space or a line break becomes one. */
	clean(text: string): string {
		return removeHidden(text, (character, index) => {
			this.#counts.set(character, (this.#counts.get(character) ?? 0) + 1);
			if (character === "\uFFFD") this.#lost.push(text.slice(Math.max(0, index - 12), index + 12).replace(/\s+/g, " "));
		});
	}

	/** What was dropped, as sentences. */
	told(): string[] {
		const kinds = Map.groupBy(this.#counts, ([character]) => kindOf(character));
		return [...kinds].map(([kind, counts]) => {
			const count = counts.reduce((sum, [, number]) => sum + number, 0);
			const places = this.#lost
				.slice(0, 5)
				.map((place) => `“…${place}…”`)
				.join(", ");
			const where = kind === LOST ? `: find out what stood there and put it in (${places})` : "";
			return `${count} ${kind}${count === 1 ? "" : "s"} dropped${where}.`;
		});
	}
}

const LOST = "character that was lost before (U+FFFD)";

function kindOf(character: string): string {
	if (character === "\uFFFD") return LOST;
	if (character === "\u00AD") return "soft hyphen";
	if (/[\u200B-\u200D\u2060\uFEFF]/.test(character)) return "zero-width character";
	if (/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/.test(character)) return "direction mark";
	if (/\p{Cc}/u.test(character)) return "control character";
	if (/\p{Co}/u.test(character)) return "character for private use";
	return "hidden character";
}
