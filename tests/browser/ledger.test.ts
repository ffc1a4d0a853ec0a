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

	test.each([LEDGER, "/claims/", "/figures/"])("%s fills every screen of a phone, and none sideways", async (path) => {
		const { page, close } = await visit(path, { width: 360 });
		const { width, gaps, height } = await page.evaluate(() => {
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const lines: { top: number; bottom: number }[] = [];
			const range = document.createRange();
			while (texts.nextNode()) {
				if (texts.currentNode.nodeValue?.trim() === "") continue;
				range.selectNodeContents(texts.currentNode);
				for (const { left, right, top, bottom } of range.getClientRects()) {
					if (left >= 0 && right <= innerWidth + 1 && right > left) lines.push({ top, bottom });
				}
			}
			for (const svg of document.querySelectorAll("svg")) lines.push(svg.getBoundingClientRect());
			lines.sort((a, b) => a.top - b.top);
			let end = 0;
			const between = lines.map(({ top, bottom }) => {
				const gap = top - end;
				end = Math.max(end, bottom);
				return gap;
			});
			const root = document.documentElement;
			return { width: root.scrollWidth, gaps: between, height: root.scrollHeight };
		});
		console.log(`${path} at 360 px: ${height} px high, ${Math.max(...gaps)} px at most without a line`);
		expect(width).toBeLessThanOrEqual(360);
		expect(Math.max(...gaps)).toBeLessThanOrEqual(150);
		await close();
	});

	test("names each value at its place on a phone, and none that is not there", async () => {
		const { page, close } = await visit(LEDGER, { width: 360 });
		const cells = await page.$$eval(".cards td[data-label]", (all) =>
			all.map((cell) => ({
				text: cell.textContent?.trim(),
				label: getComputedStyle(cell, "::before").content,
				isShown: cell.checkVisibility(),
			})),
		);
		expect(cells.length).toBeGreaterThan(100);
		for (const { text, label, isShown } of cells) {
			expect(text).not.toBe("");
			expect(isShown).toBe(true);
			expect(label).toContain(": ");
		}
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
