import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { findDeadLinks } from "../../src/cli/link-report.ts";
import { hash } from "../../src/text/hash.ts";
import { COLUMN, comeTo, findViolations, reachFor, useBrowser, visit } from "./harness.ts";
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
		// The note that has the focus shares the passage of its first part, which has no page of its own.
		const shared = `${COLUMN}#a-some-claim`;
		const opener = page.locator("li:has(#note-c-putin-controls-trump) a[data-n]");
		await opener.focus();
		await page.keyboard.press("s");
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.locator(".standing").textContent()).toBe(
			"In part “Some”, in the column’s words, rejected by the column",
		);
		expect(await dialog.locator("[data-said=unnamed]").allTextContents()).toEqual([
			"Putin controls Trump",
			expect.stringMatching(/^Jeffrey Epstein was in cahoots/),
		]);
		expect(await dialog.locator(".from").textContent()).toBe(
			"Diane Francis, Putin’s Ploy, opinion column, February 5, 2026",
		);
		await dialog.locator("[data-share-link]").click();
		await dialog.locator("[data-share-link]").filter({ hasText: "Copied" }).waitFor();
		expect(await clipboard(page)).toBe(inject("site") + shared);
		await dialog.locator("summary").click();
		for (const form of ["copy", "rich", "markdown", "html", "apa", "chicago", "mla", "bibtex"]) {
			await dialog.locator(`[data-share-${form}]`).click();
			await dialog.locator(`[data-share-${form}]`).filter({ hasText: "Copied" }).waitFor();
			const copied = await clipboard(page);
			expect(copied, form).toContain(shared);
			expect(copied, form).toMatch(/rejected by the column/i);
			expect(copied, form).toMatch(/opinion column/i);
			const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
			expect(types?.includes("text/html"), form).toBe(form === "rich");
		}
		await dialog.locator("[data-share-frame]").click();
		await dialog.locator("[data-share-frame]").filter({ hasText: "Copied" }).waitFor();
		expect(await clipboard(page)).toContain(
			`<iframe src="${inject("site")}${COLUMN}embed/#a-some-claim" title="Diane Francis, “Putin’s Ploy”, opinion column: In part “Some”, in the column’s words, rejected`,
		);
		await dialog.locator("[data-share-code]").click();
		await dialog.locator(".code svg path[d^=M]").waitFor();
		expect(await findViolations(page, "[data-share]")).toEqual([]);
		await page.keyboard.press("Escape");
		expect(await dialog.isVisible()).toBe(false);
		expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(errors).toEqual([]);
		await close();
	});
	test("is one and the same from a mark, a paragraph number, a selection and a search hit", async () => {
		const { page, errors, close } = await visit(COLUMN, CLIPBOARD);
		const dialog = page.locator("[data-share]");
		const shows = async (open: () => Promise<void>, words: string | RegExp) => {
			await open();
			await dialog.locator("blockquote").filter({ hasText: words }).waitFor();
			await page.keyboard.press("Escape");
			await dialog.waitFor({ state: "hidden" });
		};
		// The first press and later ones alike.
		for (let press = 0; press < 2; press++) {
			await shows(() => page.locator('a.number[href="#p6"]').click(), /^Putin, who should be in the dock|.+/);
		}
		await shows(async () => {
			await select(page, "impound shadow fleet oil tankers");
			await page.locator("[data-selection-more]").click();
		}, /^Russia’s economy is smaller than New York City’s/);
		await page.keyboard.press("/");
		await page.locator("dialog input").fill("treachery");
		await page.locator("[data-search-result]").first().hover();
		await page.locator("[data-search-result] > button").first().click();
		await dialog.locator("blockquote").filter({ hasText: "unsurprised" }).waitFor();
		expect(await dialog.locator(".standing").textContent()).toBe("In part Donald Trump");
		await dialog.locator("[data-share-link]").click();
		await dialog.locator("[data-share-link]").filter({ hasText: "Copied" }).waitFor();
		expect(await clipboard(page)).toMatch(/\?w=1\.p1\.\d+-\d+#p1:~:text=/);
		expect(errors).toEqual([]);
		await close();
	});
	test("is not needed for the link: from a mark on a phone to a copied link it is two presses", async () => {
		const { page, close } = await visit(COLUMN, { ...CLIPBOARD, width: 360 });
		await page.locator("#c-in-cahoots [data-annotation], #c-in-cahoots").first().click();
		await page.locator('.passage-sheet [data-do="copy"]').click();
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		expect(await clipboard(page)).toContain(`${inject("site")}${COLUMN}`);
		await close();
	});
	test("cannot be loaded: that is said, and a link is copied all the same", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await page.route("**/share.json", (route) => route.abort());
		await page.locator("li:has(#note-q-mugger) a[data-n]").focus();
		await page.keyboard.press("s");
		await page.locator("[data-toast]").filter({ hasText: "could not be loaded" }).waitFor();
		await page.keyboard.press("c");
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		expect(await clipboard(page)).toBe(`${inject("site")}${COLUMN}#q-mugger`);
		await close();
	});
	test("says that nobody knows who is speaking when what it loads is of another version of the text", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await page.route("**/share.json", async (route) => {
			const json = await (await route.fetch()).json();
			await route.fulfill({ json: { ...json, hash: json.hash + 1 } });
		});
		await select(page, "Putin controls Trump");
		await page.locator("[data-selection-more]").click();
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.locator(".standing").textContent()).toBe("Who is speaking is not determined");
		expect(await dialog.locator("blockquote").textContent()).toMatch(/^Putin is a sociopath .* to distract\.$/);
		await dialog.locator("[data-share-copy]").click();
		await dialog.locator("[data-share-copy]").filter({ hasText: "Copied" }).waitFor();
		const copied = await clipboard(page);
		expect(copied).toContain("Who is speaking is not determined");
		expect(copied).not.toMatch(/own voice|\?w=/);
		await close();
	});
	test("closes at a step back, with the sheet that it was opened from, and the page stays", async () => {
		const { page, close } = await visit(`${COLUMN}#p3`, { width: 360 });
		await page.locator("#c-in-cahoots").click();
		await page.locator('.passage-sheet [data-do="share"]').click();
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		await page.goBack();
		await dialog.waitFor({ state: "hidden" });
		await page.locator(".passage-sheet").waitFor({ state: "hidden" });
		expect(page.url()).toBe(`${inject("site")}${COLUMN}#p3`);
		await close();
	});
	test("keeps keys to itself, also after a press on its text", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await page.evaluate(() => navigator.clipboard.writeText("before"));
		await page.locator('a.number[href="#p6"]').click();
		const words = page.locator("[data-share] blockquote");
		await words.click();
		for (const key of ["c", "s", "j", "/"]) await page.keyboard.press(key);
		await page.waitForTimeout(300);
		expect(await words.textContent()).toMatch(/^Europe is to blame/);
		expect(await page.locator("dialog[open]").count()).toBe(1);
		expect(await clipboard(page)).toBe("before");
		await close();
	});
	test("that a search result cannot open says so where it can be seen", async () => {
		const { page, close } = await visit(COLUMN);
		await page.route("**/share.json", (route) => route.abort());
		await page.keyboard.press("/");
		await page.locator("dialog input").fill("treachery");
		await page.locator("[data-search-result]").first().hover();
		await page.locator("[data-search-result] > button").first().click();
		await page.locator("dialog[open] [data-toast]").filter({ hasText: "could not be loaded" }).waitFor();
		await close();
	});
	test("shows a code with room below it, and leaves what takes a mark off above the bar, on a phone", async () => {
		const { page, close } = await visit(`${COLUMN}#p3`, { width: 360 });
		await select(page, "Putin controls Trump");
		const bar = page.locator("[data-selection]");
		await bar.waitFor();
		const [low, high] = [await page.locator(".clear-mark").boundingBox(), await bar.boundingBox()];
		expect((low?.y ?? 0) + (low?.height ?? 0)).toBeLessThanOrEqual(high?.y ?? 0);
		await page.locator("[data-selection-more]").click();
		const dialog = page.locator("[data-share]");
		await dialog.locator("summary").click();
		await dialog.locator("[data-share-code]").click();
		const code = dialog.locator(".code svg");
		await code.waitFor();
		const [inner, outer] = [await code.boundingBox(), await dialog.boundingBox()];
		const bottom = ({ y, height }: { y: number; height: number }) => y + height;
		expect(inner && outer && bottom(outer) - bottom(inner)).toBeGreaterThanOrEqual(16);
		await close();
	});
	test("fits a narrow screen, with no box that scrolls in it", async () => {
		const { page, close } = await visit(COLUMN, { width: 320 });
		await page.locator('a.share[href$="embed/#p3"]').click();
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
	test("leads on to the passage, marked and in view; without script by its first link", async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { page, close } = await visit(REJECTED, { javaScriptEnabled });
			if (!javaScriptEnabled) await page.locator("main a.button").first().click();
			await page.waitForURL(`**${COLUMN}#c-putin-controls-trump`);
			const target = page.locator(":target");
			expect(await target.getAttribute("id")).toBe("c-putin-controls-trump");
			const box = await target.boundingBox();
			expect(box?.y).toBeGreaterThan(0);
			expect(box?.y).toBeLessThan(900);
			await close();
		}
	});
	test("says in its preview that the column rejects the claim, and that it is an opinion column", () => {
		const html = readFileSync(join(dist, REJECTED, "index.html"), "utf8");
		for (const name of ["og:title", "og:description"]) {
			expect(html).toMatch(
				new RegExp(`(property|name)="${name}" content="[^"]*rejected by the column[^"]*opinion column`),
			);
		}
		expect(html).toMatch(/<title>“Some”, in the column’s words, rejected by the column: Putin controls Trump/);
		expect(html).toContain(`rel="canonical" href="${COLUMN}"`);
	});
	test("its shares are all there without script, and stay", async () => {
		const { page, close } = await visit(`${REJECTED}#share`, { javaScriptEnabled: false });
		expect(await page.locator(".shared .standing").textContent()).toContain("rejected by the column");
		const fields = await page.locator("textarea").all();
		expect(fields).toHaveLength(8);
		for (const field of fields) {
			expect(await field.inputValue()).toMatch(new RegExp(`${REJECTED}|embed/#c-putin-controls-trump`));
		}
		expect(await page.locator("img.card").evaluate((image) => image.getAttribute("alt"))).toContain(
			"rejected by the column",
		);
		await close();
	});
	test("addresses are whole where there is script", async () => {
		const { page, errors, close } = await visit(`${REJECTED}#share`);
		for (const field of await page.locator("textarea").all()) {
			const text = await field.inputValue();
			expect(text.split(COLUMN).length).toBe(text.split(inject("site") + COLUMN).length);
		}
		expect(errors).toEqual([]);
		expect(await findViolations(page)).toEqual([]);
		await close();
	});
	test("the column’s oEmbed document holds what the specification asks of a rich one", () => {
		const page = readFileSync(join(dist, COLUMN, "index.html"), "utf8");
		expect(page).toContain(`type="application/json+oembed" href="${COLUMN}oembed.json"`);
		const document = JSON.parse(readFileSync(join(dist, COLUMN, "oembed.json"), "utf8"));
		expect(document).toMatchObject({ version: "1.0", type: "rich", width: 640, height: expect.any(Number) });
		expect(document.title).toContain("Putin’s Ploy");
		expect(document.html).toContain(`<iframe src="${COLUMN}embed/"`);
		expect(document.html).not.toContain("<script");
	});
});

