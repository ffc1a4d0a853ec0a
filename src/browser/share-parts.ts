import type { ShareMessages } from "../messages/share.ts";
import { citationStyles, quotationFormats } from "../model/vocabulary.ts";
import { elementOf } from "./element.ts";
import type { Share } from "./share.ts";

/** Draws the dialog that shares a passage: three ways to take it, what is shared, and the other ways folded. */
export function drawShareDialog(messages: ShareMessages): HTMLDialogElement {
	const button = (name: string, label: string) =>
		elementOf("button", { type: "button", class: "plain", [`data-share-${name}`]: "" }, label);
	const title = elementOf("h2", { id: "share-title", tabindex: "-1", autofocus: "" }, messages.heading);
	const forms = quotationFormats.filter((format) => format !== "plain");
	const more = elementOf(
		"details",
		{},
		elementOf("summary", {}, messages.moreWays),
		row(messages.cite, ...citationStyles.map((style) => button(style, messages.styles[style]))),
		row(messages.copyAs, ...forms.map((format) => button(format, messages.formats[format]))),
		row(
			messages.show,
			button("frame", messages.frameCode),
			elementOf("a", { "data-share-picture": "", target: "_blank", rel: "noopener" }, messages.picture),
			button("code", messages.code),
		),
		elementOf("div", { class: "code", "data-share-code-picture": "" }),
		elementOf("p", {}, elementOf("a", { "data-share-page": "" }, messages.all)),
	);
	const dialog = elementOf(
		"dialog",
		{ class: "sheet share-sheet", "data-share": "", "aria-labelledby": "share-title", closedby: "any" },
		elementOf("div", { class: "head" }, title, button("close", messages.close)),
		elementOf(
			"p",
			{ class: "share-actions" },
			button("link", messages.copyLink),
			button("copy", messages.copyQuotation),
			button("native", messages.native),
		),
		elementOf("textarea", { "data-share-field": "", readonly: "", rows: "5", "aria-label": messages.copyAs }),
		elementOf("div", { class: "shared", "data-share-shared": "" }),
		elementOf("p", { class: "widened", "data-share-widened": "" }, messages.widened),
		more,
		elementOf("p", { class: "report" }, elementOf("a", { "data-share-report": "" }, messages.report.label)),
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

/** What is shared, as a passage's own page shows it: who is credited, the words with whose they are, and the column. */
export function sharedParts({ lead, runs, remarks, from }: Share, messages: ShareMessages): HTMLElement[] {
	const words = runs.flatMap(({ text, voice, who }): (string | Node)[] => {
		if (voice === "columnist") return [text];
		const said = elementOf("span", { "data-said": voice }, text);
		return who === null ? [said] : [elementOf("span", { "data-who": who }), said];
	});
	const { byline, headline, date } = from;
	return [
		...(lead === null ? [] : [elementOf("p", { class: "standing" }, lead)]),
		elementOf("blockquote", {}, elementOf("p", {}, ...words)),
		...remarks.map((remark) => elementOf("p", { class: "remark" }, remark)),
		elementOf("p", { class: "from" }, `${byline}, ${headline}, ${messages.genre}, ${date}`),
	];
}

function row(label: string, ...parts: Node[]): HTMLElement {
	return elementOf("p", { class: "share-row" }, elementOf("b", {}, label), ...parts);
}
