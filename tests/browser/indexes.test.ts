import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { COLUMN, comeTo, reachFor, useBrowser, visit } from "./harness.ts";

useBrowser();

describe("the indexes across columns", () => {
	const column = readFileSync(join(import.meta.dirname, "../../dist", COLUMN, "index.html"), "utf8");
	const ids = new Set([...parseHTML(column).document.querySelectorAll("[id]")].map(({ id }) => id));
	test.each(["claims", "sources", "quotations", "figures"])("/%s/: each row leads to its words", async (index) => {
		const { page, close } = await visit(`/${index}/`);
		const targets = await page.$$eval("[data-row] a.words-link", (all) => all.map((link) => link.getAttribute("href")));
		expect(targets.length).toBeGreaterThan(5);
		for (const target of targets) expect(ids).toContain(target?.split("#")[1]);
		await close();
	});

	test("a filter is a link; what it leads to holds only what it says, without script", async () => {
		const { page, close } = await visit("/claims/", { javaScriptEnabled: false });
		const rows = page.locator("[data-row]").filter({ visible: true });
		const all = await rows.count();
		expect(all).toBeGreaterThan(60);
		await page.locator('.filters a[href="#stance-rejects"]').click();
		await page.waitForURL("**/claims/#stance-rejects");
		expect(await rows.count()).toBe(3);
		expect(await page.locator(".index-count span").filter({ visible: true }).allTextContents()).toEqual([
			`3 of ${all} rows`,
		]);
		expect((await page.locator(".index-count a").textContent())?.trim()).toBe(`Download all ${all} rows as CSV`);
		expect(await page.locator('[data-row]:not([data-stance="rejects"])').filter({ visible: true }).count()).toBe(0);
		await page.getByRole("link", { name: "All", exact: true }).click();
		await page.waitForURL("**/claims/");
		expect(await rows.count()).toBe(all);
		await close();
	});

	test("each value of a facet picks as many rows as it says", async () => {
		for (const index of ["claims", "sources", "quotations", "figures"]) {
			const html = readFileSync(join(import.meta.dirname, "../../dist", index, "index.html"), "utf8");
			const { document } = parseHTML(html);
			const values = [...document.querySelectorAll(".filters li:has(a[id])")];
			expect(values.length).toBeGreaterThan(5);
			const rules = readFileSync(join(import.meta.dirname, "../../dist", index, "rows.css"), "utf8");
			for (const value of values) {
				const id = value.querySelector("a")?.id ?? "";
				const count = Number(value.querySelector(".count")?.textContent);
				expect(document.querySelectorAll(`[data-facets~="${id}"]`).length, id).toBe(count);
				expect(rules, id).toContain(`:has(#${id}:target)`);
				expect(document.querySelector(`[data-place="${id}"]`)?.textContent, id).toMatch(new RegExp(`^${count}\\b`));
			}
		}
	});

	test("a heading sorts its column, and back; without script it is only a heading", async () => {
		const { page, close } = await visit("/claims/");
		const heading = page.locator("thead th", { hasText: "Kind" });
		const kinds = () => page.$$eval('td[data-label="Kind"]', (all) => all.map((cell) => cell.textContent ?? ""));
		const before = await kinds();
		await heading.locator("button").click();
		expect(await heading.getAttribute("aria-sort")).toBe("ascending");
		expect(await kinds()).toEqual([...before].sort((a, b) => a.localeCompare(b, "en")));
		await heading.locator("button").click();
		expect(await heading.getAttribute("aria-sort")).toBe("descending");
		await close();
		const plain = await visit("/claims/", { javaScriptEnabled: false });
		expect(await plain.page.locator("thead button").count()).toBe(0);
		await plain.close();
	});
});

test("no index, and no ledger, is wider than a window of 320 px", async () => {
	const { page, close } = await visit("/about/", { width: 320, isReached: false });
	for (const path of [
		"/claims/",
		"/figures/",
		"/figures/#blank-against",
		"/sources/",
		"/quotations/",
		`${COLUMN}ledger/`,
	]) {
		await comeTo(page, path);
		await reachFor(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
	await close();
});

test("from the front page to what the column says Kasparov said, in whose words", async () => {
	const { page, close } = await visit("/", { javaScriptEnabled: false });
	await page.locator("footer a", { hasText: "Names" }).click();
	await page.locator("main a", { hasText: "Kasparov" }).click();
	const text = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
	expect(text).toContain("“war virus”");
	expect(text).toContain("“wrote”");
	expect(text).toContain("That makes meaningful peace talks impossible");
	expect(text).toContain("“he”");
	await close();
});

test("from the front page to the figures whose source the column does not give", async () => {
	const { page, close } = await visit("/", { javaScriptEnabled: false });
	await page.locator("footer a", { hasText: "Figures" }).click();
	await page.locator(".filters a", { hasText: "compared with what" }).click();
	const words = await page.locator("[data-row] .words-link").filter({ visible: true }).allTextContents();
	expect(words.map((one) => one.trim())).toContain("25%");
	expect(words.length).toBeLessThan(await page.locator("[data-row] .words-link").count());
	await close();
});
