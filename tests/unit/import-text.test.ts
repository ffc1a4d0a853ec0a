import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withAnswers } from "../../src/cli/ask-missing.ts";
import { decodeText } from "../../src/import/decode-text.ts";
import { findDoubts } from "../../src/import/find-doubts.ts";
import { lineOf } from "../../src/import/find-head.ts";
import { type ImportChoices, importText } from "../../src/import/import-text.ts";
import { languageOfWords } from "../../src/import/language-of-words.ts";
import { linesToParagraphs } from "../../src/import/lines-to-paragraphs.ts";
import { readNameLine } from "../../src/import/name-line.ts";
import { numberBlocks } from "../../src/import/number-blocks.ts";
import { readPrintedDate } from "../../src/import/printed-date.ts";
import { slugOf } from "../../src/import/slug-of.ts";
import type { Block } from "../../src/import/source-text.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { removeHidden } from "../../src/text/hidden-character.ts";
import { wrapped } from "./made-documents.ts";
import { PARAGRAPHS } from "./made-page.ts";

const importing = (text: string, name = "") =>
	importText({ bytes: Buffer.from(text), name }, { given: {}, slug: "a-column", drop: new Set(), status: "draft" });

/** Words of letters and of every sign that markdown gives a meaning, or that a reader might take for a mark. */
const word = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom("harbour", "clock", "Ashby", "said", "the", "of", "naïve", "“so”", "don’t", "1908"),
	},
	{
		weight: 2,
		arbitrary: fc.string({ unit: fc.constantFrom(..."*_`[]()<>#!&~|\\:/.-+=^{}$'\"ab1"), minLength: 1, maxLength: 6 }),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"https://example.org/a_b?c=*d*",
			"&amp;",
			"<b>",
			"1.",
			"-",
			"+",
			"#",
			">",
			"[^1]",
			"---",
			"***",
			"a@b.example",
		),
	},
);
const paragraph = fc
	.array(word, { minLength: 12, maxLength: 40 })
	.map((words) => `The ${words.join(" ")} stood there.`);
const prose = fc.array(paragraph, { minLength: 1, maxLength: 5 });

