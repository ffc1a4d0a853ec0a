import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

export const COLUMN = "/columns/putins-ploy/";

let browser: Browser | undefined;

/** Connects a test file to the browser that `setup.ts` has started for its worker, and leaves it after. */
export function useBrowser(): void {
	beforeAll(async () => {
		const browsers = inject("browsers");
		const own = browsers[Number(process.env["VITEST_POOL_ID"] ?? 1) % browsers.length];
		if (own === undefined) throw new Error("No browser is running.");
		browser = await playwright.connect(own);
	});
	afterAll(async () => {
		idle.clear();
		await browser?.close();
	});
}

export type Visit = { page: Page; errors: string[]; requests: string[]; close: () => Promise<void> };

/**
 * What Chromium reports where it leaves out the fade from one page to the next (a machine under load): the page that
 * was left never asked for the transition's promises, and has no way to catch them (w3c/csswg-drafts#13726).
 */
const SKIPPED_FADE = /^(?:AbortError|InvalidStateError): Transition was (?:aborted|skipped)/;

/** What a visit is like, beside the options of its browser context. */
type VisitOptions = BrowserContextOptions & {
	width?: number;
	/** Whether the scripts of the first interaction are loaded; true by default. */
	isReached?: boolean;
	/** Whether nothing of the site may have been loaded before, as for whoever counts what is fetched. */
	isFresh?: boolean;
};

/**
 * Pages that no visit has, by the options of their contexts. The second visit of a page takes less than half the time
 * of the first: what it loads is cached, as it is for a reader who goes from page to page.
 */
const idle = new Map<string, Page[]>();

/**
 * Opens a page as somebody who has set nothing and searched nothing, and keeps what goes wrong and what is fetched.
 * @param address of the built site, from its root; or a whole one, of another site
 */
export async function visit(address: string, options: VisitOptions = {}): Promise<Visit> {
	if (!browser) throw new Error("The browser is not running.");
	const { width = 1440, isReached = true, isFresh = false, viewport, ...rest } = options;
	// Taps on a page that was used before are lost now and then.
	const isShared = address.startsWith("/") && !isFresh && rest.hasTouch !== true;
	const key = JSON.stringify(rest);
	const page = (isShared && idle.get(key)?.pop()) || (await (await browser.newContext(rest)).newPage());
	await page.setViewportSize(viewport ?? { width, height: 900 });
	const errors: string[] = [];
	const requests: string[] = [];
	page.on("pageerror", (error) => {
		if (!SKIPPED_FADE.test(String(error))) errors.push(String(error));
	});
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	page.on("request", (request) => requests.push(request.url()));
	await page.goto(wholeAddress(address));
	if (isReached && rest.javaScriptEnabled !== false) await reachFor(page);
	const close = () => (isShared ? leave(page, key) : page.context().close());
	return { page, errors, requests, close };
}

/** An address of the built site, from its root, as a whole one; any other as it is. */
const wholeAddress = (address: string) => (address.startsWith("/") ? inject("site") + address : address);

/** Takes off a page all that a visit has left, and keeps it for the next one. */
async function leave(page: Page, key: string): Promise<void> {
	for (const event of ["pageerror", "console", "request"] as const) page.removeAllListeners(event);
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
	// A file of the site without scripts: nothing that a page keeps when it is left is kept.
	await page.goto(`${inject("site")}/icon.svg`);
	await page.evaluate(() => {
		localStorage.clear();
		sessionStorage.clear();
	});
	idle.set(key, [...(idle.get(key) ?? []), page]);
}

/**
 * A visit that the tests of a block share, as each visit takes a second of two cores: they look at the page, and leave
 * nothing behind that another of them reads.
 * @returns what gives the visit, while the tests run
 */
export function sharedVisit(...asked: Parameters<typeof visit>): () => Visit {
	let shared: Visit | undefined;
	beforeAll(async () => {
		shared = await visit(...asked);
	});
	afterAll(() => shared?.close());
	return () => {
		if (!shared) throw new Error("The visit has not begun.");
		return shared;
	};
}

/** Loads another address on the page of a visit, as a reader who comes from elsewhere. @param address as for `visit` */
export async function comeTo(page: Page, address: string): Promise<void> {
	// Between two places of one page nothing would be loaded.
	await page.goto("about:blank");
	await page.goto(wholeAddress(address));
}

/** A page with scripts that has not loaded those of the first interaction. */
const UNREACHED = "html:not([data-interactive]):has(script[type=module])";

/** Does what loads the scripts of a reader's first interaction, and waits for them; a page without scripts has none. */
export async function reachFor(page: Page): Promise<void> {
	for (let tries = 0; (await page.locator(UNREACHED).count()) > 0; tries++) {
		if (tries > 20) throw new Error(`${page.url()} answers no interaction: visit it with isReached: false.`);
		await page.mouse.move(3, 3);
		await page.mouse.move(5, 5);
		await page
			.locator("html[data-interactive]")
			.waitFor({ state: "attached", timeout: 1000 })
			.catch(() => undefined);
	}
}

/** Opens the key of a reading page: legend, kinds and switches. */
export async function openKey(page: Page): Promise<void> {
	await page.locator("details.key > summary").click();
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * No page has frames. The telling of all that is right is left out, and so are selectors: to find one for each element
 * of a page takes as long as all the rules.
 */
const AXE_OPTIONS: RunOptions = {
	runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
	resultTypes: ["violations"],
	iframes: false,
	selectors: false,
};

declare global {
	interface Window {
		/** There once the source of axe has been evaluated in the page. */
		axe: { run: (context: string | Document, options: RunOptions) => Promise<AxeResults> };
	}
}

/**
 * What axe finds wrong on a page, or in one element of it.
 * @param selector of the element
 */
export async function findViolations(page: Page, selector?: string): Promise<{ id: string; nodes: string[] }[]> {
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
	return page.evaluate(
		async ([within, options]) => {
			const { violations } = await window.axe.run(within ?? document, options);
			return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) }));
		},
		[selector, AXE_OPTIONS] as const,
	);
}
