import { contentFolders } from "../model/content-files.ts";
import { PROBLEMS, type ShownProblems } from "../model/shown-problems.ts";
import { elementOf } from "./element.ts";
import { countedText, rangesOf } from "./page-words.ts";

// Loaded in development only: shows an editor what is wrong with the content, at the words where it is.

const ID = "content-problems";
const HIGHLIGHT = "content-problem";

/** Shows what the last reading of the content found; takes away what an earlier one had found. */
async function showProblems(): Promise<void> {
	const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/@problems`);
	const shown: ShownProblems = await response.json();
	document.getElementById(ID)?.remove();
	CSS.highlights.delete(HIGHLIGHT);
	if (shown.problems.length === 0) return;
	const ranges: Range[] = [];
	const items = shown.problems.map(({ severity, place, message, advice, column, places }) => {
		// The same words may stand in another column, where nothing is wrong with them.
		const isHere = column === null || location.pathname.includes(`/${contentFolders.columns}/${column}/`);
		const found = (isHere ? places : []).map(placesOf).find((one) => one.length > 0) ?? [];
		ranges.push(...found);
		const item = elementOf(
			"li",
			{ "data-severity": severity },
			`${message} `,
			elementOf("small", {}, `${advice} ${place} `),
		);
		if (found[0]) item.append(showButton(shown.show, found[0]));
		return item;
	});
	CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
	const box = elementOf(
		"details",
		{ id: ID, role: "status" },
		elementOf("summary", {}, shown.title),
		...(shown.outdated === null ? [] : [elementOf("p", {}, shown.outdated)]),
		elementOf("ul", {}, ...items),
	);
	// What keeps the page from being the latest is told without being asked for.
	box.open = shown.outdated !== null;
	document.body.prepend(box);
}

function showButton(label: string, range: Range): HTMLButtonElement {
	const button = elementOf("button", { type: "button" }, label);
	button.addEventListener("click", () => range.startContainer.parentElement?.scrollIntoView({ block: "center" }));
	return button;
}

/** Where words stand on a reading page; none where they are not on it, or the page is another. */
function placesOf(words: string): Range[] {
	const start = countedText().text.indexOf(words);
	return start < 0 ? [] : rangesOf({ start, end: start + words.length });
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
#${ID} { position: sticky; inset-block-start: 0; z-index: 9; max-block-size: 50vh; overflow: auto; padding: 0.5rem 1rem; background: Canvas; color: CanvasText; border-block-end: 2px solid; font: 0.9rem/1.4 system-ui }
#${ID} small { display: block; opacity: 0.8 }
::highlight(${HIGHLIGHT}) { text-decoration: underline wavy red }`);
document.adoptedStyleSheets.push(sheet);
import.meta.hot?.on(PROBLEMS, () => void showProblems());
void showProblems();
