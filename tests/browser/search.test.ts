import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { askAll } from "./ask-all.ts";
import { COLUMN, findViolations, sharedVisit, useBrowser, visit } from "./harness.ts";

useBrowser();

const querySchema = z.array(
	z.strictObject({
		q: z.string(),
		/** The paragraph that must come first; null where nothing must be found. */
		paragraph: z.string().nullable(),
		/** What must be marked in it. */
		marks: z.array(z.string()),
		/** What must be searched in place of what was typed. */
		corrected: z.string().optional(),
	}),
);
const queries = (file: string) => {
	const path = join(import.meta.dirname, "../fixtures/queries", file);
	return querySchema.parse(JSON.parse(readFileSync(path, "utf8")));
};

describe("search finds the passage and marks exactly the words", () => {
	// The second table was written by readers who had not seen what the first asks for, nor how search works.
	test.each(["table.json", "kept-apart.json"])("%s, in the dialog", async (file) => {
		const { page, close } = await visit(COLUMN);
		await page.keyboard.press("/");
		const dialog = page.locator("dialog[data-search]");
		const input = dialog.locator('input[type="search"]');
		await input.fill("column");
		await page.locator("dialog[data-is-ready]").waitFor();
		const asked = queries(file);
		const answers = await askAll(
			page,
			asked.map(({ q }) => q),
		);
		const wrong = asked.flatMap(({ q, paragraph, marks, corrected }, index) => {
			const answer = answers[index];
			const isCorrected = answer?.status.includes(`Showing results for “${corrected}”`) ?? false;
			const isRight =
				answer?.paragraph === paragraph &&
				answer.marks.join("|") === marks.join("|") &&
				isCorrected === (corrected !== undefined);
			return isRight ? [] : { q, paragraph, marks, corrected, answer };
		});
		expect(wrong).toEqual([]);
		await close();
	});

	test("at once, from the page, with nothing of the index, and nothing over the wire once its script is there", async () => {
		const { page, close } = await visit(COLUMN, { isReached: false });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await page.route(/\/pagefind\/|hints\.json/, (route) => route.abort());
		await page.keyboard.press("/");
		const input = page.locator("dialog input");
		await input.fill("Putin");
		await page.locator("dialog [data-search-result]").first().waitFor();
		await page.route("**/*", (route) => route.abort());
		const asked = queries("table.json").filter(({ paragraph }) => paragraph !== null);
		const answers = await askAll(
			page,
			asked.map(({ q }) => q),
			"open page",
		);
		// Names under other forms, numbers written otherwise and forms of words are known to the index only.
		const answered = asked.flatMap(({ q, paragraph, marks }, index) => {
			const answer = answers[index];
			return answer && answer.paragraph !== null ? { q, expected: { paragraph, marks }, answer } : [];
		});
		for (const { q, expected, answer } of answered) expect(answer, q).toMatchObject(expected);
		expect(answered.length).toBeGreaterThan(50);
		await input.fill("Putin controls Trump");
		const told = await page.locator("dialog [data-search-result]").first().textContent();
		// Who is credited is told by name, and before the index has come.
		expect(told).toMatch(/^Rejected by the column; credited to “Some” \(“claim”\)/);
		await close();
	});

	test("a hit of a name leads to the name's page by one press, and Tab reaches it", async () => {
		const { page, close } = await visit("/search/?q=Trump");
		const first = page.locator("[data-search-result][data-kind=name]").first();
		await first.waitFor();
		expect(await first.locator("a").getAttribute("href")).toContain(`${COLUMN}#`);
		await first.locator("a").focus();
		// Between the result and the name's page stands the button that shares it.
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Donald Trump: all mentions");
		await page.keyboard.press("Enter");
		await page.waitForURL("**/names/trump/");
		await close();
	});
	test("a typo shows the results for the right word, says so, and a press searches for what was typed", async () => {
		const { page, requests, close } = await visit("/search/?q=Kasparov");
		await page.locator("[data-search-result]").first().waitFor();
		const lists = () => requests.filter((url) => /words\.txt|spelling/.test(url));
		expect(lists()).toEqual([]);
		await page.locator("main input").fill("Kasparof");
		const status = page.locator("main [data-search-status]");
		await status.filter({ hasText: "Showing results for “Kasparov”" }).waitFor();
		expect(await page.locator("[data-search-result] mark").first().textContent()).toBe("Kasparov");
		expect(lists().length).toBeGreaterThan(0);
		await status.getByRole("button", { name: "search for “Kasparof” instead" }).click();
		await status.filter({ hasText: "Nothing found for “Kasparof”" }).waitFor();
		expect(await page.locator("[data-search-result]").count()).toBe(0);
		expect(new URL(page.url()).search).toBe("?q=Kasparof&as=typed");
		await page.locator("main input").fill("Kasparo");
		await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
		expect(new URL(page.url()).search).toBe("?q=Kasparo");
		await close();
	});
	test.each([
		["the page that is open", `${COLUMN}`],
		["the index", "/search/"],
	])("every sentence that holds it is listed, the others of a paragraph folded: %s", async (_, path) => {
		const { page, close } = await visit(path);
		if (path === COLUMN) {
			await page.route(/\/pagefind\/|hints\.json/, (route) => route.abort());
			await page.keyboard.press("/");
		}
		await page.locator("[data-search] input, [data-search-page] input").fill("deal");
		const status = page.locator("[data-search-status]");
		await status.filter({ hasText: "5 passages for “deal”" }).waitFor();
		expect(await page.locator("[data-search-result]").count()).toBe(5);
		expect(await page.locator("[data-search-results] > li").count()).toBe(3);
		expect(await page.locator("[data-search-results] summary").allTextContents()).toEqual([
			"+1 more in paragraph 2",
			"+1 more in paragraph 13",
		]);
		await page.locator("[data-search-results] summary").last().click();
		const last = page.locator("[data-search-result]").last();
		await last.waitFor();
		// Whoever speaks is named first, the columnist too.
		expect(await last.textContent()).toMatch(/^Diane Francis.*China’s economic deal/);
		await close();
	});
	test("says that it is searching until the index has come, beside what the open page holds", async () => {
		const { page, close } = await visit(COLUMN);
		await page.route(/\/pagefind\//, () => undefined);
		await page.keyboard.press("/");
		const status = page.locator("dialog [data-search-status]");
		await page.locator("dialog input").fill("deal");
		await status.filter({ hasText: "5 passages for “deal”. Searching …" }).waitFor();
		await page.locator("dialog input").fill("xyzzy");
		await expect.poll(() => status.textContent()).toBe("Searching …");
		await close();
		const other = await visit("/");
		await other.page.route(/\/pagefind\//, () => undefined);
		await other.page.goto(new URL("/search/?q=deal", other.page.url()).href);
		await other.page.locator("[data-search-status]", { hasText: /^Searching …$/ }).waitFor();
		await other.close();
	});

	test("Enter opens at the words, and they are in view", async () => {
		const { page, close } = await visit(COLUMN);
		await page.keyboard.press("/");
		await page.locator("dialog input").fill("no one agreed");
		await page.locator("dialog [data-search-result]").first().waitFor();
		await page.keyboard.press("Enter");
		await page.waitForURL(/#p9/);
		expect(await page.locator("dialog[data-search]").isVisible()).toBe(false);
		const inView = () =>
			page.locator("#q-no-one-agreed").evaluate((mark) => {
				const { top, bottom } = mark.getBoundingClientRect();
				return top > 0 && bottom < innerHeight;
			});
		await expect.poll(inView).toBe(true);
		await close();
	});
});

describe("the search page, asked again and again", () => {
	const searching = sharedVisit("/search/");
	/** Types a query and waits for the answer of the index. @returns its first result */
	const ask = async (typed: string) => {
		const { page } = searching();
		await page.locator("main input").fill(typed);
		await page
			.locator("main [data-search-status]")
			.filter({ hasText: `“${typed}”` })
			.waitFor();
		return page.locator("[data-search-result]").first();
	};

	test.each([
		["Putin controls Trump", "Rejected by the column; credited to “Some” (“claim”), in the column’s words"],
		// The words that credit these stand in other sentences.
		["American negotiation effort", "Read as said by “sources” (no cue), in the column’s words"],
		["a ceasefire looks like defeat", "Read as said by Garry Kasparov (no cue), in the column’s words"],
	])("a hit says whose words they are: %s", async (typed, standing) => {
		const first = await ask(typed);
		expect(await first.locator("em").allTextContents()).toContain(standing);
		// First who says it, then the words, and the column's own byline last.
		const text = (await first.textContent()) ?? "";
		expect(text.indexOf(standing)).toBe(0);
		expect(text.lastIndexOf("Diane Francis")).toBeGreaterThan(text.indexOf(typed));
	});
	test("a hit gives a source only the words that it is credited with", async () => {
		const lines = (await ask("unsurprised")).locator("b");
		expect(await lines.allTextContents()).toEqual([
			"Credited to Donald Trump (“said”): “unsurprised”",
			"Diane Francis: the rest",
		]);
	});
	test("a hit of the columnist’s own words says who speaks, and what it is", async () => {
		const first = await ask("sociopath");
		expect((await first.textContent())?.indexOf("Diane Francis: judgement")).toBe(0);
	});
	test("what is the column’s own is credited to nobody, and what a hit says besides is not searched", async () => {
		await (await ask("maternity hospital")).waitFor();
		expect(await searching().page.locator("[data-search-result] em").count()).toBe(0);
		expect(await (await ask("credited")).count()).toBe(0);
	});
	test("never shows a rejected claim without the words that reject it", async () => {
		const first = await ask("Putin controls Trump");
		expect(await first.textContent()).toContain("Some even claim, without evidence, that Putin controls Trump");
	});
	test("neither the biography nor notes are found", async () => {
		for (const typed of ["Editor-at-Large", "Silicon Valley", "scare quotes", "checkable"]) {
			expect(await (await ask(typed)).count(), typed).toBe(0);
		}
	});
	test("facets are shown only when there are ten and more", async () => {
		await (await ask("deal")).waitFor();
		expect(await searching().page.locator("[data-search-facets] *").count()).toBe(0);
	});
});

test("nothing of the index is fetched before search is opened; then all from this site, under the strict policy", async () => {
	const { page, requests, errors, close } = await visit(COLUMN);
	await page.waitForTimeout(500);
	// What searches the open page is small, and is there before the dialog is.
	expect(requests.filter((url) => /pagefind|hints|search\.[\w-]+\.js/.test(url))).toEqual([]);
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("Rubio");
	await page.locator("dialog [data-search-result]").first().waitFor();
	expect(requests.filter((url) => url.includes("pagefind")).length).toBeGreaterThan(2);
	expect(errors).toEqual([]);
	await close();
});

test("the dialog: axe, arrow keys, Escape gives the focus back, narrow screens", async () => {
	const { page, close } = await visit(COLUMN, { width: 360 });
	await page.locator("[data-open-search]").click();
	await page.locator("dialog input").fill("Trump");
	await page.locator("dialog [data-search-result]").first().waitFor();
	expect(await findViolations(page, "dialog[data-search]")).toEqual([]);
	for (const selector of ["[data-search-result] a", "summary"]) {
		await page.keyboard.press("ArrowDown");
		expect(await page.evaluate((one) => document.activeElement?.matches(one), selector)).toBe(true);
	}
	await page.keyboard.press("ArrowDown");
	expect(
		await page.evaluate(() => document.activeElement?.closest("[data-search-results] > li")?.matches(":nth-child(2)")),
	).toBe(true);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	// The sheet is as large as the screen.
	expect(await page.locator("dialog[data-search]").boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 900 });
	// A screen keyboard leaves about so much: field and results stay within reach.
	await page.setViewportSize({ width: 320, height: 280 });
	const box = await page.locator("dialog[data-search]").boundingBox();
	expect(box && box.y >= 0 && box.y + box.height <= 280).toBe(true);
	const lastLink = page.locator("dialog [data-search-result] a:visible").last();
	await lastLink.scrollIntoViewIfNeeded();
	const last = await lastLink.boundingBox();
	const field = await page.locator("dialog input").boundingBox();
	expect(field && field.y >= 0 && field.y < 100).toBe(true);
	expect(last && last.y < 280).toBe(true);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.keyboard.press("Escape");
	expect(await page.locator("dialog[data-search]").isVisible()).toBe(false);
	expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-open-search"))).toBe(true);
	await close();
});

test("the search page holds the search once, without a dialog, and / goes to its field", async () => {
	const { page, close } = await visit("/search/?q=Rubio");
	await page.locator("[data-search-result]").first().waitFor();
	expect(await page.locator("[data-search-status]").count()).toBe(1);
	expect(await page.locator("dialog[data-search]").count()).toBe(0);
	await page.locator("h1").click();
	await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
	await page.keyboard.press("/");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
	await close();
});

test("a query in the address is answered; a hostile one makes no HTML", async () => {
	const { page, close } = await visit("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
	await page.locator("[data-search-status]").filter({ hasText: "Nothing found" }).waitFor();
	expect(await page.locator("img").count()).toBe(0);
	await page.locator("main input").fill("Volker");
	await page.locator("[data-search-result]").first().waitFor();
	expect(page.url()).toContain("?q=Volker");
	await close();
});

test("where the index cannot be loaded the reader is told", async () => {
	const { page, close } = await visit("/");
	await page.route("**/pagefind/**", (route) => route.abort());
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("Rubio");
	await page.locator("dialog [data-search-status]").filter({ hasText: "could not be loaded" }).waitFor();
	await close();
});

describe("results are narrowed down", () => {
	test("by facets with counts, combined, in the address, and back", async () => {
		const { page, close } = await visit("/search/?q=Trump");
		const results = page.locator("[data-search-result]");
		await results.first().waitFor();
		expect(await results.count()).toBe(11);
		const facet = (name: string) => page.getByRole("group", { name });
		await page.locator("summary", { hasText: "Narrow down" }).click();
		await facet("Kind").getByRole("button", { name: "Quotation" }).click();
		await facet("Who says it").getByRole("button", { name: "Zelensky 1" }).click();
		await expect.poll(() => results.count()).toBe(1);
		expect(await results.first().textContent()).toContain("The backstop of Trump is needed");
		await expect.poll(() => new URL(page.url()).search).toBe("?q=Trump&kind=quotation&speaker=zelensky");
		const address = page.url();
		await page.goto(new URL("/", address).href);
		await page.goto(address);
		await results.first().waitFor();
		expect(await results.count()).toBe(1);
		expect(await facet("Who says it").getByRole("button", { pressed: true }).textContent()).toBe("Zelensky 1");
		await facet("Who says it").getByRole("button", { pressed: true }).click();
		await facet("Kind").getByRole("button", { pressed: true }).click();
		await expect.poll(() => results.count()).toBe(11);
		expect(await findViolations(page)).toEqual([]);
		await close();
	});
	test("a filter alone lists what answers to it: all that one speaker is credited with", async () => {
		const { page, close } = await visit("/search/?speaker=zelensky&kind=quotation");
		const results = page.locator("[data-search-result]");
		await results.first().waitFor();
		const kinds = await results.evaluateAll((all) => all.map((one) => one.getAttribute("data-kind")));
		expect(kinds).toEqual(["quotation", "quotation"]);
		await close();
	});
	test("a rejected claim is found among the rejected, and said to be", async () => {
		const { page, close } = await visit("/search/?q=Trump&stance=rejects");
		const results = page.locator("[data-search-result]");
		await results.first().waitFor();
		const stances = await results.evaluateAll((all) => all.map((one) => one.querySelector("em")?.textContent));
		expect(stances).toEqual([
			"Rejected by the column; credited to “the world’s media” (“insisting”), in the column’s words",
			"Rejected by the column; credited to “Some” (“claim”), in the column’s words",
		]);
		await close();
	});
});

test("before anything is typed: who is credited, figures, and what was searched before", async () => {
	const { page, close } = await visit(COLUMN);
	await page.keyboard.press("/");
	await page.getByRole("group", { name: "Sources" }).getByRole("button", { name: "Garry Kasparov" }).click();
	await page.locator("dialog [data-search-result]").first().waitFor();
	expect(await page.locator("dialog [data-search-result]").count()).toBeGreaterThan(1);
	await page.locator("dialog input").fill("war virus");
	await expect.poll(() => page.locator("dialog mark").first().textContent()).toBe("war virus");
	await page.keyboard.press("Enter");
	await page.locator("dialog[data-search]").waitFor({ state: "hidden" });
	// The result is gone to in a later task, which a key pressed before it would race.
	await page.waitForURL((url) => url.hash !== "" && !url.searchParams.has("q"));
	await page.keyboard.press("/");
	await page.locator("dialog[data-search][open]").waitFor();
	await page.locator("dialog input").fill("");
	const before = page.getByRole("group", { name: "Recent searches" });
	await before.getByRole("button", { name: "war virus" }).waitFor();
	await before.getByRole("button", { name: "Clear" }).click();
	await before.waitFor({ state: "detached" });
	await close();
});

test("the dialog keeps its query in the address; a result takes it off, and Back brings it back", async () => {
	const { page, close } = await visit(COLUMN);
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("no one agreed");
	await page.locator("dialog[data-is-ready] [data-search-result]").first().waitFor();
	expect(page.url()).toContain("?q=no+one+agreed");
	// One sentence of the strip has an outline.
	await expect.poll(() => page.locator(".strip-picture .found").getAttribute("d")).toMatch(/^M[^M]+$/);
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await page.keyboard.press("Enter");
	await page.waitForURL(/#p9/);
	expect(page.url()).not.toContain("q=");
	await page.goBack();
	await page.locator("dialog[data-search][open]").waitFor();
	expect(await page.locator("dialog input").inputValue()).toBe("no one agreed");
	// All of it on the page that was open: nothing was loaded anew.
	expect(await page.evaluate(() => "isSame" in window)).toBe(true);
	await page.keyboard.press("Escape");
	await expect.poll(() => page.url()).not.toContain("q=");
	await close();
});

test("an address with a query opens the dialog on a reading page", async () => {
	const { page, close } = await visit(`${COLUMN}?q=treachery`);
	await page.locator("dialog[data-search][open] [data-search-result]").first().waitFor();
	expect(await page.locator("dialog mark").first().textContent()).toBe("treachery");
	await close();
});

test("the index is there in three steps, one after another, and in 97 kB", async () => {
	const { page, close } = await visit(COLUMN, { isReached: false });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const started = new Map<string, number>();
	const ended = new Map<string, number>();
	// What the first touch loads, and what searches the open page, have allowances of their own.
	const apart =
		/\/(?:interactive|clear-words|search-open-page|page-text|page-words|mark-terms|touch|landings)\.[\w-]+\.(?:js|css)|\/landings\.css/;
	page.on("request", (request) => {
		if (!apart.test(request.url())) started.set(request.url(), Date.now());
	});
	page.on("requestfinished", (request) => {
		if (!apart.test(request.url())) ended.set(request.url(), Date.now());
	});
	// Each answer takes long enough that what waits for it can be told from what does not.
	await page.route("**/*", async (route) => {
		await new Promise((done) => setTimeout(done, 300));
		await route.continue();
	});
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("Rubio");
	await page.locator("dialog[data-is-ready] [data-search-result]").first().waitFor();
	const depth = (url: string): number => {
		const before = [...ended].filter(([, end]) => end <= (started.get(url) ?? 0)).map(([one]) => one);
		return 1 + Math.max(0, ...before.map(depth));
	};
	const files = [...started.keys()];
	const steps = Math.max(...files.map(depth));
	const dist = join(import.meta.dirname, "../../dist");
	const bytes = files.reduce((sum, url) => {
		const raw = readFileSync(join(dist, new URL(url).pathname));
		return sum + brotliCompressSync(raw).length;
	}, 0);
	console.log(`search, first result from the index: ${bytes} bytes, ${files.length} requests, ${steps} steps`);
	expect(steps).toBeLessThanOrEqual(3);
	// What tells that nobody knows whose some words are took the last tenth.
	expect(bytes).toBeLessThanOrEqual(97_200);
	await close();
});

test("the search page without script leads to the indexes", async () => {
	const { page, close } = await visit("/search/", { javaScriptEnabled: false });
	const links = await page.$$eval("noscript a, main a", (all) => all.map((link) => link.getAttribute("href")));
	for (const address of ["/names/", "/quotations/", "/figures/", "/claims/", "/sources/"])
		expect(links).toContain(address);
	await close();
});
