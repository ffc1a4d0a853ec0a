import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { ShareFile } from "../../src/export/share-data.ts";
import { COLUMN, sharedVisit, useBrowser, visit } from "./harness.ts";

useBrowser();
const dist = resolve(import.meta.dirname, "../../dist");
const share: ShareFile = JSON.parse(readFileSync(join(dist, COLUMN, "share.json"), "utf8"));
const SOME = "Rejected by the column; credited to “Some” (“claim”): ";

/** The colour of targets in the light theme. */
const LIT = "rgb(255, 240, 168)";

/** A fragment, what is said where it lands, and which marks are lit. */
const LANDINGS: [hash: string, says: string[], lights: string[]][] = [
	["#c-in-cahoots", [SOME], ["a-some-claim", "c-in-cahoots"]],
	["#m-putin-8", [SOME], ["a-some-claim", "m-putin-8"]],
	["#a-some-claim", [SOME], ["a-some-claim"]],
	["#q-war-virus", ["Read as said by Garry Kasparov (no cue): "], ["a-kasparov-wrote", "q-war-virus"]],
	["#f-52-percent", ["Credited to “A poll this week” (“suggested”): "], ["a-poll-suggested", "f-52-percent"]],
	["#c-sociopath", [], ["c-sociopath"]],
	["#p3", [], []],
];

/** What the page says and lights where it has landed. */
function landing(page: Page) {
	return page.evaluate((lit) => {
		const said = [...document.querySelectorAll(".words [data-framing]")].filter(
			(mark) => getComputedStyle(mark, "::before").content.length > 4,
		);
		const isLit = (mark: Element) => getComputedStyle(mark).backgroundColor === lit;
		return {
			says: said.map((mark) => JSON.parse(getComputedStyle(mark, "::before").content)),
			/** Whether what is said stands in view. */
			isInView: said.every((mark) => {
				const { top = -1, bottom = -1 } = mark.getClientRects()[0] ?? {};
				return top >= 0 && bottom <= innerHeight;
			}),
			lights: [...document.querySelectorAll<HTMLElement>(".words [data-annotation]")]
				.filter(isLit)
				.map((mark) => mark.dataset["annotation"]),
		};
	}, LIT);
}

describe.each([
	{ width: 1440, javaScriptEnabled: true },
	{ width: 1440, javaScriptEnabled: false },
	{ width: 360, javaScriptEnabled: true },
	{ width: 360, javaScriptEnabled: false },
])("a link to words, $width px wide, with script: $javaScriptEnabled", (options) => {
	const visited = sharedVisit(`${COLUMN}#q-salad-of-powers`, options);

	test("lights every piece of a mark that crosses others, where the page is loaded", async () => {
		const { page } = visited();
		const pieces = await page.locator('[data-annotation="q-salad-of-powers"]').count();
		expect(pieces).toBeGreaterThan(1);
		const { lights } = await landing(page);
		expect(lights.filter((id) => id === "q-salad-of-powers")).toHaveLength(pieces);
		const tints = await page.$$eval('[data-annotation="q-salad-of-powers"] [data-said]', (all) =>
			all.map((one) => getComputedStyle(one).backgroundColor),
		);
		expect(new Set(tints)).toEqual(new Set(["rgba(0, 0, 0, 0)"]));
	});
	test("says who says them, and lights the words that credit them", async () => {
		const { page } = visited();
		for (const [hash, says, lights] of LANDINGS) {
			await page.goto(inject("site") + COLUMN + hash);
			const landed = await landing(page);
			expect(landed, hash).toMatchObject({ says, isInView: true });
			expect(landed.lights, hash).toEqual(lights);
		}
	});
	test("says who says it in clean reading too", async () => {
		const { page } = visited();
		await page.goto(`${inject("site")}${COLUMN}#c-in-cahoots`);
		await page.locator("#view-clean").evaluate((box) => {
			if (box instanceof HTMLInputElement) box.checked = true;
		});
		expect(await landing(page)).toMatchObject({ says: [SOME], lights: ["a-some-claim", "c-in-cahoots"] });
	});
});

test("every passage that the column does not assert says whose it is where its link lands, in view", async () => {
	const passages = Object.entries(share.passages).filter(([id, { stance }]) => !/^p\d/.test(id) && stance !== null);
	const others = passages.filter(([, { stance }]) => stance !== "asserts");
	expect(others.length).toBeGreaterThan(30);
	const { page, close } = await visit(COLUMN, { width: 360, javaScriptEnabled: false });
	for (const [id, { framings }] of others) {
		await page.goto(`${inject("site")}${COLUMN}#${id}`);
		const { says, isInView } = await landing(page);
		expect(says.length, id).toBeGreaterThan(0);
		expect(framings.join("; "), id).toContain(says[0]?.replace(/: $/, "").split("; C")[0]);
		expect(isInView, id).toBe(true);
	}
	await close();
});

test("a claim that is taken as given in a question lights its question", async () => {
	const { page, close } = await visit(`${COLUMN}#c-allowed`, { javaScriptEnabled: false });
	expect((await landing(page)).says).toEqual(["Taken as given in a question by the columnist: "]);
	const colours = await page.evaluate(() =>
		["#c-allowed", ".words span:not([data-type]):has(> * #c-allowed, > #c-allowed)", "#p9s1"].map(
			(one) => getComputedStyle(document.querySelector(one) ?? document.body).backgroundColor,
		),
	);
	expect(new Set(colours).size).toBe(3);
	await close();
});

test("what is said is read to those who listen, and is no text of the column", async () => {
	const { page, close } = await visit(`${COLUMN}#c-in-cahoots`);
	expect(await page.locator("#p3").ariaSnapshot()).toContain(SOME.trim());
	expect(await page.locator("#p3").textContent()).not.toContain("Rejected");
	await close();
});

describe("a link to exact words", () => {
	test("says who says them and lights the words that credit, until it is cleared", async () => {
		const { page, close } = await visit(`${COLUMN}?w=1.p3.60-63#p3`);
		await page.locator(".told").first().waitFor();
		expect(await landing(page)).toMatchObject({ says: [SOME], lights: ["a-some-claim"], isInView: true });
		await page.keyboard.press("Escape");
		expect(await landing(page)).toMatchObject({ says: [], lights: [] });
		await close();
	});
	test("paints one stretch a paragraph: no note between them", async () => {
		const { page, close } = await visit(`${COLUMN}?w=1.p11.10-p13.4`);
		await page.locator(".has-linked-words").waitFor({ state: "attached" });
		const blocks = await page.evaluate(() =>
			[...(CSS.highlights.get("linked-words") ?? [])].map((range) => {
				const common = range instanceof Range ? range.commonAncestorContainer : null;
				return (common instanceof Element ? common : common?.parentElement)?.closest(".words > [id]")?.id;
			}),
		);
		expect(blocks).toEqual(["p11", "p12", "p13"]);
		await close();
	});
});
