import { directiveInText } from "../links/text-directive.ts";
import { searchOpenPageMessagesFor } from "../messages/search-open-page.ts";
import { kindInAddress } from "../search/kinds.ts";
import type { Passage } from "../search/passages.ts";
import { pageLanguage } from "./page-language.ts";

const words = searchOpenPageMessagesFor(pageLanguage());

/** A passage as a result: what it is and whose, then its words with what was asked marked, in a link to them. */
export function renderPassage({ column, block, kind, spans, shown, framings, annotations }: Passage): HTMLLIElement {
	const item = document.createElement("li");
	item.dataset["searchResult"] = "";
	item.dataset["kind"] = kindInAddress[kind];
	const link = document.createElement("a");
	const [first] = spans;
	const directive = first ? directiveInText(column.text, column.blocks, first) : null;
	link.href = `${column.url}#${block}${directive ?? ""}`;
	// What is told is told of the first words found: the others may be somebody else's.
	const told = annotations.filter(({ start, end }) => first && start < first.end && end > first.start);
	const label = told.find((one) => one.kind === kind && one.label !== "")?.label;
	link.append(
		element("b", [label, column.headline, words.paragraph(block.slice(1))].filter((part) => part).join(" · ")),
	);
	for (const { label: framing, stance } of framings) {
		const who = element("em", framing);
		if (stance) who.dataset["stance"] = stance;
		link.append(who);
	}
	const line = document.createElement("span");
	let at = shown.start;
	for (const { start, end } of spans) {
		if (start < at || end > shown.end) continue;
		line.append(column.text.slice(at, start), element("mark", column.text.slice(start, end)));
		at = end;
	}
	line.append(column.text.slice(at, shown.end));
	link.append(line);
	// The other annotations on the words found fold under them.
	const others = new Set(told.filter((one) => one.kind !== "mention").map((one) => one.label));
	if (label) others.delete(label);
	others.delete("");
	if (others.size > 0) link.append(element("small", [...others].join(" · ")));
	item.append(link);
	return item;
}

function element<T extends "b" | "em" | "mark" | "small">(name: T, text: string): HTMLElementTagNameMap[T] {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
