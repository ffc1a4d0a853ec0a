import { expect, test } from "vitest";
import { COLUMN, useBrowser, visit } from "./harness.ts";

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
	expect(await page.locator('[data-stance="rejects"]').textContent()).toContain("Rejected by the column");
	await close();
});
