import type { SearchMessages } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import type { Answer } from "../search/query-plan.ts";
import { renderPassages } from "./render-passages.ts";
import { button, type SearchActions, type SearchParts } from "./search-parts.ts";
import type { SearchRequest } from "./search-state.ts";

/** Draws the passages of an answer, and says how many there are. */
export function drawResults(
	{ list, status }: SearchParts,
	answer: Answer,
	{ typed, filters }: SearchRequest,
	actions: SearchActions,
	messages: SearchMessages,
): void {
	const links = () => [...list.querySelectorAll("a")];
	const focused = links().findIndex((link) => link === document.activeElement);
	const more = document.createElement("li");
	more.append(button(messages.more, actions.more));
	list.replaceChildren(...renderPassages(answer.passages, messages.voices), ...(answer.hasMore ? [more] : []));
	if (focused >= 0) links()[focused]?.focus();
	const asTyped = button(messages.asTyped(typed), () => actions.askAnew(typed, filters, true));
	asTyped.className = "link";
	status.replaceChildren(...statusOf(answer, typed.replace(/^["“”„«]+|["“”»]+$/g, ""), asTyped, actions, messages));
}

/**
 * @param words what was asked for, without the quotation marks around it
 * @param asTyped searches for what was typed, with its typos
 */
function statusOf(
	{ passages, corrected, forms, isOwn, isPartly, suggestions, columns }: Answer,
	words: string,
	asTyped: HTMLElement,
	{ askAnew }: SearchActions,
	messages: SearchMessages,
): (string | Node)[] {
	const count = passages.length;
	if (corrected !== null) {
		return [isPartly ? messages.partlyCorrected(corrected, count) : messages.corrected(corrected, count), asTyped];
	}
	if (isPartly) return [messages.partly(count, words)];
	if (count > 0) return [words === "" ? messages.filtered(count) : messages.found(count, words, forms, isOwn)];
	if (columns.length > 0) return [messages.nothing(words), messages.columns, ...columns.flatMap(linkTo)];
	if (suggestions.length === 0) return [messages.nothing(words)];
	const buttons = suggestions.flatMap((name) => [" ", button(name, () => askAnew(name))]);
	return [messages.nothing(words), messages.meant, ...buttons];
}

function linkTo({ headline, byline, url }: SearchHints["columns"][number]): (string | Node)[] {
	const link = document.createElement("a");
	link.href = url;
	link.textContent = `${headline}, ${byline}`;
	return [" ", link];
}