describe("a text, whatever its words", () => {
	test("has the same words in the column, where it is markdown that was written with all its signs escaped", async () => {
		const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
		await fc.assert(
			fc.asyncProperty(prose, async (paragraphs) => {
				const { received } = await importing(
					["# A Clock", "By Nora Quill", ...paragraphs.map(escaped)].join("\n\n"),
					"a.md",
				);
				expect(wordsOf(received)).toEqual(wordsOf(["A Clock", "Nora Quill", ...paragraphs].join(" ")));
			}),
			{ numRuns: 25 },
		);
	});
	test("has the same words in the column, at whatever width its lines were wrapped", async () => {
		const plain = fc.array(
			fc
				.array(
					fc.constantFrom("harbour", "clock,", "Ashby", "said", "#", "1.", "<b>", "&amp;", "*", "[a](b)", "~~x~~", "|"),
					{ minLength: 12, maxLength: 30 },
				)
				.map((words) => `The ${words.join(" ")} stood there.`),
			{ minLength: 2, maxLength: 5 },
		);
		await fc.assert(
			fc.asyncProperty(plain, fc.integer({ min: 20, max: 90 }), async (paragraphs, width) => {
				const text = ["A Clock", "By Nora Quill", ...paragraphs.map((one) => wrapped(one, width))].join("\n\n");
				const { received, repairs } = await importing(text, "a.txt");
				expect(wordsOf(received)).toEqual(wordsOf(["A Clock", "Nora Quill", ...paragraphs].join(" ")));
				expect(repairs).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});
});

test("what a text does not tell is asked for, again where an answer cannot be used", async () => {
	const answers = new Map([
		["headline", ["A Clock"]],
		["byline", ["Nora Quill"]],
		["published", ["yesterday", "1908"]],
	]);
	const told: string[] = [];
	const source = { bytes: Buffer.from(PARAGRAPHS.join("\n\n")), name: "" };
	const ask = async (question: string) => answers.get(/^Not found: (\w+)/.exec(question)?.[1] ?? "")?.shift() ?? "";
	const tell = (text: string) => told.push(text);
	const choices = await withAnswers(source, { given: {}, drop: new Set(), status: "draft" }, { ask, tell });
	expect(choices.given).toEqual({ headline: "A Clock", byline: "Nora Quill", published: "1908" });
	expect(told).toEqual([expect.stringContaining("It must be a day, such as 2026-02-05")]);
	expect((await importText(source, choices)).missing).toEqual([]);
});

describe("lines of a text", () => {
	test("of one paragraph are joined, and each paragraph stays one, at whatever width they were wrapped", () => {
		fc.assert(
			fc.property(fc.integer({ min: 30, max: 100 }), (width) => {
				const text = PARAGRAPHS.map((one) => wrapped(one, width)).join("\n\n");
				expect(linesToParagraphs(text).paragraphs.map((one) => one.text)).toEqual(PARAGRAPHS);
			}),
		);
	});
	test("without blank lines are divided where one is indented, or ends early", () => {
		const indented = PARAGRAPHS.map((one) => `    ${wrapped(one, 60)}`).join("\n");
		expect(linesToParagraphs(indented).paragraphs.map((one) => one.text)).toEqual(PARAGRAPHS);
		const long = PARAGRAPHS.join("\n");
		expect(linesToParagraphs(long).paragraphs.map((one) => one.text)).toEqual(PARAGRAPHS);
	});
	test("that end with a hyphen are joined as the word stands elsewhere, and it is told", () => {
		const { paragraphs, told } = linesToParagraphs(
			"A harbour wall, a well-\nknown one, of the har-\nbour of Port Ellery.",
		);
		expect(paragraphs[0]?.text).toBe("A harbour wall, a well-known one, of the harbour of Port Ellery.");
		expect(told).toEqual([
			"The line end “well-” “known” was read as “well-known”.",
			"The line end “har-” “bour” was read as “harbour”.",
		]);
	});
});

test.each<[string, string | null]>([
	["Friday, March 14, 2025", "2025-03-14"],
	["Saturday, March 15, 2025", "2025-03-15"],
	["Tuesday 18 March 2025", "2025-03-18"],
	["Mittwoch, 19. März 2025", "2025-03-19"],
	["14 March 2025", "2025-03-14"],
	["Published 14th March 2025 at 9:05 pm GMT", "2025-03-14"],
	["MARCH 14, 2025", "2025-03-14"],
	["Sept. 3, 2025", "2025-09-03"],
	["14. März 2025", "2025-03-14"],
	["vendredi 14 mars 2025", "2025-03-14"],
	["14 de marzo de 2025", "2025-03-14"],
	["5 березня 2025", "2025-03-05"],
	["2025-03-14T10:00:00Z", "2025-03-14"],
	["14.3.2025", "2025-03-14"],
	["3/14/2025", "2025-03-14"],
	["May 1908", "1908-05"],
	["1908", "1908"],
	// Two readings, no year, no such day, or more than a date.
	["03/04/2025", null],
	["March 14", null],
	["31 February 2025", null],
	["Updated 14 March 2025", null],
	["In March 2025 the council met", null],
	["The 14 men of March 2025", null],
])("reads the line “%s” as the date %s", (line, date) => {
	expect(readPrintedDate(line)).toBe(date);
});

test.each<[string, string | null]>([
	["By Nora Quill", "Nora Quill"],
	["BY NORA QUILL", "NORA QUILL"],
	["Nora Quill", "Nora Quill"],
	["Von Nora van der Quill", "Nora van der Quill"],
	["By Nora Quill and J. B. Ashby", "Nora Quill and J. B. Ashby"],
	["By Nora Quill, Opinion Columnist", "Nora Quill"],
	["Opinion", null],
	["A Clock", null],
	["By the time the clock struck, nobody was there.", null],
	["The council met", null],
])("reads the line “%s” as the byline %s", (line, name) => {
	expect(readNameLine(line)?.name ?? null).toBe(name);
});

test.each<[string, string | null]>([
	["Leave the Clock Alone!", "leave-the-clock-alone"],
	["Putin’s Ploy", "putins-ploy"],
	["Ärger über Straßen", "arger-uber-strassen"],
	["CON", "con-column"],
	["Хліб і мир", null],
	["!!!", null],
])("makes of the headline “%s” the name %s", (headline, slug) => {
	expect(slugOf(headline)).toBe(slug);
});

test("a name is spelled as the language spells it without marks", () => {
	expect(slugOf("Für die Fähre", "de-CH")).toBe("fuer-die-faehre");
});

test("a name is never longer than an address may be, and ends with a whole word", () => {
	expect(slugOf("clock ".repeat(40))).toBe("clock-".repeat(10).slice(0, -1));
	expect(slugOf("c".repeat(90))?.length).toBe(60);
});

describe("the lines around a text", () => {
	const fieldsOf = async (text: string) => {
		const { fields, blocks } = await importing(text);
		const values = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
		return { ...values, first: blocks[0]?.doubts, count: blocks.length };
	};
	test("give headline, date and newspaper where they stand below each other without blank lines", async () => {
		const found = await fieldsOf(
			`Leave the clock alone\nFriday 14 March 2025, The Ellery Post\n\n${wrapped(PARAGRAPHS[0], 60)}`,
		);
		expect(found).toMatchObject({
			headline: "Leave the clock alone",
			published: "2025-03-14",
			publication: "The Ellery Post",
			count: 1,
		});
	});
	test("may hold a kicker, which is no headline, and a date at the end", async () => {
		const found = await fieldsOf(`OPINION\n\nOn Clocks\n\nby G. K. Marlow\n\n${PARAGRAPHS[0]}\n\n1908.`);
		expect(found).toMatchObject({
			headline: "On Clocks",
			byline: "G. K. Marlow",
			published: "1908",
			printedDate: "1908.",
			count: 2,
		});
		expect(found.first).toEqual(["stands among the lines of the head"]);
	});
	test("may be lines of one paragraph of an old page", async () => {
		const page = `<html><body><b>On Clocks</b><br>by Nora Quill<br>Posted: 3 May 2019<p>${PARAGRAPHS[0]}</p><p>Nora Quill lives on the island.</p></body></html>`;
		expect(await fieldsOf(page)).toMatchObject({
			headline: "On Clocks",
			byline: "Nora Quill",
			published: "2019-05-03",
			about: "Nora Quill lives on the island.",
		});
	});
});

describe("bytes", () => {
	test("in an encoding that is declared are read so, unless they are UTF-8", () => {
		expect(decodeText(Uint8Array.from([0xa4]), "iso-8859-15").text).toBe("€");
		expect(decodeText(Buffer.from("€"), "iso-8859-15").text).toBe("€");
		expect(decodeText(Uint8Array.from([0x93, 0xff]), "no-such-encoding")).toEqual({
			text: "“ÿ",
			encoding: "windows-1252",
		});
	});
	test("that are broken UTF-16 of one byte too many are still read", () => {
		expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42])).text).toBe("A\uFFFD");
	});
});

