import { readFileSync } from "node:fs";
import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { detectFigures } from "../../src/pipeline/detect/figures.ts";
import { marksOf, pairMarks } from "../../src/pipeline/detect/marks.ts";
import { detectNames } from "../../src/pipeline/detect/names.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { tokenize } from "../../src/pipeline/detect/speech/tokens.ts";
import { datelineOf, detectTimes } from "../../src/pipeline/detect/times.ts";
import { detectWordCounts } from "../../src/pipeline/detect/word-counts.ts";
import { wordsFor } from "../../src/pipeline/detect/words.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";

const layerOf = (markdown: string) => textLayer(remark().parse(markdown));

describe("sentences", () => {
	test.each([
		["One. Two.", ["One.", "Two."]],
		["Recently, U.S. Secretary Rubio spoke. He left.", ["Recently, U.S. Secretary Rubio spoke.", "He left."]],
		["“Stop!” he said. She did.", ["“Stop!” he said.", "She did."]],
		["Why? (The real reason? Money.)", ["Why?", "(The real reason?", "Money.)"]],
		["No full stop", ["No full stop"]],
		["First *one. Sec*ond one.\n\nNext block.", ["First one.", "Second one.", "Next block."]],
	])("%j", (markdown, expected) => {
		const layer = layerOf(markdown);
		expect(sentences(layer, "en").map(({ start, end }) => layer.text.slice(start, end))).toEqual(expected);
	});
});

describe("times told in words, or as a day", () => {
	test.each([
		["This week he left; last year he came.", ["This week", "last year"]],
		["Ten years ago, on Tuesday, July 21, 2017, it fell.", ["Ten years ago", "Tuesday, July 21, 2017"]],
		["He may march on the second of May.", []],
		["On 5 May 2026 and in March 2025.", ["5 May 2026", "March 2025"]],
		["Recently, in the 1960s, or yesterday evening.", ["Recently", "the 1960s", "yesterday"]],
		["The lasting weakness of Sundays-only shops.", []],
	])("%s", (markdown, expected) => {
		const layer = layerOf(markdown);
		expect(detectTimes(layer, "en").map(({ range }) => layer.text.slice(range.start, range.end))).toEqual(expected);
	});
});

describe("which day, month, year or interval a time means, counted from Monday, November 23, 2026", () => {
	test.each([
		["Tuesday, July 21, 2017", "2017-07-21"],
		["5 May", "2026-05-05"],
		["March 2025", "2025-03"],
		["in December", "2025-12"],
		["today", "2026-11-23"],
		["last night", "2026-11-22"],
		["Friday", "2026-11-20"],
		["Monday", "2026-11-23"],
		["last Monday", "2026-11-16"],
		["next Monday", "2026-11-30"],
		["this week", "2026-11-23/2026-11-29"],
		["last week", "2026-11-16/2026-11-22"],
		["this weekend", "2026-11-28/2026-11-29"],
		["last month", "2026-10"],
		["next year", "2027"],
		["last summer", "2026-22"],
		["last winter", "2025-24"],
		["this quarter", "2026-36"],
		["ten years ago", "2016"],
		["two months ago", "2026-09"],
		["three days ago", "2026-11-20"],
		["the past 30 days", "2026-10-24/2026-11-23"],
		["the last 30 years", "1996/2026"],
		["the 1990s", "199X"],
		["the sixties", "196X"],
		["the 19th century", "18XX"],
		["the twentieth century", "19XX"],
		["the first quarter of 2019", "2019-33"],
		["spring 2019", "2019-21"],
		["1914–18", "1914/1918"],
		["three days later", null],
		["recently", null],
	])("%s", (text, expected) => {
		const layer = layerOf(`It was so ${text}.`);
		expect(detectTimes(layer, "en", "2026-11-23").map(({ edtf }) => edtf)).toEqual([expected]);
	});

	test("without a day to count from, only what says its own", () => {
		const layer = layerOf("It was so last week, on 5 May and in March 2025.");
		expect(detectTimes(layer, "en").map(({ edtf }) => edtf)).toEqual([null, "XXXX-05-05", "2025-03"]);
	});

	test("no such day has no value", () => {
		expect(detectTimes(layerOf("On February 30, 2026."), "en").map(({ edtf }) => edtf)).toEqual([null]);
	});

	test("a plain text is counted from the first day that its head gives", () => {
		expect(datelineOf(layerOf("A Headline\n\nFriday, July 21, 2017\n\nIt was so."), "en")).toBe("2017-07-21");
		expect(datelineOf(layerOf("It was so yesterday."), "en")).toBeUndefined();
	});
});

describe("numbers and ranks in words", () => {
	test.each([
		["The two delegations met.", ["two count 2"]],
		["She saw two Western officials and three prime ministers.", ["two count 2", "three count 3"]],
		["They called up the second reserve.", ["second ordinal 2"]],
		["It lasted for decades, or for a while.", ["for decades duration null", "for a while duration null"]],
		["A few things and most of the money.", ["A few things count null", "most of share null"]],
		["Russia’s economy is smaller than New York City’s.", ["smaller than New York City’s comparison null"]],
		["It is the greatest crisis since the war.", ["the greatest crisis since the war comparison null"]],
		["Later than ever, he did more than ask for it.", []],
		["Chapter two; the two of them; one to two; at first sight; in the second place.", []],
		["The Second World War and the second paragraph.", []],
	])("%s", (text, expected) => {
		const layer = layerOf(text);
		const tokens = sentences(layer, "en").map((range) => tokenize(layer.text, range));
		expect(
			detectWordCounts(tokens, [], "en").map(
				({ range, kind, value }) => `${layer.text.slice(range.start, range.end)} ${kind} ${value}`,
			),
		).toEqual(expected);
	});
});

