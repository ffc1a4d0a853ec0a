import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ContentSource } from "../../src/site/content-source.ts";
import { root } from "./library.ts";

/** The state of each of the three columns when the site is built on a day, and what was said. */
function statesOn(today: string) {
	const said: string[] = [];
	const say = (text: string) => void said.push(text);
	const logger = { info: say, warn: say, error: say };
	const folder = pathToFileURL(`${root}/tests/fixtures/three-columns/`);
	const content = `${root}/tests/fixtures/three-columns/content`;
	const asked = { root: folder, folder: content, base: "/", isWriting: false, keptFrom: null, today };
	const source = new ContentSource({ ...asked, logger });
	const columns = source.get()?.columns ?? [];
	return { states: Object.fromEntries(columns.map(({ slug, frontMatter }) => [slug, frontMatter.status])), said };
}

test("a column is held back until the day of its publication, and that is said", () => {
	const before = statesOn("2026-03-16");
	expect(before.states).toEqual({
		"ferry-fares": "published",
		"the-tide-gauge": "draft",
		"who-pays-the-pilot": "draft",
	});
	expect(before.said.join("\n")).toContain("the-tide-gauge is held back: it is published by a build on 2026-03-17");
	expect(statesOn("2026-03-17").states["the-tide-gauge"]).toBe("published");
});
