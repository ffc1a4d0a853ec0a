import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { links } from "../../src/cli/links.ts";
import { root } from "../unit/library.ts";
import { runIn } from "../unit/run-command.ts";
import { buildSite, copyProject, removeCopies } from "./copies.ts";

removeCopies();

/** What may be said nowhere: that words are the columnist's, or that the column asserts them. */
const FORBIDDEN =
	/columnist’s own|own voice|\basserts?(?:ed)?\b|The columnist\b|stated by|own authority|are proposed by machine\. Who is credited/;

describe("a site of columns in a language without words of its own", () => {
	const copy = copyProject({ content: join(root, "tests/fixtures/other-language/content") });
	const dist = join(copy, "dist");
	const read = (file: string) => readFileSync(join(dist, file), "utf8");
	const filesOf = (pattern: string) => globSync(pattern, { cwd: dist });
	/** What a page says, in its text and in the attributes and the head that are read too. */
	const said = (file: string) => {
		const { document } = parseHTML(read(file));
		for (const style of document.querySelectorAll("style, script:not([type='application/ld+json'])")) style.remove();
		const spoken = [...document.querySelectorAll("[content], [aria-label], [alt], [title]")].flatMap((element) =>
			["content", "aria-label", "alt", "title"].map((name) => element.getAttribute(name) ?? ""),
		);
		return [document.documentElement.textContent ?? "", ...spoken].join(" ").replace(/\s+/g, " ");
	};
	beforeAll(async () => {
		expect(await runIn(copy, links)).toMatchObject({ status: 0 });
		await buildSite(copy, { SITE: "https://site.example" });
	});

	test("says on no page or file of a column that words are the columnist’s, or asserted", () => {
		const files = filesOf("columns/**/*.{html,json,csv}");
		expect(files.length).toBeGreaterThan(30);
		for (const file of files) {
			// The editor's strip and chart have a pattern for each voice: its list names them all.
			const isLegend = /^columns\/la-digue\/(?:ledger\/)?index\.html$/.test(file);
			const text = file.endsWith(".html") ? said(file) : read(file);
			expect(isLegend ? text.replaceAll("The columnist", "") : text, file).not.toMatch(FORBIDDEN);
		}
	});
	test("says so on no index, name’s page or front page", () => {
		for (const file of filesOf("{index.html,names/**/*.html,quotations/**/*.html,figures/**/*.html,*.csv}")) {
			const text = (file.endsWith(".html") ? said(file) : read(file)).replaceAll("The columnist", "");
			expect(text, file).not.toMatch(FORBIDDEN);
		}
	});
	test("says once on a reading page that who is speaking is not determined, and has no strip", () => {
		const { document } = parseHTML(read("columns/le-pont/index.html"));
		expect(document.body.textContent?.match(/Who is speaking is not determined/g)).toHaveLength(1);
		// In a preview the first words stand alone: it is said there, too.
		const preview = document.querySelector("meta[property='og:description']")?.getAttribute("content");
		expect(preview).toContain("Who is speaking is not determined");
		expect(read("columns/le-pont/index.html")).not.toContain("strip-picture");
		expect(read("columns/le-pont/index.html")).not.toMatch(/data-voice="(?!undetermined)/);
		expect(said("columns/le-pont/ledger/index.html")).toContain("Whom the column credits is not determined.");
	});
	test("says so on each passage’s page, preview, frame and citation", () => {
		const pages = filesOf("columns/le-pont/p/{p,q}[1-5-]*/index.html");
		expect(pages.length).toBeGreaterThan(5);
		for (const file of pages) expect(said(file), file).toContain("Who is speaking is not determined");
		const { document } = parseHTML(read("columns/le-pont/embed/index.html"));
		const frames = [...document.querySelectorAll("section[id]")].filter(({ id }) => /^[pq][1-5-]/.test(id));
		expect(frames.length).toBeGreaterThan(5);
		for (const { id, textContent } of frames) expect(textContent, id).toContain("Who is speaking is not determined");
		const share = read("columns/le-pont/p/p3/index.html");
		expect(share).toContain("[Opinion column. Who is speaking is not determined.]");
		expect(share).toContain("note = {Opinion column. Who is speaking is not determined}");
	});
	test("shows what an editor has decided, and that the rest is not determined", () => {
		const page = read("columns/la-digue/index.html");
		expect(page).toContain("strip-picture");
		expect(page).toContain('data-said="named"');
		expect(said("columns/la-digue/ledger/index.html")).toContain("Whom else the column credits is not determined.");
	});
});
