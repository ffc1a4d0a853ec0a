import type { TimeUnit } from "../words.ts";
import { type Day, edtf, partsOf } from "./calendar.ts";

type Span = { direction: number; count: number | null; unit: TimeUnit };

/**
 * "This week", "last year", "the past 30 days": the day, month, year or interval that it is, counted from the day of
 * writing.
 * @param span `direction` −1 back, 0 now, 1 ahead; `count` null where none is told
 */
export function span(published: Day, { direction, count, unit }: Span): string | null {
	const now = partsOf(published);
	if (count !== null) {
		const edge = ago(published, { count: direction * count, unit });
		if (edge === null || direction === 0) return null;
		const today = edtf.day(published).slice(0, edge.length);
		return direction < 0 ? edtf.interval(edge, today) : edtf.interval(today, edge);
	}
	switch (unit.kind) {
		case "clock":
			return null;
		case "part":
			return direction === 0 ? edtf.day(published) : direction < 0 ? edtf.day(published - 1) : edtf.day(published + 1);
		case "days": {
			if (unit.amount < 7) return edtf.day(published + direction * unit.amount);
			const monday = published - now.weekday + direction * unit.amount;
			return edtf.interval(edtf.day(monday), edtf.day(monday + unit.amount - 1));
		}
		case "weekend": {
			// On Saturday and Sunday this weekend is the one that it is; before, the one that comes.
			const saturday = published - now.weekday + 5 + direction * 7;
			return edtf.interval(edtf.day(saturday), edtf.day(saturday + 1));
		}
		case "season":
			return edtf.season(now.year + seasonShift(now.month, unit.amount, direction), unit.amount);
		case "months":
			return monthSpan(now, unit.amount, direction);
	}
}

/** "Ten years ago": no more exact than its unit. @param count negative back, positive ahead */
export function ago(published: Day, { count, unit }: { count: number; unit: TimeUnit }): string | null {
	const now = partsOf(published);
	if (unit.kind === "days") return edtf.day(published + count * unit.amount);
	if (unit.kind !== "months") return null;
	if (unit.amount % 12 === 0) return edtf.year(now.year + (count * unit.amount) / 12);
	return edtf.month(now.year, now.month + count * unit.amount);
}

type Now = { year: number; month: number };

function monthSpan({ year, month }: Now, amount: number, direction: number): string | null {
	if (amount === 1) return edtf.month(year, month + direction);
	if (amount === 12) return edtf.year(year + direction);
	if (amount === 120) return edtf.decade(year + direction * 10);
	if (amount === 1200) return edtf.century(year + direction * 100);
	if (amount !== 3) return null;
	const quarter = Math.floor((month - 1) / 3) + direction;
	return `${edtf.year(year + Math.floor(quarter / 4))}-${33 + (((quarter % 4) + 4) % 4)}`;
}

/**
 * In which year from now a season is, where spring begins in March: "last summer" in May is that of the year before.
 */
function seasonShift(month: number, season: number, direction: number): number {
	const begins = { 21: 3, 22: 6, 23: 9 }[season] ?? 12;
	if (direction < 0) return month >= begins + 3 ? 0 : -1;
	if (direction > 0) return month < begins ? 0 : 1;
	return 0;
}
