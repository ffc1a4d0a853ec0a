import { sheetMessagesFor } from "../messages/sheet.ts";
import { statementTypes } from "../model/vocabulary.ts";
import { elementOf } from "./element.ts";
import { marksOf, notedMarks, noteOf } from "./marks.ts";
import { pageLanguage } from "./page-language.ts";
import { copyLinkOf, shareOf, sharingFailed } from "./passage-links.ts";
import { contact, reportError } from "./report-error.ts";
import type { Told } from "./told.ts";

const messages = sheetMessagesFor(pageLanguage());

/** What can be done from the sheet. */
export type SheetActions = { open: (id: string) => Promise<void>; close: () => void };

/** Draws what a sheet shows: what is told, the one asked for first, and what can be done with it. */
export function sheetParts(id: string, [first, ...others]: readonly Told[], actions: SheetActions): HTMLElement[] {
	const title = elementOf("h2", { id: "sheet-title" }, first?.title ?? "");
	// A note may hold paragraphs of its own.
	const entries = others.map((one) => elementOf("div", {}, elementOf("b", {}, `${one.title}: `), ...one.content));
	return [
		elementOf("div", { class: "head" }, title, button(messages.close, actions.close, "close")),
		elementOf("div", { class: "told" }, elementOf("div", {}, ...(first?.content ?? [])), ...entries),
		foot(id, actions),
	];
}

/** The way to the notes before and after, sharing, and the row of the ledger. */
function foot(id: string, { open }: SheetActions): HTMLElement {
	const all = notedMarks();
	const first = noteOf(id)?.parentElement?.querySelector("[id^=note-]")?.id.slice("note-".length);
	const at = all.indexOf(first ?? "");
	const step = (to: string | undefined, arrow: string, label: string, name: string) => {
		const act = async () => {
			if (to !== undefined) await open(to);
			document.querySelector<HTMLElement>(`.passage-sheet [data-do="${name}"]`)?.focus();
		};
		const made = button(arrow, () => void act(), name);
		made.ariaLabel = label;
		made.disabled = to === undefined;
		return made;
	};
	const before = at === -1 ? all.findLast((one) => isBefore(one, id)) : all[at - 1];
	const after = at === -1 ? all.find((one) => isBefore(id, one)) : all[at + 1];
	return elementOf(
		"div",
		{ class: "foot" },
		step(before, "‹", messages.previous, "previous"),
		elementOf("span", {}, at === -1 ? "" : messages.place(at + 1, all.length)),
		step(after, "›", messages.next, "next"),
		button(messages.copyLink, () => void copyLinkOf(id).catch(sharingFailed), "copy"),
		button(messages.share, () => void shareOf(id), "share"),
		...ledgerRow(id),
		...(contact() === null ? [] : [button(messages.report, () => void reportError(id), "report")]),
	);
}

function isBefore(id: string, other: string): boolean {
	const [mark, next] = [marksOf(id)[0], marksOf(other)[0]];
	return Boolean(mark && next && mark.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The link to the row of the ledger: only statements have one. */
function ledgerRow(id: string): HTMLElement[] {
	const type = marksOf(id)[0]?.dataset.type;
	const ledger = document.querySelector(".byline a[data-furniture]")?.getAttribute("href");
	if (!ledger || !statementTypes.some((one) => one === type)) return [];
	return [elementOf("a", { href: `${ledger}#${id}` }, messages.ledger)];
}

function button(label: string, act: () => void, name: string): HTMLButtonElement {
	const made = elementOf("button", { type: "button", "data-do": name }, label);
	made.addEventListener("click", act);
	return made;
}
