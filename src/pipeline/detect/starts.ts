/**
 * Where words begin that are among some, and numbers and currency signs, in a text, in order: a shape that begins with
 * none of them is looked for nowhere else.
 * @param words in small letters, each up to its first space or hyphen
 */
export function startsIn(text: string, words: ReadonlySet<string>): number[] {
	const starts: number[] = [];
	RUN.lastIndex = 0;
	for (let run = RUN.exec(text); run; run = RUN.exec(text)) {
		const [letters] = LETTERS.exec(run[0]) ?? [""];
		if (letters === "" || words.has(letters.toLowerCase())) starts.push(run.index);
	}
	return starts;
}

/** A sign or an apostrophe before a digit begins a number as well: "−5", "’24". */
const RUN = /[\p{L}\p{N}]+|\p{Sc}|[−+’'‘](?=\d)|(?<![\p{L}\p{N}])[-–−](?=[\d\p{Sc}])/gu;
const LETTERS = /^\p{L}*/u;

/** The words up to their first space or hyphen, in small letters, as `startsIn` takes them. */
export function firstWords(lists: readonly (readonly string[])[]): ReadonlySet<string> {
	return new Set(lists.flat().map((words) => /^\p{L}*/u.exec(words.toLowerCase())?.[0] ?? ""));
}

/**
 * Every match of an expression that begins at one of some places, in order, none over another.
 * @param expression with the flag `y`
 */
export function* matchesAt(text: string, starts: readonly number[], expression: RegExp): Generator<RegExpExecArray> {
	let end = 0;
	for (const start of starts) {
		if (start < end) continue;
		expression.lastIndex = start;
		const match = expression.exec(text);
		if (!match) continue;
		end = expression.lastIndex;
		yield match;
	}
}
