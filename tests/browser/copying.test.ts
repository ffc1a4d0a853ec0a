import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { COLUMN, useBrowser, type Visit, visit } from "./harness.ts";
import { linkedWords, select } from "./words.ts";

useBrowser();
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const P3_END = "Such Kremlin-fed disinformation is designed to distract.";
const P4_START = "Putin’s war could end if Ukraine’s allies got their acts together.";

type Taken = { text: string; html: string };

/** What Ctrl+C puts on the clipboard. */
async function copy(page: Page): Promise<Taken> {
	await page.evaluate(() => navigator.clipboard.writeText(""));
	await page.keyboard.press("Control+C");
	return page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const read = async (type: string) => (item?.types.includes(type) ? await (await item.getType(type)).text() : "");
		return { text: await read("text/plain"), html: await read("text/html") };
	});
}

/** Where the first or the last word of an element is on the screen. */
async function placeOf(page: Page, selector: string, isEnd: boolean): Promise<readonly [number, number]> {
	await page.setViewportSize({ width: 1440, height: 2600 });
	return page.locator(selector).evaluate((element, isEnd) => {
		const boxes = [...element.getClientRects()];
		const { left = 0, right = 0, top = 0, height = 0 } = (isEnd ? boxes.at(-1) : boxes[0]) ?? {};
		return [isEnd ? right - 1 : left + 1, top + height / 2] as const;
	}, isEnd);
}

/** Selects with the pointer, from the start of one element to the end of another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
	await page.mouse.move(...(await placeOf(page, from, false)));
	await page.mouse.down();
	await page.mouse.move(...(await placeOf(page, to, true)), { steps: 6 });
	await page.mouse.up();
}

/** Changes the selection to the same words from their end to their beginning. */
function turnAround(page: Page): Promise<void> {
	return page.evaluate(() => {
		const { startContainer, startOffset, endContainer, endOffset } = getSelection()?.getRangeAt(0) ?? new Range();
		getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
	});
}

/** Puts a list in place of the second paragraph, as a column with one has it. */
function putList(page: Page): Promise<void> {
	return page.evaluate(() => {
		const list = document.createElement("ul");
		for (const [id, words] of [
			["p2", "The first of two things."],
			["p200", "The second of them."],
		] as const) {
			const block = document.createElement("p");
			block.id = id;
			const number = document.createElement("a");
			number.dataset["furniture"] = "claim";
			const emphasis = document.createElement("em");
			emphasis.textContent = words.slice(0, 3);
			block.append(emphasis, words.slice(3), number);
			const item = document.createElement("li");
			item.append(block);
			list.append(item);
		}
		document.getElementById("p2")?.replaceWith(list);
	});
}

describe("copying, one selection after another on one page", () => {
	let visited: Visit;
	let page: Page;
	beforeAll(async () => {
		visited = await visit(COLUMN, CLIPBOARD);
		page = visited.page;
	});
	afterAll(async () => {
		expect(visited.errors).toEqual([]);
		await visited.close();
	});

	test("takes the words alone, in their paragraphs, over a paragraph's end", async () => {
		await select(page, P3_END, P4_START);
		expect(await copy(page)).toEqual({
			text: `${P3_END}\n\n${P4_START}`,
			html: `<p>${P3_END}</p><p>${P4_START}</p>`,
		});
	});
	test("takes three paragraphs, forwards and backwards", async () => {
		await select(page, "vanish if Congress flips.", "The only constant during this upheaval");
		const { text, html } = await copy(page);
		const paragraphs = text.split("\n\n");
		expect(paragraphs).toHaveLength(3);
		expect(paragraphs[0]).toBe("vanish if Congress flips.");
		expect(paragraphs[2]).toBe("The only constant during this upheaval");
		const whole = await page.locator("#p13").textContent();
		expect(paragraphs[1]).toBe(whole);
		expect(html).toBe(paragraphs.map((one) => `<p>${one}</p>`).join(""));
		await turnAround(page);
		expect(await copy(page)).toEqual({ text, html });
	});
	test("leaves words of one paragraph as they are selected", async () => {
		await select(page, "Putin controls Trump or that late");
		const words = "Putin controls Trump or that late";
		expect(await copy(page)).toEqual({ text: words, html: words });
	});
	test("ends at the paragraph when the selection ends in a note", async () => {
		await select(page, P3_END);
		await page.evaluate(() => {
			const note = document.querySelector("#note-c-in-cahoots b")?.firstChild;
			if (note) getSelection()?.extend(note, 4);
		});
		expect((await copy(page)).text).toBe(P3_END);
	});
	test("takes a note with what it is about and where, when the selection begins in it", async () => {
		await page.locator("li:has(#note-c-putin-controls-trump)").hover();
		await drag(page, "#note-c-putin-controls-trump b", "#note-c-putin-controls-trump b");
		const address = `${inject("site")}${COLUMN}#c-putin-controls-trump`;
		expect(await copy(page)).toEqual({
			text: `Claim of fact: rejected by the column; credited to “Some”.\nPutin controls Trump\n${address}`,
			html: `<p>Claim of fact: rejected by the column; credited to “Some”.</p><p><a href="${address}">Putin controls Trump</a></p>`,
		});
	});
	test("leaves to the browser what is no part of the column, and what is typed", async () => {
		await page.locator(".colophon p").first().selectText();
		const shown = await page.evaluate(() => String(getSelection()));
		expect((await copy(page)).text.trim()).toBe(shown.trim());
		await page.keyboard.press("/");
		await page.locator("dialog[data-search] input").fill("typed");
		await page.locator("dialog[data-search] input").selectText();
		expect((await copy(page)).text).toBe("typed");
	});
});

