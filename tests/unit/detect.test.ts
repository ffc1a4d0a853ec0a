import { readFileSync } from "node:fs";
import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detectFigures } from "../../src/pipeline/detect/figures/index.ts";
import { detectWordCounts } from "../../src/pipeline/detect/figures/word-counts.ts";
import { tokenize } from "../../src/pipeline/detect/grammar/tokens.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { marksOf, pairMarks } from "../../src/pipeline/detect/marks.ts";
import { detectNames } from "../../src/pipeline/detect/names.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { datelineOf, detectTimes } from "../../src/pipeline/detect/times/index.ts";
import { wordsFor } from "../../src/pipeline/detect/words.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";

const layerOf = (markdown: string) => textLayer(remark().parse(markdown));

test("reads a text that holds the names of properties that every object has", () => {
	const names = Object.getOwnPropertyNames(Object.prototype);
	for (const name of names) {
		const text = `His ${name} of the plan, ${name} said, cost ${name} million; the ${name} that it fell was ${name} per cent.`;
		expect(() => detect(plainLayer(text), { lang: "en", names: [] }), name).not.toThrow();
	}
});

describe("sentences", () => {
	test.each([
		["One. Two.", ["One.", "Two."]],
		["Recently, U.S. Secretary Rubio spoke. He left.", ["Recently, U.S. Secretary Rubio spoke.", "He left."]],
		["“Stop!” he said. She did.", ["“Stop!” he said.", "She did."]],
		["Why? (The real reason? Money.)", ["Why?", "(The real reason?", "Money.)"]],
		["No full stop", ["No full stop"]],
		["It fell. [4] He left.", ["It fell. [4]", "He left."]],
		["“Why?” Ann asks. She left.", ["“Why?” Ann asks.", "She left."]],
		["He lived in Washington D.C. The team left.", ["He lived in Washington D.C.", "The team left."]],
		["G. K. Chesterton wrote it.", ["G. K. Chesterton wrote it."]],
		["Many came, e.g. Ann. See p. 12 of it.", ["Many came, e.g. Ann.", "See p. 12 of it."]],
		["4.1. It fell.", ["4.1. It fell."]],
		["The plan (We had one. It failed.) is gone. It is.", ["The plan (We had one. It failed.) is gone.", "It is."]],
		["He left :( It was late. She came (at noon).", ["He left :( It was late.", "She came (at noon)."]],
		["He left (he said. It was late. Then it rained.", ["He left (he said.", "It was late.", "Then it rained."]],
		[
			"Eve Good (b. March 2009) left. [George H. W.] Bush left.",
			["Eve Good (b. March 2009) left.", "[George H. W.] Bush left."],
		],
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
		["Nowadays, in the 1960s, or yesterday evening.", ["Nowadays", "the 1960s", "yesterday"]],
		["The lasting weakness of Sundays-only shops.", []],
		["On OCTOBER 5, that day, before Thanksgiving.", ["OCTOBER 5", "that day", "Thanksgiving"]],
		["It was late September; that two days are enough, one year later.", ["late September", "one year later"]],
		["Between 1980 and 1989 it grew.", ["Between 1980 and 1989"]],
		["It was recently said, and lately.", []],
		[
			"It sat between 3 and 7 September and on Oct. 8, or in Jan. 2020.",
			["between 3 and 7 September", "Oct. 8", "Jan. 2020"],
		],
	])("%s", (markdown, expected) => {
		const layer = layerOf(markdown);
		expect(detectTimes(layer, "en").map(({ range }) => layer.text.slice(range.start, range.end))).toEqual(expected);
	});
});

