/**
 * Finding in a passage what a reader typed. Both are reduced to their letters, digits and money or per cent signs:
 * case, accents, kinds of quotation mark, apostrophes and hyphens make no difference.
 */
type Reduced = {
	text: string;
	/** For each unit of `text`, the offsets in the original between which its character stands. */
	starts: number[];
	ends: number[];
};

export type Query = {
	/** The words in order, reduced. */
	words: string[];
	/** Whether the reader put the words in quotation marks: then only the exact phrase counts. */
	exact: boolean;
};

export type Span = { start: number; end: number };
export type Match = {
	spans: Span[];
	/** Whether the words stand together, as typed. */
	isPhrase: boolean;
	/** How much of what was typed the passage holds, by letters: 1 where it holds every word. */
	share: number;
};

/** From this many letters on, a word typed also finds the words that begin with it. */
const MIN_PREFIX = 3;

const QUOTED = /^\s*["“”„«](.+)["“”»]\s*$/u;

export function parseQuery(typed: string): Query {
	const quoted = QUOTED.exec(typed);
	return { words: reduceWords(quoted?.[1] ?? typed), exact: quoted !== null };
}

/** The words of a text, reduced: "Putin’s win-win" gives "putins", "win", "win". */
export function reduceWords(text: string): string[] {
	return reduce(text)
		.text.split(" ")
		.filter((word) => word !== "");
}

/**
 * The parts of a passage to mark for a query: each occurrence of the whole phrase; where it does not occur, and no
 * quotation marks ask for it, each word that begins as one typed. null where nothing is to be marked.
 * @param related further forms to mark, such as those that share a stem with a word typed
 */
export function match(passage: string, query: Query, related: readonly string[] = []): Match | null {
	const reduced = reduce(passage);
	const phrase = query.words.join(" ");
	if (phrase === "") return null;
	// What is typed may be the beginning of a word, but a letter or two begin too many.
	const found = occurrences(reduced, phrase, query.exact || phrase.length < MIN_PREFIX);
	if (found.length > 0) return { spans: found, isPhrase: true, share: 1 };
	if (query.exact) return null;
	const forms = related.map((form) => reduce(form).text).filter((form) => !form.includes(" "));
	const spans: Span[] = [];
	const typed = [...new Set(query.words)];
	let letters = 0;
	for (const word of typed) {
		const own = occurrences(reduced, word, word.length < MIN_PREFIX);
		const stemmed = forms.filter((form) => shareStem(form, word)).flatMap((form) => occurrences(reduced, form, true));
		if (own.length + stemmed.length > 0) letters += word.length;
		spans.push(...own, ...stemmed);
	}
	return spans.length > 0 ? { spans: unite(spans), isPhrase: false, share: letters / typed.join("").length } : null;
}

/** Whether two words look like forms of one: they begin alike, for at least half of the longer. */
function shareStem(a: string, b: string): boolean {
	let alike = 0;
	while (alike < a.length && a[alike] === b[alike]) alike++;
	return alike >= 3 && alike * 2 >= Math.max(a.length, b.length);
}

/** Where a phrase stands, from a word's beginning; `whole` asks for its end at a word's end too. */
function occurrences({ text, starts, ends }: Reduced, phrase: string, whole: boolean): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
		const end = at + phrase.length;
		if (at > 0 && text[at - 1] !== " ") continue;
		const wordEnd = text.indexOf(" ", end) === -1 ? text.length : text.indexOf(" ", end);
		if (whole && wordEnd !== end) continue;
		spans.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? 0 });
	}
	return spans;
}

function unite(spans: Span[]): Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	return sorted.filter((span, index) => index === 0 || span.start >= (sorted[index - 1]?.end ?? 0));
}

function reduce(original: string): Reduced {
	let text = "";
	const starts: number[] = [];
	const ends: number[] = [];
	const push = (unit: string, start: number, end: number) => {
		text += unit;
		starts.push(start);
		ends.push(end);
	};
	for (const { 0: cluster, index } of original.matchAll(/\P{M}\p{M}*/gu)) {
		const letter = cluster.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
		if (/^[\p{L}\p{N}%$£€]+$/u.test(letter)) {
			for (const unit of letter) push(unit, index, index + cluster.length);
		} else if (/^[\s\p{Pd}]/u.test(letter) && text !== "" && !text.endsWith(" ")) {
			push(" ", index, index + cluster.length);
		}
	}
	return text.endsWith(" ") ? { text: text.slice(0, -1), starts, ends } : { text, starts, ends };
}
