import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** The browser that comes with the project's packages, or the one that CHROME names. */
export async function browserPath(): Promise<string> {
	return process.env["CHROME"] ?? (await chromium.executablePath());
}

/** Starts that browser, without a window. */
export async function launchBrowser(): Promise<Browser> {
	return playwright.launch({ executablePath: await browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
}
