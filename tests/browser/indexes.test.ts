import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../unit/parse-csv.ts";
import { COLUMN, useBrowser, visit } from "./harness.ts";

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

	test("a filter is a link; what it leads to holds only what it says, as CSV too", async () => {
		const { page, close } = await visit("/claims/", { javaScriptEnabled: false });
		await page.locator(".filters a[href$='/claims/stance/rejects/']").click();
		await page.waitForURL("**/claims/stance/rejects/");
		expect(await page.locator("[data-row]").count()).toBe(3);
		expect(await page.locator('[data-row]:not([data-stance="rejects"])').count()).toBe(0);
		expect(await page.locator(".filters [aria-current]").textContent()).toContain("rejected by the column");
		const csv = await page.locator(".index-count a").getAttribute("href");
		const response = await page.request.get(new URL(csv ?? "", page.url()).href);
		expect(parseCsv(await response.text()).map(({ stance }) => stance)).toEqual(["rejects", "rejects", "rejects"]);
		await page.getByRole("link", { name: "All", exact: true }).click();
		await page.waitForURL("**/claims/");
		await close();
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

test.each(["/claims/", "/figures/", "/figures/blank/against/", "/sources/", "/quotations/", `${COLUMN}ledger/`])(
	"%s is no wider than a window of 320 px",
	async (path) => {
		const { page, close } = await visit(path, { width: 320 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await close();
	},
);

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
	const words = await page.locator("[data-row] .words-link").allTextContents();
	expect(words.map((one) => one.trim())).toContain("25%");
	await close();
});
