import { firstNumber, isSameButNumbers } from "../../pipeline/markup/note-numbers.ts";
import type { TextRange } from "../../text/ranges.ts";
import { elementOf } from "../element.ts";
import { type PageText, readPageText } from "../page-text.ts";
import { rangesIn } from "../text-ranges.ts";

/** The column's text at the desk, as readers see it. */
export class TextPane {
	readonly #pane: HTMLElement;
	#shown: readonly string[] = [];
	#text: PageText | null = null;

	constructor(pane: HTMLElement) {
		this.#pane = pane;
	}

	/** Shows the elements of the body: only those that have changed are made anew. */
	show(elements: readonly string[]): void {
		if (this.#shown === elements) return;
		let isChanged = this.#shown.length !== elements.length;
		for (const [at, html] of elements.entries()) {
			const shown = this.#shown[at];
			const old = this.#pane.children[at];
			if (shown === html) continue;
			if (old && shown !== undefined && isSameButNumbers(shown, html)) {
				number(old, firstNumber(html) ?? 1);
				continue;
			}
			isChanged = true;
			const passage = elementOf("div", { class: "passage" }, wordsOf(html));
			if (old) old.replaceWith(passage);
			else this.#pane.append(passage);
		}
		while (this.#pane.children.length > elements.length) this.#pane.lastElementChild?.remove();
		this.#shown = elements;
		if (isChanged) this.#text = null;
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

/** Numbers the notes of a passage. */
function number(passage: Element, first: number): void {
	for (const [at, link] of passage.querySelectorAll<HTMLElement>("a[data-n]").entries()) {
		link.dataset["n"] = `${first + at}`;
		link.setAttribute("aria-label", `${first + at}`);
	}
}

/** The words of an element of the body. What leads to a note on the reading page leads nowhere: the card tells it. */
function wordsOf(html: string): HTMLElement {
	const words = elementOf("div", { class: "words" });
	words.innerHTML = html;
	for (const mark of words.querySelectorAll("[aria-details]")) mark.removeAttribute("aria-details");
	for (const number of words.querySelectorAll("[data-furniture]")) {
		number.removeAttribute("href");
		number.setAttribute("aria-hidden", "true");
	}
	return words;
}

/** Room above the words, in CSS pixels. */
const MARGIN = 72;
/** Down to which part of the window's height words are seen well; and above the card, on a narrow screen. */
const SEEN = 0.85;
const SEEN_ABOVE = 0.42;
