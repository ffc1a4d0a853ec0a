import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { htmlProblems } from "../browser/valid-html.ts";
import { expectEqualCounts } from "../browser/voice-counts.ts";
import { build as built } from "../unit/library.ts";
import { parseCsv } from "../unit/parse-csv.ts";
import { build, buildSite, copyProject, edit, removeCopies, THREE_COLUMNS } from "./copies.ts";

removeCopies();
const copy = copyProject({ content: THREE_COLUMNS, without: ["columns/[slug]/p"] });

function page(path: string): { text: string; links: string[] } {
	const { document } = parseHTML(readFileSync(join(copy, "dist", path, "index.html"), "utf8"));
	const main = document.querySelector("main");
	const links = [...(main?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "");
	return { text: (main?.textContent ?? "").replace(/\s+/g, " "), links };
}
const rows = (file: string) => parseCsv(readFileSync(join(copy, "dist", file), "utf8"));

const FARES = "content/columns/ferry-fares/column.md";

describe("a site of three columns by two columnists, with no code touched", () => {
	beforeAll(async () => {
		edit(copy, FARES, "status: published", "redirects: [old-fares]\nstatus: published");
		await buildSite(copy);
	});

	test("its indexes hold rows of all three, the newest first", () => {
		const headlines = ["Who Pays the Pilot?", "A Gauge Has No Friends", "The Price of a Crossing"];
		for (const index of ["claims", "sources", "quotations", "figures"]) {
			expect([...new Set(rows(`${index}.csv`).map(({ column }) => column))], index).toEqual(headlines);
		}
	});
	test("a value that several columns have is a page of its own, one that only one has a place in its index", () => {
		expect(page("claims/stance/rejects").links.length).toBeGreaterThan(2);
		const { links } = page("sources");
		expect(links).toContain("/sources/kind/named/");
		expect(links.some((link) => /^#speaker-/.test(link))).toBe(true);
		expect(rows("claims/stance/rejects.csv").length).toBeGreaterThan(1);
	});
	test("one speaker whom two columnists quote differently has both wordings on one page, each with its cue", () => {
		const { text } = page("names/ardelac");
		for (const words of [
			"“We will not fence this harbour with turnstiles,”",
			"“told”",
			"“no turnstiles fencing our harbour”",
			"“vowed”",
			"The Price of a Crossing, March 3, 2026",
			"A Gauge Has No Friends, March 17, 2026",
		]) {
			expect(text).toContain(words);
		}
	});
	test("its works have a list and a page each, which every page leads to, with what cites them", () => {
		const list = page("works");
		for (const words of [
			"Annual Report of the Varrow Line (made up)",
			"Sunniva Årdelac, Speech",
			"cited on 1 passage",
		]) {
			expect(list.text).toContain(words);
		}
		expect(list.links).toEqual([
			"/works/made-up-annual-report/",
			"/works/made-up-fares-table/",
			"/works/made-up-harbour-speech/",
		]);
		const { text, links } = page("works/made-up-annual-report");
		expect(text).toContain("Read it at example.org (seen there on March 2, 2026)");
		expect(text).toContain("Credited to “the Line’s annual report” (“gives”)");
		expect(text).toContain("Varrow Line. (2026). Annual Report of the Varrow Line (made up).");
		expect(links).toContain("/columns/ferry-fares/#a-annual-report");
		expect(page("works/made-up-fares-table").text).toContain("No note cites it yet.");
		const front = readFileSync(join(copy, "dist/index.html"), "utf8");
		expect(front).toContain('href="/works/"');
	});
	test.each(["", "made-up-annual-report/", "made-up-fares-table/"])(
		"works/%s is valid HTML, with no script in it",
		async (path) => {
			const html = readFileSync(join(copy, `dist/works/${path}index.html`), "utf8");
			expect(await htmlProblems(html)).toEqual([]);
			expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|<script(?![^>]* src=)(?![^>]*type="application)/);
		},
	);
	test("nothing of the desk is in a site", () => {
		const files = globSync("**/*.{html,js,css}", { cwd: join(copy, "dist") });
		expect(files.filter((file) => /desk/.test(readFileSync(join(copy, "dist", file), "utf8")))).toEqual([]);
	});
	test("a former id of a name leads to its page", () => {
		expect(readFileSync(join(copy, "dist/names/the-mayor/index.html"), "utf8")).toContain("/names/ardelac/");
	});
	test("a name’s page holds what every column says of it", () => {
		const { text } = page("names/undermoor");
		for (const headline of ["Who Pays the Pilot?", "A Gauge Has No Friends"]) expect(text).toContain(headline);
	});
	test.each(built(THREE_COLUMNS).views)("page, strip, ledger and JSON give each voice the same words", ({ column }) => {
		expectEqualCounts(join(copy, "dist"), column);
	});
	test("an unnamed source in two columns is not taken for one", () => {
		const speakers = rows("sources.csv").filter(({ speaker }) => speaker?.startsWith("“One official"));
		expect(speakers.length).toBeGreaterThan(1);
		const { links } = page("sources");
		expect(links.filter((link) => link.includes("one-official"))).toHaveLength(speakers.length);
	});
	test("a figure that a later column calls withdrawn says so in its rows: the figure’s and its source’s", () => {
		for (const [file, id] of [
			["figures.csv", "f-31-per-cent"],
			["sources.csv", "a-institute-reported"],
		] as const) {
			const row = rows(file).find((one) => one["id"] === id && one["column"] === "The Price of a Crossing");
			expect(row?.["note"], file).toContain("has withdrawn");
		}
		expect(page("figures").text).toContain("has withdrawn");
	});
	test("every vocabulary occurs, and a rejected claim of each column stands with its rejection", () => {
		const claims = rows("claims.csv");
		expect(new Set(claims.map(({ stance }) => stance))).toEqual(
			new Set(["asserts", "reports", "rejects", "concedes", "asks"]),
		);
		expect(new Set(claims.map(({ support }) => support))).toEqual(
			new Set(["named", "unnamed", "linked", "none", "own", "rejected"]),
		);
		for (const claim of claims.filter(({ stance }) => stance === "rejects")) {
			expect(claim["standing"]).toMatch(/^Rejected by the column/);
		}
	});
	test("the columnist's own “I” is no source that is not named", () => {
		expect(page("columns/ferry-fares/ledger").text).toContain(
			"The column credits 5 named sources, 2 unnamed sources and 1 poll.",
		);
	});
});

const inDist = (path: string) => join(copy, "dist", path);
const pageOf = (path: string) => parseHTML(readFileSync(inDist(`${path}index.html`), "utf8")).document;

/** After the build above one published column and one that never was have errors; an editor has changed another. */
describe("a build that goes on without columns that have errors", () => {
	let before = "";
	let result: Awaited<ReturnType<typeof build>>;
	beforeAll(async () => {
		before = readFileSync(inDist("columns/ferry-fares/index.html"), "utf8");
		edit(copy, FARES, "does not take the ferry", "takes the ferry");
		edit(copy, "content/names.yaml", "label: ", "label: Formerly ");
		mkdirSync(join(copy, "content/columns/the-quay"));
		writeFileSync(join(copy, "content/columns/the-quay/column.md"), "No front matter.\n");
		result = await build(copy, { KEEP_GOING: "1" });
	});

	test("ends with exit code 1, and tells what is wrong and what became of the columns", () => {
		expect(result.status).toBe(1);
		expect(result.output).toContain("ferry-fares/column.md:");
		expect(result.output).toContain("The column ferry-fares has errors: its pages are those of the last build");
		expect(result.output).toContain("The column the-quay has errors: it was left out");
	});
	test("publishes the other columns as they are now", () => {
		expect(readFileSync(inDist("names/index.html"), "utf8")).toContain("Formerly ");
	});
	test("keeps the last good page, with all that it loads and links to", () => {
		expect(readFileSync(inDist("columns/ferry-fares/index.html"), "utf8")).toBe(before);
		const { document } = parseHTML(before);
		const wanted = [...document.querySelectorAll("link[href], script[src], a[href]")]
			.map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
			.filter((address) => /^\/(?:_astro|names|columns\/ferry-fares)\//.test(address))
			.map((address) => address.replace(/[?#].*$/, "").slice(1))
			.map((path) => (path.endsWith("/") ? `${path}index.html` : path));
		expect(wanted.length).toBeGreaterThan(5);
		expect([...new Set(wanted)].filter((path) => !existsSync(inDist(path)))).toEqual([]);
	});
	test("keeps what leads on to it from its former address", () => {
		expect(pageOf("columns/old-fares/").querySelector("script")?.getAttribute("data-to")).toBe("/columns/ferry-fares/");
		expect(readFileSync(inDist("_redirects"), "utf8")).toContain(
			"/columns/old-fares/* /columns/ferry-fares/:splat 301",
		);
	});
	test("says on the front page which page is as it was, and which column is missing", () => {
		const said = [...pageOf("").querySelectorAll("[data-held]")].map((one) =>
			one.textContent.replace(/\s+/g, " ").trim(),
		);
		expect(said).toEqual([
			"The Price of a Crossing. This page is as it was last published: the column's files have an error.",
			"“the-quay” is missing here: the column's files have an error.",
		]);
		expect(pageOf("").querySelector("[data-held] a")?.getAttribute("href")).toBe("/columns/ferry-fares/");
	});
	test("ends as ever where what all columns share has an error, and leaves the site of before", async () => {
		edit(copy, "content/names.yaml", "\nnames:", "\nnams:");
		const { status, output } = await build(copy, { KEEP_GOING: "1" });
		expect(status).not.toBe(0);
		expect(output).toContain("Did you mean `names`?");
		expect(readFileSync(inDist("columns/ferry-fares/index.html"), "utf8")).toBe(before);
	});
});
