import { describe, expect, test } from "vitest";
import { COLUMN, useBrowser, visit } from "./harness.ts";

useBrowser();
const LEDGER = `${COLUMN}ledger/`;

describe("the sourcing ledger", () => {
	test("is one link away from the column, and every row leads to its words", async () => {
		const { page, close } = await visit(COLUMN);
		const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
		await page.locator(".byline a").click();
		await page.waitForURL(`**${LEDGER}`);
		const rows = await page.$$eval("[data-row]", (all) =>
			all.map((row) => ({
				id: row.getAttribute("data-row"),
				targets: [...row.querySelectorAll("a.words-link")].map((link) => link.getAttribute("href")),
			})),
		);
		expect(rows.length).toBeGreaterThan(100);
		for (const { id, targets } of rows) {
			expect(targets[0]).toBe(`${COLUMN}#${id}`);
			for (const target of targets) expect(ids).toContain(target?.split("#")[1]);
		}
		await close();
	});

	test("a rejected claim says so in its row, and whose it is", async () => {
		const { page, close } = await visit(LEDGER);
		const rows = await page.$$eval('[data-row][data-stance="rejects"]', (all) =>
			all.map((row) => row.textContent?.replace(/\s+/g, " ")),
		);
		expect(rows).toHaveLength(5);
		for (const row of rows) expect(row).toContain("Rejected by the column");
		expect(rows[0]).toContain("“the world’s media”");
		expect(rows[1]).toContain("“Some”");
		await close();
	});

	test("a figure's blanks are shown as blanks", async () => {
		const { page, close } = await visit(LEDGER);
		const row = page.locator('[data-row="f-25-percent"]');
		expect(await row.locator("i").allTextContents()).toEqual(Array(3).fill("not given in the column"));
		await close();
	});

	test("prints on A4 with no table wider than the page", async () => {
		const { page, close } = await visit(LEDGER, { width: 660 });
		await page.emulateMedia({ media: "print" });
		const widths = await page.$$eval("table", (all) => all.map((table) => table.getBoundingClientRect().right));
		for (const right of widths) expect(right).toBeLessThanOrEqual(661);
		await close();
	});
});
