import AxeBuilder from "@axe-core/playwright";
import { describe, expect, inject, test } from "vitest";
import { COLUMN, useBrowser, visit } from "./harness.ts";

useBrowser();
const WIDTHS = [360, 768, 1440];
const PAGES = [
	"/",
	COLUMN,
	`${COLUMN}ledger/`,
	"/claims/",
	"/figures/blank/source/",
	"/names/",
	"/names/epstein/",
	"/about/",
	"/guide/",
	"/guide/reading/",
	"/search/",
	"/404.html",
];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours: a theme changes nothing else. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

async function violationsIn(axe: AxeBuilder): Promise<unknown[]> {
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
}

describe.each(PAGES)("%s", (path) => {
	test.each(WIDTHS)("at %i px is accessible in both themes, and no wider than the window", async (width) => {
		const { page, errors, requests, close } = await visit(path, { width, colorScheme: "light" });
		const hasRoom = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
		expect(await violationsIn(new AxeBuilder({ page }).withTags(STANDARDS))).toEqual([]);
		expect(await hasRoom()).toBe(true);
		await page.emulateMedia({ colorScheme: "dark" });
		await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
		expect(await violationsIn(new AxeBuilder({ page }).withRules(OF_COLOURS))).toEqual([]);
		expect(await hasRoom()).toBe(true);
		expect(errors).toEqual([]);
		expect(requests.filter((url) => !url.startsWith(inject("site")))).toEqual([]);
		await close();
	});
});

test("at 320 px, with its text spaced out (WCAG 1.4.12), nothing is wider than the window", async () => {
	const { page, close } = await visit(COLUMN, { width: 320 });
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			"* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }",
		);
		document.adoptedStyleSheets.push(sheet);
	});
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await close();
});
