import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { check } from "../../src/cli/check.ts";
import { links } from "../../src/cli/links.ts";
import { findViolations, useBrowser, visit } from "../browser/harness.ts";
import { linkedWords } from "../browser/words.ts";
import { root } from "../unit/library.ts";
import { parseCsv } from "../unit/parse-csv.ts";
import { runIn } from "../unit/run-command.ts";
import { buildSite, copyProject, edit, removeCopies, serve, THREE_COLUMNS } from "./copies.ts";

/**
 * Two sites of one host are built apart. Below `/archive/` are the three made-up columns: one is a draft now, and one
 * has lost what its editor wrote. Below `/now/` is this project's own column twice: under another name, with its former
 * address; and under another name again, as no editor has ever seen it. Its owner has given the site a name.
 */
removeCopies();
useBrowser();
/** Its `address` stands for SITE. */
const OWN_SITE = join(root, "tests/fixtures/own-site/site.yaml");
const ORIGIN = "https://reading.example";
const archive = copyProject({ content: THREE_COLUMNS, without: ["columns/[slug]/p", "columns/[slug]/card.png.ts"] });
const now = copyProject();
/** What its owner writes lies apart from the software, whose guide stays where it is. */
const owner = mkdtempSync(join(tmpdir(), "footing-"));
const content = join(owner, "content");
for (const part of ["columns", "names.yaml", "works.yaml"]) {
	cpSync(join(now, "content", part), join(content, part), { recursive: true });
	rmSync(join(now, "content", part), { recursive: true });
}
afterAll(() => rmSync(owner, { recursive: true, force: true }));
const host = mkdtempSync(join(tmpdir(), "footing-host-"));
afterAll(() => rmSync(host, { recursive: true, force: true }));
let site = "";
let refused: Awaited<ReturnType<typeof runIn>>;
let output = "";

async function buildArchive(): Promise<void> {
	edit(archive, "content/columns/who-pays-the-pilot/column.md", "status: published", "status: draft");
	for (const file of ["annotations.yaml", "links.yaml"]) rmSync(join(archive, "content/columns/the-tide-gauge", file));
	cpSync(join(root, "tests/fixtures/three-columns/authors.yaml"), join(archive, "content/authors.yaml"));
	expect(await runIn(archive, links)).toMatchObject({ status: 0 });
	await buildSite(archive, { BASE_PATH: "/archive/" });
	cpSync(join(archive, "dist"), join(host, "archive"), { recursive: true });
}

async function buildNow(): Promise<void> {
	const columns = join(content, "columns");
	renameSync(join(columns, "putins-ploy"), join(columns, "the-ploy"));
	refused = await runIn(now, check, content);
	for (const file of ["column.md", "received.txt"]) {
		cpSync(join(columns, "the-ploy", file), join(columns, "no-editor", file));
	}
	edit(owner, "content/columns/the-ploy/column.md", "status: published", "redirects: [putins-ploy]\nstatus: published");
	cpSync(OWN_SITE, join(content, "site.yaml"));
	expect(await runIn(now, links, content)).toMatchObject({ status: 0 });
	output = await buildSite(now, { BASE_PATH: "/now", CONTENT: content, SEARCH_ARCHIVES: "/archive/" });
	cpSync(join(now, "dist"), join(host, "now"), { recursive: true });
}

beforeAll(async () => {
	await Promise.all([buildArchive(), buildNow()]);
	site = await serve(host, afterAll);
});

/** The text of a file below the host. */
const read = (file: string) => readFileSync(join(host, file), "utf8");
/** What a page of the archive says. */
const said = (path: string) =>
	parseHTML(read(`archive/${path}/index.html`))
		.document.querySelector("main")
		?.textContent?.replace(/\s+/g, " ") ?? "";

