import { z } from "zod";

/** The name of a language, a script or a region in English; undefined for a code that is none. */
function nameIn(type: "language" | "script" | "region", code: string): string | undefined {
	return new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code);
}

/**
 * A tag as Unicode writes it: `EN-ca` gives `en-CA`, `eng` gives `en`, `en-UK` gives `en-GB`; null for what is no tag.
 * @see https://www.unicode.org/reports/tr35/#Canonical_Unicode_Locale_Identifiers
 */
function canonical(tag: string): string | null {
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? null;
	} catch {
		return null;
	}
}

/** Whether the parts of a canonical tag are a language, a script and a region that exist. `und` is no language. */
function isKnown(tag: string): boolean {
	if (/^und\b/.test(tag)) return false;
	const { language, script, region } = new Intl.Locale(tag);
	return (
		nameIn("language", language) !== undefined &&
		(script === undefined || nameIn("script", script) !== undefined) &&
		(region === undefined || nameIn("region", region) !== undefined)
	);
}

/** Whether a tag is one that is in use, in letters of either case. */
function isLanguageTag(tag: string): boolean {
	const known = canonical(tag);
	return known !== null && known.toLowerCase() === tag.toLowerCase() && isKnown(known);
}

/** The tag that somebody means who writes another: `eng`, `en_CA`, `zh-yue`, `english`, `Deutsch`, `jp`. */
function tagMeant(written: string): string | null {
	const joined = written.trim().replaceAll("_", "-");
	// The language of `zh-yue` has a code of its own, which now is used alone.
	const alone = joined.replace(/^[a-z]{2,3}-(?=[a-z]{3}(?:-|$))/i, "");
	const [tag] = [joined, alone].flatMap((one) => canonical(one) ?? []).filter(isKnown);
	return tag ?? languageNamed(joined) ?? languageOfRegion(joined);
}

/** The code of a language by its name in English or in itself. */
function languageNamed(name: string): string | null {
	const isNamed = (code: string) =>
		[nameIn("language", code), new Intl.DisplayNames([code], { type: "language" }).of(code)].some(
			(one) => one?.toLowerCase() === name.toLowerCase(),
		);
	return codesOfTwo.find((code) => nameIn("language", code) !== undefined && isNamed(code)) ?? null;
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const codesOfTwo = letters.flatMap((first) => letters.map((second) => first + second));

/** The language that most people of a country write: somebody who writes `jp` means `ja`. */
function languageOfRegion(code: string): string | null {
	if (!/^[a-z]{2}$/i.test(code) || nameIn("region", code.toUpperCase()) === undefined) return null;
	const { language } = new Intl.Locale(`und-${code}`).maximize();
	return language === "und" ? null : language;
}

/**
 * The tag of a language that exists, in the form of Unicode. Languages, scripts and regions are those that the platform
 * knows by name.
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export const languageSchema = z
	.string()
	.refine(isLanguageTag, {
		error: ({ input }) => {
			const meant = typeof input === "string" ? tagMeant(input) : null;
			const instead = meant === null ? "" : `; in place of “${input}” write \`${meant}\``;
			return `the tag of a language, such as \`en\`, \`fr\` or \`en-CA\`${instead}`;
		},
	})
	.transform((tag) => canonical(tag) ?? tag);
