import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rehype } from "rehype";
import { remark } from "remark";
import { afterAll, describe, expect, test } from "vitest";
import { CARD_HEIGHT, CARD_WIDTH, type Card, cardOf } from "../../src/cards/card.ts";
import { fontsFor } from "../../src/cards/fonts.ts";
import { renderCard } from "../../src/cards/render.ts";
import { directiveInText } from "../../src/links/text-directive.ts";
import { shareMessages } from "../../src/messages/en.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import { overlap } from "../../src/pipeline/ranges.ts";
import { ADDRESS, citationsOf } from "../../src/share/citations.ts";
import { fairWords } from "../../src/share/fair-words.ts";
import { type Quoted, writeQuotation } from "../../src/share/formats.ts";
import { quote, sharedPassages, shorten, standingsOf } from "../../src/share/passages.ts";
import { load } from "./library.ts";

const { columns, library } = load("content");
const column = columns[0];
if (!column) throw new Error("The column is missing.");
const names = new Map(library.names.map((name) => [name.id, name]));
const passages = sharedPassages(column, names);
const standings = standingsOf(column, names);
const byId = new Map(passages.map((passage) => [passage.id, passage]));

describe("nothing is shared without who says it", () => {
	test("the claim that the column rejects says so in title, description and standing, with its cue", () => {
		expect(byId.get("c-putin-controls-trump")).toMatchObject({
			title: "Rejected by the column: “Putin controls Trump” · Putin’s Ploy",
			words: "Some even claim, without evidence, that Putin controls Trump\u00A0…",
			standing: ["Rejected by the column: “Some”, “claim”"],
			stance: "rejects",
			description:
				"Rejected by the column: “Some”, “claim”. From “Putin’s Ploy”, an opinion column by Diane Francis, February 5, 2026.",
		});
	});
	test("a quoted word is never a title by itself: its sentence may say the opposite", () => {
		expect(byId.get("q-breakthrough")?.title).toBe(
			"Reported: the Kremlin, “announced”: “… the Kremlin announced there would be no “breakthrough” at the next round of talks in …” · Putin’s Ploy",
		);
	});
	test("a cue that comes after goes along", () => {
		expect(byId.get("q-financing-the-war")?.words).toBe(
			"“They are financing the war against themselves,” pointed out U.S. Treasury Secretary Scott Bessent.",
		);
	});
	test("a figure goes with its sentence and what the column says of its source", () => {
		expect(byId.get("f-25-percent")).toMatchObject({
			words: "Ukrainians have been destroying Russian oil facilities, and Moscow’s oil income is down 25%.",
			standing: ["In the columnist’s own voice: Diane Francis", "A figure without a source in the column"],
		});
	});
	test("a premise of a question goes with the question", () => {
		expect(byId.get("c-allowed")?.words).toBe(
			"Therefore, why would Putin stop if he’s allowed to rape and pillage and invade?",
		);
	});
	test("every passage that touches words credited to somebody says to whom", () => {
		for (const passage of passages) {
			for (const { stretches, label } of standings) {
				if (!stretches.some((stretch) => overlap(stretch, passage.range) > 0)) continue;
				expect(passage.standing, passage.id).toContain(label);
				expect(passage.description, passage.id).toContain(label);
			}
			expect(passage.standing.length, passage.id).toBeGreaterThan(0);
		}
	});
	test("every claim that is not the column’s own begins its title with how the column stands to it", () => {
		const others = annotationsOf(column.annotations, "claim").filter(({ stance }) => stance !== "asserts");
		expect(others.length).toBeGreaterThan(10);
		for (const { id } of others) {
			expect(byId.get(id)?.title, id).toMatch(
				/^(Reported: |Rejected by the column: |Presupposed in a question: |Conceded)/,
			);
		}
	});
	test("what is left out is shown as left out, and nothing else is added", () => {
		for (const { id, words } of passages) {
			for (const piece of words.split("…").map((part) => part.trim())) {
				expect(column.text.replace(/\s+/g, " "), id).toContain(piece);
			}
		}
	});
});

