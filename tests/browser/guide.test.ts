import { expect, test } from "vitest";
import { useBrowser, visit } from "./harness.ts";

useBrowser();
const READING = "/guide/reading/";

test("the guide is searched from its index, which is fetched when the field is used", async () => {
	const { page, requests, errors, close } = await visit(READING);
	const fetched = () => requests.filter((url) => url.endsWith("guide/search.json")).length;
	expect(fetched()).toBe(0);
	const field = page.locator("[data-guide-search] input");
	await field.fill("corrected later");
	const hit = page.locator("[data-guide-results] a").first();
	await hit.waitFor();
	expect(await hit.locator("mark").textContent()).toBe("corrected later");
	expect(await hit.getAttribute("href")).toBe(`${READING}#links-that-last`);
	expect(await page.locator("[data-guide-status]").textContent()).toBe("1 place");
	await field.fill("nowhere to be found");
	await page.locator("[data-guide-status]", { hasText: "Nothing found" }).waitFor();
	expect(fetched()).toBe(1);
	expect(errors).toEqual([]);
	await close();
});

test("without script the guide lists its pages and headings, and offers no search", async () => {
	const { page, close } = await visit(READING, { javaScriptEnabled: false });
	expect(await page.locator("[data-guide-search]").isVisible()).toBe(false);
	await page.locator(".contents summary").click();
	const links = page.locator(".contents a");
	expect(await links.first().isVisible()).toBe(true);
	const ids = new Set(await page.locator("main [id]").evaluateAll((all) => all.map(({ id }) => id)));
	for (const address of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
		const [path = "", id] = address.split("#");
		expect(path).toBe(READING);
		if (id !== undefined) expect(ids).toContain(id);
	}
	await close();
});

test("the footer leads to the guide, whose first page is for readers", async () => {
	const { page, close } = await visit("/");
	await page.locator('footer.site a[href="/guide/"]').click();
	await page.waitForURL("**/guide/");
	expect(await page.locator("main h2").allTextContents()).toEqual(["For readers"]);
	await page.locator("main dl a").first().click();
	await page.waitForURL(`**${READING}`);
	expect(await page.locator("main h1").textContent()).toBe("How to read a column");
	await close();
});