describe("quotation marks", () => {
	test.each([
		["He said “no” and “yes”.", ["“no”", "“yes”"], 0],
		['He said "no" and ("yes").', ['"no"', '"yes"'], 0],
		["“One.\n\n“Two.”", ["“One.\n\n“Two.”"], 0],
		['He said " no " and then " yes " .', ['" no "', '" yes "'], 0],
		["“Never closed.\n\nNext “pair”.", ["“pair”"], 1],
		["No opening” here.", [], 0],
		["Code `“x” y` and “z”.", ["“z”"], 0],
		["*“Emphasised* end”.", ["“Emphasised end”"], 0],
	])("%j", (markdown, expected, unclosed) => {
		const layer = layerOf(markdown);
		const marks = pairMarks(layer);
		expect(marks.pairs.map(({ start, end }) => layer.text.slice(start, end))).toEqual(expected);
		expect(marks.unclosed).toHaveLength(unclosed);
	});

	test.each([
		["He said ‘no’ and ‘yes’.", ["‘no’", "‘yes’"]],
		["‘I don’t know the boys’ hats,’ she said.", ["‘I don’t know the boys’ hats,’"]],
		["'Tis 'em, he said, 'and no one's,' in the '90s.", ["'and no one's,'"]],
		["‘He cried “Stop!” and ran.’ “Did he?”", ["‘He cried “Stop!” and ran.’", "“Did he?”"]],
		["‘One.\n\n‘Two.’", ["‘One.\n\n‘Two.’"]],
		["The boys’ hats and the girls’ coats.", []],
	])("single, where a column says so: %j", (markdown, expected) => {
		const layer = layerOf(markdown);
		const { pairs } = pairMarks(layer, "single");
		expect(pairs.map(({ start, end }) => layer.text.slice(start, end))).toEqual(expected);
	});

	test("two apostrophes are a double mark", () => {
		const layer = layerOf("''It's over,'' she said. ''Now.''");
		const found = pairMarks(layer).pairs.map(({ start, end }) => layer.text.slice(start, end));
		expect(found).toEqual(["''It's over,''", "''Now.''"]);
	});

	test.each([
		["‘One,’ she said. ‘Two.’ Then: ‘Three.’", "single"],
		["“One,” she said of the boys’ ‘hat’.", "double"],
		["It’s nobody’s.", "double"],
	])("which marks a plain text quotes with: %s", (markdown, expected) => {
		expect(marksOf(layerOf(markdown))).toBe(expected);
	});

	test("10,000 unbalanced marks take no long time and make no pair", () => {
		const layer = layerOf("“ word ".repeat(10_000));
		expect(pairMarks(layer)).toEqual({ pairs: [], unclosed: expect.any(Array) });
	});
});

describe("figures", () => {
	test.each([
		["down 25% now", [["25%", "share", 25]]],
		[
			"fifty per cent and 12.5 percent",
			[
				["fifty per cent", "share", 50],
				["12.5 percent", "share", 12.5],
			],
		],
		[
			"$3.5 billion, €20 and £1,000",
			[
				["$3.5 billion", "money", 3.5e9],
				["€20", "money", 20],
				["£1,000", "money", 1000],
			],
		],
		["hundreds of billions in assets", [["hundreds of billions", "count", null]]],
		["the 2022 invasion", [["2022", "date", 2022]]],
		["with two options", [["two options", "count", 2]]],
		["no one agreed; the Second World War; next in line; ten to one", []],
		["240,000 followers", [["240,000", "count", 240_000]]],
		["3 million people", [["3 million", "count", 3e6]]],
		["at 5:30 on 1.2.2024 in B-52s", []],
	])("%j", (markdown, expected) => {
		const layer = layerOf(markdown);
		const found = detectFigures(layer, "en", []).map((one) =>
			one.type === "quantity" ? [layer.text.slice(one.range.start, one.range.end), one.kind, one.value] : [],
		);
		expect(found).toEqual(expected);
	});

	test("a language without words has no figures, and does not fail", () => {
		expect(wordsFor("tlh")).toBeNull();
		expect(detectFigures(layerOf("25%"), "tlh", [])).toEqual([]);
	});
});

test("names: the longest form, its possessive, never inside a word", () => {
	const base = { kind: "place" as const, sort: "x", variants: [], label: "x" };
	const names = [
		{ ...base, id: "york", name: "York", aliases: [] },
		{ ...base, id: "new-york", name: "New York City", aliases: ["N.Y."] },
	];
	const layer = layerOf("New York City’s, N.Y. York-fed Yorkshire york York");
	expect(
		detectNames(layer, names).map((one) => [
			one.type === "mention" && one.name,
			layer.text.slice(one.range.start, one.range.end),
		]),
	).toEqual([
		["new-york", "New York City"],
		["new-york", "N.Y."],
		["york", "York"],
		["york", "York"],
	]);
	expect(detectNames(layer, [])).toEqual([]);
});

test.each([
	["words.en.yaml", "  "],
	["names.en.yaml", ""],
	["speech/cues.en.yaml", ""],
])("every list of words says why, in a comment: %s", (file, indent) => {
	const yaml = readFileSync(new URL(`../../src/pipeline/detect/${file}`, import.meta.url), "utf8");
	const lists = [...yaml.matchAll(new RegExp(`\\n(${indent}#.*\\n)*${indent}([a-z-]+):`, "g"))];
	expect(lists.length).toBeGreaterThan(5);
	expect(lists.filter((list) => list[1] === undefined).map((list) => list[2])).toEqual([]);
});
