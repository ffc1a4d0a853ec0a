import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { annotatedPassages } from "../../src/search/annotated-passages.ts";
import { parseQuery } from "../../src/search/match.ts";
import { packColumn, unpackColumn } from "../../src/search/packed-column.ts";
import { passagesIn } from "../../src/search/passages.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { build, contentFolders, madeColumn, messages, ownView, viewIn } from "./library.ts";

beforeAll(() => void vi.stubGlobal("document", parseHTML("<html lang=en></html>").document));
afterAll(() => void vi.unstubAllGlobals());

type View = ReturnType<typeof ownView>;

/** A column as search has it, packed and unpacked. */
function searchable(view: View) {
	const { column } = view;
	const texts = column.blocks.map(({ id, range }) => ({
		id,
		text: column.text.slice(range.start, range.end).replace(/\s+/g, " "),
	}));
	let at = 0;
	const blocks = texts.map(({ id, text }) => {
		const start = at;
		at += text.length + 1;
		return { id, start, end: start + text.length };
	});
	const text = texts.map((one) => one.text).join(" ");
	return { ...unpackColumn(packColumn(searchColumnOf(view))), url: "/columns/made/", text, blocks };
}

/** The lines over the first result of a query. */
async function linesOf(view: View, typed: string) {
	const { renderPassages } = await import("../../src/browser/render-passages.ts");
	const [found] = passagesIn(searchable(view), parseQuery(typed));
	if (!found) throw new Error(`Nothing found for ${typed}.`);
	return [...(renderPassages([found], messages.voices)[0]?.querySelectorAll("b") ?? [])].map(
		(line) => line.textContent,
	);
}

test("says first whoever says the words found", async () => {
	expect(await linesOf(ownView(), "unsurprised")).toEqual([
		"Credited to Donald Trump (“said”): “unsurprised”",
		"Diane Francis: the rest",
	]);
	expect(await linesOf(ownView(), "treachery")).toEqual([
		"Diane Francis",
		"Credited to Donald Trump (“said”): “unsurprised”",
	]);
});

test("says what the columnist's own words are once, and what a source's are below them", async () => {
	const { renderPassages } = await import("../../src/browser/render-passages.ts");
	const resultOf = (typed: string) => {
		const [found] = passagesIn(searchable(ownView()), parseQuery(typed));
		return found && renderPassages([found], messages.voices)[0]?.textContent;
	};
	expect(resultOf("sociopath")).toMatch(/^Diane Francis: judgementPutin is a sociopath .*Putin’s Ploy · Diane Francis/);
	expect(resultOf("sociopath")).not.toContain("Judgement");
	expect(resultOf("unsurprised")).toContain("Quoted word · Putin’s Ploy");
	expect(resultOf("unsurprised")).not.toContain("Named source");
});

test("names the columnist alone for words that nobody is credited with", async () => {
	expect(await linesOf(ownView(), "maternity hospital")).toEqual(["Diane Francis: claim of fact"]);
});

test("says of everything in a column that no editor has read that it is proposed", async () => {
	const view = viewIn(madeColumn("Ann Lee said that the harbour is shut. It rained."), []);
	expect(await linesOf(view, "rained")).toEqual([`A. Columnist (${messages.notes.proposed})`]);
	for (const line of await linesOf(view, "harbour")) expect(line).toContain(`(${messages.notes.proposed})`);
});

test("names no columnist where it is not known who speaks", async () => {
	const view = viewIn(madeColumn("Le port est fermé.", [], undefined, "fr"), []);
	expect(await linesOf(view, "port")).toEqual([messages.share.undetermined]);
});

test.each(contentFolders)("says the same as the pages, of every annotation: %s", async (folder) => {
	const { saidLines } = await import("../../src/browser/said-lines.ts");
	for (const view of build(folder).views) {
		for (const passage of annotatedPassages(searchable(view), () => true)) {
			const lines = saidLines(passage, false, undefined, messages.voices).map((line) => line.textContent ?? "");
			expect(lines.length).toBeGreaterThan(0);
			// The whole of what is shown is never a source's where the columnist has words in it.
			for (const line of lines.filter((one) => one.startsWith("Credited to") && !one.includes(": “"))) {
				expect(
					lines.some((one) => one.endsWith(messages.said.rest)),
					line,
				).toBe(false);
			}
		}
	}
});
