import { splitRevision } from "../links/notation.ts";
import { LINKED } from "./clear-words.ts";
import { loadLandings } from "./landings.ts";
import { rangesOfWords } from "./page-words.ts";

/**
 * Opens a link to exact words, `?w=1.p5.15-30`: they are marked where they stand now, whatever was changed around them,
 * and where they read otherwise the page says what they were. Without this the text fragment of the same link is what
 * the browser goes by.
 */
export async function openWordLink(): Promise<void> {
	const asked = new URLSearchParams(location.search).get("w");
	const body = document.querySelector<HTMLElement>("[data-revision]");
	// An address may hold anything: what is not of this form is nobody's link.
	const past = asked === null || asked.length > 60 ? null : splitRevision(asked);
	if (!asked || !past || !body) return;
	void loadLandings();
	if (String(past.revision) === body.dataset["revision"]) {
		show(rangesOfWords(past.words));
		return;
	}
	const { findOldWords } = await import("./old-link.ts");
	const found = await findOldWords(asked);
	if (!found) return;
	const ranges = found.now.flatMap(rangesOfWords);
	show(ranges);
	if (found.notice) showNotice(found.notice, ranges[0]);
}

/** Marks words with who says them, and brings them into view. */
function show(ranges: Range[]): void {
	const [first] = ranges;
	if (!first) return;
	CSS.highlights?.set(LINKED, new Highlight(...ranges));
	// Words have no id to be a target by: what they touch says who is credited with it.
	for (const mark of document.querySelectorAll(".words [data-framing]"))
		mark.classList.toggle(
			"told",
			ranges.some((range) => range.intersectsNode(mark)),
		);
	// The words are what is meant, not all of the paragraph that the address names for browsers without script.
	document.documentElement.classList.add("by-words", "has-linked-words");
	const scroll = () => {
		const { top, bottom } = first.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight * 0.3, behavior: "instant" });
	};
	scroll();
	// Fonts that come late move the words.
	void document.fonts.ready.then(scroll);
}

type Notice = { says: string; before: string; words: string; after: string; block: string };

/** Says below the passage what words were linked to. */
function showNotice({ says, before, words, after, block }: Notice, range: Range | undefined): void {
	const at = range?.startContainer.parentElement ?? document.getElementById(block);
	const aside = document.createElement("aside");
	aside.className = "gone shown";
	aside.dataset["furniture"] = "gone";
	aside.setAttribute("role", "status");
	const text = document.createElement("p");
	text.textContent = says;
	const quote = document.createElement("blockquote");
	const mark = document.createElement("mark");
	mark.textContent = words;
	quote.append(before, mark, after);
	aside.append(text, quote);
	at?.closest(".passage")?.querySelector(".words")?.after(aside);
	if (!range) aside.scrollIntoView({ block: "center", behavior: "instant" });
}
