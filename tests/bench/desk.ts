import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { fingerprint } from "../../src/pipeline/parse/fingerprint.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveDeskOf } from "../browser/serve-desk.ts";

// How long a decision at the desk takes until it is written and shown, beside loading the same page again, in turns.

const ROUNDS = 9;
const project = resolve(import.meta.dirname, "../..");

/** Paragraphs of the columns of the project, again and again, until there are so many words: each with a number. */
function paragraphs(words: number): string[] {
	const files = globSync(["content/columns/*/column.md", "tests/fixtures/three-columns/content/columns/*/column.md"], {
		cwd: project,
	}).sort();
	const all = files.flatMap((file) =>
		readFileSync(join(project, file), "utf8")
			.replace(/^---\n.*?\n---\n/s, "")
			.split(/\n\n+/)
			.filter((one) => /^\p{L}/u.test(one)),
	);
	const made: string[] = [];
	for (let count = 0; count < words; ) {
		const next = `Part ${made.length + 1}. ${all[made.length % all.length]?.trim()}`;
		made.push(next);
		count += wordsOf(next).length;
	}
	return made;
}

/** Writes a content folder with one column of so many words. */
function contentOf(words: number): string {
	const folder = mkdtempSync(join(tmpdir(), "footing-bench-"));
	const column = join(folder, "columns/a-column");
	mkdirSync(column, { recursive: true });
	const received = ["A Headline", "A. Writer", ...paragraphs(words)].join("\n\n");
	const { count, sha256 } = fingerprint(wordsOf(received));
	const front = `headline: A Headline\nbyline: A. Writer\npublished: "2026-01-02"\nrights: Made for a bench.\nlang: en\nstatus: draft\nwords:\n  count: ${count}\n  sha256: ${sha256}`;
	writeFileSync(join(column, "column.md"), `---\n${front}\n---\n\n${paragraphs(words).join("\n\n")}\n`);
	writeFileSync(join(column, "received.txt"), received);
	writeFileSync(join(folder, "names.yaml"), readFileSync(join(project, "content/names.yaml")));
	return folder;
}

/** Milliseconds from the beginning of the page's loading until its list is shown. */
async function load(page: Page, address: string): Promise<number> {
	await page.goto("about:blank");
	await page.goto(address, { waitUntil: "commit" });
	const shown = await page.waitForFunction(
		() => document.querySelector("[data-desk=list] button") && performance.now(),
		null,
		{
			polling: "raf",
		},
	);
	return Number(await shown.jsonValue());
}

/** Milliseconds from a key until the decision is written and shown. */
async function decide(page: Page, key: string): Promise<number> {
	await page.evaluate(() => {
		const status = document.querySelector("[data-desk=status]");
		addEventListener("keydown", () => Object.assign(window, { pressed: performance.now() }), {
			once: true,
			capture: true,
		});
		const wait = new MutationObserver(() =>
			requestAnimationFrame(() => Object.assign(window, { answered: performance.now() })),
		);
		if (status) wait.observe(status, { attributes: true, attributeFilter: ["data-answers"] });
		Object.assign(window, { answered: 0 });
	});
	await page.keyboard.press(key);
	const took = await page.waitForFunction(() => {
		const { answered = 0, pressed = 0 } = Object(window);
		return answered > pressed && answered - pressed;
	});
	return Number(await took.jsonValue());
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const browser = await launchBrowser();
console.log("\nThe desk: a decision beside a reload of its page, milliseconds (median)");
for (const words of [1500, 10_000]) {
	const content = contentOf(words);
	const desk = await serveDeskOf(content);
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const address = desk.address("a-column");
	await load(page, address);
	await page.locator("[data-by]").fill("the editors");
	const loads: number[] = [];
	const decisions: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		if (round > 0) loads.push(await load(page, address));
		await page.locator("[data-by]").fill("the editors");
		// A name that the register gets makes the machine read the whole column again: proposals are what is decided most.
		await page.locator("[data-desk=list] > ol button:not([data-key^=name])").first().click();
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		decisions.push(await decide(page, round % 2 === 0 ? "a" : "x"));
	}
	const [reload, decision] = [median(loads), median(decisions)];
	console.log(
		`${words.toLocaleString("en")} words: decision ${decision.toFixed(0)}, reload ${reload.toFixed(0)}, ratio ${(decision / reload).toFixed(2)} (goal: at most 0.20)`,
	);
	await page.close();
	await desk.stop();
	rmSync(content, { recursive: true });
}
await browser.close();