describe("which day, month, year or interval a time means, counted from Monday, November 23, 2026", () => {
	test.each([
		["Friday, July 21, 2017", "2017-07-21"],
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
		["nowadays", null],
	])("%s", (text, expected) => {
		const layer = layerOf(`It was so ${text}.`);
		expect(detectTimes(layer, "en", "2026-11-23").map(({ edtf }) => edtf)).toEqual([expected]);
	});

	test("reads only what the words themselves say when there is no day to count from", () => {
		const layer = layerOf("It was so last week, on 5 May and in March 2025.");
		expect(detectTimes(layer, "en").map(({ edtf }) => edtf)).toEqual([null, "XXXX-05-05", "2025-03"]);
	});

	test("gives no value when there is no such day", () => {
		expect(detectTimes(layerOf("On February 30, 2026."), "en").map(({ edtf }) => edtf)).toEqual([null]);
	});

	test("counts from the first day that the head of a plain text gives", () => {
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
		const marks = pairMarks(layer, { lang: "en" });
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
		const { pairs } = pairMarks(layer, { marks: "single", lang: "en" });
		expect(pairs.map(({ start, end }) => layer.text.slice(start, end))).toEqual(expected);
	});

	test("closes at a curly mark when it is turned the wrong way", () => {
		const layer = layerOf("He said “no“ and then “yes”.");
		const found = pairMarks(layer, { lang: "en" }).pairs.map(({ start, end }) => layer.text.slice(start, end));
		expect(found).toEqual(["“no“", "“yes”"]);
		const begun = layerOf("He said ”no” and left.");
		const pairs = pairMarks(begun, { lang: "en" }).pairs.map(({ start, end }) => begun.text.slice(start, end));
		expect(pairs).toEqual(["”no”"]);
	});

	test("takes two apostrophes for a double mark", () => {
		const layer = layerOf("''It's over,'' she said. ''Now.''");
		const found = pairMarks(layer, { lang: "en" }).pairs.map(({ start, end }) => layer.text.slice(start, end));
		expect(found).toEqual(["''It's over,''", "''Now.''"]);
	});

	test.each([
		["‘One,’ she said. ‘Two.’ Then: ‘Three.’", "single"],
		["“One,” she said of the boys’ ‘hat’.", "double"],
		["It’s nobody’s.", "double"],
	])("finds which marks a plain text quotes with: %s", (markdown, expected) => {
		expect(marksOf(layerOf(markdown), "en")).toBe(expected);
	});

	test("makes no pair when 10,000 marks are unbalanced", () => {
		const layer = layerOf("“ word ".repeat(10_000));
		const { pairs, unclosed } = pairMarks(layer, { lang: "en" });
		expect(pairs).toEqual([]);
		expect(unclosed).toHaveLength(10_000);
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
		[
			"US$5 million, CHF 3 million, Rs 500 crore and ¥500",
			[
				["US$5 million", "money", 5e6],
				["CHF 3 million", "money", 3e6],
				["Rs 500 crore", "money", 5e9],
				["¥500", "money", 500],
			],
		],
		[
			"30 million shekels, a $50-million deal, a euro and a half",
			[
				["30 million shekels", "money", 3e7],
				["$50-million", "money", 5e7],
				["a euro and a half", "money", 1.5],
			],
		],
		["hundreds of millions of dollars", [["hundreds of millions of dollars", "money", null]]],
		[
			"All 5 million of them; a party of 12 or more; ALL IN",
			[
				["5 million", "count", 5e6],
				["12", "count", 12],
			],
		],
		[
			"a six-day visit, a 30-year-old, over a decade",
			[
				["six-day", "duration", 6],
				["30-year-old", "duration", 30],
				["a decade", "duration", 1],
			],
		],
		[
			"half an hour, an hour and a half, three hundred years",
			[
				["half an hour", "duration", 0.5],
				["an hour and a half", "duration", 1.5],
				["three hundred years", "duration", 300],
			],
		],
		[
			"half a dozen, two dozen, a million",
			[
				["half a dozen", "count", 6],
				["two dozen", "count", 24],
				["a million", "count", 1e6],
			],
		],
		[
			"One adult in six, one in three weeks",
			[
				["One adult in six", "share", 16.67],
				["three weeks", "duration", 3],
			],
		],
		["3 to 7 percentage points", [["3 to 7 percentage points", "share", null]]],
		["100,000 to 200,000 were", [["100,000 to 200,000", "range", null]]],
		[
			"10\u202F000 crowns, 20\u2009000\u2009km and 5\u00A0% of 1\u00A0000\u00A0000",
			[
				["10\u202F000 crowns", "money", 10_000],
				["20\u2009000\u2009km", "count", 20_000],
				["5\u00A0%", "share", 5],
				["1\u00A0000\u00A0000", "count", 1_000_000],
			],
		],
		["between £1.20 and £1.80", [["between £1.20 and £1.80", "range", null]]],
		[
			"£1.2bn–£1.5bn, $20–$30",
			[
				["£1.2bn–£1.5bn", "range", null],
				["$20–$30", "range", null],
			],
		],
		[
			"people aged 18-24, and aged 58",
			[
				["18-24", "range", null],
				["58", "duration", 58],
			],
		],
		[
			"a quarter of a century; a quarter of the town",
			[
				["a quarter of a century", "duration", 0.25],
				["a quarter", "share", 25],
			],
		],
		["it costs 50p; Week 11; since ’24", [["50p", "money", 50]]],
		["twenty-one people", [["twenty-one people", "count", 21]]],
		["two hundred thousand", [["two hundred thousand", "count", 200_000]]],
		[
			"half the town; half as big",
			[
				["half", "share", 50],
				["half as big", "comparison", 0.5],
			],
		],
		["the Five Eyes, the game Call Duty Ops 7, in Black Ops 7", []],
		["3 million people", [["3 million", "count", 3e6]]],
		[
			"half a million dollars, five and a half million pounds, a quarter of a million people",
			[
				["half a million dollars", "money", 5e5],
				["five and a half million pounds", "money", 5.5e6],
				["a quarter of a million", "count", 250_000],
			],
		],
		[
			"$13 billion a year earlier, 10 €, 500 USD, 2 million EUR, a five-dollar fee, 100 Chinese yuan",
			[
				["$13 billion", "money", 1.3e10],
				["10 €", "money", 10],
				["500 USD", "money", 500],
				["2 million EUR", "money", 2e6],
				["five-dollar", "money", 5],
				["100 Chinese yuan", "money", 100],
			],
		],
		[
			"one hundred percent, two hundred per cent, two-thirds left, by a third in May, by a third party",
			[
				["one hundred percent", "share", 100],
				["two hundred per cent", "share", 200],
				["two-thirds", "share", 66.67],
				["a third", "share", 33.33],
			],
		],
		[
			"three quarters of a million pounds, two hundred and fifty per cent, a few hundred pounds, a 300-pound man, a 10k race",
			[
				["three quarters of a million pounds", "money", 750_000],
				["two hundred and fifty per cent", "share", 250],
				["a few hundred pounds", "money", null],
				["300", "count", 300],
			],
		],
		[
			"up 5% to 300 yen; 2½ years; 10k fans; three-quarters of an hour",
			[
				["5%", "share", 5],
				["300 yen", "money", 300],
				["2½ years", "duration", 2.5],
				["10k", "count", 10_000],
				["three-quarters of an hour", "duration", 0.75],
			],
		],
		["at 5:30 on 1.2.2024 in B-52s", []],
	])("%j", (markdown, expected) => {
		const layer = layerOf(markdown);
		const found = detectFigures(layer, "en", []).map((one) =>
			one.type === "quantity" ? [layer.text.slice(one.range.start, one.range.end), one.kind, one.value] : [],
		);
		expect(found).toEqual(expected);
	});

	test("finds no figure, and does not fail, when a language has no words", () => {
		expect(wordsFor("tlh")).toBeNull();
		expect(detectFigures(layerOf("25%"), "tlh", [])).toEqual([]);
	});
});