describe("a site whose address is known, below the root of its host", () => {
	test("lists in its sitemap pages that are there, none of them a passage's or one that has moved", () => {
		expect(read("now/robots.txt")).toContain(`Sitemap: ${ORIGIN}/now/sitemap-index.xml`);
		const listed = [...read("now/sitemap-0.xml").matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address = ""]) => address);
		expect(listed).toContain(`${ORIGIN}/now/columns/the-ploy/`);
		for (const address of listed) {
			expect(address).toMatch(new RegExp(`^${ORIGIN}/now/(?!columns/(?:putins-ploy/|[^/]+/p/)|404)`));
			expect(read(`${address.slice(ORIGIN.length + 1)}index.html`), address).toContain("<main");
		}
	});
	test.each(["", "claims/", "names/", "about/", "columns/the-ploy/ledger/"])(
		"has a picture in the preview of its page /%s",
		(page) => {
			const { document } = parseHTML(read(`now/${page}index.html`));
			const picture = document.querySelector("meta[property='og:image']")?.getAttribute("content") ?? "";
			expect(picture.startsWith(`${ORIGIN}/now/`)).toBe(true);
			expect(existsSync(join(host, picture.slice(ORIGIN.length)))).toBe(true);
		},
	);
});

test("a site whose address is known has feeds of its columns and of corrections, another has none", () => {
	const columns = read("now/feed.xml");
	// A column that has moved is the same item still.
	expect(columns).toContain(`<entry xml:lang="en"><id>${ORIGIN}/now/columns/putins-ploy/</id>`);
	expect(columns).toContain(`<link href="${ORIGIN}/now/columns/the-ploy/" />`);
	expect(JSON.parse(read("now/feed.json"))).toMatchObject({ feed_url: `${ORIGIN}/now/feed.json` });
	expect(read("now/index.html")).toContain('type="application/atom+xml" href="/now/feed.xml"');
	expect(existsSync(join(host, "archive/feed.xml"))).toBe(false);
	const feed = read("now/corrections.xml");
	expect(feed).toContain(`<link>${ORIGIN}/now`);
	expect(feed).toContain("<title>The Harbour Column: corrections</title>");
	expect(existsSync(join(host, "archive/corrections.xml"))).toBe(false);
});

describe("a site whose owner says who publishes it", () => {
	const documentOf = (page: string) => parseHTML(read(`now/${page}index.html`)).document;
	test("has that name and no other, but where the guide tells of the software", () => {
		for (const file of globSync("now/**/*.{html,xml,json,txt,svg,webmanifest,csv}", { cwd: host })) {
			if (!file.startsWith("now/guide/")) expect(read(file), file).not.toContain("Footing");
		}
		expect(documentOf("").querySelector("title")?.textContent).toBe("The Harbour Column: What the harbour reads.");
		expect(JSON.parse(read("now/site.webmanifest"))).toMatchObject({
			name: "The Harbour Column",
			description: "What the harbour reads.",
		});
	});
	test.each(["", "columns/the-ploy/"])("tells of the publisher at the foot of /%s", (page) => {
		const footer = documentOf(page).querySelector("footer.site");
		expect(footer?.textContent?.replace(/\s+/g, " ")).toContain(
			"Published by The Harbour Society. Contact: editors@harbour.example Notes and annotations: CC BY 4.0",
		);
		const links = [...(footer?.querySelectorAll("nav:last-of-type a") ?? [])].map((link) => link.getAttribute("href"));
		expect(links).toEqual(["/now/corrections/", "/now/privacy/", "/now/imprint/", "https://harbour.example/"]);
	});
	test("has the colours and the face that were chosen, in the one style sheet of a page", () => {
		const stylesOf = (page: string) => {
			const { document } = parseHTML(read(`${page}index.html`));
			const sheets = [...document.querySelectorAll('link[rel="stylesheet"]:not(noscript *)')];
			const [sheet, ...others] = sheets.map((link) => link.getAttribute("href") ?? "");
			expect(others).toEqual([]);
			return { css: read(sheet ?? ""), preloads: document.querySelectorAll('link[rel="preload"][as="font"]').length };
		};
		for (const page of ["", "columns/the-ploy/", "imprint/"]) {
			const { css, preloads } = stylesOf(`now/${page}`);
			expect(css).toContain("#57378a");
			expect(css).toMatch(/--serif: ?Georgia/);
			expect(preloads).toBe(0);
		}
		const usual = stylesOf("archive/columns/ferry-fares/");
		expect(usual.css).not.toContain("#57378a");
		expect(usual.preloads).toBeGreaterThan(0);
	});
	test("has the guide of the software, with its pictures", () => {
		const picture = documentOf("guide/reading/").querySelector("main img")?.getAttribute("src") ?? "";
		expect(existsSync(join(host, picture))).toBe(true);
	});
	test("takes reports of errors, with the passage, from its page, its sheet and its dialog", async () => {
		const pages = globSync("now/columns/the-ploy/p/*/index.html", { cwd: host });
		const file = pages.find((one) => read(one).includes('id="share"')) ?? "";
		const letter = parseHTML(read(file)).document.querySelector('main a[href^="mailto:"]')?.getAttribute("href") ?? "";
		expect(letter).toMatch(/^mailto:editors@harbour\.example\?subject=An%20error%20in/);
		expect(decodeURIComponent(letter)).toContain(`${ORIGIN}/${file.replace("index.html", "")}`);
		const { page, errors, close } = await visit(`${site}/now/columns/the-ploy/`, {
			viewport: { width: 360, height: 780 },
			hasTouch: true,
		});
		await page.locator('.words a:is([href="#note-a-trump-said"], [data-opens="#note-a-trump-said"])').tap();
		const sheet = page.locator(".passage-sheet:popover-open");
		expect(await sheet.locator('[data-do="report"]').textContent()).toBe("Report an error");
		expect(await findViolations(page, ".passage-sheet")).toEqual([]);
		await sheet.locator('[data-do="share"]').tap();
		const report = page.locator("[data-share] [data-share-report]");
		await report.waitFor();
		expect(decodeURIComponent((await report.getAttribute("href")) ?? "")).toMatch(/Donald Trump.*columns\/the-ploy/s);
		expect(await findViolations(page, "[data-share]")).toEqual([]);
		expect(errors).toEqual([]);
		await close();
	});
	test("has a page for each of the owner’s texts, and what it is on the page about it", () => {
		expect(documentOf("imprint/").querySelector("main")?.textContent).toContain("The Harbour Society, 1 Quay.");
		expect(documentOf("about/").querySelector("main h2")?.textContent).toBe("About The Harbour Column");
		expect(existsSync(join(host, "archive/imprint"))).toBe(false);
	});
});

