import { expect, inject, test } from "vitest";
import { COLUMN, findViolations, useBrowser, visit } from "./harness.ts";

useBrowser();
const WIDTHS = [360, 768, 1440];
/** Both themes, and the narrowest and the widest layout: that between them has no element of its own. */
const VIEWS = [
	{ colorScheme: "light", width: 1440 },
	{ colorScheme: "dark", width: 360 },
] as const;
const PAGES = [
	"/",
	COLUMN,
	`${COLUMN}ledger/`,
	"/claims/",
	"/figures/#blank-source",
	"/names/",
	"/names/epstein/",
	"/about/",
	"/guide/",
	"/guide/reading/",
	"/search/",
	"/404.html",
];
/** The pages that have colours or a narrow layout of their own; the others are made of the same parts. */
const WITH_VIEWS_OF_THEIR_OWN = ["/", COLUMN, `${COLUMN}ledger/`, "/claims/", "/names/epstein/", "/search/"];

test.each(PAGES)("%s is accessible, no wider than the window, and asks no other site", async (path) => {
	const [first, ...others] = WITH_VIEWS_OF_THEIR_OWN.includes(path) ? VIEWS : VIEWS.slice(0, 1);
	const { page, errors, requests, close } = await visit(path, { ...first, isReached: false });
	expect(await findViolations(page)).toEqual([]);
	for (const { colorScheme, width } of others) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		// As somebody comes to it who has that theme and that window.
		await page.reload();
		expect(await findViolations(page), colorScheme).toEqual([]);
	}
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	}
	expect(errors).toEqual([]);
	expect(requests.filter((url) => !url.startsWith(inject("site")))).toEqual([]);
	await close();
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