test("both halves of a quotation that its cue interrupts go together", () => {
	const text = "“You may come,” she said on Monday, “but nobody will wait.” He came.";
	const sentences = [{ range: { start: 0, end: 58 } }, { range: { start: 59, end: text.length } }];
	const credit = {
		stretches: [
			{ start: 0, end: 15 },
			{ start: 36, end: 58 },
		],
		cue: { start: 16, end: 34 },
	};
	const at = text.indexOf("nobody");
	expect(fairWords(text, [{ start: at, end: at + 16 }], sentences, [credit]).words).toBe(
		"“You may come,” she said on Monday, “but nobody will wait.”",
	);
	const came = text.indexOf("He came");
	expect(fairWords(text, [{ start: came, end: came + 7 }], sentences, [credit]).words).toBe("He came.");
});

describe("a quotation that is copied", () => {
	const hostile: Quoted = {
		words: "5 < 6 & “*never* [x](y)” <img src=x onerror=alert(1)> `code` ![i](j)",
		standing: ["Rejected by the column: <b>“Some”</b>"],
		headline: "A “Headline” & more]",
		byline: "A. *Writer*",
		date: "February 5, 2026",
		url: "https://reading.example/columns/x/?a=1&b=<2>",
	};
	test("as HTML reads as the same text, with its source", () => {
		const html = writeQuotation(hostile, "html");
		const tree = rehype().data("settings", { fragment: true }).parse(html);
		const text = JSON.stringify(tree);
		expect(html).toContain('<blockquote cite="https://reading.example/columns/x/?a=1&amp;b=&lt;2&gt;">');
		expect(text).not.toContain('"tagName":"img"');
		expect(text).not.toContain('"tagName":"b"');
	});
	test("as markdown reads as the same text", () => {
		const tree = remark().parse(writeQuotation(hostile, "markdown"));
		const kinds = JSON.stringify(tree).match(/"type":"[a-zA-Z]+"/g) ?? [];
		expect(new Set(kinds)).toEqual(
			new Set(['"type":"root"', '"type":"blockquote"', '"type":"paragraph"', '"type":"text"', '"type":"link"']),
		);
		expect(kinds.filter((kind) => kind.includes("link"))).toHaveLength(1);
	});
	test("as plain text names who says it, and the link", () => {
		const passage = byId.get("c-putin-controls-trump");
		const { words = "", standing = [] } = passage ?? {};
		const quoted = { words, standing, headline: "Putin’s Ploy", byline: "Diane Francis", date: "February 5, 2026" };
		expect(writeQuotation({ ...quoted, url: "https://reading.example/" }, "plain")).toBe(
			"“Some even claim, without evidence, that Putin controls Trump\u00A0…”\n— Diane Francis, “Putin’s Ploy”, February 5, 2026. Rejected by the column: “Some”, “claim”.\nhttps://reading.example/",
		);
	});
	test("words keep their own marks, and are cut between words", () => {
		expect(quote("“a b”")).toBe("“a b”");
		expect(quote("“a b” c")).toBe("“a b” c”");
		expect(shorten("one two three", 9)).toBe("one two …");
		expect(shorten("one two", 9)).toBe("one two");
	});
});

describe("a column is cited", () => {
	const front = { ...column.frontMatter, publication: "A Paper" };
	test("in each style, with the paper where it is known", () => {
		expect(citationsOf(front, "putins-ploy")).toMatchObject({
			apa: `Francis, D. (2026, February 5). Putin’s Ploy. A Paper. ${ADDRESS}`,
			chicago: `Francis, Diane. “Putin’s Ploy.” A Paper, February 5, 2026. ${ADDRESS}.`,
			mla: `Francis, Diane. “Putin’s Ploy.” A Paper, 5 Feb. 2026, ${ADDRESS}.`,
		});
		expect(citationsOf(front, "putins-ploy").bibtex).toContain("author = {Francis, Diane}");
	});
	test("by the byline as it stands, where it is not known whose name it is", () => {
		const { author: _, ...anonymous } = { ...front, byline: "The Editors" };
		expect(citationsOf(anonymous, "x").apa).toMatch(/^The Editors\. \(2026, February 5\)\./);
	});
});

