import AxeBuilder from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { COLUMN, useBrowser, visit } from "./harness.ts";

useBrowser();

/** What was typed, the paragraph that must come first, and what must be marked in it. */
const QUERIES: [typed: string, paragraph: string, marks: string[]][] = [
	["Kasparov", "p11", ["Kasparov"]],
	['"no one agreed"', "p9", ["no one agreed"]],
	["“no one agreed”", "p9", ["no one agreed"]],
	["no one agreed", "p9", ["no one agreed"]],
	["win-win", "p2", ["win-win"]],
	["25%", "p10", ["25%"]],
	["52%", "p14", ["52%"]],
	["U.S. envoy", "p13", ["U.S. envoy"]],
	["US envoy", "p13", ["U.S. envoy"]],
	["war virus", "p11", ["war virus"]],
	["one expert", "p12", ["one expert"]],
	["middle powers, but a united force", "p5", ["middle powers, but a united force"]],
	['"middle powers, but a united force"', "p5", ["middle powers, but a united force"]],
	["New York City's", "p4", ["New York City’s"]],
	["hundreds of billions", "p6", ["hundreds of billions"]],
	["without evidence", "p3", ["without evidence"]],
	["Putin controls Trump", "p3", ["Putin controls Trump"]],
	["Zelenskyy", "p5", ["Zelensky"]],
	["Volodymyr Zelensky", "p5", ["Zelensky"]],
	["EU", "p6", ["European Union"]],
	["Gary Kasparov", "p11", ["Garry Kasparov"]],
];

