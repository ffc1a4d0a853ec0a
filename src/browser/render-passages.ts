import { directiveInText } from "../links/text-directive.ts";
import { searchResultMessagesFor } from "../messages/search-result.ts";
import type { SearchAnnotation } from "../model/search-column.ts";
import type { Voice } from "../model/vocabulary.ts";
import { kindInAddress } from "../search/kinds.ts";
import type { Passage } from "../search/passages.ts";
import { element } from "./element.ts";
import { nameAddress } from "./name-address.ts";
import { pageLanguage } from "./page-language.ts";
import { saidLines } from "./said-lines.ts";
import { button } from "./search-parts.ts";
import { shareFound } from "./share-found.ts";

const words = searchResultMessagesFor(pageLanguage());

/** What voices are called; without it, those that only the index knows have no name. */
type VoiceNames = Readonly<Record<Voice, string>>;

/**
 * Passages as results: the best of each paragraph, and under it, folded, how many more there are in the paragraph.
 * Below the first result of a name a link leads to the name's page.
 */
export function renderPassages(passages: readonly Passage[], voices?: VoiceNames): HTMLLIElement[] {
	const linked = new Set<string>();
	const render = (passage: Passage): HTMLLIElement => {
		const item = element("li");
		const name = nameOf(passage);
		item.append(renderPassage(passage, voices));
		if (name?.key && !linked.has(name.key)) {
			linked.add(name.key);
			item.append(linkToName(passage, name.key, name));
		}
		return item;
	};
	return [...Map.groupBy(passages, ({ column, block }) => `${column.url} ${block}`).values()].flatMap(
		([first, ...others]) => {
			if (!first) return [];
			const item = render(first);
			if (others.length > 0) {
				const more = element("details");
				const list = element("ol");
				list.append(...others.map(render));
				more.append(element("summary", words.moreIn(others.length, first.block.slice(1))), list);
				item.append(more);
			}
			return [item];
		},
	);
}

/** What is told is told of the first words found: the others may be somebody else's. */
function toldOf({ spans: [first], annotations }: Passage): SearchAnnotation[] {
	return annotations.filter(({ start, end }) => first && start < first.end && end > first.start);
}

/** The name that was found, where it is a name. */
function nameOf(passage: Passage): SearchAnnotation | undefined {
	return passage.kind === "mention" ? toldOf(passage).find(({ kind }) => kind === "mention") : undefined;
}

/**
 * A passage: who says which of its words, then the words with what was asked marked, then what and where they are, all
 * in a link to them.
 */
function renderPassage(passage: Passage, voices?: VoiceNames): HTMLElement {
	const { column, block, kind, spans, shown, framings } = passage;
	const result = element("div");
	result.dataset["searchResult"] = "";
	result.dataset["kind"] = kindInAddress[kind];
	const link = element("a");
	const [first] = spans;
	const directive = first ? directiveInText(column.text, column.blocks, first) : null;
	link.href = `${column.url}#${block}${directive ?? ""}`;
	const told = toldOf(passage).filter((one) => !/mention|attribution/.test(one.kind));
	const main = told.find((one) => one.kind === kind) ?? told[0];
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
	const labels = new Set(told.map(({ label }) => label));
	if (main && !isCredited) labels.delete(main.label);
	const place = [...labels, column.headline, column.byline, words.paragraph(block.slice(1))];
	link.append(line, element("small", place.filter((part) => part).join(" · ")));
	const share = button(words.share, () => shareFound(passage));
	result.append(link, share);
	return result;
}

function linkToName({ column }: Passage, key: string, { label, status }: SearchAnnotation): HTMLElement {
	const link = element("a", words.allMentions(label));
	link.className = "to-name";
	link.href = nameAddress(column.url, key);
	if (status === "proposed") link.append(` (${words.proposed})`);
	return link;
}
