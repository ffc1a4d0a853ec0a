import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COLUMN, findViolations, useBrowser, visit } from "./harness.ts";

useBrowser();
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true };

const sheetOf = (page: Page) => page.locator(".passage-sheet:popover-open");
/** The number of a note: a link without script, part of its mark with it. */
const number = (page: Page, id: string) =>
	page.locator(`.words a:is([href="#note-${id}"], [data-opens="#note-${id}"])`);

describe("on a phone", () => {
	test("a tap on a number opens a sheet: its note, the words lit and in view, at most a third of the height", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "a-trump-said").tap();
		const sheet = sheetOf(page);
		await sheet.waitFor();
		expect(await sheet.locator("h2").textContent()).toBe("Named source");
		expect(await sheet.textContent()).toContain("Donald Trump, “said”");
		expect(await sheet.textContent()).toContain("3 of ");
		const box = await sheet.boundingBox();
		const words = await page.locator("#a-trump-said").boundingBox();
		expect(box?.height).toBeLessThanOrEqual(780 / 3);
		const bottom = () => sheet.evaluate((one) => Math.round(one.getBoundingClientRect().bottom));
		await expect.poll(bottom).toBe(780);
		expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
		expect(await page.locator("#a-trump-said.lit").count()).toBe(1);
		expect(await findViolations(page, ".passage-sheet")).toEqual([]);
		// The folded list stays as it is.
		expect(await page.locator("#note-a-trump-said").isVisible()).toBe(false);
		await close();
	});

	test("the first press, before any script is there, opens the same sheet as later ones", async () => {
		const { page, close } = await visit(COLUMN, { ...PHONE, isReached: false });
		await number(page, "a-trump-said").tap();
		await sheetOf(page).waitFor();
		expect(new URL(page.url()).hash).toBe("");
		await close();
	});

	test("next and previous walk the notes and bring their words into view", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "a-trump-said").tap();
		const sheet = sheetOf(page);
		for (let step = 0; step < 6; step++) await sheet.locator('[data-do="next"]').tap();
		await sheet.getByText("9 of ").waitFor();
		const words = await page.locator(".words .lit").last().boundingBox();
		const box = await sheet.boundingBox();
		expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
		await sheet.locator('[data-do="previous"]').tap();
		await sheet.getByText("8 of ").waitFor();
		await close();
	});

	test.each([
		["Escape", (page: Page) => page.keyboard.press("Escape")],
		["a tap outside", (page: Page) => page.touchscreen.tap(180, 5)],
		["Back", (page: Page) => page.goBack()],
		["its button", (page: Page) => page.locator('.passage-sheet [data-do="close"]').tap()],
	])("%s closes it, without a step in the page or its history, and its words have the focus", async (_, act) => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "c-hectored").scrollIntoViewIfNeeded();
		await number(page, "c-hectored").tap();
		await sheetOf(page).waitFor();
		await page.evaluate(() => document.fonts.ready);
		const scroll = await page.evaluate(() => scrollY);
		await act(page);
		await sheetOf(page).waitFor({ state: "detached" });
		expect(await page.locator(".lit").count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("c-hectored");
		expect(new URL(page.url()).pathname).toBe(COLUMN);
		await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scroll));
		await close();
	});

	test("closing it leaves the page where it is, also where the address has led somewhere else", async () => {
		const { page, close } = await visit(`${COLUMN}#p2`, PHONE);
		await number(page, "c-hectored").scrollIntoViewIfNeeded();
		await number(page, "c-hectored").tap();
		await sheetOf(page).waitFor();
		const scroll = await page.evaluate(() => Math.round(scrollY));
		await page.keyboard.press("Escape");
		await sheetOf(page).waitFor({ state: "detached" });
		await page.waitForTimeout(300);
		expect(await page.evaluate(() => Math.round(scrollY))).toBe(scroll);
		expect(new URL(page.url()).hash).toBe("#p2");
		await close();
	});

	test("a mark that is pressed as soon as the sheet is closed opens it again", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "a-trump-said").tap();
		await sheetOf(page).waitFor();
		await page.evaluate(() => {
			document.querySelector<HTMLElement>('.passage-sheet [data-do="close"]')?.click();
			document.querySelector<HTMLElement>('.words a[data-opens="#note-q-mugger"]')?.click();
		});
		await page.waitForTimeout(500);
		expect(await sheetOf(page).locator("h2").textContent()).toBe("Read as a figure of speech");
		await page.goBack();
		await sheetOf(page).waitFor({ state: "detached" });
		expect(new URL(page.url()).pathname).toBe(COLUMN);
		await close();
	});

	test("a link followed from it leads back to the page as it was, and from there to the page before", async () => {
		const { page, close } = await visit("/", PHONE);
		await page.locator(`a[href="${COLUMN}"]`).first().click();
		await page.locator("html[data-interactive], [itemprop=articleBody]").first().waitFor();
		// Whoever reads up to there has had it all laid out; whoever comes back has not.
		await page.evaluate(async () => {
			for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
				scrollTo({ top, behavior: "instant" });
				await new Promise(requestAnimationFrame);
			}
		});
		await number(page, "c-hectored").scrollIntoViewIfNeeded();
		await number(page, "c-hectored").tap();
		const sheet = sheetOf(page);
		await sheet.waitFor();
		const place = () => page.locator("#c-hectored").evaluate((words) => Math.round(words.getBoundingClientRect().top));
		let at = await place();
		// The page moves its words above the sheet: where they stand is known when it has come to rest.
		await expect
			.poll(async () => {
				const before = at;
				await page.waitForTimeout(150);
				at = await place();
				return at === before;
			})
			.toBe(true);
		await sheet.locator(".foot a").tap();
		await page.waitForURL(`**${COLUMN}ledger/**`);
		await page.goBack();
		expect(new URL(page.url()).pathname).toBe(COLUMN);
		expect(await sheet.count()).toBe(0);
		await expect.poll(async () => Math.abs((await place()) - at)).toBeLessThanOrEqual(1);
		await page.goBack();
		expect(new URL(page.url()).pathname).toBe("/");
		await close();
	});

	test("what can be pressed of a paragraph's number has room for a finger, and ends before the text", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		const numbers = await page.$$eval(".words > .number", (all) =>
			all.map((one) => {
				const { right, width, height } = one.getBoundingClientRect();
				return { room: (one.parentElement?.getBoundingClientRect().left ?? 0) - right, width, height };
			}),
		);
		expect(numbers.length).toBeGreaterThan(10);
		for (const { room, width, height } of numbers) {
			expect(room).toBeGreaterThanOrEqual(8);
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		}
		await close();
	});

	test("credited words are lit through their tint", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "c-in-cahoots").scrollIntoViewIfNeeded();
		await number(page, "c-in-cahoots").tap();
		await page.locator("#c-in-cahoots.lit").waitFor();
		const backgrounds = await page.$$eval(".words .lit [data-said]", (all) =>
			all.map((one) => getComputedStyle(one).backgroundColor),
		);
		expect(backgrounds.length).toBeGreaterThan(0);
		for (const background of backgrounds) expect(background).toBe("rgba(0, 0, 0, 0)");
		await close();
	});

	test("where marks nest the smallest is first, and the sheet lists the others", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await page.locator("#q-unsurprised").tap();
		const sheet = sheetOf(page);
		await sheet.waitFor();
		expect(await sheet.locator("h2").textContent()).toMatch(/Quot/);
		expect(await sheet.locator(".told").textContent()).toContain("Donald Trump, “said”");
		await close();
	});

	test("a mark without a note tells its kind, whose words it is on and the stance, and leads to its row", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		const claim = page.locator('[data-type="claim"]:not([data-noted]):not([data-whose])[id]').first();
		const id = await claim.getAttribute("id");
		const box = (await claim.boundingBox()) ?? { x: 0, y: 0 };
		await page.touchscreen.tap(box.x + 12, box.y + 12);
		const sheet = sheetOf(page);
		await sheet.waitFor();
		expect(await sheet.textContent()).toContain("Diane Francis’s own words");
		expect(await sheet.locator(".foot a").getAttribute("href")).toBe(`${COLUMN}ledger/#${id}`);
		await close();
	});

	test("a name tells who it is and leads to its page", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await page.locator('[data-type="mention"]').first().tap();
		const sheet = sheetOf(page);
		await sheet.waitFor();
		expect(await sheet.locator("h2").textContent()).toBe("Russia");
		expect(await sheet.locator(".told a").getAttribute("href")).toBe("/names/russia/");
		await close();
	});

	test("from a mark to a shared passage: the dialog opens from the sheet", async () => {
		const { page, close } = await visit(COLUMN, PHONE);
		await number(page, "c-in-cahoots").scrollIntoViewIfNeeded();
		await number(page, "c-in-cahoots").tap();
		await sheetOf(page).locator('[data-do="share"]').tap();
		const dialog = page.locator("dialog[data-share][open]");
		await dialog.waitFor();
		expect(await dialog.locator(".standing").textContent()).toContain("rejected by the column");
		await close();
	});
});

