import type { Scalar } from "yaml";

/** A number as content files write it: decimal digits, without leading zeros. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** How many decimal digits a number holds exactly. */
const MAX_DIGITS = 15;

/**
 * What is wrong with the form of a number in YAML, with the right form; null where it is no number, or nothing is
 * wrong. YAML reads other forms too, but not all of them as people do: 012 is twelve in one version and ten in another.
 */
export function problemOfNumber({ value, source }: Scalar): string | null {
	if (typeof value !== "number" || source === undefined) return null;
	const inQuotes = "If it is meant as text, put it in quotation marks.";
	if (!Number.isFinite(value)) return `The number ${source} is not finite. ${inQuotes}`;
	const digits = source.replace(/^-?[0.]*|\./g, "");
	if (DECIMAL.test(source) && digits.length > MAX_DIGITS) {
		return `The number ${source} has ${digits.length} digits; at most ${MAX_DIGITS} are kept exactly. ${inQuotes}`;
	}
	if (DECIMAL.test(source) && !Object.is(value, -0)) return null;
	return `The number ${source} must be written ${decimal(value)}. ${inQuotes}`;
}

/** A finite number in decimal digits, whatever its size. */
function decimal(value: number): string {
	const plain = value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
	return plain === "-0" ? "0" : plain;
}