describe("copying", () => {
	test("keeps the items of a list, from the middle of one", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await putList(page);
		await select(page, "first of two things.", "Putin is a sociopath");
		expect(await copy(page)).toEqual({
			text: "first of two things.\n\nThe second of them.\n\nPutin is a sociopath",
			html: "<ul><li><p>first of two things.</p></li><li><p><em>The</em> second of them.</p></li></ul><p>Putin is a sociopath</p>",
		});
		await close();
	});
	test("takes the whole column, headline and all, when the page is selected by keys at once", async () => {
		const { page, close } = await visit(COLUMN, { ...CLIPBOARD, isReached: false });
		await page.keyboard.press("Control+A");
		await page.locator("html[data-interactive]").waitFor({ state: "attached" });
		const { text } = await copy(page);
		const own = await page.evaluate(() =>
			[...document.querySelectorAll(".words > [id]")].map((one) => one.textContent),
		);
		const [headline, byline, date, ...paragraphs] = text.split("\n\n");
		expect([headline, byline, date]).toEqual(["Putin’s Ploy", "Diane Francis", "February 5, 2026"]);
		expect(paragraphs.slice(0, own.length)).toEqual(own);
		expect(text).not.toContain("Claim of fact");
		await close();
	});
	test("without script leaves the notes out, and takes a note that is pointed at", async () => {
		const { page, close } = await visit(COLUMN, { javaScriptEnabled: false });
		const selected = () => page.evaluate(() => String(getSelection()));
		await select(page, P3_END, P4_START);
		expect(await selected()).toBe(`${P3_END}\n\n${P4_START}`);
		const note = page.locator("#note-c-putin-controls-trump b");
		await note.hover();
		await note.selectText();
		expect(await selected()).toBe("Claim of fact:");
		await close();
	});
});

test("dragging words takes the same as copying them", async () => {
	const { page, close } = await visit(COLUMN);
	await drag(page, "#p3s4", "#p4s1");
	await page.evaluate(() => {
		document.addEventListener("dragstart", ({ dataTransfer }) => {
			const types = [...(dataTransfer?.types ?? [])];
			document.body.dataset["taken"] = JSON.stringify(types.map((type) => [type, dataTransfer?.getData(type)]));
		});
	});
	const [x, y] = await page.locator("#p4s1").evaluate((one) => {
		const { left = 0, top = 0 } = one.getClientRects()[0] ?? {};
		return [left + 60, top + 10] as const;
	});
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 40, y + 40, { steps: 5 });
	await page.mouse.up();
	const taken = await page.locator("body[data-taken]").getAttribute("data-taken");
	expect(JSON.parse(taken ?? "null")).toEqual([
		["text/plain", `${P3_END}\n\n${P4_START}`],
		["text/html", `<p>${P3_END}</p><p>${P4_START}</p>`],
	]);
	await close();
});

test("a selection with the pointer holds no words of a note, for whatever reads it", async () => {
	const { page, close } = await visit(COLUMN);
	await drag(page, "#p3s4", "#p4s1");
	expect(await page.evaluate(() => String(getSelection()))).toBe(`${P3_END}\n\n${P4_START}`);
	await page.locator("li:has(#note-c-putin-controls-trump)").hover();
	await drag(page, "#note-c-putin-controls-trump b", "#note-c-putin-controls-trump b");
	expect(await page.evaluate(() => String(getSelection()))).toBe("Claim of fact:");
	await close();
});

describe("keys, with words selected", () => {
	test("c copies the link to the words, over paragraphs too", async () => {
		const { page, close } = await visit(COLUMN, CLIPBOARD);
		await select(page, "Such Kremlin-fed", P4_START);
		await page.keyboard.press("c");
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toContain("?w=1.p3.");
		await page.goto("about:blank");
		await page.goto(link);
		expect(await linkedWords(page)).toBe(
			"Such Kremlin-fed disinformation is designed to distract. … Putin’s war could end if Ukraine’s allies got their acts together",
		);
		await close();
	});
	test("s opens the sharing of the words", async () => {
		const { page, close } = await visit(COLUMN);
		await select(page, "Putin controls Trump");
		await page.keyboard.press("s");
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.locator("[data-share-shared] blockquote").textContent()).toContain("Putin controls Trump");
		expect(await dialog.locator(".standing").textContent()).toContain("rejected by the column");
		await close();
	});
	test("s shares the passage of a note that is selected", async () => {
		const { page, close } = await visit(COLUMN);
		await page.locator("#note-c-putin-controls-trump b").selectText();
		await page.keyboard.press("s");
		const dialog = page.locator("[data-share]");
		await dialog.waitFor();
		expect(await dialog.locator("[data-share-shared] blockquote").textContent()).toContain("Putin controls Trump");
		await close();
	});
});
