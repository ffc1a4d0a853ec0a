import { searchResultMessagesFor } from "../messages/search-result.ts";
import type { SearchAnnotation } from "../model/search-column.ts";
import type { Said } from "../model/statement.ts";
import type { Voice } from "../model/vocabulary.ts";
import type { Passage } from "../search/passages.ts";
import { withoutComma } from "../text/quote.ts";
import type { TextRange } from "../text/ranges.ts";
import { whoSays } from "../views/who-says.ts";
import { element } from "./element.ts";
import { pageLanguage } from "./page-language.ts";

const messages = searchResultMessagesFor(pageLanguage());

/**
 * Says who says which of the words shown, a line each, as pages do: whoever says the first words found comes first.
 * @param isCredited whether somebody is credited with the first words found
 * @param main what the first words found are: told where they are the columnist's own, "Diane Francis: judgement"
 * @param voices what the voices are called; without them, those that only the index knows have no name
 */
export function saidLines(
	{ column, shown, framings, voice }: Passage,
	isCredited: boolean,
	main: SearchAnnotation | undefined,
	voices?: Readonly<Record<Voice, string>>,
): HTMLElement[] {
	const { text, byline, isAssessed } = column;
	const framed = framings.map(({ start, end, label, stance, status }) => ({
		label,
		stretches: [{ start, end }],
		stance,
		isTheirs: false,
		isProposed: status === "proposed",
	}));
	// The index has the voice of sentences: where somebody is credited with a part, the rest is the columnist's.
	const voiceAt = () => (framings.some(({ stance }) => stance !== null) ? "columnist" : voice);
	// What is shown is a few sentences: their words are repeated whole, with both marks of a quotation cut in two.
	const repeat = ({ start, end }: TextRange) =>
		withoutComma(text.slice(start, end))
			.replace(/^“[^”]*$/, "$&”")
			.replace(/^[^“]*”$/, "“$&");
	const spoken = {
		text,
		byline,
		isAssessed,
		framings: framed,
		creditOf: ({ label }: { label: string }) => label,
		repeat,
		voiceAt,
	};
	const { credited, own } = whoSays(spoken, [shown], messages.said, voices ?? {});
	const lines = credited.map((one) => lineOf(one, one.words, true));
	if (own === null) return lines;
	const isProposed = own.isProposed || (own.stance !== null && main?.status === "proposed");
	const what = isCredited ? own.words : main ? messages.kindOf(main.label) : null;
	const ownLine = lineOf({ ...own, isProposed }, what, false);
	return isCredited ? [...lines, ownLine] : [ownLine, ...lines];
}

/** A line: who says something, and what. @param isFramed whether a framing says so */
function lineOf({ who, stance, isProposed }: Said, what: string | null, isFramed: boolean): HTMLElement {
	const { says, proposed } = messages.said;
	const line = element("b");
	const name = element("em", who);
	if (stance !== null) name.dataset["stance"] = stance;
	line.append(isFramed ? name : who, isProposed ? ` (${proposed})` : "", what === null ? "" : says("", what));
	return line;
}
