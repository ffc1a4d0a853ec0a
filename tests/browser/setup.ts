import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { chromium as playwright } from "playwright-core";
import sirv from "sirv";
import type { TestProject } from "vitest/node";
import { browserPath } from "./launch.ts";
import { serveWith } from "./serve.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The address of the built site. */
		site: string;
		/** The addresses at which browsers are connected to, one for each worker. */
		browsers: string[];
	}
}

/** The headers that content/guide/hosting.md recommends: every page must work under them. */
const HEADERS = {
	"content-security-policy":
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	"x-content-type-options": "nosniff",
	"referrer-policy": "strict-origin-when-cross-origin",
};

/**
 * Serves the built site as a static host would, with the recommended headers, and starts a real browser for each
 * worker, once for all its test files. The browser comes with the project’s packages.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dist = resolve(import.meta.dirname, "../../dist");
	if (!existsSync(join(dist, "index.html"))) throw new Error("There is no dist/: run `npm run build` first.");
	const serve = sirv(dist, {
		dev: true,
		setHeaders: (response, path) => {
			response.setHeaders(new Map(Object.entries(HEADERS)));
			response.setHeader("cache-control", "max-age=3600");
			// Other sites hold this page in frames: without them the policy is the page's own.
			if (path.endsWith("/embed/")) response.removeHeader("content-security-policy");
		},
	});
	const { origin, stop } = await serveWith((request, response) => {
		serve(request, response, () => {
			response.statusCode = 404;
			response.end("Not found");
		});
	});
	project.provide("site", origin);
	const executablePath = await browserPath();
	const launch = () =>
		playwright.launchServer({
			executablePath,
			// As an ordinary machine runs it: the package's own arguments are for a cloud function, with one process.
			args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--font-render-hinting=none"],
			headless: true,
		});
	// The pages of a browser share one clipboard: tests that run at the same time are in browsers of their own.
	const browsers = await Promise.all(Array.from({ length: availableParallelism() }, launch));
	project.provide(
		"browsers",
		browsers.map((browser) => browser.wsEndpoint()),
	);
	return async () => {
		await Promise.all(browsers.map((browser) => browser.close()));
		stop();
	};
}