describe("a frame", () => {
	const frames = readFileSync(join(dist, COLUMN, "embed/index.html"));
	test("weighs at most 20 kB for all passages of the column, and its script at most 500 bytes", () => {
		expect(brotliCompressSync(frames).length).toBeLessThanOrEqual(20_000);
		const [, script = ""] = /<script type="module" src="([^"]+)"/.exec(frames.toString()) ?? [];
		expect(brotliCompressSync(readFileSync(join(dist, script))).length).toBeLessThanOrEqual(500);
	});
	test.each([200, 320, 640])("fits %i px, in both themes, with stance and link, without script", async (width) => {
		for (const colorScheme of ["light", "dark"] as const) {
			const options = { width, colorScheme, javaScriptEnabled: width !== 200, isReached: false };
			const { page, close } = await visit(`${COLUMN}embed/#c-in-cahoots`, options);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			const shown = page.locator("section").filter({ visible: true });
			expect(await shown.count()).toBe(1);
			expect(await shown.locator(".standing").textContent()).toContain("rejected by the column");
			expect(await shown.locator("a").first().getAttribute("href")).toBe(`${COLUMN}#c-in-cahoots`);
			if (width === 320) expect(await findViolations(page, "section:target")).toEqual([]);
			await close();
		}
	});
	test("shows how the column begins where no passage is named", async () => {
		const { page, close } = await visit(`${COLUMN}embed/`, { javaScriptEnabled: false });
		const shown = page.locator("section").filter({ visible: true });
		expect(await shown.locator("blockquote").textContent()).toContain("What is underway with Russia");
		await close();
	});
	test.each([true, false])(
		"says that it shows how the column begins where it has no such passage (script: %s)",
		async (script) => {
			const { page, close } = await visit(`${COLUMN}embed/#c-typo`, { javaScriptEnabled: script, isReached: false });
			const shown = page.locator("section").filter({ visible: true });
			expect(await shown.count()).toBe(1);
			expect(await shown.locator("p.label:not([data-missing])").textContent()).toBe("How the column begins");
			const missing = shown.locator("[data-missing]");
			await missing.waitFor({ state: script ? "visible" : "hidden" });
			if (script) {
				expect(await missing.locator("a").getAttribute("href")).toBe(COLUMN);
				await page.evaluate(() => location.replace("#p1"));
				await page.locator("#p1").waitFor();
				expect(await page.locator("[data-missing]").isVisible()).toBe(false);
			}
			await close();
		},
	);
	test("shares a passage without a page of its own in every way, without script", async () => {
		const { page, close } = await visit(`${COLUMN}embed/#a-some-claim`, { javaScriptEnabled: false });
		const ways = page.locator("#a-some-claim details");
		await ways.locator("summary").click();
		const texts = await ways.locator("dd").allTextContents();
		expect(texts).toHaveLength(7);
		for (const text of texts) expect(text).toMatch(/#a-some-claim/);
		for (const text of texts.slice(1)) {
			expect(text).toMatch(/rejected by the column/i);
			expect(text).toMatch(/opinion column/i);
		}
		await close();
	});
	test("tells the page around it how high it must be", async () => {
		const { page, close } = await visit(`${COLUMN}embed/#p1`, { javaScriptEnabled: false, width: 300 });
		const height = await page.locator("#p1 .shared").evaluate((box) => box.getBoundingClientRect().height);
		await close();
		// A page of another site: this one's own policy lets no page of it hold a frame.
		const host = await visit("/icon.svg");
		await host.page.route("**/host/", (route) => route.fulfill({ contentType: "text/html", body: "<body></body>" }));
		await host.page.goto(`${inject("site")}/host/`);
		const address = `${inject("site")}${COLUMN}embed/#p1`;
		const told = await host.page.evaluate(
			(src) =>
				new Promise((done) => {
					setTimeout(() => done(null), 10_000);
					addEventListener("message", ({ data }) => done(data));
					const frame = document.createElement("iframe");
					frame.width = "300";
					frame.style.border = "0";
					frame.src = src;
					document.body.append(frame);
				}),
			address,
		);
		expect(told).toMatchObject({ type: "footing:height", address });
		expect(told).toHaveProperty("height", expect.closeTo(height + 32, -1));
		await host.close();
	});
});

