import { describe, expect, test } from "vitest";
import { carryLinks } from "../../src/links/carry.ts";
import { mint } from "../../src/links/index.ts";
import { recordLinks } from "../../src/links/record.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import { MOST_PAGES, passagePages } from "../../src/pipeline/passage-pages.ts";
import { build, contentFolders } from "./library.ts";

describe.each(contentFolders)("which passages have a page of their own: %s", (folder) => {
	const { views } = build(folder);
	const columns = views.map(({ column }) => column);
	test("at most 18, those that the column rejects first, then those that it reports, one of each sentence", () => {
		for (const { column, passages } of views) {
			const pages = passagePages(column, "few");
			const claims = annotationsOf(column.annotations, "claim");
			const wordsOf = (id: string) => passages.find((one) => one.id === id)?.words;
			const of = (stance: string) => claims.filter((claim) => claim.stance === stance).map(({ id }) => id);
			const telling = [...of("rejects"), ...of("reports")].filter(
				(id, at, all) => all.findIndex((other) => wordsOf(other) === wordsOf(id)) === at,
			);
			expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
			expect(pages.slice(0, telling.length)).toEqual(telling.slice(0, MOST_PAGES));
			const words = pages.map(wordsOf);
			expect(new Set(words).size, column.slug).toBe(words.length);
		}
	});
	test("then one of each paragraph that has none yet, while there is room", () => {
		for (const column of columns) {
			const pages = passagePages(column, "few");
			const placed = (id: string) => column.annotations.find((one) => one.id === id)?.range.start ?? -1;
			for (const { range } of column.blocks) {
				const isIn = (start: number) => range.start <= start && start < range.end;
				const has = annotationsOf(column.annotations, "claim").some((claim) => isIn(claim.range.start));
				const isFull = pages.length === MOST_PAGES;
				if (has && !isFull) expect(pages.some((id) => isIn(placed(id)))).toBe(true);
			}
		}
	});
	test("all, the claims, quotations and figures, or none, as the owner chooses", () => {
		for (const column of columns) {
			expect(passagePages(column, "none")).toEqual([]);
			const all = passagePages(column, "all");
			expect(all).toEqual(expect.arrayContaining(column.blocks.map(({ id }) => id)));
			expect(all).toEqual(expect.arrayContaining(passagePages(column, "marks")));
			expect(all).toEqual(expect.arrayContaining(passagePages(column, "few")));
		}
	});
});

describe("the registry of pages", () => {
	const blocks = ["The harbour is shut. Nobody says why.", "It will open in May."];
	test("keeps every page that was given out, whatever has one today", () => {
		const first = recordLinks(carryLinks({ blocks }), [], ["p1"]);
		expect(first.registry.pages).toEqual(["p1"]);
		const second = recordLinks(carryLinks({ blocks }, first.registry), [], ["p2"]);
		expect(second.registry.pages).toEqual(["p1", "p2"]);
		expect(second.report.pages).toEqual(["p2"]);
		expect(recordLinks(carryLinks({ blocks }, second.registry), [], []).isChanged).toBe(false);
	});
	test("takes every passage but sentences for given out where an earlier version kept no list", () => {
		const { pages: _, ...earlier } = mint(blocks).registry;
		expect(recordLinks(carryLinks({ blocks }, earlier), [], []).registry.pages).toEqual(["p1", "p2"]);
	});
});