describe("two archives built apart", () => {
	test("are searched as one, each column found where it stands", async () => {
		const { page, errors, close } = await visit(`${site}/now/search/?q=money`);
		const results = page.locator("[data-search-result] a");
		await expect.poll(() => results.count()).toBeGreaterThan(3);
		const addresses = await results.evaluateAll((all) =>
			all.map((link) => new URL(link.getAttribute("href") ?? "", location.href).pathname),
		);
		expect(new Set(addresses)).toEqual(
			new Set([
				...["/now/columns/the-ploy/", "/now/columns/no-editor/"],
				...["/archive/columns/ferry-fares/", "/archive/columns/the-tide-gauge/"],
			]),
		);
		await results.filter({ hasText: "Price of a Crossing" }).first().click();
		await page.waitForURL("**/archive/columns/ferry-fares/**");
		expect(errors).toEqual([]);
		await close();
	});

	test("find names that only the archive knows by their variants", async () => {
		const { page, close } = await visit(`${site}/now/search/?q=Doverlund`);
		await page.locator("[data-search-result]").first().waitFor();
		expect(await page.locator("[data-search-result] mark").first().textContent()).toContain("Döverlund");
		await close();
	});

	test("offer browsers to search from their address bar, where the site's address is known", () => {
		const offered = (file: string) =>
			parseHTML(read(file)).document.querySelector('link[rel="search"]')?.getAttribute("href");
		expect(offered("now/index.html")).toBe("/now/opensearch.xml");
		expect(read("now/opensearch.xml")).toContain(`template="${ORIGIN}/now/search/?q={searchTerms}"`);
		expect(offered("archive/index.html")).toBeUndefined();
	});
});

test("a byline leads to the page of its author, which has the columns and the biography", () => {
	const link = parseHTML(read("archive/columns/ferry-fares/index.html")).document.querySelector("[itemprop=author] a");
	expect(link?.getAttribute("href")).toBe("/archive/authors/odile-farnwick/");
	expect(link?.parentElement?.textContent).toBe("Odile Farnwick");
	const page = read("archive/authors/odile-farnwick/index.html");
	expect(page).toContain('<em>ferries</em>; see <a href="/archive/claims/">');
	expect(page).toContain('href="/archive/columns/ferry-fares/"');
	expect(page).not.toContain("Who Pays the Pilot?");
	expect(said("authors")).toContain("Håkon V. Brellis, 1 column");
	expect(existsSync(join(host, "now/authors"))).toBe(false);
});

