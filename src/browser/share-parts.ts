import type { ShareMessages } from "../messages/share.ts";
import { citationStyles, quotationFormats } from "../model/vocabulary.ts";
import { elementOf } from "./element.ts";

/** Draws the dialog that shares a passage: what is shared, three ways to take it, and the others behind one more. */
export function drawShareDialog(messages: ShareMessages): HTMLDialogElement {
	const button = (name: string, label: string) =>
		elementOf("button", { type: "button", class: "plain", [`data-share-${name}`]: "" }, label);
	const title = elementOf("h2", { id: "share-title", tabindex: "-1", autofocus: "" }, messages.heading);
	const shared = elementOf(
		"div",
		{ class: "shared" },
		elementOf("p", { class: "standing", "data-share-standing": "" }),
		elementOf("blockquote", {}, elementOf("p", { "data-share-words": "" })),
		elementOf("p", { class: "widened", "data-share-widened": "" }, messages.widened),
	);
	const forms = quotationFormats.filter((format) => format !== "plain");
	const more = elementOf(
		"details",
		{},
		elementOf("summary", {}, messages.moreWays),
		row(...citationStyles.map((style) => button(style, messages.styles[style]))),
		row(...forms.map((format) => button(format, messages.formats[format])), button("code", messages.code)),
		elementOf("div", { class: "code", "data-share-code-picture": "" }),
		row(elementOf("a", { "data-share-page": "" }, messages.all)),
	);
	const dialog = elementOf(
		"dialog",
		{ class: "sheet share-sheet", "data-share": "", "aria-labelledby": "share-title" },
		elementOf("div", { class: "head" }, title, button("close", messages.close)),
		shared,
		row(button("link", messages.copyLink), button("copy", messages.copyQuotation), button("native", messages.native)),
		more,
		elementOf("textarea", { "data-share-field": "", readonly: "", rows: "5", "aria-label": messages.copyAs }),
		elementOf("p", { class: "visually-hidden", role: "status", "data-share-status": "" }),
	);
	document.body.append(dialog);
	return dialog;
}

/** A part of the dialog, by its name. @throws Error where the dialog has none of that name */
export function part(dialog: HTMLElement, name: string): HTMLElement {
	const found = dialog.querySelector<HTMLElement>(`[data-share-${name}]`);
	if (!found) throw new Error(`The dialog has no part "${name}".`);
	return found;
}

function row(...parts: Node[]): HTMLElement {
	return elementOf("p", { class: "share-actions" }, ...parts);
}
