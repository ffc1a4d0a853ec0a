import { SPACE, type Words } from "../words.ts";
import { END, eitherOf, type FigurePattern, type NumberShapes, none, type Part, pattern } from "./shapes.ts";

/** Two amounts so many times apart are not both of the scale that only the second names: "from $500 to $2 million". */
const APART = 100;
/** A number that may be a year, as it is written. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/**
 * A change from one amount to another, after a word of change: "fell from 70 per cent to 52 per cent", "a rise from £2
 * to £3 million". That is no range: what changed had no value between. It makes two figures.
 */
export function changePatterns({ numbers }: Words, shapes: NumberShapes): FigurePattern[] {
	const { scale, short, sign, hundred, duration, money, approximately, unsigned } = shapes;
	const unit = `${SPACE}?(?:${duration}|${eitherOf(numbers.counted)}|${money}|${eitherOf(numbers.points)})`;
	const amount = (n: number) =>
		`${approximately}(?<sign${n}>${sign})?(?<number${n}>${unsigned})(?:(?<share${n}>${hundred})|(?:${SPACE}|-)?(?<scale${n}>${scale}|${short})(?![\\p{L}\\p{N}]))?(?<unit${n}>${unit})?${END}(?!\\.\\d)`;
	const between = `(?:${SPACE}[\\p{L}\\p{N}’'%£$€-]{1,24}){0,6}${SPACE}`;
	// What stands there is looked at before what stands before it: that is slower.
	const source = `(?=${eitherOf(numbers.from)}${SPACE})(?<=(?<![\\p{L}])${eitherOf(numbers.changed)}${between})${eitherOf(numbers.from)}${SPACE}(?<first>${amount(1)})${SPACE}${eitherOf(numbers.to)}${SPACE}(?<second>${amount(2)})`;
	const read: FigurePattern["read"] = (groups) => {
		const [from, to] = [1, 2].map((n) => readAmount(groups, n, numbers, shapes));
		const isBare = [1, 2].every((n) => YEAR.test(groups[`number${n}`] ?? "") && !groups[`sign${n}`]);
		if (!from || !to || (isBare && to.unit === null)) return null;
		// "from 5 to 10 per cent", "from £5 to 10"
		const unitOf = (one: Amount, other: Amount) => one.unit ?? other.unit;
		const isScaled = from.scale === undefined && to.scale !== undefined && isNear(from.value, to.value);
		const by = from.scale ?? (isScaled ? to.scale : undefined);
		return [
			part("first", kindOf(from, to), shapes.amount(groups["number1"], by), unitOf(from, to)),
			part("second", kindOf(to, from), shapes.amount(groups["number2"], to.scale), unitOf(to, from)),
		];
	};
	return [pattern("count", source, read, "iuyd")];
}

type Amount = { kind: Part["kind"] | null; unit: string | null; value: number | null; scale: string | undefined };

function readAmount(
	groups: Record<string, string | undefined>,
	n: number,
	numbers: Words["numbers"],
	shapes: NumberShapes,
): Amount {
	const [scale, sign, unit] = ["scale", "sign", "unit"].map((name) => groups[`${name}${n}`]);
	const value = shapes.plain(groups[`number${n}`]);
	if (groups[`share${n}`] !== undefined) return { kind: "share", unit: "%", value, scale };
	if (sign !== undefined) return { kind: "money", unit: numbers.currencies[sign] ?? null, value, scale };
	const name = unit?.trim() ?? null;
	const lower = name?.toLowerCase() ?? "";
	const isDuration = new RegExp(`^(?:${shapes.duration})$`, "iu").test(lower);
	const isIn = (list: readonly string[]) => list.includes(lower);
	const kind = isIn(numbers.points) ? "share" : isIn(numbers["money-words"]) ? "money" : isDuration ? "duration" : null;
	return { kind, unit: name, value, scale };
}

/** The kind of one amount: its own, or where it names none that of the other. */
function kindOf(one: Amount, other: Amount): Part["kind"] {
	return one.kind ?? (one.unit === null ? other.kind : null) ?? "count";
}

function isNear(from: number | null, to: number | null): boolean {
	return from !== null && to !== null && from < to * APART && to < from * APART;
}

function part(group: string, kind: Part["kind"], value: number | null, unit: string | null): Part {
	return { ...none, group, kind, value, unit };
}
