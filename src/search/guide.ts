import type { GuideSearch } from "../model/guide.ts";
import { match, parseQuery, type Span } from "./match.ts";

type Entry = GuideSearch[number];

/** A heading or a text of the guide that holds every word asked for. */
export type GuideHit = {
	entry: Entry;
	/** The text to show, and the words found in it: offsets in UTF-16 units. */
	text: string;
	spans: Span[];
};

/** How much of a text is shown before the first word found, and in all, in characters. */
const BEFORE = 60;
const SHOWN = 200;
const MOST_HITS = 30;

/** Finds what was typed in the guide: headings first, then texts that hold the words together, then all others. */
export function findInGuide(guide: GuideSearch, typed: string): GuideHit[] {
	const query = parseQuery(typed);
	const found = guide.flatMap((entry) => {
		const text = entry.text ?? entry.heading ?? "";
		const matched = match(text, query);
		if (matched?.share !== 1) return [];
		const rank = entry.text === null ? 0 : matched.isPhrase ? 1 : 2;
		return [{ hit: { entry, ...excerpt(text, matched.spans) }, rank }];
	});
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST_HITS)
		.map(({ hit }) => hit);
}

/** Cuts a long text to what is around the first word found, at spaces. */
function excerpt(text: string, spans: readonly Span[]): Pick<GuideHit, "text" | "spans"> {
	const first = spans[0]?.start ?? 0;
	const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1 || first;
	const end = from + SHOWN >= text.length ? text.length : text.lastIndexOf(" ", from + SHOWN);
	const to = end > first ? end : Math.min(text.length, from + SHOWN);
	const before = from > 0 ? "… " : "";
	return {
		text: `${before}${text.slice(from, to)}${to < text.length ? " …" : ""}`,
		spans: spans
			.filter(({ start, end: last }) => start >= from && last <= to)
			.map(({ start, end: last }) => ({ start: start - from + before.length, end: last - from + before.length })),
	};
}