test("the language of a text is told by its words, and not of a few", () => {
	expect(languageOfWords(PARAGRAPHS.join(" "))?.lang).toBe("en");
	const german = "Der Rat der Stadt will die Uhr auf dem Markt nicht mehr haben, und das ist nicht neu. ".repeat(3);
	expect(languageOfWords(german)?.lang).toBe("de");
	expect(languageOfWords("The clock of the town")).toBeNull();
	expect(languageOfWords("lorem ipsum dolor sit amet ".repeat(20))).toBeNull();
});

test("hidden characters are removed, but for those that belong to the writing", () => {
	const removed: string[] = [];
	const clean = (text: string) => removeHidden(text, (character) => removed.push(character));
	expect(clean("a\u00ADb\u200Bc\u2028d\u2001e\uFFFDf")).toBe("abc\nd ef");
	expect(removed).toEqual(["\u00AD", "\u200B", "\u2028", "\u2001", "\uFFFD"]);
	const family = "👩\u200D👧";
	expect(clean(family)).toBe(family);
	expect(clean("שלום\u200F!")).toBe("שלום\u200F!");
});

test("what a site puts between paragraphs is doubted, and prose is not", () => {
	const block = (value: string): Block => ({
		node: { type: "paragraph", children: [{ type: "text", value }] },
		doubts: [],
	});
	const blocks = ["Read more about it", "5 min read", "Share", "Photo: A. Person", ...PARAGRAPHS, "Watch it burn."].map(
		block,
	);
	findDoubts(numberBlocks(blocks, blocks));
	expect(blocks.flatMap(({ doubts }, index) => (doubts.length > 0 ? [index] : []))).toEqual([0, 1, 2, 3, 9]);
});

test("a short quotation whose words stand in a paragraph is doubted, and a short paragraph is not", () => {
	const paragraph = (value: string) => ({ type: "paragraph" as const, children: [{ type: "text" as const, value }] });
	const nodes: Block["node"][] = [
		paragraph("I have been inside. He is right."),
		{ type: "blockquote", children: [paragraph("“He is right.”")] },
		paragraph("He is right."),
	];
	const blocks = nodes.map((node): Block => ({ node, doubts: [] }));
	findDoubts(numberBlocks(blocks, blocks));
	expect(blocks.map(({ doubts }) => doubts)).toEqual([[], ["its words stand in 1 too: a pull quote?"], []]);
});

