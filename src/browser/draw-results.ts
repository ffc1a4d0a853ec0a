import type { SearchMessages } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import type { Answer } from "../search/query-plan.ts";
import { renderPassage } from "./render-passage.ts";
import { button, type SearchActions, type SearchParts } from "./search-parts.ts";

/** Draws the passages of an answer, and says how many there are. @param typed what was asked for */
export function drawResults(
	{ list, status }: SearchParts,
	answer: Answer,
	typed: string,
	actions: SearchActions,
	messages: SearchMessages,
): void {
	const links = () => [...list.querySelectorAll("a")];
	const focused = links().findIndex((link) => link === document.activeElement);
	const more = document.createElement("li");
	more.append(button(messages.more, actions.more));
	list.replaceChildren(
		...answer.passages.map((passage) => renderPassage(passage, messages.voices)),
		...(answer.hasMore ? [more] : []),
	);
	if (focused >= 0) links()[focused]?.focus();
	status.replaceChildren(...statusOf(answer, typed.replace(/^["“”„«]+|["“”»]+$/g, ""), actions, messages));
}

/** @param words what was asked for, without the quotation marks around it */
function statusOf(
	{ passages, instead, isPartly, suggestions, columns }: Answer,
	words: string,
	{ askAnew }: SearchActions,
	messages: SearchMessages,
): (string | Node)[] {
	const count = passages.length;
	if (isPartly) return [messages.partly(count, words)];
	if (count > 0) return [words === "" ? messages.filtered(count) : messages.found(count, words, instead)];
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
