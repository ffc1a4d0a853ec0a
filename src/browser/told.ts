import { sheetMessagesFor } from "../messages/sheet.ts";
import { annotationTypes, stances, uses, voices } from "../model/vocabulary.ts";
import { capitalized } from "../text/capitalized.ts";
import { elementOf } from "./element.ts";
import { marksOf, noteOf } from "./marks.ts";
import { nameCardOf } from "./name-card.ts";
import { noteParts } from "./note-parts.ts";
import { pageLanguage } from "./page-language.ts";

const messages = sheetMessagesFor(pageLanguage());

/** What is told of a passage: what it is, and what is said of it. */
export type Told = { title: string; content: (Node | string)[] };

/**
 * What a page tells of an annotation: the parts of its note, the one asked for first; of a name who it is; or else what
 * the attributes of its mark say.
 * @returns empty for what has neither note nor mark on the page
 */
export async function tellOf(id: string): Promise<Told[]> {
	const note = noteOf(id);
	if (note) {
		const others = [...(note.parentElement?.querySelectorAll("[id^=note-]") ?? [])].filter((part) => part !== note);
		const told = [note, ...others].map(tellNote);
		// What a name is called has a note: the sheet leads to the name's page as well.
		if (note.dataset["kind"] === "mention") told[0]?.content.push(...(await linkToName(id).catch(() => [])));
		return told;
	}
	const [mark] = marksOf(id);
	if (!mark) return [];
	const told = mark.dataset.type === "mention" ? await tellName(mark, id).catch(() => null) : null;
	return [told ?? tellMark(mark)];
}

/** A part of a note, without its words: they are lit in the text. */
function tellNote(note: Element): Told {
	const { label, says } = noteParts(note);
	const first = document.createTreeWalker(says, NodeFilter.SHOW_TEXT).nextNode();
	if (first) first.textContent = capitalized((first.textContent ?? "").trimStart(), pageLanguage());
	return { title: label, content: [...says.childNodes] };
}

async function tellName(mark: HTMLElement, id: string): Promise<Told | null> {
	const card = await nameCardOf(id);
	if (!card) return null;
	const lines = card.lines.map((line) => (/[.!?”]$/.test(line) ? `${line} ` : `${line}. `));
	return { title: card.name || (mark.textContent ?? ""), content: [...lines, ...(await linkToName(id))] };
}

/** The link to the page of a name that is mentioned; none where the register has no entry for it. */
async function linkToName(mention: string): Promise<Node[]> {
	const card = await nameCardOf(mention);
	return card ? [elementOf("a", { href: card.url }, card.more)] : [];
}

function tellMark(mark: HTMLElement): Told {
	const { type = "", use = "", stance = "" } = mark.dataset;
	const kind = annotationTypes.find((one) => one === type);
	const told = [...uses, "undecided" as const].find((one) => one === use);
	const title = told ? messages.uses[told] : kind ? messages.kinds[kind] : "";
	const said = mark.closest<HTMLElement>("[data-said]")?.dataset.said ?? "columnist";
	const byline = document.querySelector("[itemprop=author]")?.textContent?.trim() ?? "";
	const whose = messages.whose(voices.find((one) => one === said) ?? "undetermined", byline);
	const isClaim = kind === "claim" && stances.find((one) => one === stance);
	const line = isClaim ? `${messages.stances[isClaim]}; ${whose}` : whose;
	return { title, content: [`${capitalized(line, pageLanguage())}.`] };
}