describe("on a wide screen", () => {
	test("a click on a mark lights its note and its words, without a scroll where both are in view", async () => {
		const { page, close } = await visit(COLUMN);
		await page.locator("#p2s6").scrollIntoViewIfNeeded();
		await page.locator("#q-sticking-points").hover();
		await page.locator("li.here #note-q-sticking-points").waitFor();
		const scroll = await page.evaluate(() => scrollY);
		await page.locator("#q-sticking-points").click();
		await page.locator("li.lit #note-q-sticking-points").waitFor();
		expect(await page.locator("#q-sticking-points.lit").count()).toBe(1);
		expect(await page.evaluate(() => scrollY)).toBe(scroll);
		expect(new URL(page.url()).hash).toBe("");
		expect(await page.locator(".passage-sheet").count()).toBe(0);
		await page.keyboard.press("Escape");
		expect(await page.locator(".lit").count()).toBe(0);
		await close();
	});

	test("a mark without a note has a card beside it", async () => {
		const { page, close } = await visit(COLUMN);
		const name = page.locator('[data-type="mention"]:not([data-noted])').first();
		await name.click();
		const card = sheetOf(page);
		await card.waitFor();
		const box = await card.boundingBox();
		const words = await name.boundingBox();
		expect(Math.abs((box?.y ?? 0) - ((words?.y ?? 0) + (words?.height ?? 0)))).toBeLessThan(12);
		expect(await findViolations(page, ".passage-sheet")).toEqual([]);
		await close();
	});

	test("a card gives way to the note of the mark that is pressed next, which stays lit", async () => {
		const { page, close } = await visit(COLUMN);
		await page.locator('[data-type="mention"]:not([data-noted])').first().click();
		await sheetOf(page).waitFor();
		await page.locator("#q-mugger").click();
		await sheetOf(page).waitFor({ state: "detached" });
		expect(await page.locator("li.lit").count()).toBe(1);
		await close();
	});

	test("j and k light mark and note, and Enter opens what is at hand, again where it was closed", async () => {
		const { page, close } = await visit(COLUMN, { width: 1000 });
		await page.keyboard.press("j");
		expect(await page.locator(".words .lit").count()).toBeGreaterThan(0);
		for (let time = 0; time < 2; time++) {
			await page.keyboard.press("Enter");
			await sheetOf(page).waitFor();
			await page.keyboard.press("Escape");
			await sheetOf(page).waitFor({ state: "detached" });
			expect(await page.evaluate(() => document.activeElement?.id)).toBe("c-asked-to-hold-off");
		}
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.closest(".passage")?.querySelector("#p1") !== null)).toBe(
			true,
		);
		expect(await page.locator(".words [tabindex]").count()).toBe(0);
		await close();
	});
});