test.each([
	["It will open in May.", "2027-05"],
	["It opened in May.", "2026-05"],
	// The last December, or the next one: the words do not say.
	["The council meets again in December.", null],
	["It met last in December.", null],
	["It was shut in December.", "2025-12"],
	["In 1914 the war began. In May the ship sank.", null],
	["It will open on Friday.", "2026-11-27"],
	["By Friday it must close.", "2026-11-27"],
	["It closed on Friday.", "2026-11-20"],
	["It shuts every Friday.", null],
	["It will open on June 3.", "2027-06-03"],
])("counts a time by what its sentence says, on Thursday, November 26, 2026: %s", (text, edtf) => {
	expect(detectTimes(layerOf(text), "en", "2026-11-26").map((time) => time.edtf)).toEqual([edtf]);
});

test("finds the longest form of a name, with its possessive, and none inside a word", () => {
	const base = { kind: "place" as const, sort: "x", variants: [], label: "x" };
	const names = [
		{ ...base, id: "york", name: "York", aliases: [] },
		{ ...base, id: "new-york", name: "New York City", aliases: ["N.Y."] },
	];
	const layer = layerOf("New York City’s, N.Y. York-fed Yorkshire york York");
	expect(
		detectNames(layer, names, "en").map((one) => [
			one.type === "mention" && one.name,
			layer.text.slice(one.range.start, one.range.end),
		]),
	).toEqual([
		["new-york", "New York City"],
		["new-york", "N.Y."],
		["york", "York"],
		["york", "York"],
	]);
	expect(detectNames(layer, [], "en")).toEqual([]);
});