describe("a head with more than one line that may be a name", () => {
	const imported = (name: string, text: string, headline = "Leave the Clock Alone") =>
		importText(
			{ bytes: new TextEncoder().encode(text), name },
			{ given: { headline, lang: "en" }, slug: "a", drop: new Set<number>(), status: "draft" },
		);
	const PROSE = "The council wants to take down the clock. It fell.[^1] And it was the first to fall.";
	const TEXT = `THE EXAMPLE REVIEW\n\nLeave the Clock Alone\n\nBy Nora Quill\n\nMarch 14, 2025\n\n${PROSE}\n\n[^1]: See there.\n`;

	test("has as its byline the one that says so, and leaves the other in the text, in doubt", async () => {
		const { fields, blocks } = await imported("a.txt", TEXT);
		expect(fields.byline?.value).toBe("Nora Quill");
		expect(fields.rights?.value).toBe("The text is the work of Nora Quill.");
		expect(blocks[0]?.doubts).toEqual(["stands among the lines of the head"]);
	});
	test("loses of a footnote in markdown its sign, and keeps its words in doubt", async () => {
		const { blocks, received } = await imported("a.md", TEXT);
		expect(received).toContain("It fell. And it was");
		expect(blocks.at(-1)?.doubts).not.toEqual([]);
	});
});

