import { expect, test } from "vitest";
import { COLUMN, findViolations, useBrowser, visit } from "./harness.ts";

useBrowser();

test("from the column to a name, and from each of its mentions back to the words", async () => {
	const { page, close } = await visit(COLUMN);
	const ids = new Set(await page.$$eval("[id]", (all) => all.map(({ id }) => id)));
	await page.locator(".names summary").click();
	await page.locator('.names a[href="/names/dmitriev/"]').click();
	await page.waitForURL("**/names/dmitriev/");
	const text = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
	expect(text).toContain("“Kremlin fixer”");
	expect(text).toContain("Before the last meeting, Kremlin fixer Kirill Dmitriev flew to Miami for secret discussions");
	const targets = await page.$$eval(".lines a", (all) => all.map((link) => link.getAttribute("href")));
	expect(targets.length).toBeGreaterThan(1);
	for (const target of targets) {
		expect(target?.startsWith(`${COLUMN}#`)).toBe(true);
		expect(ids).toContain(target?.split("#")[1]);
	}
	await close();
});

test("a name in a rejected claim carries the rejection", async () => {
	const { page, close } = await visit("/names/epstein/");
	expect(await page.locator('li[data-stance="rejects"]').textContent()).toContain("Rejected by the column");
	await close();
});

test("a card says what somebody is called only on the mention that calls so", async () => {
	const { page, close } = await visit(COLUMN, { width: 360 });
	const card = page.locator(".passage-sheet:popover-open");
	const open = async (paragraph: string) => {
		await page
			.locator(`#${paragraph} [data-type=mention]`, { hasText: /^Putin$/ })
			.first()
			.dispatchEvent("click");
		await card.waitFor();
		return card.textContent();
	};
	expect(await open("p2")).not.toContain("sociopath");
	await page.keyboard.press("Escape");
	await page.locator("[data-annotation=m-putin-sociopath]").first().dispatchEvent("click");
	await card.waitFor();
	expect(await card.textContent()).toContain("“a sociopath”");
	await close();
});

test.each([360, 1440])(
	"at %i px, a click on a name shows its card, which leads to its page; Esc closes it",
	async (width) => {
		const { page, requests, errors, close } = await visit(COLUMN, { width });
		expect(requests.filter((url) => url.endsWith("names.json"))).toEqual([]);
		const mark = page.locator("#p9 [data-type=mention]:not([data-noted])", { hasText: "Miami" }).first();
		await mark.dispatchEvent("click");
		const card = page.locator(".passage-sheet");
		await card.waitFor();
		const text = await card.textContent();
		expect(text).toContain("Miami");
		const box = await card.boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
		expect(page.url()).not.toContain("#note");
		expect(await findViolations(page, ".passage-sheet")).toEqual([]);
		await page.keyboard.press("Escape");
		await card.waitFor({ state: "hidden" });
		expect(errors).toEqual([]);
		await mark.dispatchEvent("click");
		await card.locator(".told a").first().click();
		await page.waitForURL("**/names/miami/");
		await close();
	},
);
