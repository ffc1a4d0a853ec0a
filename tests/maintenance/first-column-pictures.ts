import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { offerHelp, runCommand } from "../../src/cli/command.ts";
import { importColumn } from "../../src/cli/import.ts";
import { links } from "../../src/cli/links.ts";
import { columnFiles, contentFiles, contentFolders } from "../../src/model/content-files.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";
import { serveDeskOf } from "../browser/serve-desk.ts";

offerHelp(`Takes the pictures of the guide's pages on a first column and on the desk, of the very column that the first tells of.

npm run pictures

Does what content/guide/first-column.md says, with its text and its entries, builds that site in dist/, and writes
three pictures into content/guide/pictures/.`);

const project = resolve(import.meta.dirname, "../..");
const guide = readFileSync(join(project, "content/guide/first-column.md"), "utf8");
const slug = "leave-the-clock-alone";

/** What stands between two fences of the guide's page, after a sentence. */
function blockAfter(sentence: string): string {
	const [, block] = /```\w*\n([\s\S]*?)```/.exec(guide.slice(guide.indexOf(sentence))) ?? [];
	if (block === undefined) throw new Error(`The guide has no block after “${sentence}”.`);
	return block;
}

const folder = mkdtempSync(join(tmpdir(), "footing-pictures-"));
const content = join(folder, "content");
const column = join(content, contentFolders.columns, slug);
const setting = { folder, print: () => undefined, warn: (text: string) => console.error(text) };

/** Builds the site of the folder. */
function build(): void {
	execFileSync(process.execPath, ["src/cli/build.ts"], { cwd: project, env: { ...process.env, CONTENT: content } });
}

/** Keeps a picture in few colours: it is text. */
async function keep(shot: Buffer, name: string): Promise<void> {
	const file = join(project, "content/guide/pictures", `${name}.png`);
	await sharp(shot).png({ palette: true, colours: 20, effort: 10, compressionLevel: 9 }).toFile(file);
	console.log(`${name}.png: ${Math.round(readFileSync(file).length / 1000)} kB`);
}

/** A picture of the desk of the column, where a claim of residents is to be decided. */
async function deskPicture(browser: Browser): Promise<void> {
	const desk = await serveDeskOf(content);
	const page = await browser.newPage({ viewport: { width: 1240, height: 760 }, colorScheme: "light" });
	await page.goto(desk.address(slug));
	await page.locator("[data-desk=list] button").first().waitFor();
	await page.locator("[data-by]").fill("the editors");
	await page.locator("[data-desk=list] button", { hasText: "Some residents claim" }).first().click();
	await page.locator("[data-preview] h3").first().waitFor({ state: "attached" });
	await page.evaluate(() => scrollTo(0, 0));
	const shot = await page.screenshot();
	await page.close();
	await desk.stop();
	await keep(shot, "desk");
}

/** A picture of the column's page from its headline on. */
async function picture(browser: Browser, origin: string, name: string, press: string | null): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 1240, height: 540 }, colorScheme: "light" });
	await page.goto(`${origin}/columns/${slug}/`, { waitUntil: "networkidle" });
	if (press !== null) await page.locator(press).first().click();
	const shot = await page.screenshot();
	await page.close();
	await keep(shot, name);
}

mkdirSync(join(content, contentFolders.columns), { recursive: true });
writeFileSync(join(folder, "clock.txt"), blockAfter("Save this as `clock.txt`"));
await runCommand(importColumn, ["clock.txt", "--drop", "2", "--publish"], setting);
const { origin, stop } = await serveFolder(join(project, "dist"));
const browser = await launchBrowser();
build();
await picture(browser, origin, "first-column-found", null);
await deskPicture(browser);
writeFileSync(join(column, columnFiles.annotations), blockAfter("Write `annotations.yaml` in the same folder"));
writeFileSync(join(content, contentFiles.names), `names:\n${blockAfter("write the entry to the end")}`);
await runCommand(links, [], setting);
build();
await picture(browser, origin, "first-column-annotated", '[data-annotation="a-residents-claim"]');
await browser.close();
stop();
rmSync(folder, { recursive: true });
