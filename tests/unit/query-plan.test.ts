import { describe, expect, test } from "vitest";
import type { PageData } from "../../src/search/column-from-page.ts";
import { foldWords } from "../../src/search/match.ts";
import { packColumn } from "../../src/search/packed-column.ts";
import type { SearchIndex } from "../../src/search/pagefind-client.ts";
import { type Asked, answerQuery } from "../../src/search/query-plan.ts";
import { columnWords, writeWordList } from "../../src/search/word-list.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { madeColumn, messages, viewIn } from "./library.ts";

const hints = {
	names: [{ id: "lee", printed: ["Ann Lee"], variants: ["Anne Lee"], credits: 0 }],
	figures: [],
	columns: [{ headline: "Harbours", byline: "A. Columnist", url: "/columns/c-0/" }],
	files: [],
	numbers: { values: { two: 2 }, percent: ["%", "per cent"] },
	functionWords: ["does", "the", "what", "us"],
	abbreviations: [["HU", "Harbour Union"]],
	words: "/words.txt",
};

/** An index of made-up columns, as Pagefind would answer: every column that holds any word asked for. */
function indexOf(...texts: string[]): SearchIndex & { asked: string[] } {
	const pages = texts.map((text, index): PageData => {
		const view = viewIn({ ...madeColumn(text), slug: `c-${index}` }, []);
		const packed = JSON.stringify(packColumn(searchColumnOf(view)));
		return {
			url: `/columns/c-${index}/`,
			anchors: view.column.blocks.map(({ id, range }, at) => ({
				id,
				text: view.column.text.slice(range.start, range.end),
				title: at === 0 ? packed : id,
				location: at,
			})),
			sub_results: [],
		};
	});
	const asked: string[] = [];
	return {
		asked,
		hints,
		wordLists: async () => {
			asked.push("word lists");
			return [writeWordList(texts.flatMap(columnWords))];
		},
		find: async (query, _filters, limit) => {
			const words = query?.split(" ") ?? [];
			const found = pages.filter(({ anchors }) =>
				anchors.some(({ text }) => words.some((word) => foldWords(text).some((one) => one.startsWith(word)))),
			);
			return { pages: found.slice(0, limit), hasMore: found.length > limit };
		},
	};
}

const ask = (index: SearchIndex, typed: string, rest: Partial<Asked> = {}) =>
	answerQuery({ typed, filters: {}, asTyped: false, here: null, columns: 8, ...rest }, index, messages.search);

/** What an answer says, and the sentences that it shows. */
async function told(index: SearchIndex, typed: string, rest?: Partial<Asked>) {
	const { passages, corrected, forms, isOwn, isPartly } = await ask(index, typed, rest);
	const shown = passages.map(({ column, shown: { start, end } }) => column.text.slice(start, end));
	return { shown, corrected, forms, isOwn, isPartly };
}
const plain = { corrected: null, forms: [], isOwn: true, isPartly: false };

const harbour = indexOf("The mayor controls the harbour. The Harbour Union left.", "HU is back. Ann Lee rejoiced.");

describe("the answer to a query", () => {
	test("is what holds every word, and no list of words is loaded", async () => {
		const index = indexOf("The mayor controls the harbour. It rained.");
		expect(await told(index, "mayor harbour")).toEqual({ ...plain, shown: ["The mayor controls the harbour."] });
		expect(index.asked).toEqual([]);
	});
	test("is what an abbreviation stands for, beside the abbreviation", async () => {
		expect(await told(harbour, "HU")).toEqual({
			...plain,
			forms: ["Harbour Union"],
			shown: ["HU is back.", "The Harbour Union left."],
		});
		expect(await told(harbour, "Harbour Union")).toMatchObject({ forms: ["HU"], isOwn: true });
	});
	test("does without function words where nothing is found with them", async () => {
		expect(await told(harbour, "does the mayor control us?")).toEqual({
			...plain,
			forms: ["mayor control"],
			isOwn: false,
			shown: ["The mayor controls the harbour."],
		});
	});
	test("is that of the right words where one is misspelt, in a name or not", async () => {
		const name = await told(harbour, "Anm Lee rejoised");
		expect(name).toMatchObject({ shown: ["Ann Lee rejoiced."], corrected: "Anm Lee rejoiced" });
		expect(await told(harbour, "harbuor union")).toMatchObject({ corrected: "harbour union", isPartly: false });
	});
	test("is nothing for a misspelt word when the very words are meant, by quotation marks or by the reader", async () => {
		expect(await told(harbour, "harbuor", { asTyped: true })).toEqual({ ...plain, shown: [] });
		expect(await told(harbour, "“harbuor”")).toEqual({ ...plain, shown: [] });
	});
	test("is what holds most of it, misspelt or not", async () => {
		const shown = ["The mayor controls the harbour."];
		expect(await told(harbour, "mayor harbour xy")).toEqual({ ...plain, shown, isPartly: true });
		expect(await told(harbour, "mayor harbuor xy")).toMatchObject({
			shown,
			isPartly: true,
			corrected: "mayor harbour xy",
		});
	});
	test("is a column by its headline where no passage holds it", async () => {
		expect((await ask(indexOf("It rained."), "Harbours")).columns).toHaveLength(1);
	});
});

describe("what the answer can be narrowed down by", () => {
	const facets = async (count: number, filters = {}) => {
		const said = Array.from({ length: count }, () => "Ann Lee said that it was late.").join("\n\n");
		return (await ask(indexOf(said), "late", { filters })).facets.length;
	};
	test("is told from ten passages on, and while a filter is chosen", async () => {
		expect(await facets(9)).toBe(0);
		expect(await facets(10)).toBeGreaterThan(0);
		expect(await facets(9, { kind: "paragraph" })).toBeGreaterThan(0);
	});
});