describe("search finds the passage and marks exactly the words", () => {
	test("in the dialog", async () => {
		const { page, close } = await visit(COLUMN);
		await page.keyboard.press("/");
		const dialog = page.locator("dialog[data-search]");
		const input = dialog.locator('input[type="search"]');
		for (const [typed, paragraph, marks] of QUERIES) {
			await input.fill(typed);
			await dialog
				.locator("[data-search-status]")
				.filter({ hasText: `for “${typed.replace(/^["“]|["”]$/g, "")}”` })
				.waitFor();
			const first = dialog.locator("[data-search-result]").first();
			expect(await first.getAttribute("data-kind"), typed).toMatch(/^(paragraph|quotation|name|figure|claim|source)$/);
			expect(await first.locator("a").getAttribute("href"), typed).toContain(`${COLUMN}#${paragraph}:~:text=`);
			expect(await first.locator("mark").allTextContents(), typed).toEqual(marks);
		}
		await close();
	});

	test.each([
		["Putin controls Trump", "Rejected by the column; credited to “Some” (“claim”)"],
		// The words that credit these stand in other sentences.
		["American negotiation effort", "Credited to “sources” (“say”)"],
		["a ceasefire looks like defeat", "Credited to Garry Kasparov (“said”)"],
	])("a hit says whose words they are: %s", async (typed, standing) => {
		const { page, close } = await visit(`/search/?q=${encodeURIComponent(typed)}`);
		const first = page.locator("[data-search-result]").first();
		await first.waitFor();
		expect(await first.locator("em").allTextContents()).toContain(standing);
		await close();
	});
	test("what is the column’s own is credited to nobody, and what a hit says besides is not searched", async () => {
		const own = await visit("/search/?q=maternity%20hospital");
		await own.page.locator("[data-search-result]").first().waitFor();
		expect(await own.page.locator("[data-search-result] em").count()).toBe(0);
		await own.close();
		const { page, close } = await visit("/search/?q=credited");
		await page.locator("main [data-search-status]", { hasText: "Nothing found" }).waitFor();
		await close();
	});
	test("a typo in a name offers the right one, and a click asks for it", async () => {
		const { page, close } = await visit("/search/?q=Kasprov");
		await page.locator("main [data-search-status]", { hasText: "Did you mean" }).waitFor();
		await page.locator("[data-search-status] button", { hasText: "Garry Kasparov" }).click();
		await page.locator("[data-search-result]").first().waitFor();
		expect(await page.locator("[data-search-result] mark").first().textContent()).toBe("Garry Kasparov");
		await close();
	});

	test("never shows a rejected claim without the words that reject it", async () => {
		const { page, close } = await visit("/search/?q=Putin%20controls%20Trump");
		const first = page.locator("[data-search-result]").first();
		expect(await first.textContent()).toContain("Some even claim, without evidence, that Putin controls Trump");
		await close();
	});

	test("neither the biography nor notes are found", async () => {
		const { page, close } = await visit("/search/");
		for (const typed of ["Editor-at-Large", "Silicon Valley", "scare quotes", "checkable"]) {
			await page.locator("main input").fill(typed);
			await page
				.locator("[data-search-status]")
				.filter({ hasText: `Nothing found for “${typed}”` })
				.waitFor();
			expect(await page.locator("[data-search-result]").count()).toBe(0);
		}
		await close();
	});

	test("Enter opens at the words, and they are in view", async () => {
		const { page, close } = await visit(COLUMN);
		await page.keyboard.press("/");
		await page.locator("dialog input").fill("no one agreed");
		await page.locator("dialog [data-search-result]").first().waitFor();
		await page.keyboard.press("Enter");
		await page.waitForURL(/#p9/);
		expect(await page.locator("dialog[data-search]").isVisible()).toBe(false);
		const inView = () =>
			page.locator("#q-no-one-agreed").evaluate((mark) => {
				const { top, bottom } = mark.getBoundingClientRect();
				return top > 0 && bottom < innerHeight;
			});
		await expect.poll(inView).toBe(true);
		await close();
	});
});

test("nothing is fetched for search before it is opened; then all from this site, under the strict policy", async () => {
	const { page, requests, errors, close } = await visit(COLUMN);
	await page.waitForTimeout(500);
	expect(requests.filter((url) => /pagefind|search/.test(url))).toEqual([]);
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("Rubio");
	await page.locator("dialog [data-search-result]").first().waitFor();
	expect(requests.filter((url) => url.includes("pagefind")).length).toBeGreaterThan(2);
	expect(errors).toEqual([]);
	await close();
});

test("the dialog: axe, arrow keys, Escape gives the focus back, narrow screens", async () => {
	const { page, close } = await visit(COLUMN, { width: 360 });
	await page.locator("[data-open-search]").click();
	await page.locator("dialog input").fill("Trump");
	await page.locator("dialog [data-search-result]").first().waitFor();
	const { violations } = await new AxeBuilder({ page }).include("dialog[data-search]").analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	expect(
		await page.evaluate(() => document.activeElement?.closest("[data-search-result]")?.matches(":nth-child(2)")),
	).toBe(true);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await page.keyboard.press("Escape");
	expect(await page.locator("dialog[data-search]").isVisible()).toBe(false);
	expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-open-search"))).toBe(true);
	await close();
});

test("the search page holds the search once, without a dialog, and / goes to its field", async () => {
	const { page, close } = await visit("/search/?q=Rubio");
	await page.locator("[data-search-result]").first().waitFor();
	expect(await page.locator("[data-search-status]").count()).toBe(1);
	expect(await page.locator("dialog[data-search]").count()).toBe(0);
	await page.locator("h1").click();
	await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
	await page.keyboard.press("/");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
	await close();
});

test("a query in the address is answered; a hostile one makes no HTML", async () => {
	const { page, close } = await visit("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
	await page.locator("[data-search-status]").filter({ hasText: "Nothing found" }).waitFor();
	expect(await page.locator("img").count()).toBe(0);
	await page.locator("main input").fill("Volker");
	await page.locator("[data-search-result]").first().waitFor();
	expect(page.url()).toContain("?q=Volker");
	await close();
});

test("where the index cannot be loaded the reader is told", async () => {
	const { page, close } = await visit("/");
	await page.route("**/pagefind/**", (route) => route.abort());
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("Rubio");
	await page.locator("dialog [data-search-status]").filter({ hasText: "could not be loaded" }).waitFor();
	await close();
});
