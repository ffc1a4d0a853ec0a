import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { expectEqualCounts } from "../browser/voice-counts.ts";
import { build as built } from "../unit/library.ts";
import { parseCsv } from "../unit/parse-csv.ts";
import { buildSite, copyProject, removeCopies, THREE_COLUMNS } from "./copies.ts";

removeCopies();
const copy = copyProject({ content: THREE_COLUMNS, without: ["columns/[slug]/p", "columns/[slug]/card.png.ts"] });

function page(path: string): { text: string; links: string[] } {
	const { document } = parseHTML(readFileSync(join(copy, "dist", path, "index.html"), "utf8"));
	const main = document.querySelector("main");
	const links = [...(main?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "");
	return { text: (main?.textContent ?? "").replace(/\s+/g, " "), links };
}
const rows = (file: string) => parseCsv(readFileSync(join(copy, "dist", file), "utf8"));

describe("a site of three columns by two columnists, with no code touched", () => {
	beforeAll(() => buildSite(copy));

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
