import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Card, cardOf, passageDrawing } from "../../src/cards/card.ts";
import { columnCardOf, columnDrawing } from "../../src/cards/column-card.ts";
import { fontsFor } from "../../src/cards/fonts.ts";
import { CARD_HEIGHT, CARD_WIDTH, renderCard } from "../../src/cards/render.ts";
import { cutRuns, wordsOf } from "../../src/cards/said-words.ts";
import { siteDrawing } from "../../src/cards/site-card.ts";
import { voiceColours } from "../../src/cards/voice-colours.ts";
import { voices } from "../../src/model/vocabulary.ts";
import { build, contentFolders, messages, ownView } from "./library.ts";

const { column, passages } = ownView();
/** Words that are the columnist's own. */
const own = (text: string) => [{ text, voice: "columnist" as const, who: null }];

test("the colours of voices are those of the pages by daylight", () => {
	const css = readFileSync(join(import.meta.dirname, "../../src/styles/page.css"), "utf8");
	const colourOf = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
	for (const voice of voices.filter((one) => one !== "undetermined")) {
		const { ink, tint } = voiceColours[voice];
		expect(ink, voice).toBe(colourOf(voice));
		if (tint !== null) expect(tint, voice).toBe(colourOf(`${voice}-tint`));
	}
});

describe("a card", () => {
	const cache = mkdtempSync(join(tmpdir(), "footing-cards-"));
	afterAll(() => rmSync(cache, { recursive: true }));
	const base: Card = {
		kind: "Opinion column",
		framing: "In the columnist’s own voice: Diane Francis",
		furtherOn: null,
		stance: "asserts",
		runs: own("Words."),
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
		["far too many words", { runs: own("A sentence that goes on and on, and then on. ".repeat(60)) }],
		["one word that never ends", { runs: own("endless".repeat(120)) }],
		["a headline of 300 characters", { headline: "Headline ".repeat(33) }],
		["Arabic, with a figure", { runs: own("هذه جملة للاختبار، وفيها 52%."), lang: "ar", isRightToLeft: true }],
		["Hebrew", { runs: own("זהו משפט לבדיקה."), lang: "he", isRightToLeft: true }],
		["Chinese without spaces", { runs: own("这是一个用于测试的中文句子，没有空格。".repeat(20)), lang: "zh" }],
		["Japanese, Korean and emoji", { runs: own("日本語のテスト 한국어 시험 🙂👍🏽🇺🇦"), lang: "ja" }],
		["Ukrainian and Greek", { runs: own("Це речення для перевірки. Μια πρόταση."), lang: "uk" }],
	];
	test.each(cases)("is 800 x 420 and at most 15 kB: %s", async (_, changes) => {
		const png = await renderCard(passageDrawing({ ...base, ...changes }), cache);
		expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
		expect(png.length).toBeLessThanOrEqual(15_000);
		expect(png.length).toBeGreaterThan(2_000);
	});
	// Those that the site has are weighed where it is built.
	test("is at most 15 kB for the longest passages that have none", async () => {
		const without = passages.filter(({ id }) => !column.pages.includes(id));
		for (const passage of without.toSorted((a, b) => b.words.length - a.words.length).slice(0, 3)) {
			const png = await renderCard(passageDrawing(cardOf(column.frontMatter, passage, base.kind)), cache);
			expect(png.length, passage.id).toBeLessThanOrEqual(15_000);
		}
	});
	test("comes from the cache the second time, and is the same bytes without it", async () => {
		const before = readdirSync(cache).length;
		const once = await renderCard(passageDrawing(base), cache);
		expect(readdirSync(cache).length).toBe(before);
		const elsewhere = mkdtempSync(join(tmpdir(), "footing-cards-"));
		const anew = await renderCard(passageDrawing(base), elsewhere);
		rmSync(elsewhere, { recursive: true });
		expect(Buffer.compare(once, anew)).toBe(0);
	});
	test("has a box when no font has a character", async () => {
		expect(fontsFor("aꦱ").missing).toEqual(["ꦱ"]);
		const png = await renderCard(passageDrawing({ ...base, runs: own("ꦱ") }), cache);
		expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
	});
	test("says whose words it has, and that it is an opinion column, when the words are cut", async () => {
		const { words, layOut } = passageDrawing({ ...base, framing: "Rejected by the column", stance: "rejects" });
		expect(words).toContain("Opinion column");
		const shown = JSON.stringify(await layOut(async () => ({ height: 10 }), { most: 20, largest: 66 }));
		for (const line of ["Opinion column", "Rejected by the column", "Putin’s Ploy · Diane Francis"]) {
			expect(shown).toContain(line);
		}
	});
	test("never cuts who says what, however long: its end says whose the rest is", async () => {
		const framing = `${"Rejected by the column; credited to “Some” (“claim”): the pier moved. ".repeat(7)}Diane Francis: the rest`;
		const { layOut } = passageDrawing({
			...base,
			framing,
			runs: own("The first sentence is hers. The second is not."),
		});
		const shown = JSON.stringify(await layOut(async () => ({ height: 10 }), { most: 30, largest: 66 }));
		expect(shown).toContain(framing);
		expect(shown).toMatch(/"The first sentence is hers\.","style":{[^}]*}},{"type":"text","text":" …"/);
	});
	test("has what is credited in the tint of its voice, with a line below it, and who says it where several do", async () => {
		const runs = [
			{ text: "“Yes”", voice: "named", who: "Ann" } as const,
			{ text: " is what she said. ", voice: "columnist", who: null } as const,
			{ text: "Why?", voice: "question", who: null } as const,
		];
		const { words, colours, layOut } = passageDrawing({ ...base, runs });
		const shown = JSON.stringify(await layOut(async () => ({ height: 10 }), { most: 700, largest: 66 }));
		expect(words).toContain("Ann:");
		expect(shown).toMatch(/"Ann:\u00a0"[^}]*}},{[^}]*"“Yes”"[^}]*"#e4edf8"[^}]*"underline"/);
		expect(shown).toMatch(/" is what she said. ","style":{"display":"inline"}/);
		expect(shown).toMatch(/"Why\?"[^}]*"#e2f1ea"}/);
		expect(colours.tints).toEqual(["#e4edf8", "#e2f1ea"]);
	});
	test("tells what pronouns are read as, and has nobody's bar, when words of it are credited", async () => {
		const runs = [{ text: "“It moved,”", voice: "named", who: null } as const, ...own(" the mayor said.")];
		const passage = {
			lead: "In part the mayor",
			furtherOn: null,
			framings: [],
			remarks: ["“It” is read as the pier"],
			runs,
		};
		const card = cardOf(column.frontMatter, { ...passage, stance: "reports" }, base.kind);
		const { layOut } = passageDrawing(card);
		const shown = JSON.stringify(await layOut(async () => ({ height: 10 }), { most: 700, largest: 66 }));
		expect(card.framing).toBe("In part the mayor. “It” is read as the pier");
		expect(shown).not.toContain('"backgroundColor":"#2b5f8a"');
		const rejected = passageDrawing({ ...card, stance: "rejects" });
		expect(JSON.stringify(await rejected.layOut(async () => ({ height: 10 }), { most: 700, largest: 66 }))).toContain(
			'"alignSelf":"stretch","backgroundColor":"#a3301f"',
		);
	});
	test("says of words that are cut before any credited ones that those are further on", async () => {
		const runs = [...own("The first sentence is hers. "), { text: "“It moved.”", voice: "named", who: null } as const];
		const told = {
			lead: "In part the mayor; “some”",
			furtherOn: "Further on: the mayor; “some”",
			stance: "reports",
		} as const;
		const card = cardOf(column.frontMatter, { ...told, framings: [], remarks: [], runs }, base.kind);
		const shown = async (most: number) =>
			JSON.stringify(await passageDrawing(card).layOut(async () => ({ height: 10 }), { most, largest: 66 }));
		expect(await shown(30)).toContain('"Further on: the mayor; “some”"');
		expect(await shown(700)).toContain('"In part the mayor; “some”"');
	});
	test("cuts words with whose they are", () => {
		const runs = [...own("She says "), { text: "that it will fall soon", voice: "named", who: null } as const];
		expect(cutRuns(runs, 21)).toEqual([
			...own("She says "),
			{ text: "that it will", voice: "named", who: null },
			...own(" …"),
		]);
		expect(wordsOf(cutRuns(runs, 9))).toBe("She says …");
	});
	test("of a page that is no column's is 800 x 420 and at most 15 kB", async () => {
		for (const { title, lead } of Object.values(messages.indexes).filter((one) => typeof one === "object")) {
			const png = await renderCard(siteDrawing({ title, lead, site: "Footing", lang: "en" }), cache);
			expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
			expect(png.length, title).toBeLessThanOrEqual(15_000);
		}
	});

	describe("of a column", () => {
		const card = columnCardOf(ownView(), "Footing");
		test("says that it is an opinion column, and has its strip, first sentence and counts", () => {
			expect(card.kind).toBe("Opinion column");
			expect(wordsOf(card.runs)).toBe(
				"What is underway with Russia is not a peace process but a slow-motion humanitarian catastrophe.",
			);
			expect(card.framing).toBe("");
			expect(card.strip?.cells.length).toBeGreaterThan(50);
			expect(card.counts[0]).toBe("About 3 words in 4 are the columnist’s, questions included");
			expect(card.counts[1]).toMatch(/^\d+ claims$/);
		});
		test.each(contentFolders.flatMap((folder) => build(folder).views.map((view) => [view.column.slug, view] as const)))(
			"is at most 15 kB: %s",
			async (_, view) => {
				const png = await renderCard(columnDrawing(columnCardOf(view, "Footing")), cache);
				expect(sizeOf(png)).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT });
				expect(png.length).toBeLessThanOrEqual(15_000);
			},
		);
		test("is at most 17 kB with a long headline, a long sentence and somebody else's words in it", async () => {
			const long = {
				...card,
				headline: "The Town That Sold Its Harbour and Then Wondered Where the Ships Had Gone To",
				framing: "Credited to the harbour board (“said”): “it decided to sell the old crane”. A. Writer: the rest",
				runs: own(
					"When the harbour board met on Tuesday, after months of delays, it decided to sell the old crane. ".repeat(3),
				),
			};
			const png = await renderCard(columnDrawing(long), cache);
			expect(png.length).toBeLessThanOrEqual(17_000);
		});
	});
});