describe("addresses that were given out", () => {
	const published = readFileSync(join(import.meta.dirname, "../fixtures/published/putins-ploy.txt"), "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"));
	test("every passage that ever had a page answers on a plain server, with where its words stand", () => {
		expect(published.length).toBe(164);
		const reading = parseHTML(readFileSync(join(dist, COLUMN, "index.html"), "utf8")).document;
		for (const id of published) {
			const html = readFileSync(join(dist, COLUMN, "p", id, "index.html"), "utf8");
			expect(html, id).toContain(`data-to="${COLUMN}#${id}"`);
			expect(reading.getElementById(id), id).not.toBeNull();
		}
	});
	test("a redirect keeps what its preview says, and leads on with and without script", async () => {
		const html = readFileSync(join(dist, COLUMN, "p/a-some-claim/index.html"), "utf8");
		expect(html).toMatch(/<title>“Some”, in the column’s words, rejected by the column/);
		expect(Buffer.byteLength(html)).toBeLessThanOrEqual(3000);
		for (const javaScriptEnabled of [true, false]) {
			const { page, close } = await visit(`${COLUMN}p/a-some-claim/`, { javaScriptEnabled });
			await page.waitForURL(`**${COLUMN}#a-some-claim`);
			await close();
		}
	});
	test("what programs asked for, and single-column facets, answer by the rules for hosts", () => {
		const rules = readFileSync(join(dist, "_redirects"), "utf8").trim().split("\n");
		const column = "/columns/:slug/";
		expect(rules.slice(-4)).toEqual([
			`${column}p/:id/share/ ${column}p/:id/#share 301`,
			`${column}p/:id/embed/ ${column}embed/#:id 301`,
			`${column}p/:id/oembed.json ${column}oembed.json 301`,
			`${column}p/:id/card.png ${column}card.png 301`,
		]);
		expect(rules).toContain("/claims/stance/rejects/ /claims/#stance-rejects 301");
		for (const rule of rules.slice(0, -4)) {
			const [from = "", to = ""] = rule.split(" ");
			expect(existsSync(join(dist, from, "index.html")), rule).toBe(false);
			const [path = "", id] = to.split("#");
			const file = join(dist, path.endsWith("/") ? `${path}index.html` : path);
			expect(existsSync(file), rule).toBe(true);
			if (id) expect(readFileSync(file, "utf8"), rule).toContain(`id="${id}"`);
		}
	});
});