test("a column that is a draft is in no index", () => {
	const columns = parseCsv(read("archive/claims.csv")).map(({ column }) => column);
	expect(columns).toContain("The Price of a Crossing");
	expect(columns).not.toContain("Who Pays the Pilot?");
	expect(said("names/undermoor")).not.toContain("Who Pays the Pilot?");
});

describe("a column that no editor has annotated", () => {
	test("says so once, and offers nothing that an editor would have to tell", () => {
		const reading = said("columns/the-tide-gauge");
		expect(reading.match(/proposed by machine/g)).toHaveLength(1);
		expect(reading).toContain("Its marks, and who is speaking, are proposed by machine.");
		expect(reading).toContain("“She” (read as “Brígit Undermoor”), “told”");
		expect(reading).not.toContain("The columnist alone");
		expect(said("columns/ferry-fares")).toContain("The columnist alone");
		const ledger = said("columns/the-tide-gauge/ledger");
		expect(ledger).toContain("Quotation marks");
		// What a claim rests on, only an editor can tell.
		expect(ledger).toContain("support not assessed");
		expect(ledger).not.toContain("No source given");
	});
	test("is built with a machine’s proposals, and says so", () => {
		expect(output).toMatch(/no-editor\/column\.md:.*undecided/);
		const page = read("now/columns/no-editor/index.html");
		expect(page).toContain("Its marks, and who is speaking, are proposed by machine.");
		expect(page).toContain("strip-picture");
		// Three questions take something as given, as the column's editor has it.
		expect(page.match(/data-type="claim"[^>]*data-stance="asks"/g)?.length).toBeGreaterThanOrEqual(3);
		expect(page).toContain("taken as given in a question");
		expect(page.match(/data-type="quotation"/g)?.length).toBeGreaterThanOrEqual(13);
	});
});

describe("a site below a base path", () => {
	test("has whole addresses in previews, and a code to scan, where the site’s address is known", () => {
		const [file = ""] = globSync("now/columns/no-editor/p/*/index.html", { cwd: host });
		const passage = `${ORIGIN}/${file.replace("index.html", "")}`;
		expect(read(file)).toContain(`property="og:url" content="${passage}"`);
		expect(read(file)).toContain(`property="og:image" content="${passage.replace(/\/$/, ".png")}"`);
		expect(read(file)).toContain("<svg");
		expect(read("now/columns/no-editor/oembed.json")).toContain(
			`<iframe src=\\"${ORIGIN}/now/columns/no-editor/embed/\\"`,
		);
	});
	test("has every address below it", () => {
		for (const file of globSync("now/**/*.html", { cwd: host })) {
			for (const [, address] of read(file).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)) {
				expect(address, file).toMatch(/^\/now\//);
			}
		}
	});
});

describe("a column that has moved", () => {
	test("is refused until its former address is written down", () => {
		expect(refused.output).toContain("links-moved");
		expect(refused.status).toBe(1);
	});
	test("leads on from its former address, for hosts and by links that all lead somewhere", async () => {
		expect(read("now/_redirects")).toContain("\n/now/columns/putins-ploy/* /now/columns/the-ploy/:splat 301\n");
		vi.stubEnv("BASE_PATH", "/now");
		vi.stubEnv("SITE", ORIGIN);
		const { status, output } = await runIn(now, links, "--check");
		vi.unstubAllEnvs();
		expect(status, output).toBe(0);
	});
	test.each([true, false])("is found there, with the words that a link named; with script: %s", async (withScript) => {
		const former = `${site}/now/columns/putins-ploy/`;
		const { page, close } = await visit(`${former}?w=1.p3.1-4#p3`, {
			javaScriptEnabled: withScript,
			isReached: false,
		});
		await page.waitForURL("**/columns/the-ploy/**");
		if (withScript) expect(await linkedWords(page)).toBe("Putin is a sociopath");
		await page.goto(`${former}p/c-sociopath/`);
		await page.waitForURL("**/columns/the-ploy/#c-sociopath");
		await close();
	});
});