describe("what surrounds a text", () => {
	const reading = (text: string, given: ImportChoices["given"] = {}, drop: number[] = [], name = "a.txt") =>
		importText({ bytes: Buffer.from(text), name }, { given, slug: "a-column", drop: new Set(drop), status: "draft" });
	const clock = ["Leave the Clock Alone", "By Nora Quill", ...PARAGRAPHS].join("\n\n");

	test("is the head of a mail: its lines are told, and none is the column's words", async () => {
		const head =
			"From: Nora Quill <quill@example.org>\nTo: desk@example.org\nSubject: Fwd: Leave the Clock Alone\nDate: Fri, 14 Mar 2025 23:12:00 -0500\nMessage-ID: <1@example.org>";
		const { fields, received, notes, account } = await reading(`${head}\n\n${PARAGRAPHS.join("\n\n")}`);
		expect([fields.headline?.value, fields.byline?.value, fields.published?.value]).toEqual([
			"Leave the Clock Alone",
			"Nora Quill",
			"2025-03-14",
		]);
		expect(wordsOf(received)).toEqual(wordsOf(["Leave the Clock Alone", "Nora Quill", ...PARAGRAPHS].join(" ")));
		expect(notes.join()).toContain("are a mail's");
		expect(account.leftOut.map(({ text }) => text).join()).toContain("Message-ID: <1@example.org>");
		// The text's own headline counts before the subject of the mail that brought it.
		expect((await reading(`Subject: Friday\nDate: 2025-03-14\n\n${clock}`)).fields.headline?.value).toBe(
			"Leave the Clock Alone",
		);
		expect((await reading(`Note: this is a text.\n\n${clock}`)).account.leftOut.join()).not.toContain("mail");
	});
	test("is the form in which a mail is sent: its text is unpacked, whichever of its parts holds it", async () => {
		const head =
			"From: =?UTF-8?Q?Nora_Quill?= <quill@example.org>\r\nSubject: =?UTF-8?B?TGVhdmUgdGhl?=\r\n =?utf-8?Q?_Clock_Alone?=\r\nMIME-Version: 1.0\r\n";
		const quoted = (text: string) =>
			[...Buffer.from(text)].map((byte) =>
				byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
			);
		const lines = (text: string) => quoted(text).map((one, index) => (index % 70 === 69 ? `${one}=\r\n` : one));
		const prose = PARAGRAPHS.join("\r\n\r\n");
		const plain = `Content-Transfer-Encoding: quoted-printable\r\n\r\n${lines(`${prose}\r\n-- \r\nNora Quill\r\nColumnist, 555-0100`).join("")}`;
		const html = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${PARAGRAPHS.join("</p><p>")}</p>`).toString("base64")}`;
		const file = 'Content-Type: text/plain; name="notes.txt"\r\n\r\nNot this.';
		const parts = (...some: string[]) =>
			`Content-Type: multipart/mixed; boundary="a.b"\r\n\r\nOld programs show this.\r\n${some.map((one) => `--a.b\r\n${one}\r\n`).join("")}--a.b--\r\n`;
		for (const body of [plain, parts(file, html), parts(parts(html, plain), file)]) {
			const { fields, blocks, notes } = await reading(head + body);
			expect([fields.headline?.value, fields.byline?.value]).toEqual(["Leave the Clock Alone", "Nora Quill"]);
			expect(blocks.slice(0, 5).map(lineOf)).toEqual([...PARAGRAPHS]);
			const isSigned = body.includes("0100");
			expect(blocks.slice(5).flatMap(({ doubts }) => doubts)).toEqual(isSigned ? ["a signature", "a signature"] : []);
			expect(notes.join().includes("“notes.txt” is attached")).toBe(body.includes("notes.txt"));
		}
	});
	test.each(["ENDS", "(Ends)", "-30-", "###", "Word count: 812", "812 words", "Sent from my phone"])(
		"is doubted where it is only %s",
		async (line) => {
			const { blocks } = await reading(`${clock}\n\n${line}`);
			expect(blocks.at(-1)?.doubts).toHaveLength(1);
			expect(blocks.slice(0, -1).flatMap(({ doubts }) => doubts)).toEqual([]);
		},
	);
	test("leaves the numbers of the paragraphs as they are where a headline is given", async () => {
		const { blocks, received } = await reading(clock, { headline: "A Clock" }, [2]);
		expect(blocks.map(({ number }) => number)).toEqual([
			PARAGRAPHS.length + 1,
			...PARAGRAPHS.map((_, index) => index + 1),
		]);
		expect(blocks[0]?.doubts).toHaveLength(1);
		expect(received).not.toContain(PARAGRAPHS[1]);
		expect(received).toContain(PARAGRAPHS[0]);
	});
	test("is a standfirst that is taken away, or that is given and printed, too", async () => {
		const text = clock.replace("By Nora", "A word on a clock\n\nBy Nora");
		const removed = await reading(text, { standfirst: "" });
		expect(removed.fields.standfirst).toBeUndefined();
		expect(removed.received).not.toContain("A word on a clock");
		expect(removed.account.leftOut.map(({ text: words }) => words)).toContain("A word on a clock");
		const given = await reading(text, { standfirst: "A word on a clock" });
		expect(given.received.split("A word on a clock")).toHaveLength(2);
		await expect(reading(text, { byline: "" })).rejects.toThrow("--byline");
	});
	test("is what of its address only tells where a reader came from", async () => {
		const page = `---\ntitle: A Clock\ncanonical: https://example.org/a?id=3&utm_source=x&fbclid=y\n---\n\n${PARAGRAPHS.join("\n\n")}`;
		expect((await reading(page, {}, [], "a.md")).fields.canonical?.value).toBe("https://example.org/a?id=3");
	});
	test("tells the section and the tags: of a page, and of other tools' front matter", async () => {
		const prose = PARAGRAPHS.map((one) => `<p>${one}</p>`).join("");
		const article = {
			"@type": "NewsArticle",
			headline: "A Clock",
			articleSection: ["Opinion", "Town"],
			keywords: "clocks, repair",
		};
		const page = `<html><head><script type="application/ld+json">${JSON.stringify(article)}</script></head><body><article><h1>A Clock</h1>${prose}</article></body></html>`;
		expect((await reading(page, {}, [], "a.html")).column).toContain(
			"section: Opinion\ntags:\n  - clocks\n  - repair\n",
		);
		const markdown = `---\ntitle: A Clock\ncategories: [Opinion, Town]\n---\n\n${PARAGRAPHS.join("\n\n")}`;
		expect((await reading(markdown, {}, [], "a.md")).column).toContain("section: Opinion\ntags:\n  - Town\n");
		expect((await reading(clock, { section: "Town", tags: "clocks, clocks" })).column).toContain(
			"section: Town\ntags:\n  - clocks\n",
		);
	});
	test("is what stands between a page's heading and its byline, and how long it takes to read", async () => {
		const prose = PARAGRAPHS.map((one) => `<p>${one}</p>`).join("");
		const page = `<html><head><title>A Clock</title></head><body><header><a href="/">Home</a></header><article><h1>A Clock</h1><h2>A word on a clock.</h2><p>By Nora Quill</p><p>14 March 2025 · 4 min read</p>${prose}</article></body></html>`;
		const { fields, received, account } = await reading(page, {}, [], "a.html");
		expect([fields.standfirst?.value, fields.printedDate?.value]).toEqual(["A word on a clock.", "14 March 2025"]);
		expect(received).not.toContain("min read");
		expect(account.leftOut.map(({ text }) => text).join(" ")).toContain("min read");
	});
});
