import { join, resolve } from "node:path";
import { offerHelp } from "../../src/cli/command.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";
import { sharedElsewhere } from "./shared-elsewhere.ts";

offerHelp(`Takes pictures of the built site, to look at: at three widths, light, dark, printed and without JavaScript.

npm run screenshots [-- FOLDER]

  FOLDER   where they go; test-results/screenshots without it

Two of them stand in README.md, one in the guide. Run npm run build first.`);

const dist = resolve(import.meta.dirname, "../../dist");
const folder = resolve(process.argv[2] ?? "test-results/screenshots");
const column = "/columns/putins-ploy/";
const shots = [360, 768, 1440].flatMap((width) =>
	(["light", "dark"] as const).flatMap((colorScheme) => [
		{ name: `column-${width}-${colorScheme}`, path: column, width, colorScheme, js: true },
		{ name: `front-${width}-${colorScheme}`, path: "/", width, colorScheme, js: true },
		{ name: `about-${width}-${colorScheme}`, path: "/about/", width, colorScheme, js: true },
		{ name: `column-${width}-${colorScheme}-no-script`, path: column, width, colorScheme, js: false },
	]),
);

const { origin, stop } = await serveFolder(dist);
const browser = await launchBrowser();
for (const { name, path, width, colorScheme, js } of shots) {
	const page = await browser.newPage({
		viewport: { width, height: width < 500 ? 780 : 1000 },
		deviceScaleFactor: width < 500 ? 2 : 1,
		colorScheme,
		javaScriptEnabled: js,
	});
	await page.goto(origin + path);
	await page.screenshot({ path: join(folder, `${name}.png`) });
	if (name === "column-1440-light") await page.pdf({ path: join(folder, "column.pdf"), format: "A4" });
	await page.close();
}
const elsewhere = await browser.newPage({ viewport: { width: 1100, height: 900 } });
const host = `${origin}/elsewhere/`;
const body = sharedElsewhere(dist, `${column}p/c-putin-controls-trump/`, `${column}embed/#c-putin-controls-trump`);
await elsewhere.route(host, (route) => route.fulfill({ contentType: "text/html", body }));
await elsewhere.goto(host, { waitUntil: "networkidle" });
await elsewhere.screenshot({ path: join(folder, "shared-elsewhere.png"), fullPage: true });
await browser.close();
stop();
console.log(`${shots.length + 1} pictures and a print are in ${folder}`);
