import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { findDeadLinks } from "../../src/cli/link-report.ts";
import { COLUMN, findViolations, useBrowser, visit } from "./harness.ts";
import { linkedWords, select } from "./words.ts";

useBrowser();
const dist = resolve(import.meta.dirname, "../../dist");
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const REJECTED = `${COLUMN}p/c-putin-controls-trump/`;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("words that are selected", () => {
	test("get a link, widened to who says them, that marks exactly these words", async () => {
		const { page, errors, close } = await visit(COLUMN, CLIPBOARD);
		await select(page, "Putin controls Trump");
		await page.locator("[data-selection-link]").click();
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		const link = await clipboard(page);
		expect(link).toBe(
			`${inject("site")}${COLUMN}?w=1.p3.42-50#p3:~:text=is%20the%20problem.-,Some%20even%20claim%2C%20without%20evidence%2C%20that%20Putin%20controls%20Trump,-or%20that%20late`,
		);
		await page.goto("about:blank");
		await page.goto(link);
		expect(await linkedWords(page)).toBe("Some even claim, without evidence, that Putin controls Trump");
		await page.keyboard.press("Escape");
		expect(await linkedWords(page)).toBe("");
		expect(page.url()).toBe(`${inject("site")}${COLUMN}`);
		expect(errors).toEqual([]);
		await close();
	});
	test("over several paragraphs", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await select(page, "now offered to Moscow may vanish if Congress flips.", "All of which leaves Zelensky");
		await page.locator("[data-selection-link]").click();
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		const link = await clipboard(page);
		expect(link).toMatch(/\?w=1\.p12\.\d+-p13\.\d+#p12:~:text=/);
		await page.goto("about:blank");
		await page.goto(link);
		const words = await linkedWords(page);
		expect(words).toContain("vanish if Congress flips");
		// The words of the second paragraph are credited to sources: the link takes the cue in.
		expect(words).toMatch(/All of which leaves Zelensky with two options, say sources$/);
		await close();
	});
	test("that stand often lead to their own place", async () => {
		const { page, close } = await visit(`${COLUMN}?w=1.p11.4-4`);
		expect(await linkedWords(page)).toBe("Putin");
		expect(
			await page.evaluate(() => {
				const [range] = CSS.highlights.get("linked-words") ?? [];
				return range instanceof Range && range.startContainer.parentElement?.closest(".words > [id]")?.id;
			}),
		).toBe("p11");
		await close();
	});
	test("a note or a control is not the column’s: nothing is offered", async () => {
		const { page, close } = await visit(COLUMN);
		await page.locator(".notes li > div").first().selectText();
		await page.waitForTimeout(400);
		expect(await page.locator("[data-selection]").isVisible()).toBe(false);
		await close();
	});
});

describe("the dialog", () => {
	test("shares a passage with its standing, in every form; Escape gives the focus back", async () => {
		const { page, errors, close } = await visit(COLUMN, CLIPBOARD);
		// The note that has the focus shares the passage of its first part.
		const shared = `${COLUMN}p/a-some-claim/`;
		const opener = page.locator("li:has(#note-c-putin-controls-trump) a[data-n]");
		await opener.focus();
		await page.keyboard.press("s");
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.locator(".shared").textContent()).toContain(
			"Rejected by the column; credited to “Some” (“claim”)",
		);
		await dialog.locator("[data-share-link]").click();
		await dialog.locator("[data-share-link]").filter({ hasText: "Copied" }).waitFor();
		expect(await clipboard(page)).toBe(inject("site") + shared);
		await dialog.locator("summary").click();
		for (const form of ["copy", "markdown", "html", "apa", "chicago", "mla", "bibtex"]) {
			await dialog.locator(`[data-share-${form}]`).click();
			await dialog.locator(`[data-share-${form}]`).filter({ hasText: "Copied" }).waitFor();
			const copied = await clipboard(page);
			expect(copied, form).toContain(shared);
			expect(copied, form).toContain("Rejected by the column");
			if (form === "html")
				expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toContain("text/html");
		}
		await dialog.locator("[data-share-code]").click();
		await dialog.locator(".code svg path[d^=M]").waitFor();
		expect(await findViolations(page, "[data-share]")).toEqual([]);
		await page.keyboard.press("Escape");
		expect(await dialog.isVisible()).toBe(false);
		expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(errors).toEqual([]);
		await close();
	});
	test("fits a narrow screen, with no box that scrolls in it", async () => {
		const { page, close } = await visit(COLUMN, { width: 320 });
		await page.locator('a.share[href$="/p/p3/share/"]').click();
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
		const boxes = await dialog.evaluate((box) =>
			[...box.querySelectorAll("*")]
				.filter((one) => one.checkVisibility() && /auto|scroll/.test(getComputedStyle(one).overflowY))
				.map(String),
		);
		expect(boxes).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await close();
	});
	test("is not fetched for before somebody shares", async () => {
		const { page, requests, close } = await visit(COLUMN);
		await page.waitForLoadState("networkidle");
		expect(requests.filter((url) => /share|qr|page-words|links\.json/.test(url))).toEqual([]);
		await close();
	});
});

