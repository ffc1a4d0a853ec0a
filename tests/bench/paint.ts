import { readFileSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { escapeHtml } from "../../src/text/escape-html.ts";
import { launchBrowser } from "../browser/launch.ts";
import { type Served, serveWith } from "../browser/serve.ts";

// When text can be read: the reading page of the built site beside the same words as the smallest page there can be, in
// turns, in one browser slowed down as Lighthouse slows it (four times, 150 ms a request, 1.6 Mbit/s).

const COLUMN = "/columns/putins-ploy/";
const SMALLEST = "/smallest/";
const ROUNDS = 7;
const SLOW_NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (750 * 1024) / 8,
};
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

type Times = { first: number; largest: number; blocking: number };

const dist = resolve(import.meta.dirname, "../../dist");

/** The words of the column in paragraphs, with one line of style: nothing else is fetched. */
function smallestPage(): string {
	const { document } = parseHTML(readFileSync(join(dist, COLUMN, "index.html"), "utf8"));
	for (const furniture of document.querySelectorAll(".words [data-furniture]")) furniture.remove();
	const paragraphs = [...document.querySelectorAll(".words > *")].map(
		({ textContent }) => `<p>${escapeHtml(textContent ?? "")}</p>`,
	);
	const headline = escapeHtml(document.querySelector("h1")?.textContent ?? "");
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${headline}</title><link rel="icon" href="data:,"><style>body{max-width:36rem;margin:auto;font:1.2rem/1.6 serif}</style><h1>${headline}</h1>${paragraphs.join("")}</html>`;
}

function serve(): Promise<Served> {
	const kept = new Map<string, Buffer>([[`${SMALLEST}index.html`, brotliCompressSync(smallestPage())]]);
	return serveWith((request, response) => {
		const path = normalize(decodeURI((request.url ?? "/").replace(/[?#].*/, ""))).replace(/\/$/, "/index.html");
		try {
			const body = kept.get(path) ?? brotliCompressSync(readFileSync(join(dist, path)));
			kept.set(path, body);
			response.writeHead(200, {
				"content-type": TYPES[extname(path)] ?? "application/octet-stream",
				"content-encoding": "br",
			});
			response.end(body);
		} catch {
			response.writeHead(404);
			response.end();
		}
	});
}

async function timesOf(browser: Browser, url: string): Promise<Times> {
	const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", SLOW_NETWORK);
	await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
	await page.addInitScript(() => {
		const times = { first: 0, largest: 0, blocking: 0 };
		Object.assign(window, { times });
		new PerformanceObserver((list) => {
			for (const { name, startTime } of list.getEntries())
				if (name === "first-contentful-paint") times.first = startTime;
		}).observe({ type: "paint", buffered: true });
		new PerformanceObserver((list) => {
			times.largest = list.getEntries().at(-1)?.startTime ?? 0;
		}).observe({ type: "largest-contentful-paint", buffered: true });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) times.blocking += Math.max(0, duration - 50);
		}).observe({ type: "longtask", buffered: true });
	});
	await page.goto(url, { waitUntil: "load" });
	await page.waitForTimeout(2500);
	const times = await page.evaluate(() => ({ ...(Reflect.get(window, "times") as Times) }));
	await context.close();
	return times;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const site = await serve();
const browser = await launchBrowser();
const rounds: { page: Times; smallest: Times }[] = [];
for (let round = 0; round <= ROUNDS; round++) {
	const pair = {
		page: await timesOf(browser, site.origin + COLUMN),
		smallest: await timesOf(browser, site.origin + SMALLEST),
	};
	// The first round warms the server up.
	if (round > 0) rounds.push(pair);
}
await browser.close();
site.stop();

const ratio = (name: "first" | "largest") => median(rounds.map(({ page, smallest }) => page[name] / smallest[name]));
const of = (which: "page" | "smallest", name: keyof Times) => Math.round(median(rounds.map((one) => one[which][name])));
console.log(`Painting, slowed as a phone, ${ROUNDS} rounds (medians):`);
for (const name of ["first", "largest"] as const) {
	console.log(
		`  ${name} paint: ${of("page", name)} ms beside ${of("smallest", name)} ms: ${ratio(name).toFixed(2)} times`,
	);
}
console.log(`  blocking: ${of("page", "blocking")} ms beside ${of("smallest", "blocking")} ms`);
