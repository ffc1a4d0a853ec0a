import { globSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { COLUMN, useBrowser, visit } from "./harness.ts";
import { htmlProblems } from "./valid-html.ts";

useBrowser();
const dist = resolve(import.meta.dirname, "../../dist");

/** A response as a static host sends it, compressed once, ahead of time. */
function compressed(file: string): number {
	const raw = readFileSync(join(dist, file));
	if (file.endsWith(".woff2")) return raw.length;
	return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe("bytes over the wire, first view, brotli", () => {
	test("the reading page: 26 kB without fonts, 4 kB of it script, 50 kB of fonts", async () => {
		const { page, requests, close } = await visit(COLUMN, { isReached: false, isFresh: true });
		await page.waitForLoadState("networkidle");
		await close();
		const site = inject("site");
		const files = requests
			.filter((url) => url.startsWith(site))
			.map((url) =>
				url
					.slice(site.length)
					.replace(/[?#].*$/, "")
					.replace(/\/$/, "/index.html"),
			);
		const sum = (wanted: (file: string) => boolean) =>
			files.filter(wanted).reduce((bytes, file) => bytes + compressed(file), 0);
		const fonts = sum((file) => file.endsWith(".woff2"));
		const script = sum((file) => file.endsWith(".js"));
		const all = sum(() => true) - fonts;
		console.log(`reading page: ${all} bytes without fonts, script ${script}, fonts ${fonts}, ${files.length} requests`);
		expect(all).toBeLessThanOrEqual(26_000);
		expect(script).toBeLessThanOrEqual(4_000);
		expect(fonts).toBeLessThanOrEqual(50_000);
		expect(files.filter((file) => !file.endsWith(".woff2")).length, "requests, fonts apart").toBeLessThanOrEqual(5);
	});
	test("the first script, and what searches the open page alone: 4 kB", () => {
		const scripts = globSync("_astro/{page,search-open-page,page-text,match}.*.js", { cwd: dist });
		expect(scripts).toHaveLength(4);
		expect(scripts.reduce((bytes, file) => bytes + compressed(file), 0)).toBeLessThanOrEqual(4_000);
	});
	test("all fonts together: 50 kB", () => {
		const fonts = globSync("_astro/*.woff2", { cwd: dist });
		expect(fonts.reduce((bytes, file) => bytes + compressed(file), 0)).toBeLessThanOrEqual(50_000);
	});
	test.each([
		["index.html", 410],
		["about/index.html", 250],
		["guide/reading/index.html", 200],
		["search/index.html", 60],
		["columns/putins-ploy/index.html", 1200],
		["columns/putins-ploy/ledger/index.html", 2400],
		["claims/index.html", 1000],
	])("%s: at most %i elements", (file, most) => {
		const html = readFileSync(join(dist, file), "utf8");
		expect((html.match(/<[a-z]/g) ?? []).length).toBeLessThanOrEqual(most);
	});
});

describe("every built page", () => {
	const pages = globSync("**/*.html", { cwd: dist }).sort();
	test.each(pages)("%s is valid HTML, with no inline script, style or handler", async (file) => {
		const html = readFileSync(join(dist, file), "utf8");
		expect(await htmlProblems(html)).toEqual([]);
		expect(html).not.toMatch(/<script(?![^>]* src=)(?![^>]*type="application)/);
		expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
	});
	test("no page leads to works where there are none, and there is no page of them", () => {
		expect(pages.filter((file) => file.startsWith("works/"))).toEqual([]);
		const links = /href="\/works\//;
		expect(pages.filter((file) => links.test(readFileSync(join(dist, file), "utf8")))).toEqual([]);
	});
	test("no page names a machine's path", () => {
		for (const file of globSync("**/*.{html,js,css,xml,svg}", { cwd: dist, exclude: (name) => name === "pagefind" })) {
			expect(readFileSync(join(dist, file), "utf8"), file).not.toMatch(
				/(?:\/home\/|\/root\/|\/work\/|\/Users\/|node_modules)/,
			);
		}
	});
});

test("a column takes at most 60 files and 1.5 MB, and a redirect of an address given out at most 2,500 bytes", () => {
	const folder = join(dist, "columns/putins-ploy");
	const files = globSync("**/*", { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
	const isRedirect = (file: string) =>
		/^p\/.*\.html$/.test(file) && !readFileSync(join(folder, file), "utf8").includes('id="share"');
	const sizeOf = (file: string) => statSync(join(folder, file)).size;
	const own = files.filter((file) => !isRedirect(file));
	expect(own.length).toBeLessThanOrEqual(60);
	expect(own.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(1_500_000);
	expect(own.filter((file) => file.endsWith(".png"))).toHaveLength(19);
	for (const file of own.filter((one) => one.endsWith(".png"))) expect(sizeOf(file), file).toBeLessThanOrEqual(15_000);
	const redirects = files.filter(isRedirect);
	expect(redirects).toHaveLength(146);
	for (const file of redirects) expect(sizeOf(file), file).toBeLessThanOrEqual(2500);
});