describe("a passage’s page", () => {
	test.each([true, false])(
		"leads on to the passage, marked and in view, with script: %s",
		async (javaScriptEnabled) => {
			const { page, close } = await visit(REJECTED, { javaScriptEnabled });
			await page.waitForURL(`**${COLUMN}#c-putin-controls-trump`);
			const target = page.locator(":target");
			expect(await target.getAttribute("id")).toBe("c-putin-controls-trump");
			const box = await target.boundingBox();
			expect(box?.y).toBeGreaterThan(0);
			expect(box?.y).toBeLessThan(900);
			await close();
		},
	);
	test("says in its preview that the column rejects the claim", () => {
		const html = readFileSync(join(dist, REJECTED, "index.html"), "utf8");
		for (const name of ["og:title", "og:description"]) {
			expect(html).toMatch(new RegExp(`(property|name)="${name}" content="[^"]*Rejected by the column`));
		}
		expect(html).toMatch(
			/<title>Rejected by the column; credited to “Some” \(“claim”\), in the column’s words: Putin controls Trump/,
		);
		expect(html).toContain(`rel="canonical" href="${COLUMN}"`);
		expect(html).toContain(`type="application/json+oembed" href="${REJECTED}oembed.json"`);
	});
	test("its shares are all there without script", async () => {
		const { page, close } = await visit(`${REJECTED}share/`, { javaScriptEnabled: false });
		expect(await page.locator("textarea").count()).toBe(8);
		for (const field of await page.locator("textarea").all()) expect(await field.inputValue()).toContain(REJECTED);
		expect(await page.locator("img.card").evaluate((image) => image.getAttribute("alt"))).toContain(
			"Rejected by the column",
		);
		await close();
	});
	test("addresses are whole where there is script", async () => {
		const { page, errors, close } = await visit(`${REJECTED}share/`);
		for (const field of await page.locator("textarea").all()) {
			const text = await field.inputValue();
			expect(text.split(COLUMN).length).toBe(text.split(inject("site") + COLUMN).length);
		}
		expect(errors).toEqual([]);
		expect(await findViolations(page)).toEqual([]);
		await close();
	});
	test("its oEmbed document holds what the specification asks of a rich one", () => {
		const document = JSON.parse(readFileSync(join(dist, REJECTED, "oembed.json"), "utf8"));
		expect(document).toMatchObject({ version: "1.0", type: "rich", width: 640, height: expect.any(Number) });
		expect(document.title).toContain("Rejected by the column");
		expect(document.html).toContain("<iframe ");
		expect(document.html).not.toContain("<script");
	});
});

describe("an embed", () => {
	test("weighs at most 10 kB with its style, and holds no script", async () => {
		const { page, requests, close } = await visit(`${REJECTED}embed/`);
		const sizes = await Promise.all(requests.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength));
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
		expect(await page.locator("script").count()).toBe(0);
		await close();
	});
	test.each([200, 320, 640])("fits a frame %i px wide, in both themes, with stance and link", async (width) => {
		for (const colorScheme of ["light", "dark"] as const) {
			const { page, close } = await visit(`${COLUMN}p/c-in-cahoots/embed/`, { width, colorScheme });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			expect(await page.locator("h1").textContent()).toContain("Rejected by the column");
			expect(await page.locator("a").getAttribute("href")).toBe(`${COLUMN}#c-in-cahoots`);
			if (width === 320) expect(await findViolations(page)).toEqual([]);
			await close();
		}
	});
});

describe("addresses that strangers make up", () => {
	const hostile = [
		"?w=999.-1-1e9",
		"?w=1.p1.1-999999",
		"?w=%3Cimg%20src=x%20onerror=alert(1)%3E#%3Cimg%20onerror%3E",
		"?w=%E0%A4%A#%E0%A4%A",
		"?w=7.p1.1-2#p1",
		`#${"x".repeat(100_000)}`,
	];
	test.each(hostile)("%.40s", async (address) => {
		const { page, errors, close } = await visit(COLUMN + address);
		await page.waitForLoadState("networkidle");
		expect(errors).toEqual([]);
		expect(await linkedWords(page)).toBe("");
		expect(await page.locator("img").count()).toBe(0);
		await close();
	});
});

test("back and forward keep the place", async () => {
	const { page, close } = await visit(`${COLUMN}#p9`);
	const before = await page.evaluate(() => scrollY);
	expect(before).toBeGreaterThan(500);
	await page.goto(`${inject("site")}${COLUMN}ledger/`);
	await page.goBack();
	await page.waitForFunction((y) => Math.abs(scrollY - y) < 5, before);
	expect(await page.locator("#p9:target").count()).toBe(1);
	await close();
});

test("the page’s own text is the text that links count", async () => {
	const { page, close } = await visit(COLUMN);
	const length = await page.evaluate(async () => (await (await fetch("share.json")).json()).length);
	const text = await page.evaluate(() =>
		[...document.querySelectorAll("[itemprop=articleBody] .words > p[id]")]
			.map(({ textContent }) => textContent)
			.join("\n\n"),
	);
	expect(text.length).toBe(length);
	await close();
});

test("every link and fragment of the built site leads somewhere", () => {
	const { dead, count } = findDeadLinks(dist, "/");
	expect(count).toBeGreaterThan(3000);
	expect(dead).toEqual([]);
});
