import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rehype } from "rehype";
import { remark } from "remark";
import { afterAll, describe, expect, test } from "vitest";
import { CARD_HEIGHT, CARD_WIDTH, type Card, cardOf } from "../../src/cards/card.ts";
import { fontsFor } from "../../src/cards/fonts.ts";
import { renderCard } from "../../src/cards/render.ts";
import { ADDRESS } from "../../src/export/citation-styles.ts";
import { citationsOf } from "../../src/export/citations.ts";
import { type Quoted, withFramings, writeQuotation } from "../../src/export/quotation-formats.ts";
import { shareDataOf } from "../../src/export/share-data.ts";
import { directiveInText } from "../../src/links/text-directive.ts";
import { shareMessages } from "../../src/messages/en/share.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import { stances } from "../../src/model/vocabulary.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { quote, shorten } from "../../src/text/quote.ts";
import { overlap } from "../../src/text/ranges.ts";
import { excerptWithAttribution, extendToCue } from "../../src/views/excerpt.ts";
import { figureSlots } from "../../src/views/figure-slots.ts";
import { framingsOf } from "../../src/views/framings.ts";
import { noteOf } from "../../src/views/notes.ts";
import { load, messages, registerOf, viewIn } from "./library.ts";

const { columns, library } = load("content");
const column = columns[0];
if (!column) throw new Error("The column is missing.");
const names = registerOf(library.names);
const view = viewIn(column, library.names);
const { passages, framings: credits } = view;
const byId = new Map(passages.map((passage) => [passage.id, passage]));

describe("a column that no editor has annotated", () => {
	const files = library.columns[0];
	if (!files) throw new Error("The column is missing.");
	const bare = buildColumn({ ...files, annotations: undefined }, library.names, new Diagnostics());
	const bareView = viewIn(bare, library.names);
	const shared = bareView.passages;

	test("nothing of it is said to be the columnist's own", () => {
		expect(shared.length).toBeGreaterThan(30);
		for (const { framings } of shared) {
			expect(framings.join()).not.toContain("own voice");
			expect(framings[0]).toBe(shareMessages.notAssessed(bare.frontMatter.byline));
		}
		expect(shareDataOf(bareView).isAssessed).toBe(false);
		expect(shareDataOf(view).isAssessed).toBe(true);
	});
	test("nothing is said to be missing that a machine has not looked for", () => {
		const figures = annotationsOf(bare.annotations, "quantity");
		expect(figures.length).toBeGreaterThan(9);
		for (const figure of figures) {
			expect(noteOf(figure, { names, messages }).blanks).toEqual([]);
			expect(Object.values(figureSlots(figure)).map((slot) => slot.is)).not.toContain("blank");
			expect(shared.find(({ id }) => id === figure.id)?.framings.join()).not.toContain("no source given");
		}
		const decided = annotationsOf(column.annotations, "quantity").map(
			(figure) => noteOf(figure, { names, messages }).blanks,
		);
		expect(decided.flat().length).toBeGreaterThan(9);
	});
	test("words in marks that nobody is found for are somebody's all the same", () => {
		const [found] = annotationsOf(bare.annotations, "quotation").filter(({ use }) => use === "speech");
		if (!found) throw new Error("No quotation is speech.");
		const nobody = { ...bare, annotations: [{ ...found, speaker: null, cue: null }] };
		expect(framingsOf({ column: nobody, names, messages })).toMatchObject([
			{ stance: "reports", label: "Reported", source: null },
		]);
	});
});