test.each([
	["The Department for Education denied it.", ["organisation Department for Education"]],
	["A poll by Harrow & Finch found little.", ["organisation Harrow & Finch"]],
	["The credit agency Merrin cut it.", ["organisation Merrin"]],
	["When Mayor Teodor Vance came, it rained.", ["person Teodor Vance"]],
	["Said Ann Lee, “Go home, all of you.”", ["person Ann Lee"]],
	["Dr. Ann Lee and Ben Orrin left. Ben said that it was so.", ["person Ann Lee", "person Ben Orrin", "person Ben"]],
])("finds names that no register holds: %s", (text, expected) => {
	const found = detect(plainLayer(text), { lang: "en", names: [] });
	const names = found.flatMap((one) => (one.type === "mention" ? [one] : []));
	expect(names.map(({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`)).toEqual(expected);
});

test("continues a quotation over paragraphs however they are separated", () => {
	for (const gap of ["\n\n", " \n\n", "\r\n\r\n", "\n\n\n"]) {
		const text = `“One.${gap}“Two,” she said.`;
		const { pairs } = pairMarks(plainLayer(text), { lang: "en" });
		expect(pairs.map(({ start, end }) => text.slice(start, end))).toEqual([`“One.${gap}“Two,”`]);
	}
});

test.each([
	["words.en.yaml", "  "],
	["names.en.yaml", ""],
	["lexicon/cues.en.yaml", ""],
	["lexicon/function-words.en.yaml", ""],
	["sentences.de.yaml", ""],
	["sentences.es.yaml", ""],
	["sentences.fr.yaml", ""],
	["sentences.it.yaml", ""],
	["sentences.nl.yaml", ""],
	["sentences.pt.yaml", ""],
])("has a comment with a reason at every list of words: %s", (file, indent) => {
	const yaml = readFileSync(new URL(`../../src/pipeline/detect/${file}`, import.meta.url), "utf8");
	const lists = [...yaml.matchAll(new RegExp(`\\n(${indent}#.*\\n)*${indent}([a-z-]+):`, "g"))];
	expect(lists.length).toBeGreaterThan(3);
	expect(lists.filter((list) => list[1] === undefined).map((list) => list[2])).toEqual([]);
});

test.each([
	["Anna Ashby said that the tower is safe.", []],
	["Then Ashby said so, and Tom Ashby agreed.", ["Ashby", "Tom Ashby"]],
	["Mayor Ashby said so. Mr. Ashby agreed.", ["Ashby", "Ashby"]],
	["Tom Ashby left. Then Mary Ashby came. Ashby said no.", ["Tom Ashby"]],
	["Mary Ashby came. Ashby said no. Tom Ashby left. Ashby said yes.", ["Tom Ashby", "Ashby"]],
])(
	"a surname after another's given name is somebody else's, and nobody's that is known after it: %s",
	(text, expected) => {
		const tree = parseMarkdown(text, "column.md", new Diagnostics());
		const name = {
			id: "ashby",
			kind: "person",
			name: "Tom Ashby",
			sort: "Ashby",
			aliases: ["Ashby"],
			variants: [],
			label: "",
		};
		const layer = textLayer(tree ?? { type: "root", children: [] });
		const found = detectNames(layer, [nameSchema.parse(name)], "en");
		expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(expected);
	},
);

test.each([
	["Martin Luther King Jr. spoke.", ["Martin Luther King Jr."]],
	["Mayor John Vale Sr. left, Robert Judge III came.", ["John Vale Sr.", "Robert Judge"]],
])("takes no name for a title before what tells its bearers apart: %s", (text, expected) => {
	const found = detect(plainLayer(text), { lang: "en", names: [] });
	const names = found.flatMap((one) => (one.type === "mention" ? [text.slice(one.range.start, one.range.end)] : []));
	expect(names).toEqual(expected);
});
