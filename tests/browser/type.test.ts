import { describe, expect, test } from "vitest";
import { COLUMN, comeTo, reachFor, sharedVisit, useBrowser, visit } from "./harness.ts";

useBrowser();

/** A page of each kind. */
const PAGES = [
	"/",
	COLUMN,
	`${COLUMN}ledger/`,
	`${COLUMN}p/c-putin-controls-trump/#share`,
	`${COLUMN}embed/#c-in-cahoots`,
	"/names/",
	"/names/putin/",
	"/claims/",
	"/figures/",
	"/about/",
	"/search/?q=putin",
	"/guide/",
	"/guide/reading/",
	"/404.html",
];

/** What is operated, or names or tabulates something: always in the face of the interface. */
const INTERFACE =
	"button, input, select, label, legend, summary, caption, figcaption, th, td, svg text, kbd, .strip, .search-facets, .search-status";
/** What is not: a column's words in a table, and the heading that opens a list of names. */
const WORDS = ".words-link, .words-link *, summary h2";

describe("type is of two faces, neither made bold nor slanted by the browser, each with its own figures", () => {
	const reading = sharedVisit("/icon.svg", { isReached: false });
	test.each(PAGES)("%s", async (path) => {
		const { page } = reading();
		await comeTo(page, path);
		if (!path.includes("/embed/")) await reachFor(page);
		if (path.startsWith("/search/")) await page.locator("[data-search-result]").first().waitFor();
		const faults = await page.evaluate(
			({ INTERFACE, WORDS }) => {
				/** The faces that there are of the serif. */
				const faces = new Set([...document.fonts].map(({ family, style, weight }) => `${family} ${style} ${weight}`));
				if (faces.size === 0) for (const style of ["normal", "italic"]) faces.add(`Literata ${style} 400`);
				const found: string[] = [];
				const check = (element: Element, pseudo: string | null, text: string) => {
					const style = getComputedStyle(element, pseudo);
					const family = (style.fontFamily.split(",")[0] ?? "").replaceAll('"', "");
					const figures = style.fontVariantNumeric;
					const fault = (what: string) => {
						found.push(`${what}: ${element.localName}.${element.className}${pseudo ?? ""} “${text.slice(0, 40)}”`);
					};
					const isCode = element.closest("code, pre, dialog textarea") !== null;
					if (family === "Literata") {
						if (!faces.has(`${family} ${style.fontStyle} ${style.fontWeight}`)) fault("no such face");
						if (element.matches(INTERFACE) && !element.matches(WORDS)) fault("serif in the interface");
						if (/\d/.test(text) && element.closest(".words, .plain-page") && !figures.includes("oldstyle")) {
							fault("lining figures among words");
						}
					} else if (family === "system-ui") {
						if (figures.includes("oldstyle")) fault("old-style figures in the interface");
						if (/\d/.test(text) && element.closest("td, th") && !figures.includes("tabular")) {
							fault("figures of several widths in a table");
						}
					} else if (!isCode) fault(`another face, ${family}`);
				};
				const drawn = /^"(?:[^"\\]|\\.)*[\p{L}\p{N}]/u;
				for (const element of document.body.querySelectorAll("*")) {
					if (element.closest("script, style, noscript, template, title, datalist")) continue;
					const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
					const text = own.map(({ nodeValue }) => nodeValue?.trim() ?? "").join("");
					if (text !== "" || element.matches("input, select, textarea, button")) check(element, null, text);
					for (const pseudo of ["::before", "::after"]) {
						const { content } = getComputedStyle(element, pseudo);
						if (drawn.test(content)) check(element, pseudo, content);
					}
				}
				return [...new Set(found)];
			},
			{ INTERFACE, WORDS },
		);
		expect(faults).toEqual([]);
	});
});

test("what is strong in a column, and a heading in it, is set in a face that there is", async () => {
	const { page, close } = await visit(COLUMN);
	const faces = await page.evaluate(() => {
		const passage = document.querySelector(".words");
		return ["strong", "h2", "h4", "em"].map((name) => {
			const element = document.createElement(name);
			passage?.append(element);
			const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
			return [name, fontFamily.split(",")[0], fontWeight, fontStyle];
		});
	});
	await close();
	expect(faces).toEqual([
		["strong", "system-ui", "600", "normal"],
		["h2", "Literata", "400", "normal"],
		["h4", "Literata", "400", "italic"],
		["em", "Literata", "400", "italic"],
	]);
});

test("a date is never cut at a line's end", async () => {
	const { page, close } = await visit(`${COLUMN}ledger/`);
	expect(await page.$$eval("time", (all) => all.map((time) => getComputedStyle(time).whiteSpace))).toEqual(["nowrap"]);
	const dates = await page.locator("#times td").allTextContents();
	expect(dates.filter((text) => /^\s*[A-Z][a-z]+\s\d+,\s\d{4}\s*$/.test(text)).length).toBeGreaterThan(5);
	for (const text of dates) expect(text).not.toMatch(/[A-Z][a-z]+ \d+, \d{4}$/);
	await close();
});
