import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Annotation } from "../../src/model/annotation.ts";
import { type AnnotationType, stances, uses } from "../../src/model/vocabulary.ts";
import { annotateColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { findViolations, useBrowser, visit } from "../browser/harness.ts";
import { type ServedDesk, serveDeskOf } from "../browser/serve-desk.ts";
import { load, root } from "../unit/library.ts";

useBrowser();

const SLUG = "putins-ploy";
const { library } = load("content");
const [column] = library.columns;
if (!column) throw new Error("There is no column.");

/** The annotations that editors have decided on for the first column. */
const gold = annotateColumn(column, library.names, new Diagnostics()).annotations.filter(
	({ status }) => status !== "proposed",
);
const text = annotateColumn(column, library.names, new Diagnostics()).layer.text;

/** What the file holds before: nothing but words of an editor's. */
const HEAD = `# The first line, which stays.
by: the editors # of this site
on: "2026-02-06"

# Slips come first here.
sics:
  # Printed twice.
  - { id: s-business, quote: business-related win-win business deals, note: The word “business” is printed twice. }
`;

/** So many of each kind are made that the machine has not found. */
const SAMPLE = 2;

let served: ServedDesk;
const file = () => join(served.content, "columns", SLUG, "annotations.yaml");
beforeAll(async () => {
	served = await serveDeskOf(join(root, "content"));
	writeFileSync(file(), HEAD);
});
afterAll(() => served.stop());

/** The item at hand, as the address names it, and how many are open. */
type AtHand = { kind: string; start: number; end: number; open: number };

function placeIn(hash: string): Omit<AtHand, "open"> {
	const [, kind = "", start = "0", end = "0"] = /^#([a-z]+):(\d+)-(\d+)/.exec(decodeURIComponent(hash)) ?? [];
	return { kind, start: Number(start), end: Number(end) };
}

/** How many actions the desk has answered. */
const answers = async (page: Page) =>
	Number((await page.locator("[data-desk=status]").getAttribute("data-answers")) ?? 0);

const progress = (page: Page) => page.locator("[data-desk=progress]").textContent();

/** Presses keys, and counts them; waits until the desk has answered. */
function keyboard(page: Page) {
	const pressed = { keys: 0 };
	const press = async (...keys: string[]) => {
		for (const key of keys) {
			pressed.keys++;
			await page.keyboard.press(key);
		}
	};
	const decide = async (...keys: string[]): Promise<AtHand> => {
		const before = await answers(page);
		await press(...keys);
		const now = await page.waitForFunction(
			(count) => {
				const status = document.querySelector<HTMLElement>("[data-desk=status]");
				if (Number(status?.dataset["answers"] ?? 0) <= count) return null;
				const open = document.querySelectorAll("[data-desk=list] > ol [data-state=open]").length;
				return { hash: location.hash, open, refused: status?.dataset["refused"], said: status?.textContent };
			},
			before,
			{ polling: 5 },
		);
		const { hash = "", open = 0, refused, said } = (await now.jsonValue()) ?? {};
		expect(refused, `${keys.join(" ")}: ${said}`).toBe("false");
		return { ...placeIn(hash), open };
	};
	return { pressed, press, decide };
}

/** The keys that decide about a proposal as the editors did: what they have not, is rejected. */
function keyFor({ kind, start, end }: AtHand): {
	key: string;
	isAccepted: boolean;
} {
	const meant = gold.find(({ type, range }) => type === kind && range.start === start && range.end === end);
	if (!meant) return { key: "x", isAccepted: false };
	if (meant.type === "claim" || meant.type === "attribution") {
		return { key: `${stances.indexOf(meant.stance) + 1}`, isAccepted: true };
	}
	if (meant.type === "quotation" && meant.use) return { key: `${uses.indexOf(meant.use) + 1}`, isAccepted: true };
	return { key: "a", isAccepted: true };
}

const MAKE: Record<AnnotationType, string> = {
	attribution: "a",
	quotation: "q",
	claim: "c",
	quantity: "f",
	mention: "n",
	time: "t",
	sic: "s",
	echo: "e",
};

/** Selects words by keys alone. */
async function select(page: Page, { start, end }: { start: number; end: number }): Promise<void> {
	await page.keyboard.press("/");
	await page.locator("[data-find]").fill(text.slice(start, end).replace(/\s+/g, " "));
	await page.keyboard.press("Enter");
	for (let more = 0; more < 40; more++) {
		const at = await page.locator("[data-selected]").getAttribute("data-selected");
		if (at === `${start}-${end}`) return;
		await page.keyboard.press("/");
		await page.keyboard.press("Enter");
	}
	throw new Error(`“${text.slice(start, end)}” is not selected.`);
}

/** The words that an attribution is made of: source, cue and what is credited, where they stand together. */
function wordsOf(one: Annotation): { start: number; end: number } {
	if (one.type !== "attribution") return one.range;
	const ranges = [one.range, ...one.content.slice(0, 1)];
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

describe("the desk, by keyboard alone", () => {
	test("decides every proposal for the first column, and makes what the machine has not found", async () => {
		const { page, errors, close } = await visit(served.address(SLUG), { isReached: false });
		await page.locator("[data-desk=list] button").first().waitFor();
		await page.locator("[data-preview] h3, [data-same-as]").first().waitFor();
		expect(await findViolations(page)).toEqual([]);
		const { pressed, press, decide } = keyboard(page);
		let accepted = 0;
		let keys = 0;
		let at: AtHand = { ...placeIn(new URL(page.url()).hash), open: 1 };
		while (at.open > 0) {
			const { key, isAccepted } = keyFor(at);
			const before = pressed.keys;
			at = await decide(key);
			if (isAccepted) {
				accepted++;
				keys += pressed.keys - before;
			}
		}
		expect(await progress(page)).toMatch(/Decided (\d+) of \1/);
		console.log(`${pressed.keys} keys, ${accepted} accepted`);
		expect(accepted).toBeGreaterThan(25);
		expect(keys / accepted).toBeLessThanOrEqual(1.2);

		const has = ({ type, range }: Annotation) =>
			page
				.locator(`[data-desk=list] [data-key^="${type}:${range.start}-${range.end}:"]:not([data-state=rejected])`)
				.count();
		const made = new Map<AnnotationType, number>();
		for (const one of gold) {
			const count = made.get(one.type) ?? 0;
			if (count >= SAMPLE || (await has(one)) > 0) continue;
			made.set(one.type, count + 1);
			await select(page, wordsOf(one));
			if (one.type === "sic" || one.type === "time") {
				await press("m", MAKE[one.type]);
				await page.keyboard.insertText("As the editors read it.");
				await decide("Enter");
			} else if (one.type === "echo") {
				await press("m", MAKE[one.type]);
				await select(page, one.to.range);
				await decide("Enter");
			} else {
				const before = pressed.keys;
				await decide("m", MAKE[one.type]);
				expect(pressed.keys - before).toBe(2);
			}
		}
		expect(new Set(made.keys())).toEqual(
			new Set(["attribution", "claim", "quantity", "time", "sic", "echo", "mention"] satisfies AnnotationType[]),
		);
		// Slips of before stay as they were, and so does every comment.
		const written = readFileSync(file(), "utf8");
		for (const line of HEAD.split("\n")) expect(written.split("\n")).toContain(line);
		const entries = parse(written);
		expect(entries.attributions.length).toBeGreaterThan(12);
		expect(errors).toEqual([]);
		await close();
	});

	test("moves an end with two keys, takes it back, and goes on after the page is loaded again", async () => {
		const { page, close } = await visit(served.address(SLUG), { isReached: false });
		await page.locator("[data-desk=list] button").first().waitFor();
		const before = readFileSync(file(), "utf8");
		const { decide } = keyboard(page);
		await page.locator("[data-annotation=a-kremlin-announced]").first().click();
		await decide("ArrowLeft");
		expect(readFileSync(file(), "utf8")).not.toBe(before);
		await page.reload();
		await page.locator("[data-desk=list] [aria-current]").waitFor({ state: "attached" });
		expect(placeIn(new URL(page.url()).hash).kind).toBe("attribution");
		await decide("u");
		expect(readFileSync(file(), "utf8")).toBe(before);
		await close();
	});

	test("does by its buttons what it does by keys", async () => {
		const { page, errors, close } = await visit(served.address(SLUG), { isReached: false });
		await page.locator("[data-desk=list] button").first().waitFor();
		const card = page.locator("[data-desk=card]");
		const press = async (name: string | RegExp) => {
			const before = await answers(page);
			await card.getByRole("button", { name }).first().click();
			await expect.poll(() => answers(page)).toBeGreaterThan(before);
			expect(await page.locator("[data-desk=status]").getAttribute("data-refused"), String(name)).toBe("false");
		};
		const entry = () =>
			parse(readFileSync(file(), "utf8")).attributions.find(({ id = "" }) => id === "a-kremlin-announced");
		await page.locator("[data-annotation=a-kremlin-announced]").first().click();
		await press("A word less");
		const shorter = entry().content[0].quote;
		await press("A word more");
		await press("A sentence more");
		await press(/^Undo/);
		await card.getByRole("button", { name: "Moves the end" }).click();
		await press("A word more");
		expect(entry().content[0].quote).not.toBe(shorter);
		await card.getByRole("button", { name: "Credited words" }).click();
		await press("Reject");
		expect(entry().status).toBe("rejected");
		await press(/^Undo/);
		await page.locator("[data-annotation=a-kremlin-announced]").first().click();
		await page.locator("[data-find]").fill("French and British troops");
		await page.locator("[data-find]").press("Enter");
		await press("Credit these, too");
		expect(entry().content).toHaveLength(2);
		await page.locator("[data-find]").fill("Europe is why Putin");
		await page.locator("[data-find]").press("Enter");
		await card.getByRole("button", { name: "Comparison" }).click();
		await page.locator("[data-find]").fill("It is Europe.");
		await page.locator("[data-find]").press("Enter");
		await press("Repeats");
		expect(parse(readFileSync(file(), "utf8")).echoes.at(-1)).toMatchObject({ relation: "repeats" });
		expect(errors).toEqual([]);
		await close();
	});

	test("answers where an entry stands after an edit of the prose", async () => {
		const { page, close } = await visit(served.address(SLUG), { isReached: false });
		await page.locator("[data-desk=list] button").first().waitFor();
		const prose = join(served.content, "columns", SLUG, "column.md");
		const before = readFileSync(prose, "utf8");
		writeFileSync(prose, before.replace("win-win business deals", "win-win deals of business"));
		await page.locator("[data-desk=list] [data-key^=moved]").waitFor();
		const { press, decide } = keyboard(page);
		while (placeIn(new URL(page.url()).hash).kind !== "moved") await press("j");
		expect(await page.locator("[data-desk=card]").textContent()).toContain("win-win business deals");
		await decide("1");
		expect(parse(readFileSync(file(), "utf8")).sics[0].quote).toContain("win-win deals");
		await decide("u");
		writeFileSync(prose, before);
		await page.locator("[data-desk=list] [data-key^=moved]").waitFor({ state: "detached" });
		await close();
	});

	test("shows a file that was changed elsewhere, and never writes over it", async () => {
		const { page, close } = await visit(served.address(SLUG), { isReached: false });
		await page.locator("[data-desk=list] button").first().waitFor();
		const { decide } = keyboard(page);
		await page.locator("[data-annotation=a-kremlin-announced]").first().click();
		await decide("ArrowLeft");
		writeFileSync(file(), `${readFileSync(file(), "utf8")}# By hand.\n`);
		await page.locator("[data-desk=status]", { hasText: "changed elsewhere" }).waitFor();
		await decide("u");
		expect(readFileSync(file(), "utf8")).toContain("# By hand.");
		await close();
	});
});
