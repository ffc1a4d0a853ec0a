import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useBrowser, visit } from "../browser/harness.ts";
import { buildSite, copyProject, removeCopies, serve, THREE_COLUMNS } from "./copies.ts";

removeCopies();
useBrowser();
const host = mkdtempSync(join(tmpdir(), "footing-host-"));
afterAll(() => rmSync(host, { recursive: true, force: true }));
let site = "";

/** Builds the fixture columns as a site of their own below a path of the host. */
async function buildArchive(path: string, keep: string[], env: Record<string, string> = {}): Promise<void> {
	const copy = copyProject({ content: THREE_COLUMNS, without: ["columns/[slug]/p", "columns/[slug]/card.png.ts"] });
	for (const slug of ["ferry-fares", "the-tide-gauge", "who-pays-the-pilot"].filter((one) => !keep.includes(one))) {
		rmSync(join(copy, "content/columns", slug), { recursive: true });
	}
	await buildSite(copy, { BASE_PATH: path, ...env });
	cpSync(join(copy, "dist"), join(host, path), { recursive: true });
}

beforeAll(async () => {
	await Promise.all([
		buildArchive("/archive/", ["ferry-fares", "the-tide-gauge"]),
		buildArchive("/now/", ["who-pays-the-pilot"], { SEARCH_ARCHIVES: "/archive/", SITE: "https://reading.example" }),
	]);
	site = await serve(host, afterAll);
});

test("two archives built apart are searched as one, each found where it stands", async () => {
	const { page, errors, close } = await visit("/");
	await page.goto(`${site}/now/search/?q=T%C3%B6lvane%20Institute`);
	const results = page.locator("[data-search-result] a");
	await expect.poll(() => results.count()).toBeGreaterThan(2);
	const addresses = await results.evaluateAll((all) =>
		all.map((link) => new URL(link.getAttribute("href") ?? "", location.href).pathname),
	);
	expect(new Set(addresses)).toEqual(
		new Set(["/now/columns/who-pays-the-pilot/", "/archive/columns/ferry-fares/", "/archive/columns/the-tide-gauge/"]),
	);
	await results.filter({ hasText: "Price of a Crossing" }).first().click();
	await page.waitForURL("**/archive/columns/ferry-fares/**");
	expect(errors).toEqual([]);
	await close();
});

test("names that only the archive knows are found by their variants", async () => {
	const { page, close } = await visit("/");
	await page.goto(`${site}/now/search/?q=Doverlund`);
	await page.locator("[data-search-result]").first().waitFor();
	expect(await page.locator("[data-search-result] mark").first().textContent()).toContain("Döverlund");
	await close();
});

test("browsers are offered to search from their address bar, where the site's address is known", async () => {
	const { page, close } = await visit("/");
	await page.goto(`${site}/now/`);
	const link = page.locator('link[rel="search"]');
	expect(await link.getAttribute("href")).toBe("/now/opensearch.xml");
	const xml = await (await page.request.get(`${site}/now/opensearch.xml`)).text();
	expect(xml).toContain('template="https://reading.example/now/search/?q={searchTerms}"');
	await page.goto(`${site}/archive/`);
	expect(await link.count()).toBe(0);
	await close();
});