describe("nothing is shared without who says it", () => {
	test("the claim that the column rejects says so in title, description and framings, with its cue", () => {
		expect(byId.get("c-putin-controls-trump")).toMatchObject({
			title: "Rejected by the column: “Putin controls Trump” · Putin’s Ploy",
			words: expect.stringMatching(
				/^Some even claim, without evidence, that Putin controls Trump or that .* geopolitical agenda\.$/,
			),
			framings: ["Rejected by the column; credited to “Some” (“claim”)"],
			stance: "rejects",
			description:
				"Rejected by the column; credited to “Some” (“claim”). From “Putin’s Ploy”, an opinion column by Diane Francis, February 5, 2026.",
		});
	});
	test("a quoted word is never a title by itself: its sentence may say the opposite", () => {
		expect(byId.get("q-breakthrough")?.title).toBe(
			"Credited to the Kremlin (“announced”): “Shortly after, the Kremlin announced there would be no ‘breakthrough’ at the next round …” · Putin’s Ploy",
		);
	});
	test("whole sentences are shared, so that no “not”, “if” or question mark is left behind", () => {
		expect(byId.get("c-sanctions-not-used")?.words).toMatch(/^But America hasn’t unleashed/);
		expect(byId.get("c-allowed")?.words).toBe(
			"Therefore, why would Putin stop if he’s allowed to rape and pillage and invade?",
		);
		for (const part of [
			"willing to sign a ceasefire",
			"a peace process",
			"Putin’s war could end",
			"stop killing Ukrainians",
		]) {
			const start = column.text.indexOf(part);
			const { words } = excerptWithAttribution(
				column.text,
				[{ start, end: start + part.length }],
				column.sentences,
				credits,
			);
			const sentence = column.sentences.find(({ range }) => range.start <= start && start < range.end);
			expect(words, part).toBe(column.text.slice(sentence?.range.start, sentence?.range.end));
		}
	});
	test("a cue goes along, wherever it stands", () => {
		expect(byId.get("q-financing-the-war")?.words).toBe(
			"“They are financing the war against themselves,” pointed out U.S. Treasury Secretary Scott Bessent.",
		);
		expect(byId.get("q-war-virus")?.words).toMatch(
			/wrote Russian opposition figure Garry Kasparov\. The “war virus” keeps/,
		);
	});
	test("a figure goes with its sentence and what the column says of its source", () => {
		expect(byId.get("f-25-percent")).toMatchObject({
			words: "Ukrainians have been destroying Russian oil facilities, and Moscow’s oil income is down 25%.",
			framings: ["In the columnist’s own voice: Diane Francis", "Comparison “25%”; no source given in the column"],
		});
	});
	test("a question that takes something as given is the columnist’s own", () => {
		expect(byId.get("p8")?.framings).toEqual([
			"In the columnist’s own voice: Diane Francis",
			"Taken as given in a question by the columnist",
		]);
	});
	test("a title names a rejection only where it shows what is rejected", () => {
		expect(byId.get("p3")?.title).toMatch(/^“Putin is a sociopath/);
		expect(byId.get("m-epstein")?.title).toMatch(/^Includes a claim that the column rejects: /);
	});
	test("every passage that touches words credited to somebody says to whom", () => {
		const { blocks, annotations, links } = column;
		const ranges = new Map([...blocks, ...annotations, ...links.former].map(({ id, range }) => [id, range]));
		for (const passage of passages) {
			const range = ranges.get(passage.id) ?? { start: 0, end: column.text.length };
			for (const { stretches, label } of credits) {
				if (!stretches.some((stretch) => overlap(stretch, range) > 0)) continue;
				expect(passage.framings, passage.id).toContain(label);
				expect(passage.description, passage.id).toContain(label);
			}
			expect(passage.framings.length, passage.id).toBeGreaterThan(0);
		}
	});
	test("every claim that is not the column’s own begins its title with how the column stands to it", () => {
		const others = annotationsOf(column.annotations, "claim").filter(({ stance }) => stance !== "asserts");
		expect(others.length).toBeGreaterThan(10);
		for (const { id } of others) {
			expect(byId.get(id)?.title, id).toMatch(
				/^(Credited to |Rejected by the column: |Taken as given in a question: |Conceded)/,
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

test("what a link marks takes in the cue, and stops there", () => {
	const text = "“You may come,” she said on Monday, “but nobody will wait.” He came.";
	const sentences = [{ range: { start: 0, end: 59 } }, { range: { start: 60, end: text.length } }];
	const credit = {
		stretches: [
			{ start: 0, end: 15 },
			{ start: 36, end: 59 },
		],
		cue: { start: 16, end: 34 },
	};
	const at = text.indexOf("nobody");
	const marked = extendToCue({ start: at, end: at + 16 }, sentences, [credit]);
	expect(text.slice(marked.start, marked.end)).toBe("she said on Monday, “but nobody will wait");
	const came = { start: text.indexOf("He came"), end: text.length };
	expect(extendToCue(came, sentences, [credit])).toEqual(came);
	expect(excerptWithAttribution(text, [{ start: at, end: at + 6 }], sentences, [credit]).words).toBe(text.slice(0, 59));
	expect(
		excerptWithAttribution("(Why? Because it was so.)", [{ start: 6, end: 25 }], [{ range: { start: 6, end: 25 } }], [])
			.words,
	).toBe("Because it was so.");
});

describe("a quotation that is copied", () => {
	const hostile: Quoted = {
		words: "5 < 6 & “*never* [x](y)” <img src=x onerror=alert(1)> `code` ![i](j)",
		framings: ["Rejected by the column: <b>“Some”</b>"],
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
	test("as plain text names who says it first, then where, and the link", () => {
		const { words = "", framings = [] } = byId.get("c-war-could-end") ?? {};
		const quoted = { words, framings, headline: "Putin’s Ploy", byline: "Diane Francis", date: "February 5, 2026" };
		expect(writeQuotation({ ...quoted, url: "https://reading.example/" }, "plain")).toBe(
			"“Putin’s war could end if Ukraine’s allies got their acts together.”\nIn the columnist’s own voice: Diane Francis.\n— Diane Francis, “Putin’s Ploy”, February 5, 2026\nhttps://reading.example/",
		);
	});
	test("marks inside become single ones, and words are cut between words", () => {
		expect(quote("“a b”")).toBe("“a b”");
		expect(quote("“a b” c")).toBe("“‘a b’ c”");
		expect(quote("a “b” c")).toBe("“a ‘b’ c”");
		expect(shorten("one two three", 9)).toBe("one two …");
		expect(shorten("one two", 9)).toBe("one two");
	});
	test("a citation says how the column stands to what is cited", () => {
		const framings = byId.get("c-putin-controls-trump")?.framings ?? [];
		const { apa, bibtex } = citationsOf(column.frontMatter, "putins-ploy");
		expect(withFramings(apa, false, framings)).toBe(`${apa} [Rejected by the column; credited to “Some” (“claim”).]`);
		expect(withFramings(bibtex, true, framings)).toContain(
			"note = {Rejected by the column; credited to “Some” (“claim”)},\n}",
		);
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
		const { bibtex } = citationsOf(front, "putins-ploy");
		expect(bibtex).toContain("author = {Francis, Diane}");
		expect(bibtex).toContain("month = feb,\n\tday = {5},");
		expect(bibtex).not.toContain("howpublished");
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
		framing: "In the columnist’s own voice: Diane Francis",
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
	test("is drawn with a box for a character that no font has", async () => {
		expect(fontsFor("aꦱ").missing).toEqual(["ꦱ"]);
		const png = await renderCard({ ...base, words: "ꦱ" }, cache);
		expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
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
	for (const form of ["label", "framing"] as const) {
		expect(new Set(stances.map((stance) => messages.stances[stance][form])).size).toBe(stances.length);
	}
});
