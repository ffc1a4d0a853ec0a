import { describe, expect, test } from "vitest";
import { checkFonts, checkFontsOf } from "../../src/cards/check-fonts.ts";
import { packageFor } from "../../src/cards/fonts.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { load } from "./library.ts";

const [column] = load("content").library.columns;
if (!column) throw new Error("The column is missing.");

describe("characters that no installed font has", () => {
	test("are reported once for each package, with their place", () => {
		const diagnostics = new Diagnostics();
		const source = "---\nheadline: H\n---\nHe wrote ꦱꦲ, and ꦱ again.\n";
		checkFonts({ ...column, source, prose: "He wrote ꦱꦲ, and ꦱ again." }, diagnostics);
		expect(diagnostics.all).toMatchObject([
			{
				rule: "character-without-font",
				severity: "warning",
				file: column.file,
				line: 4,
				column: 10,
				message: "No installed font has “ꦱ” (U+A9B1), “ꦲ” (U+A9B2): no package of src/cards/fonts.ts has one.",
			},
		]);
	});
	test("are reported of names and of the name of the site, which cards show as well", () => {
		const diagnostics = new Diagnostics();
		const place = { file: "names.yaml", line: 3, column: 9 };
		checkFontsOf(
			[
				{ text: "the ꦱ", place },
				{ text: "Éda", place },
			],
			diagnostics,
		);
		expect(diagnostics.all).toMatchObject([{ rule: "character-without-font", ...place }]);
		checkFontsOf(load("content").library.previewed, diagnostics);
		expect(diagnostics.all.length).toBe(1);
	});
	test("are none in the columns of this project", () => {
		const diagnostics = new Diagnostics();
		checkFonts(column, diagnostics);
		expect(diagnostics.all).toEqual([]);
	});
	test.each([
		["日", "@fontsource-variable/noto-sans-sc"],
		["한", "@fontsource-variable/noto-sans-kr"],
		["ש", "@fontsource/noto-serif-hebrew"],
		["ه", "@fontsource/noto-naskh-arabic"],
		["🙂", "@fontsource-variable/noto-emoji"],
		["ꦱ", null],
	])("%s needs the package %s", (character, name) => {
		expect(packageFor(character)).toBe(name);
	});
});
