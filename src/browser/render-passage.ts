import { directiveInText } from "../links/text-directive.ts";
import { searchResultMessagesFor } from "../messages/search-result.ts";
import type { Voice } from "../model/vocabulary.ts";
import { kindInAddress } from "../search/kinds.ts";
import type { Passage } from "../search/passages.ts";
import { element } from "./element.ts";
import { nameAddress } from "./name-address.ts";
import { pageLanguage } from "./page-language.ts";
import { saidLines } from "./said-lines.ts";

const words = searchResultMessagesFor(pageLanguage());

/**
 * A passage as a result: who says which of its words, then the words with what was asked marked, then what and where
 * they are, all in a link to them. Below the result of a name a link leads to the name's page.
 * @param voices what the voices are called; without them, those that only the index knows have no name
 */
export function renderPassage(passage: Passage, voices?: Readonly<Record<Voice, string>>): HTMLLIElement {
	const { column, block, kind, spans, shown, framings, annotations } = passage;
	const item = element("li");
	const result = element("div");
	result.dataset["searchResult"] = "";
	result.dataset["kind"] = kindInAddress[kind];
	const link = element("a");
	const [first] = spans;
	const directive = first ? directiveInText(column.text, column.blocks, first) : null;
	link.href = `${column.url}#${block}${directive ?? ""}`;
	// What is told is told of the first words found: the others may be somebody else's.
	const told = annotations.filter(({ start, end }) => first && start < first.end && end > first.start);
	const found = told.find((one) => one.kind === kind);
	const name = kind === "mention" ? found : undefined;
	const main = name ? undefined : found;
	const isCredited = framings.some(({ start, end }) => first && start <= first.start && end > first.start);
	link.append(...saidLines(passage, isCredited, main, voices));
	const line = element("span");
	let at = shown.start;
	for (const { start, end } of spans) {
		if (start < at || end > shown.end) continue;
		line.append(column.text.slice(at, start), element("mark", column.text.slice(start, end)));
		at = end;
	}
	line.append(column.text.slice(at, shown.end));
	// What else the words found are folds under them: whom they are credited to is told above, and what names them below.
	const labels = new Set(told.filter((one) => !/mention|attribution/.test(one.kind)).map(({ label }) => label));
	if (main && !isCredited) labels.delete(main.label);
	const place = [...labels, column.headline, column.byline, words.paragraph(block.slice(1))];
	link.append(line, element("small", place.filter((part) => part).join(" · ")));
	result.append(link);
	item.append(result);
	if (name?.key) {
		const toName = element("a", words.allMentions(name.label));
		toName.className = "to-name";
		toName.href = nameAddress(column.url, name.key);
		if (name.status === "proposed") toName.append(` (${words.proposed})`);
		item.append(toName);
	}
	return item;
}