test("what explains the first marks is put away for good", async () => {
	const { page, close } = await visit(COLUMN, { width: 360 });
	const learn = page.locator("[data-learn]");
	expect(await learn.isVisible()).toBe(true);
	await learn.locator("summary").click();
	expect(await learn.isVisible()).toBe(false);
	await page.reload();
	expect(await learn.isVisible()).toBe(false);
	await close();
});

test("without script a number is a link, and what explains the first marks can be put away", async () => {
	const { page, close } = await visit(COLUMN, { width: 360, javaScriptEnabled: false });
	await page.locator("[data-learn] summary").click();
	expect(await page.locator("[data-learn]").isVisible()).toBe(false);
	expect(await number(page, "a-trump-said").getAttribute("aria-label")).toBe("3");
	await number(page, "a-trump-said").click({ force: true });
	expect(new URL(page.url()).hash).toBe("#note-a-trump-said");
	expect(await page.locator("#note-a-trump-said").isVisible()).toBe(true);
	await close();
});

test("a number leads to its note where the script that would answer does not come", async () => {
	const { page, close } = await visit(COLUMN, { width: 360, isReached: false });
	await page.route("**/interactive.*.js", (route) => route.abort());
	await number(page, "a-trump-said").click();
	await page.waitForURL("**#note-a-trump-said");
	expect(await page.locator("#note-a-trump-said").isVisible()).toBe(true);
	await close();
});
