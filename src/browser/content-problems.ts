import type { ShownProblems } from "../model/shown-problems.ts";
import { elementOf } from "./element.ts";
import { readPageText } from "./page-text.ts";

// Loaded in development only: shows an editor what is wrong with the content, at the words where it is.

const ID = "content-problems";
const HIGHLIGHT = "content-problem";

/** Shows what the last reading of the content found; takes away what an earlier one had found. */
async function showProblems(): Promise<void> {
	const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/@problems`);
	const found: ShownProblems = await response.json();
	document.getElementById(ID)?.remove();
	CSS.highlights.delete(HIGHLIGHT);
	if (found.problems.length === 0) return;
	const ranges: Range[] = [];
	const items = found.problems.map(({ severity, place, message, advice, places }) => {
		const range = places.map(rangeOf).find((one) => one !== null);
		if (range) ranges.push(range);
		const item = elementOf(
			"li",
			{ "data-severity": severity },
			`${message} `,
			elementOf("small", {}, `${advice} ${place} `),
		);
		if (range) item.append(showButton(found.show, range));
		return item;
	});
	CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
	const box = elementOf(
		"details",
		{ id: ID, role: "status" },
		elementOf("summary", {}, found.title),
		...(found.outdated === null ? [] : [elementOf("p", {}, found.outdated)]),
		elementOf("ul", {}, ...items),
	);
	// What keeps the page from being the latest is told without being asked for.
	box.open = found.outdated !== null;
	document.body.prepend(box);
}

function showButton(label: string, range: Range): HTMLButtonElement {
	const button = elementOf("button", { type: "button" }, label);
	button.addEventListener("click", () => range.startContainer.parentElement?.scrollIntoView({ block: "center" }));
	return button;
}

/** The range of words on a reading page; null where they are not on it, or the page is another. */
function rangeOf(words: string): Range | null {
	const page = readPageText(document);
	const start = page?.text.indexOf(words) ?? -1;
	if (!page || start < 0) return null;
	const at = (offset: number) => {
		const leaf = page.leaves.findLast((one) => one.start <= offset);
		return leaf && { node: leaf.node, offset: Math.min(offset - leaf.start, leaf.node.data.length) };
	};
	const [first, last] = [at(start), at(start + words.length - 1)];
	if (!first || !last) return null;
	const range = document.createRange();
	range.setStart(first.node, first.offset);
	range.setEnd(last.node, last.offset + 1);
	return range;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
#${ID} { position: sticky; inset-block-start: 0; z-index: 9; max-block-size: 50vh; overflow: auto; padding: 0.5rem 1rem; background: Canvas; color: CanvasText; border-block-end: 2px solid; font: 0.9rem/1.4 system-ui }
#${ID} small { display: block; opacity: 0.8 }
::highlight(${HIGHLIGHT}) { text-decoration: underline wavy red }`);
document.adoptedStyleSheets.push(sheet);
import.meta.hot?.on("footing:problems", () => void showProblems());
void showProblems();