describe("a card", () => {
	const cache = mkdtempSync(join(tmpdir(), "footing-cards-"));
	afterAll(() => rmSync(cache, { recursive: true }));
	const base: Card = {
		standing: "In the columnist’s own voice: Diane Francis",
		stance: "asserts",
		words: "Words.",
		headline: "Putin’s Ploy",
		byline: "Diane Francis",
		date: "February 5, 2026",
		lang: "en",
		isRightToLeft: false,
	};
	/** The size that a PNG states. @see https://www.w3.org/TR/png-3/#11IHDR */
	const sizeOf = (png: Uint8Array) => {
		const view = new DataView(png.buffer, png.byteOffset);
		return { width: view.getUint32(16), height: view.getUint32(20) };
	};
	const cases: [string, Partial<Card>][] = [
		["one word", {}],
		["far too many words", { words: "A sentence that goes on and on, and then on. ".repeat(60) }],
		["one word that never ends", { words: "endless".repeat(120) }],
		["a headline of 300 characters", { headline: "Headline ".repeat(33) }],
		["Arabic, with a figure", { words: "هذه جملة للاختبار، وفيها 52%.", lang: "ar", isRightToLeft: true }],
		["Hebrew", { words: "זהו משפט לבדיקה.", lang: "he", isRightToLeft: true }],
		["Chinese without spaces", { words: "这是一个用于测试的中文句子，没有空格。".repeat(20), lang: "zh" }],
		["Japanese, Korean and emoji", { words: "日本語のテスト 한국어 시험 🙂👍🏽🇺🇦", lang: "ja" }],
		["Ukrainian and Greek", { words: "Це речення для перевірки. Μια πρόταση.", lang: "uk" }],
	];
	test.each(cases)("%s: 1200 x 630, under 60 kB", async (_, changes) => {
		const png = await renderCard({ ...base, ...changes }, cache);
		expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
		expect(png.length).toBeLessThan(60_000);
		expect(png.length).toBeGreaterThan(3_000);
	});
	test("of every passage of the column is under 60 kB", async () => {
		for (const passage of passages) {
			const png = await renderCard(cardOf(column.frontMatter, passage), cache);
			expect(png.length, passage.id).toBeLessThan(60_000);
		}
	}, 60_000);
	test("comes from the cache the second time, byte for byte, and as the same bytes without it", async () => {
		const before = readdirSync(cache).length;
		const once = await renderCard(base, cache);
		expect(readdirSync(cache).length).toBe(before);
		const elsewhere = mkdtempSync(join(tmpdir(), "footing-cards-"));
		const anew = await renderCard(base, elsewhere);
		rmSync(elsewhere, { recursive: true });
		expect(Buffer.compare(once, anew)).toBe(0);
	});
	test("names a character that no font has", async () => {
		expect(fontsFor("a日🙂").missing).toEqual([]);
		await expect(renderCard({ ...base, words: "ꦱ" }, cache)).rejects.toThrow("ꦱ (U+A9B1), in “Putin’s Ploy”");
	});
});

describe("a text directive", () => {
	const text = "Putin said no. Putin said no to all.\n\nPutin said no again, and Putin said yes.";
	const blocks = [
		{ start: 0, end: 36 },
		{ start: 38, end: text.length },
	];
	test("adds neighbours until a browser can find one place only", () => {
		const second = text.indexOf("Putin said no to");
		expect(directiveInText(text, blocks, { start: second, end: second + 13 })).toBe(
			":~:text=Putin%20said%20no.-,Putin%20said%20no,-to%20all.",
		);
	});
	test("names the ends of words that run over paragraphs", () => {
		expect(directiveInText(text, blocks, { start: 15, end: 57 })).toBe(
			":~:text=Putin%20said%20no.-,Putin%20said%20no%20to%20all.,Putin%20said%20no%20again,-%2C%20and%20Putin",
		);
	});
	test("is left out where nothing tells the place from others", () => {
		const twice = "The same words.\n\nThe same words.";
		const both = [
			{ start: 0, end: 15 },
			{ start: 17, end: 32 },
		];
		expect(directiveInText(twice, both, { start: 21, end: 31 })).toBeNull();
	});
});

test("the messages of stances name every stance once", () => {
	expect(new Set(Object.values(shareMessages.stances)).size).toBe(Object.keys(shareMessages.stances).length);
});
