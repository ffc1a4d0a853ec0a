import { anyOf, SPACE, type Words } from "../words.ts";
import { type Day, dayOf, edtf, partsOf } from "./calendar.ts";
import type { Setting } from "./setting.ts";
import { ago, span } from "./spans.ts";

type Groups = Record<string, string | undefined>;
/**
 * A shape that times have, and what day, month, year or interval it means.
 * `read` takes the named groups, the day that the text was published and what its sentence tells, and gives the time in
 * the Extended Date/Time Format; null where the words do not tell it, or it counts from a day that is not known.
 */
export type TimePattern = {
	expression: RegExp;
	read: (groups: Groups, published: Day | null, setting: Setting) => string | null;
};

/**
 * How many days ago a day of this year is over that something "will" be on: what runs "from January 3" may have begun.
 */
const LONG_OVER = 45;
/** In months. */
const CENTURY = 1200;

/** The shapes of times in a language; of two that begin at the same place, the longer counts. */
export function timePatterns({ times, numbers }: Words): TimePattern[] {
	const { days, months, units, before, directions, seasons, parts } = times;
	const space = SPACE;
	const day = `(?:${anyOf(days)})`;
	const shortMonths = times["short-months"];
	const fullMonths = anyOf([...months, ...months.map((name) => name.toUpperCase())]);
	const month = `(?<month>${fullMonths}|(?:${anyOf(Object.keys(shortMonths))})(?:\\.|(?=${SPACE})))`;
	const nth = `(?:${anyOf(times["ordinal-endings"])})`;
	const [the, of, on] = [either(times.the), either(times.of), either(times.on)];
	const isCentury = (name: string) => units[name]?.kind === "months" && units[name].amount === CENTURY;
	const year = "(?<year>1[0-9]\\d\\d|20\\d\\d)";
	const date = `(?<date>\\d{1,2})${nth}?`;
	// An hour later is no day of the calendar: hours and minutes count from the day of writing alone.
	const [long, short] = [false, true].map(
		(isShort) =>
			`(?<unit>${either(Object.keys(units).filter((name) => (units[name]?.kind === "clock") === isShort))})(?:${times["plural-ending"]})?`,
	);
	const unit = long ?? "";
	const exact = [...times.articles, ...numbers.one, ...Object.keys(numbers.values)];
	const count = `(?<count>\\d+|${either([...exact, ...times["vague-counts"]])})`;
	const fromNow = Object.keys(directions).filter((word) => directions[word] !== null);
	const partOfDay = `(?:${space}(?:${anyOf(times["parts-of-day"])}))?`;
	const weekday = `(?:${day},?${space})?`;
	const about = `(?:${either(times.about)}${space})?`;
	const relative = (group: string) =>
		`(?:${the}${space})?(?<${group}>${either([...Object.keys(before), ...times["before-told"]])})${space}`;
	const clock = `\\d{1,2}(?:[.:]\\d\\d)?${space}?(?:${anyOf(times["clock-endings"])})|\\d{1,2}:\\d\\d|\\d{1,2}[.:]\\d\\d(?=${space}${on}${space})`;
	const onDay = `${weekday}(?:${month}${space}${date}(?:,?${space}${year})?|${date}${space}(?:${of}${space})?${month}(?:,?${space}${year})?)`;
	const pattern = (source: string, read: TimePattern["read"] = () => null): TimePattern => ({
		expression: new RegExp(`(?<![\\p{L}\\p{N}.:$€£-])(?:${source})(?![\\p{L}\\p{N}]|[:.]\\d)`, "uy"),
		read,
	});
	const monthOf = (name = ""): number =>
		shortMonths[name.replace(".", "")] ?? months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
	const isWritten = (word: string | undefined, list: Record<string, number | null>): number | null =>
		list[(word ?? "").toLowerCase()] ?? null;
	const countOf = (text: string | undefined): number | null => {
		const lower = (text ?? "").toLowerCase();
		if (/^\d+$/.test(lower)) return Number(lower);
		return times.articles.includes(lower) || numbers.one.includes(lower) ? 1 : (numbers.values[lower] ?? null);
	};
	const readDay: TimePattern["read"] = ({ month: name, date: number, year: given }, published, { isAhead }) => {
		const at = monthOf(name);
		const inYear = given ?? (published === null ? undefined : String(partsOf(published).year));
		const inThis = inYear === undefined ? null : dayOf(Number(inYear), at, Number(number));
		// "will open on May 3": of next year, where that of this year is over.
		const isOver =
			given === undefined && isAhead && inThis !== null && published !== null && published - inThis > LONG_OVER;
		const found = isOver ? dayOf(Number(inYear) + 1, at, Number(number)) : inThis;
		if (found !== null) return edtf.day(found);
		const two = (value: number) => String(value).padStart(2, "0");
		return inYear === undefined && Number(number) < 32 ? `XXXX-${two(at)}-${two(Number(number))}` : null;
	};
	const readDays: TimePattern["read"] = (groups, published, setting) => {
		const to = readDay(groups, published, setting);
		const from = readDay({ ...groups, date: groups["first"] ?? groups["first2"] }, published, setting);
		return from && to && !to.startsWith("X") ? edtf.interval(from, to) : null;
	};
	const readWeekday: TimePattern["read"] = ({ weekday: name }, published, { isAhead, isGeneral }) => {
		if (published === null || isGeneral) return null;
		const back = (partsOf(published).weekday - days.indexOf(name ?? "") + 7) % 7;
		return edtf.day(isAhead ? published + 7 - back : published - back);
	};
	const readSpan = ({ before: word, count: text, unit: name }: Groups, published: Day | null): string | null => {
		const direction = before[(word ?? "").toLowerCase()];
		const what = units[(name ?? "").toLowerCase()];
		const amount = text === undefined ? null : countOf(text);
		if (published === null || direction === undefined || !what || (text !== undefined && amount === null)) return null;
		return span(published, { direction, count: amount, unit: what });
	};
	return [
		// "about 6.30 a.m. on 3 March", "at 22:30"
		pattern(`${about}(?:${clock})(?:${space}(?:${on}${space})?${onDay})`, readDay),
		pattern(
			`${about}(?:${clock})(?:${space}(?:${on}${space})?(?<weekday>${day})${partOfDay})?`,
			(groups, published, setting) => (groups["weekday"] ? readWeekday(groups, published, setting) : null),
		),
		pattern(onDay, readDay),
		// "between 3 and 7 September", "3–7 September 2026", "September 3–7"
		pattern(
			`(?:${either(numbers.between)}${space}(?<first>\\d{1,2})${nth}?${space}${either(numbers.and)}${space}|(?:${either(numbers.from)}${space})?(?<first2>\\d{1,2})${nth}?(?:${space}${either(numbers.to)}${space}|${space}?[–-]${space}?))${date}${space}(?:${of}${space})?${month}(?:,?${space}${year})?`,
			readDays,
		),
		pattern(`${month}${space}(?<first>\\d{1,2})${space}?[–-]${space}?${date}(?:,?${space}${year})?`, readDays),
		pattern(`(?<weekday>${day})${partOfDay}`, readWeekday),
		pattern(`${the}${space}\\d{1,2}${nth}(?=[.,;)])`),
		pattern(`${month},?${space}(?:${of}${space})?${year}`, ({ month: name, year: given }) =>
			edtf.month(Number(given), monthOf(name)),
		),
		pattern(
			`(?<=${either(times["before-months"])}${space})(?:(?:${either(times.early)})[${"\\s"}-])?${month}`,
			({ month: name }, published, { isAhead, isTold, isGeneral, isOfOtherYear }) => {
				if (published === null || isGeneral || (isOfOtherYear && !isAhead)) return null;
				const at = monthOf(name);
				const now = partsOf(published);
				if (isAhead) return edtf.month(at < now.month ? now.year + 1 : now.year, at);
				// "The council meets again in May": that of last year, or the one to come.
				if (at > now.month && !isTold) return null;
				return edtf.month(at > now.month ? now.year - 1 : now.year, at);
			},
		),
		pattern(`(?:${either(times.early)})[${"\\s"}-]${month}`),
		// "about ten years ago", "three days later"
		pattern(
			`${about}${count}${space}${unit}${space}(?<direction>${anyOf(Object.keys(directions))})`,
			({ count: text, unit: name, direction }, published) => {
				const amount = countOf(text);
				const sign = isWritten(direction, directions);
				const what = units[(name ?? "").toLowerCase()];
				if (published === null || amount === null || sign === null || !what) return null;
				return ago(published, { count: amount * sign, unit: what });
			},
		),
		pattern(`${about}${count}${space}${short}${space}(?:${anyOf(fromNow)})`),
		// "the first quarter of next year", "the end of last year", "the end of the year"
		pattern(
			`${the}${space}(?<part>${anyOf(Object.keys(parts))})${space}${of}${space}(?:${year}|${relative("before")}${unit}|${the}${space}${unit.replace("<unit>", "<other>")}|${month})`,
			({ part, year: given }) => {
				const number = isWritten(part, parts);
				return number !== null && given !== undefined ? `${given}-${number}` : null;
			},
		),
		pattern(`${relative("before")}(?:${count}${space})?${unit}${partOfDay}`, readSpan),
		pattern(`${either(times["before-unit-told"])}${space}(?:${either(Object.keys(units))})`),
		pattern(`${relative("before")}(?<weekday>${day})${partOfDay}`, ({ before: word, weekday: name }, published) => {
			const direction = before[(word ?? "").toLowerCase()];
			if (published === null || direction === undefined) return null;
			const ahead = (days.indexOf(name ?? "") - partsOf(published).weekday + 7) % 7;
			// Before the day of writing, on it or after it.
			const offset = direction < 0 ? (ahead === 0 ? -7 : ahead - 7) : direction > 0 && ahead === 0 ? 7 : ahead;
			return edtf.day(published + offset);
		}),
		pattern(`${relative("before")}${month}`, ({ before: word, month: name }, published) => {
			const direction = before[(word ?? "").toLowerCase()];
			if (published === null || direction === undefined) return null;
			const at = monthOf(name);
			const now = partsOf(published);
			const shift = direction < 0 ? (at >= now.month ? -1 : 0) : direction > 0 && at <= now.month ? 1 : 0;
			return edtf.month(now.year + shift, at);
		}),
		pattern(`(?<alone>${either(Object.keys(times.alone))})`, ({ alone }, published) => {
			const offset = isWritten(alone, times.alone);
			return published === null || offset === null ? null : edtf.day(published + offset);
		}),
		pattern(`(?<season>${anyOf(Object.keys(seasons))})${space}(?:${of}${space})?${year}`, ({ season, year: given }) =>
			edtf.season(Number(given), isWritten(season, seasons) ?? 21),
		),
		pattern(
			`(?:${the}${space}(?:${anyOf(Object.keys(seasons))})(?=[.,;:)!?]|${space}(?:${anyOf(times["after-seasons"])})(?![\\p{L}]))|(?<=${either(times["before-seasons"])}${space})(?:${anyOf(Object.keys(seasons))})(?=[.,;:)!?]))`,
		),
		pattern(either(times.noon)),
		pattern(`(?:${the}${space})?(?<decade>(?:1[0-9]|20)\\d0)s`, ({ decade }) => edtf.decade(Number(decade))),
		pattern(`${the}${space}(?<decade>${anyOf(Object.keys(times.decades))})`, ({ decade }) =>
			edtf.decade(isWritten(decade, times.decades) ?? 0),
		),
		pattern(
			`${the}${space}(?:${either(times.early)}[${"\\s"}-])?(?:(?<ordinal>\\d{1,2})${nth}|(?<century>${anyOf(Object.keys(times.centuries))}))[${"\\s"}-]${anyOf(Object.keys(units).filter(isCentury))}`,
			({ ordinal, century }) =>
				edtf.century(ordinal ? (Number(ordinal) - 1) * 100 : (isWritten(century, times.centuries) ?? 0)),
		),
		pattern(
			`${either(numbers.between)}${space}${year}${space}${either(numbers.and)}${space}(?<end>1[0-9]\\d\\d|20\\d\\d)`,
			({ year: from, end }) => edtf.interval(from ?? "", end ?? ""),
		),
		// "1914–18"
		pattern(`${year}${space}?[–-]${space}?(?<end>1[0-9]\\d\\d|20\\d\\d|(?<=[–-])\\d\\d)`, ({ year: from, end }) =>
			edtf.interval(from ?? "", (end ?? "").length === 2 ? `${from?.slice(0, 2)}${end}` : (end ?? "")),
		),
	];
}

/** Any of the words, as they are or with the capital that begins a sentence or a heading. */
function either(words: readonly string[]): string {
	return `(?:${anyOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})`;
}
