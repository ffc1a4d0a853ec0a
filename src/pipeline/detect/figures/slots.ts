import type { DetectionOf } from "../../../model/detection.ts";
import { overlapLookup } from "../../../text/overlap-lookup.ts";
import { contains, enclosingRange, type TextRange } from "../../../text/ranges.ts";
import type { Credit } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import { type Cues, cuesFor } from "../lexicon/cues.ts";
import { isHead, isPossessive, type Phrase, phraseAfter, phraseEnding } from "../syntax/phrases.ts";
import type { Read, Shape } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { groupBefore, hasTense, verbGroups } from "../syntax/verbs.ts";
import { type Words, wordsFor } from "../words.ts";
import type { BareQuantity } from "./shapes.ts";
import { isHyphened } from "./word-counts.ts";

type Quantity = DetectionOf<"quantity">;
type Clause = Pick<Read, "items" | "groups" | "cues"> & { words: Words };
/** A kind of figure, and its first and its last word among the items. */
type Place = { first: number; last: number; kind: BareQuantity["kind"] };

/** How many words before a figure and after it are read for what it is of. */
const WINDOW = 60;
/** How many words after a verb a figure begins at most: "fell last year by 7 per cent". */
const NEAR = 4;
/** The same with the words of other figures between. */
const FAR = 10;
/** What stands there besides times: "by almost", "a full". */
const BETWEEN = new Set(["ADV", "ADP", "PART", "NUM", "DET", "ADJ"]);
const MARK = /["“'‘]/;
/** How a column gives what somebody says to be so. */
const SAYING = new Set<Shape>(["quotation", "that", "colon", "clause", "infinitive"]);
/** How many words what a figure is of has at most. */
const LONGEST = 12;

/**
 * Fills what a figure is of, and who is credited with it, where its sentence tells: "eleven [vans]", "7 per cent of
 * [the crew]", "[a fee] of £20", "[the fee] rose to £20".
 * @param figures in text order
 * @param tokens the words of each sentence, in text order
 */
export function fillSlots(
	text: string,
	figures: readonly BareQuantity[],
	tokens: readonly Token[][],
	credits: readonly Credit[],
	lang: string,
): Quantity[] {
	const cues = cuesFor(lang);
	const words = wordsFor(lang);
	const saidBy = speakersOf(text, credits, tokens, cues);
	let at = 0;
	let word = 0;
	let before: Quantity | null = null;
	return figures.map((figure): Quantity => {
		const { start, end } = figure.range;
		for (; (tokens[at]?.at(-1)?.end ?? Infinity) <= start; at++) word = 0;
		const all = tokens[at] ?? [];
		while ((all[word]?.end ?? Infinity) <= start) word++;
		let after = word;
		while ((all[after]?.start ?? Infinity) < end) after++;
		// As much of the sentence as may tell: what has no full stop for pages is no sentence.
		const from = Math.max(0, word - WINDOW);
		const items = all.slice(from, after + WINDOW);
		const sentence = cues && words && after > word ? { items, groups: verbGroups(items), cues, words } : null;
		const place = { first: word - from, last: after - 1 - from, kind: figure.kind };
		const own = sentence && ofWhat(sentence, place);
		// "The tax fell from £20 to £12": both are of the tax.
		const isSame = before?.kind === figure.kind && words && isTo(text.slice(before.range.end, start), words);
		before = { ...figure, of: own ?? (isSame ? (before?.of ?? null) : null), saidBy: saidBy(figure.range) };
		return before;
	});
}

/** Whether what stands between two figures leads from one to the other. */
function isTo(between: string, { numbers }: Words): boolean {
	return numbers.to.includes(between.trim());
}

/**
 * Gives who says what stands in a range: of those whose content holds it, the one with the shortest. Who denies it,
 * asks or only calls it something does not say it.
 */
function speakersOf(
	text: string,
	credits: readonly Credit[],
	tokens: readonly (readonly Token[])[],
	cues: Cues | null,
): (range: TextRange) => TextRange | null {
	const denials = new Set(
		tokens.flatMap((words) => words.flatMap(({ lemma, start }) => (cues?.denying.has(lemma) ? [start] : []))),
	);
	const said = credits
		.flatMap(({ source, sourceKind, manner, shape, cue, content }) => {
			const isSaid = manner === "speech" && SAYING.has(shape) && !denials.has(cue?.start ?? -1);
			if (!source || !isSaid || sourceKind === "self") return [];
			// "called the fine of £40 “a joke”": what is quoted is said, not what it is said of.
			const parts = shape === "quotation" ? content.filter(({ start }) => MARK.test(text.charAt(start))) : content;
			return parts.map((part) => ({ ...part, source }));
		})
		.sort((a, b) => a.start - b.start);
	const saidIn = overlapLookup(said);
	return (range) => {
		const [nearest] = saidIn(range)
			.filter((part) => contains(part, range))
			.sort((a, b) => a.end - a.start - (b.end - b.start));
		return nearest?.source ?? null;
	};
}

function ofWhat(sentence: Clause, place: Place): TextRange | null {
	const { items } = sentence;
	if (place.kind === "date" || place.kind === "comparison") return null;
	const bare = withoutRate(sentence, place);
	// "4 cm", "five degrees": a unit is not what is measured.
	const isOf = sentence.words.numbers.of.includes(items[bare.last + 1]?.lower ?? "");
	const isMeasured = !isOf && bare.last > bare.first && isMeasure(items[bare.last], sentence.words);
	// "over $90 billion this year" is not of the year, a third of the year is.
	const near = after(sentence, bare);
	const isAmount = place.kind === "money" || place.kind === "share";
	const isWhen = isAmount && !isOf && near !== null && isTime(items[near.last], sentence.words);
	const phrase =
		(isMeasured || isWhen ? null : near) ??
		whatFor(sentence, place) ??
		before(sentence, bare) ??
		object(sentence, bare) ??
		changed(sentence, bare);
	if (phrase && phrase.first === place.last + 1 && isRateAt(sentence, phrase.first)) return null;
	const [from, to] = [items[phrase?.first ?? -1], items[phrase?.last ?? -1]];
	if (!phrase || !from || !to || phrase.last - phrase.first >= LONGEST) return null;
	return enclosingRange([from, to]);
}

/** Whether a word is a unit of what is measured. */
function isMeasure(item: Token | undefined, { numbers }: Words): boolean {
	return item !== undefined && (numbers.measures.includes(item.text) || numbers.measures.includes(item.lower));
}

/** "€6.1bn a year": whether "a year" begins at a word. */
function isRateAt({ items, words: { numbers } }: Clause, at: number): boolean {
	const isIn = (list: readonly string[], item: Token | undefined) => list.includes(item?.lower ?? "");
	return isIn(numbers["rate-words"], items[at]) && isIn(numbers["rates-of-things"], items[at + 1]);
}

/** The words of a figure without its rate: "1,900 people a week". */
function withoutRate(sentence: Clause, place: Place): Place {
	const { first, last } = place;
	return isRateAt(sentence, last - 1) && last - 2 >= first ? { ...place, last: last - 2 } : place;
}

/** "spent £3 million on the bridge", "£20,000 in tax", "£5bn worth of goods": what an amount of money is for. */
function whatFor(sentence: Clause, { last, kind }: Place): Phrase | null {
	const { items, words } = sentence;
	const { "money-for": isFor, "money-in": isIn, worth, of } = words.numbers;
	if (kind !== "money" && kind !== "range") return null;
	const [next, second, third] = items.slice(last + 1, last + 4);
	if (worth.includes(next?.lower ?? "") && of.includes(second?.lower ?? "")) return ofNoun(sentence, last + 2, kind);
	// "invested £3 million in our schools"
	const verb = groupBefore(sentence.groups, last);
	const isInvested = words.numbers.investing.includes(items[verb?.head ?? -1]?.lemma ?? "");
	const isMeans = isIn.includes(next?.lower ?? "") && (second?.pos === "NOUN" || isInvested);
	if (!isMeans && !isFor.includes(next?.lower ?? "")) return null;
	const isTimed = [second, third].some((item) => isTime(item, words));
	const isNamed = second?.pos === "PROPN";
	return isTimed || isNamed ? null : ofNoun(sentence, last + 1, kind);
}

/** Whether a word is of the calendar: "£300 last year" is not of the year. */
function isTime(item: Token | undefined, { times }: Words): boolean {
	if (!item) return false;
	const isIn = (list: Record<string, unknown>) => item.lower in list || item.lemma in list;
	return (
		isIn(times.units) || isIn(times.before) || isIn(times.alone) || [...times.days, ...times.months].includes(item.text)
	);
}

/** "raised taxes by £5bn", "cut emissions by 40 per cent", "a house worth £5m", "raised the fee from £20". */
function object({ items, groups, cues, words }: Clause, { first }: Place): Phrase | null {
	const { "change-by": by, worth, from, changers } = words.numbers;
	const noun = items[first - 2];
	const joint = items[first - 1]?.lower ?? "";
	if (!noun || (noun.pos !== "NOUN" && noun.pos !== "PROPN") || isTime(noun, words)) return null;
	if (worth.includes(joint)) return phraseEnding(items, first - 2, cues);
	if (![...by, ...from].includes(joint)) return null;
	const phrase = phraseEnding(items, first - 2, cues);
	const verb = groupBefore(groups, first);
	const isObject = phrase && verb && verb.form !== "passive" && verb.head === phrase.first - 1;
	return isObject && changers.includes(items[verb.head]?.lemma ?? "") ? phrase : null;
}

/** "640 deckhands", "7 per cent of the crew", "the 7 per cent rise in pay", "half the crew". */
function after(sentence: Clause, { first, last, kind }: Place): Phrase | null {
	const { items, cues, words } = sentence;
	const { numbers } = words;
	const next = items[last + 1];
	// "a few things": what is counted is a part of the figure already.
	const own = items[last];
	const isCounted =
		own?.pos === "NOUN" && !isMeasure(own, words) && last > first && kind === "count" && !isNumber(own, words);
	if (isCounted) return { first: last, last };
	if (!next) return null;
	if (numbers.of.includes(next.lower)) return kind === "ordinal" ? null : ofNoun(sentence, last + 1, kind);
	if (numbers.of.includes(own?.lower ?? "")) return ofNoun(sentence, last, kind);
	const opening = items[first - 1];
	const isDescribing = opening?.pos === "DET" || isPossessive(opening) || cues.possessives.has(opening?.lower ?? "");
	const isPart = kind === "share" && !isPercent(own, words);
	const isAmount = kind === "share" || kind === "money" || kind === "duration";
	// "£300 rent", "20 per cent support"
	const isThing = next.pos === "NOUN" && !isTime(next, words) && kind !== "duration";
	if (isAmount && !isPart && !isDescribing && !isThing) return null;
	return ofNoun(sentence, last, kind);
}

/** "a fee of £20", "a delay of four days" */
function before({ items, cues, words }: Clause, { first }: Place): Phrase | null {
	const noun = items[first - 2];
	const isOf = words.numbers.of.includes(items[first - 1]?.lower ?? "");
	// "thousands of £12-an-hour workers"
	return isOf && noun?.pos === "NOUN" && !isNumber(noun, words) ? phraseEnding(items, first - 2, cues) : null;
}

/** "the fee rose to £20", "unemployment is at 7 per cent" */
function changed(sentence: Clause, { first, last }: Place): Phrase | null {
	const { items, groups, words } = sentence;
	const index = groups.findLastIndex(({ head }) => head < first);
	const group = groups[index];
	if (!group || !hasTense(group) || first - group.head > FAR) return null;
	const verb = items[group.head];
	// "the mayor is 9 per cent ahead", "the train was 40 minutes late": not what "ahead" and "late" are said of.
	const next = isTime(items[last + 1], words) ? undefined : items[last + 1];
	if (verb?.lemma === "be" && next && next.pos !== "PUNCT" && next.pos !== "CCONJ" && next.pos !== "SCONJ") return null;
	// "fell from 70 per cent to 52 per cent"
	const between = items.slice(group.head + 1, first).filter((item) => !isAmountWord(item, words));
	// "will cost ratepayers £40m"
	const isCost = words.numbers.costing.includes(verb?.lemma ?? "");
	const isBetween = (item: Token) => BETWEEN.has(item.pos) || isTime(item, words) || (isCost && isHead(item));
	const isNear = between.every(isBetween) && between.length < NEAR;
	// "the budget was cut by £5bn", "the fine is set at £20"
	const isChanged = group.form === "passive" && words.numbers.changers.includes(verb?.lemma ?? "");
	if (!verb || !isNear || !(isChanged || words.numbers.changing.includes(verb.lemma))) return null;
	const subject = subjectOf(sentence, index);
	return subject && hasNoun(items, subject) ? subject : null;
}

/**
 * The phrase after a word, where it is of a thing and no pronoun: with what "of" adds to it, up to whatever else
 * follows ("buses | by May", "people | own 90 per cent").
 */
function ofNoun({ items, cues, words }: Clause, at: number, kind: BareQuantity["kind"]): Phrase | null {
	const phrase = phraseAfter(items, at, cues);
	if (!phrase) return null;
	const { first } = phrase;
	let { last } = phrase;
	// "a 7 per cent rise in pay"; but "40 goals in 50 games"
	const joining = kind === "count" ? words.numbers.of : [...words.numbers.of, ...words.numbers["change-in"]];
	// "hundreds of coal-fired plants"
	if (isHyphened(items[last], items[last + 1])) last = phraseAfter(items, last + 2, cues)?.last ?? last;
	const more = items.findIndex(
		({ pos, lower }, index) =>
			index > first &&
			index <= last &&
			((pos === "NUM" && items[index - 1]?.pos !== "SYM") || (pos === "ADP" && !joining.includes(lower))),
	);
	if (more > 0) last = more - 1;
	// "two parties that": what follows tells of them.
	while (last > first && !isHead(items[last])) last--;
	while (last > first && isTelling(items[last], cues)) last--;
	return hasNoun(items, { first, last }) ? { first, last } : null;
}

function isTelling(item: Token | undefined, cues: Cues): boolean {
	const lower = item?.lower ?? "";
	return item?.pos === "PRON" && (cues.that.has(lower) || cues.relative.has(lower));
}

function hasNoun(items: readonly Token[], { first, last }: Phrase): boolean {
	return items.slice(first, last + 1).some((item) => isHead(item) && item.pos !== "PRON" && item.pos !== "NUM");
}

function isNumber({ lower }: Token, { numbers }: Words): boolean {
	return [numbers.values, numbers.scales].some((list) => lower in list) || numbers["vague-scales"].includes(lower);
}

/** Whether a word is a part of a figure: a number, a sign, "per cent". */
function isAmountWord(item: Token, words: Words): boolean {
	const { numbers } = words;
	const isName = [...numbers.percent, ...numbers.points, ...numbers["money-words"]].some((name) =>
		name.split(" ").includes(item.lower),
	);
	return item.pos === "NUM" || item.pos === "SYM" || isName || isNumber(item, words);
}

function isPercent(item: Token | undefined, { numbers }: Words): boolean {
	return [...numbers.percent, ...numbers.points].some((sign) => sign.endsWith(item?.lower ?? " "));
}
