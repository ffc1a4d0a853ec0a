import type { PastText } from "../../links/past-text.ts";
import type { Selector } from "../../model/selector.ts";
import { wordsOf } from "../../text/diff.ts";
import { fold } from "../../text/fold.ts";
import type { TextRange } from "../../text/ranges.ts";
import { describe, resolve } from "./quote.ts";

/** How many words of context a selector gets at most, to tell its place from where it stood before. */
const MAX_CONTEXT = 12;

/**
 * Rewrites a selector for a range of the newest text. It keeps the fields that it has, and gets those that it needs: so
 * many words of context that it resolves to the range, and to nothing of the past text that has gone elsewhere.
 * @returns null where no context tells the range apart
 */
export function rewriteSelector(text: string, range: TextRange, selector: Selector, past: PastText): Selector | null {
	const [now, before] = [fold(text), fold(past.text)];
	const isRight = (candidate: Selector) => {
		const found = resolve(now, candidate);
		if (found.kind !== "found" || found.range.start > range.start || found.range.end < range.end) return false;
		const old = resolve(before, candidate);
		return old.kind !== "found" || past.carry(old.range).isAt(range);
	};
	const made = describe(text, range);
	const quote = fold(selector.quote).text === fold(made.quote).text ? selector.quote : made.quote;
	const countOf = (context: string | undefined) => context?.split(/\s+/).length ?? 0;
	const least = { before: countOf(selector.before ?? made.before), after: countOf(selector.after ?? made.after) };
	for (let more = 0; more <= MAX_CONTEXT; more++) {
		const { before: some, after: others } = least;
		// More context on the sides that have some; on both where none has.
		const isBare = some + others === 0;
		const count = { before: some > 0 || isBare ? some + more : 0, after: others > 0 || isBare ? others + more : 0 };
		const candidate = { quote, ...contextAt(text, range, count) };
		if (isRight(candidate)) return candidate;
	}
	return null;
}

function contextAt(text: string, range: TextRange, count: { before: number; after: number }): Partial<Selector> {
	const before = count.before > 0 ? wordsOf(text.slice(0, range.start)).slice(-count.before).join(" ") : "";
	const after = count.after > 0 ? wordsOf(text.slice(range.end)).slice(0, count.after).join(" ") : "";
	return { ...(before !== "" && { before }), ...(after !== "" && { after }) };
}
