import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { findViolations, useBrowser, visit } from "./harness.ts";

useBrowser();
const notFound = readFileSync(resolve(import.meta.dirname, "../../dist/404.html"), "utf8");

test("the page for addresses that lead nowhere offers the nearest, goes to none, and breaks no policy", async () => {
	const { page, errors, close } = await visit("/404.html");
	await page.route(/(?:i|x|cahoot)\/$/, (route) =>
		route.fulfill({ status: 404, contentType: "text/html", body: notFound }),
	);
	const near = page.locator("[data-near] a");
	for (const [asked, found] of [
		["/columns/putins-ploi/", "/columns/putins-ploy/"],
		["/names/zelenskyi/", "/names/zelensky/"],
		["/columns/putins-ploy/p/c-in-cahoot/", "/columns/putins-ploy/#c-in-cahoots"],
		["/claims/stance/x/", "/claims/"],
	] as const) {
		await page.goto(inject("site") + asked);
		await near.first().waitFor();
		expect(await near.first().getAttribute("href")).toBe(found);
		expect(new URL(page.url()).pathname).toBe(asked);
	}
	expect(await near.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toContain(
		"/claims/#stance-rejects",
	);
	await page.goto(`${inject("site")}/columns/putins-ploy/p/c-in-cahoot/`);
	await near.first().waitFor();
	expect(await near.first().textContent()).toMatch(/^“Some”, in the column’s words, rejected by the column: Jeffrey/);
	expect(await findViolations(page)).toEqual([]);
	expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
	await close();
});

test("lists columns, indexes and search without a script", async () => {
	const { page, close } = await visit("/404.html", { javaScriptEnabled: false });
	const links = await page.locator("main a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
	expect(links).toEqual(expect.arrayContaining(["/columns/putins-ploy/", "/claims/", "/names/", "/search/"]));
	expect(await page.locator("[data-near]").isVisible()).toBe(false);
	await close();
});
