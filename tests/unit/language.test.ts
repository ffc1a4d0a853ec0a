import { describe, expect, test } from "vitest";
import { languageSchema } from "../../src/model/language.ts";

describe("the language of a column", () => {
	test.each([
		["en", "en"],
		["EN-ca", "en-CA"],
		["fr-419", "fr-419"],
		["zh-Hant-TW", "zh-Hant-TW"],
		["sr-Latn", "sr-Latn"],
		["yue", "yue"],
		["de-1996", "de-1996"],
		["en-x-house", "en-x-house"],
	])("is %s, kept as %s", (given, kept) => {
		expect(languageSchema.parse(given)).toBe(kept);
	});
	test.each([
		["eng", "en"],
		["fra", "fr"],
		["english", "en"],
		["Français", "fr"],
		["deutsch", "de"],
		["en_CA", "en-CA"],
		["en-UK", "en-GB"],
		["zh-yue", "yue"],
		["zh-cmn-Hans", "zh-Hans"],
		["iw", "he"],
		["jp", "ja"],
		["cz", "cs"],
	])("is refused when it is %s, with %s to write in its place", (given, meant) => {
		const { error } = languageSchema.safeParse(given);
		expect(error?.issues[0]?.message).toContain(`in place of “${given}” write \`${meant}\``);
	});
	test.each(["", "xx", "qaa", "zzyzx", "en-QQ", "en-Abcd", "und", "English!"])(
		"is refused when it is %j, which is like none",
		(given) => {
			const { error } = languageSchema.safeParse(given);
			expect(error?.issues[0]?.message).toBe("the tag of a language, such as `en`, `fr` or `en-CA`");
		},
	);
});