test("addresses that strangers make up do no harm", async () => {
	const { page, errors, close } = await visit("/about/", { isReached: false });
	for (const address of [
		"?w=999.-1-1e9",
		"?w=1.p1.1-999999",
		"?w=%3Cimg%20src=x%20onerror=alert(1)%3E#%3Cimg%20onerror%3E",
		"?w=%E0%A4%A#%E0%A4%A",
		"?w=7.p1.1-2#p1",
		`#${"x".repeat(100_000)}`,
	]) {
		await comeTo(page, COLUMN + address);
		await reachFor(page);
		// What reads the address may still be fetched.
		await page.waitForLoadState("networkidle");
		const what = address.slice(0, 40);
		expect(errors, what).toEqual([]);
		expect(await linkedWords(page), what).toBe("");
		expect(await page.locator("img").count(), what).toBe(0);
	}
	await close();
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
	const expected = await page.evaluate(async () => (await (await fetch("share.json")).json()).hash);
	const text = await page.evaluate(() =>
		[...document.querySelectorAll("[itemprop=articleBody] .words > p[id]")]
			.map(({ textContent }) => textContent)
			.join("\n\n"),
	);
	expect(hash(text)).toBe(expected);
	await close();
});

test("every link and fragment of the built site leads somewhere", () => {
	const { dead, count } = findDeadLinks(dist, "/");
	expect(count).toBeGreaterThan(2000);
	expect(dead).toEqual([]);
});
