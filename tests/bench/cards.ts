import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Card, passageDrawing } from "../../src/cards/card.ts";
import { renderCard } from "../../src/cards/render.ts";
import { wordsOf } from "../../src/cards/said-words.ts";
import { launchBrowser } from "../browser/launch.ts";

const { values } = parseArgs({ options: { cards: { type: "string", default: "200" } }, strict: false });
/** How many cards each side draws. */
const COUNT = Number(values.cards);

/** Cards of every length that a passage has, none like another, so that no cache helps. */
const cards = Array.from({ length: COUNT }, (_, index): Card => {
	const words = `Card ${index}: the words of a passage that somebody has shared, as they stand in the column. `;
	return {
		kind: "Opinion column",
		framing: "Reported: somebody, “said”",
		furtherOn: null,
		stance: "reports",
		runs: [{ text: words.repeat(1 + (index % 7)).trim(), voice: "columnist", who: null }],
		headline: "A Headline",
		byline: "A. Writer",
		date: "January 2, 2026",
		lang: "en",
		isRightToLeft: false,
	};
});

async function draw(): Promise<number> {
	const cache = mkdtempSync(join(tmpdir(), "footing-bench-"));
	const started = performance.now();
	for (const card of cards) await renderCard(passageDrawing(card), cache);
	const time = performance.now() - started;
	rmSync(cache, { recursive: true });
	return time;
}

/** The same in a headless browser that is running already: the page is set, and its picture taken. */
async function screenshot(): Promise<number> {
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
	const started = performance.now();
	for (const { framing, runs, headline, byline, date } of cards) {
		const style = "margin:64px;font:44px/1.3 serif;background:#fdfbf6";
		await page.setContent(
			`<body style="${style}"><p>${framing}</p><blockquote>${wordsOf(runs)}</blockquote><p>${headline} · ${byline} ${date}</p>`,
		);
		await page.screenshot({ type: "png" });
	}
	const time = performance.now() - started;
	await browser.close();
	return time;
}

const [ours, theirs] = [await draw(), await screenshot()];
console.log(`${COUNT} cards, in one run
  drawn            ${(ours / COUNT).toFixed(1)} ms a card, the first with its fonts
  headless browser ${(theirs / COUNT).toFixed(1)} ms a card, started before
  ratio            ${(ours / theirs).toFixed(2)}`);
