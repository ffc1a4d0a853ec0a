/** A text, a number or a name of JSON, a sign, or the space between. @see https://www.rfc-editor.org/rfc/rfc8259 */
const TOKEN =
	/("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?\b|true\b|false\b|null\b)|([[\]{},:])|([ \t\n\r]+)/uy;

/** What may come next; the first value or key of a list or object may also be its end. */
type State = "value" | "first value" | "key" | "first key" | "colon" | "after";

/**
 * Where a text stops being JSON: the UTF-16 offset of what cannot stand there; its length where it ends too early.
 * Engines tell that in messages of their own, or not at all.
 */
export function jsonMistake(text: string): number {
	const open: ("[" | "{")[] = [];
	let state: State = "value";
	TOKEN.lastIndex = 0;
	for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
		const [, string, other, sign] = TOKEN.exec(text) ?? [];
		if (TOKEN.lastIndex <= at) return isUnended(text, at) ? text.length : at;
		const found = string !== undefined ? "string" : other !== undefined ? "value" : sign;
		if (found === undefined) continue;
		const next = stateAfter(state, found, open);
		if (next === null) return at;
		state = next;
	}
	return text.length;
}

/** Whether a text begins at an offset that the file ends in. */
function isUnended(text: string, at: number): boolean {
	return text[at] === '"' && /^"(?:[^"\\\p{Cc}]|\\.)*\\?$/u.test(text.slice(at));
}

/** @returns null for what cannot stand there */
function stateAfter(state: State, found: string, open: ("[" | "{")[]): State | null {
	const isValue = state === "value" || state === "first value";
	if (found === "string" && (state === "key" || state === "first key")) return "colon";
	if (found === "string" || found === "value") return isValue ? "after" : null;
	if (found === ":") return state === "colon" ? "value" : null;
	if (found === "[" || found === "{") {
		if (!isValue) return null;
		open.push(found);
		return found === "[" ? "first value" : "first key";
	}
	if (found === ",") return state !== "after" || open.length === 0 ? null : open.at(-1) === "[" ? "value" : "key";
	const isEnd = state === "after" || state === (found === "]" ? "first value" : "first key");
	return isEnd && open.pop() === (found === "]" ? "[" : "{") ? "after" : null;
}
