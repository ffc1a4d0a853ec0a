import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COLUMN, sharedVisit, useBrowser, visit } from "./harness.ts";

useBrowser();

/** How many pages a page has on paper. */
async function sheets(page: Page, format: "A4" | "Letter"): Promise<number> {
	const pdf = await page.pdf({ format });
	return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What stands in the page margins, by the rules of the style sheets. */
function marginRules(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.styleSheets].flatMap((sheet) =>
			[...sheet.cssRules].flatMap((rule) => (rule instanceof CSSPageRule ? [rule.cssText] : [])),
		),
	);
}

describe.each([
	["a column", COLUMN, "Putin’s Ploy, Diane Francis", 8, 8],
	["its ledger", `${COLUMN}ledger/`, "Sourcing ledger: Putin’s Ploy, Diane Francis", 8, 9],
])("on paper, %s", (_, path, running, most, mostLetter) => {
	const opened = sharedVisit(path, { width: 680 });

	test(`has at most ${most} pages of A4 and ${mostLetter} of Letter`, async () => {
		expect(await sheets(opened().page, "A4")).toBeLessThanOrEqual(most);
		expect(await sheets(opened().page, "Letter")).toBeLessThanOrEqual(mostLetter);
	});

	test("has its title, its address and the number of each page in the margins", async () => {
		const root = opened().page.locator("html");
		expect(await root.getAttribute("data-running")).toBe(running);
		expect(await root.getAttribute("data-address")).toContain(path);
		const rules = (await marginRules(opened().page)).join("\n");
		for (const said of ["--running-title", "--printed-address", "counter(page)"]) expect(rules).toContain(said);
		const told = await opened().page.evaluate(() => {
			const style = getComputedStyle(document.documentElement);
			return [style.getPropertyValue("--running-title"), style.getPropertyValue("--printed-address")];
		});
		expect(told[0]).toContain(running);
		expect(told[1]).toContain(path);
	});

	test("is no wider than a sheet of A4 between its margins", async () => {
		await opened().page.emulateMedia({ media: "print" });
		const width = await opened().page.evaluate(() => document.documentElement.scrollWidth);
		await opened().page.emulateMedia({ media: null });
		expect(width).toBeLessThanOrEqual(681);
	});
});

test("notes on paper stay whole, stand beside their paragraph, and do not repeat what their number leads to", async () => {
	const { page, close } = await visit(COLUMN, { width: 680 });
	await page.emulateMedia({ media: "print" });
	const notes = await page.$$eval(".notes li", (all) =>
		all.map((note) => ({
			breaks: getComputedStyle(note).breakInside,
			parts: note.querySelectorAll(":scope > div").length,
			words: [...note.querySelectorAll("a[data-n]")].map((link) => Number.parseFloat(getComputedStyle(link).fontSize)),
			label: note.querySelector("b")?.getBoundingClientRect().height ?? 0,
			left: note.getBoundingClientRect().left,
			right: note.closest(".passage")?.querySelector(".words")?.getBoundingClientRect().right ?? 1000,
		})),
	);
	await close();
	expect(notes.length).toBeGreaterThan(20);
	for (const { breaks, parts, words, label, left, right } of notes) {
		expect(breaks).toBe("avoid");
		expect(left).toBeGreaterThanOrEqual(right);
		expect(label).toBeGreaterThan(0);
		if (parts === 1) expect(words).toEqual([0]);
	}
});
