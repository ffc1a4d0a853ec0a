import type { TextRange } from "../../text/ranges.ts";
import { elementOf } from "../element.ts";
import { type PageText, readPageText } from "../page-text.ts";
import { rangesIn } from "../text-ranges.ts";

/** The column's text at the desk, as readers see it. */
export class TextPane {
	readonly #pane: HTMLElement;
	#shown: string[] = [];
	#text: PageText | null = null;

	constructor(pane: HTMLElement) {
		this.#pane = pane;
	}

	/** Shows the elements of the body: only those that have changed are made anew; null stands for one that has not. */
	show(elements: readonly (string | null)[]): void {
		for (const [at, html] of elements.entries()) {
			if (html === null || this.#shown[at] === html) continue;
			const words = elementOf("div", { class: "words" });
			words.innerHTML = html;
			// Notes are told in the card: what leads to them on the reading page leads nowhere here.
			for (const mark of words.querySelectorAll("[aria-details]")) mark.removeAttribute("aria-details");
			for (const number of words.querySelectorAll("[data-furniture]")) {
				number.removeAttribute("href");
				number.setAttribute("aria-hidden", "true");
			}
			const passage = elementOf("div", { class: "passage" }, words);
			const old = this.#pane.children[at];
			if (old) old.replaceWith(passage);
			else this.#pane.append(passage);
		}
		while (this.#pane.children.length > elements.length) this.#pane.lastElementChild?.remove();
		this.#shown = elements.map((html, at) => html ?? this.#shown[at] ?? "");
		this.#text = null;
	}

	/** The text with its places on the page. */
	get text(): PageText {
		this.#text ??= readPageText(document);
		return this.#text ?? { text: "", blocks: [], leaves: [], marks: [] };
	}

	/** Lights stretches of the text under a name that the style sheet knows; none puts it out. */
	light(name: string, ranges: readonly TextRange[]): void {
		CSS.highlights.set(name, new Highlight(...ranges.flatMap((range) => rangesIn(this.text, range))));
	}

	/** Brings a stretch of the text into view, if it is not. */
	reveal(range: TextRange): void {
		const [first] = rangesIn(this.text, range);
		const box = first?.getBoundingClientRect();
		if (!first || !box) return;
		const isNarrow = matchMedia("(width < 60rem)").matches;
		const isSeen = box.top >= MARGIN && box.bottom <= innerHeight * (isNarrow ? SEEN_ABOVE : SEEN);
		const block = isNarrow ? "start" : "center";
		if (!isSeen) first.startContainer.parentElement?.scrollIntoView({ block, behavior: "instant" });
	}
}

/** Room above the words, in CSS pixels. */
const MARGIN = 72;
/** Down to which part of the window's height words are seen well; and above the card, on a narrow screen. */
const SEEN = 0.85;
const SEEN_ABOVE = 0.42;
