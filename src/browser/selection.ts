import { shareBarMessagesFor } from "../messages/share-bar.ts";
import { selectedBlocks } from "./column-selection.ts";
import { elementOf } from "./element.ts";
import { pageLanguage } from "./page-language.ts";
import { copy, sharingFailed } from "./passage-links.ts";

const messages = shareBarMessagesFor(pageLanguage());

/** Offers to share words while they are selected, beside them; on a small screen, below. */
export function offerSelection(): void {
	if (!document.querySelector("[itemprop=articleBody]")) return;
	const bar = drawBar();
	let range: Range | null = null;
	let waiting = 0;

	const update = () => {
		range = selectedWordsRange();
		bar.hidden = !range;
		if (!range) return;
		// What sharing needs is on its way before the button is reached.
		void import("./share-words.ts").catch(() => undefined);
		void import("./share.ts").then(({ shareData }) => shareData()).catch(() => undefined);
		const boxes = range.getClientRects();
		const last = boxes[boxes.length - 1];
		if (!last) return;
		const width = bar.offsetWidth;
		const left = `${Math.max(8, Math.min(last.right - width / 2, document.documentElement.clientWidth - width - 8)) + scrollX}px`;
		bar.style.setProperty("--left", left);
		bar.style.setProperty("--top", `${last.bottom + scrollY + 8}px`);
	};
	document.addEventListener("selectionchange", () => {
		clearTimeout(waiting);
		waiting = window.setTimeout(update, 150);
	});
	// A press on the bar must not take the selection away.
	bar.addEventListener("pointerdown", (event) => event.preventDefault());
	bar.addEventListener("click", (event) => {
		if (!range || !(event.target instanceof Element)) return;
		void share(range, event.target.hasAttribute("data-selection-more")).catch(sharingFailed);
	});
}

function drawBar(): HTMLElement {
	const button = (name: string, label: string) =>
		elementOf("button", { type: "button", class: "plain", [`data-selection-${name}`]: "" }, label);
	const bar = elementOf(
		"div",
		{ class: "selection-bar", "data-selection": "", hidden: "" },
		button("link", messages.copyLink),
		button("more", messages.more),
	);
	document.body.append(bar);
	return bar;
}

/** From the first to the last of the column's words that are selected; null where none are. */
function selectedWordsRange(): Range | null {
	const blocks = selectedBlocks();
	const [first] = blocks;
	const last = blocks.at(-1);
	if (!first || !last) return null;
	const range = first.range.cloneRange();
	range.setEnd(last.range.endContainer, last.range.endOffset);
	return range;
}

/**
 * Shares the words that are selected: copies their link, or opens the dialog.
 * @returns whether any of the column's words are
 */
export function shareSelected(isMore: boolean): boolean {
	const range = selectedWordsRange();
	if (range) void share(range, isMore).catch(sharingFailed);
	return range !== null;
}

async function share(range: Range, isMore: boolean): Promise<void> {
	const [{ selectedWords }, { shareSelectedWords }] = await Promise.all([
		import("./page-words.ts"),
		import("./share-words.ts"),
	]);
	const words = selectedWords(range);
	if (!words) return;
	const made = await shareSelectedWords(words);
	if (isMore) {
		const { openShare } = await import("./share-dialog.ts");
		await openShare(made);
	} else {
		if (!(await copy(made.url))) return;
		document.querySelector("[data-selection]")?.setAttribute("hidden", "");
	}
}
