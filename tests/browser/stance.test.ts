import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { annotationsOf } from "../../src/model/annotation.ts";
import { pairMarks } from "../../src/text/paired-marks.ts";
import { lineOf } from "../../src/text/ranges.ts";
import { quotedRanges } from "../../src/views/said.ts";
import { wordingOf } from "../../src/views/wording.ts";
import { build } from "../unit/library.ts";
import { parseCsv } from "../unit/parse-csv.ts";

/**
 * Wherever a claim or a quotation that the column does not assert is shown, whoever says it and how the column stands
 * to it is shown with it: every page, picture, preview, export and index of the built site, at once.
 */
const dist = resolve(import.meta.dirname, "../../dist");
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

type Said = { words: string; speaker: string; stance: string; cue: string };
const said: Said[] = ["claims.csv", "quotations.csv", "sources.csv"]
	.flatMap((file) => parseCsv(read(file)))
	.filter(({ stance, words }) => stance !== "asserts" && stance !== "none" && (words ?? "").split(" ").length >= 3)
	.map(({ words = "", speaker = "", stance = "", cue = "" }) => ({ words, speaker, stance, cue }));

/**
 * What must stand with the words: for what is rejected, the rejection; for the rest, the speaker, the cue or the
 * stance.
 */
function isTold({ speaker, stance, cue }: Said, around: string): boolean {
	if (stance === "rejects") return /reject|without evidence/i.test(around);
	if (stance === "asks") return /taken as given|in a question|\?/i.test(around);
	const surname = speaker.replace(/[“”]/g, "").split(" ").at(-1) ?? "";
	return around.includes(surname) || (cue !== "" && around.includes(cue)) || /reported|credited|conceded/i.test(around);
}

/** What is shown as one thing: a row, a line of a list, a note, a passage, or the whole of a small page. */
const UNIT = "tr, li, blockquote, figure, p, title";

test("there is something that is not asserted", () => {
	expect(said.filter(({ stance }) => stance === "rejects").length).toBeGreaterThan(1);
	expect(said.length).toBeGreaterThan(20);
});

describe("stance travels", () => {
	const pages = globSync("**/*.html", { cwd: dist });
	test(`on all ${pages.length} pages`, () => {
		let shown = 0;
		for (const file of pages) {
			const { document } = parseHTML(read(file));
			for (const script of document.querySelectorAll("script")) script.remove();
			const isReading = document.querySelector('[itemprop="articleBody"]') !== null;
			for (const unit of document.querySelectorAll(UNIT)) {
				if (unit.querySelector(UNIT)) continue;
				// The column's own text tells it in its own way: its paragraphs stand whole. So does a passage's small page.
				const whole = isReading ? unit.closest("[itemprop=articleBody] > *") : null;
				const around = oneLine(
					(whole ?? unit.closest("tr, li, .shared") ?? (file.includes("/p/") ? document.body : unit)).textContent ?? "",
				);
				const text = oneLine(unit.textContent ?? "");
				for (const one of said.filter(({ words }) => text.includes(words))) {
					shown++;
					expect(isTold(one, around), `${file}: ${one.words}\n${around}`).toBe(true);
				}
			}
			for (const meta of document.querySelectorAll("meta[content]")) {
				const content = meta.getAttribute("content") ?? "";
				const others = file.includes("/p/")
					? oneLine(document.head.textContent ?? "") + descriptionOf(document)
					: content;
				for (const one of said.filter(({ words }) => content.includes(words))) {
					shown++;
					expect(isTold(one, others), `${file}: ${content}`).toBe(true);
				}
			}
		}
		expect(shown).toBeGreaterThan(200);
	});

	test("in every row of the ledger’s figures, and on every name card", () => {
		const { document } = parseHTML(read("columns/putins-ploy/ledger/index.html"));
		const rows = [...document.querySelectorAll("#figures tr[data-row]")];
		const figures = parseCsv(read("columns/putins-ploy/figures.csv"));
		expect(rows).toHaveLength(figures.length);
		for (const { id, stance, standing } of figures.filter((figure) => figure["stance"] !== "asserts")) {
			const row = rows.find((one) => one.getAttribute("data-row") === id);
			expect(oneLine(row?.textContent ?? ""), `${id}: ${stance}`).toContain(standing);
		}
		expect(figures.some(({ stance }) => stance !== "asserts")).toBe(true);
	});

	test("in every row of every CSV file", () => {
		for (const file of globSync("**/*.csv", { cwd: dist })) {
			for (const row of parseCsv(read(file))) {
				expect(row["stance"], file).not.toBe("");
				const isCredited = row["stance"] !== "asserts" && row["stance"] !== "none";
				if (isCredited) expect(row["standing"], `${file}: ${row["id"]}`).not.toBe("");
			}
		}
	});

	test("in structured data, and in what frames and dialogs are made of", () => {
		let shown = 0;
		const strings = [
			...pages.flatMap((file) =>
				[...read(file).matchAll(/ld\+json">(.*?)<\/script>/gs)].map((found) => found[1] ?? ""),
			),
			...globSync("columns/**/oembed.json", { cwd: dist }).map(read),
		];
		for (const text of strings) {
			for (const thing of objectsOf(JSON.parse(text))) {
				const around = oneLine(JSON.stringify(thing));
				for (const one of said.filter(({ words }) => Object.values(thing).some((value) => value === words))) {
					shown++;
					expect(isTold(one, around), around).toBe(true);
				}
			}
		}
		for (const file of globSync("columns/**/share.json", { cwd: dist })) {
			for (const { lead, runs, framings } of Object.values(shareFileSchema.parse(JSON.parse(read(file))).passages)) {
				const words = runs.map(({ text }) => text).join("");
				for (const one of said.filter((each) => words.includes(each.words))) {
					shown++;
					// A paragraph, too, names in its words whose each stretch is where several are credited.
					const marked = runs.flatMap(({ who }) => who ?? []).join("; ");
					expect(isTold(one, `${lead}; ${marked}`), `${file}: ${words}`).toBe(true);
					expect(isTold(one, framings.join("; ")), `${file}: ${words}`).toBe(true);
				}
			}
		}
		expect(shown).toBeGreaterThan(100);
	});
});

const nearFileSchema = z.array(z.object({ title: z.string() }));

const shareFileSchema = z.object({
	passages: z.record(
		z.string(),
		z.object({
			lead: z.string().nullable(),
			framings: z.array(z.string()),
			runs: z.array(z.object({ text: z.string(), voice: z.string(), who: z.string().nullable() })),
		}),
	),
});

describe("who says it comes first", () => {
	const pages = globSync("**/*.html", { cwd: dist });
	/** What stands in a unit in front of some words of it; null where it has not these words. */
	const inFront = (unit: Element, words: string) => {
		const text = oneLine(unit.textContent ?? "");
		return text.includes(words) ? text.slice(0, text.indexOf(words)) : null;
	};
	test("in every row and line of every page", () => {
		let shown = 0;
		for (const file of pages) {
			const { document } = parseHTML(read(file));
			for (const unit of document.querySelectorAll("tr, main li")) {
				// A note stands below its paragraph, and begins with the words that it is about.
				if (unit.closest("[itemprop=articleBody]") || unit.querySelector("li")) continue;
				for (const one of said) {
					const told = inFront(unit, one.words);
					if (told === null) continue;
					shown++;
					expect(isTold(one, told), `${file}: ${oneLine(unit.textContent ?? "")}`).toBe(true);
				}
			}
		}
		expect(shown).toBeGreaterThan(200);
	});
	test("on every page of a passage, and in its frame", () => {
		let shown = 0;
		for (const file of pages.filter((name) => /\/(?:p|embed)\//.test(name))) {
			const { document } = parseHTML(read(file));
			for (const unit of document.querySelectorAll(".shared")) {
				for (const one of said) {
					const told = inFront(unit, one.words);
					if (told === null) continue;
					shown++;
					expect(isTold(one, told), `${file}: ${told}`).toBe(true);
				}
			}
		}
		expect(shown).toBeGreaterThan(100);
	});
	test("in every title, description and picture’s text of a page, and in what a wrong address is offered", () => {
		let shown = 0;
		const offered = globSync("columns/*/near.json", { cwd: dist }).flatMap((file) =>
			nearFileSchema.parse(JSON.parse(read(file))).map(({ title }) => ({ file, text: title })),
		);
		const previews = pages.flatMap((file) => {
			const { document } = parseHTML(read(file));
			return [...document.querySelectorAll("title, meta[content], img[alt]")].map((one) => ({
				file,
				text: oneLine(one.getAttribute("content") ?? one.getAttribute("alt") ?? one.textContent ?? ""),
			}));
		});
		for (const { file, text } of [...offered, ...previews]) {
			for (const one of said.filter(({ words }) => text.includes(words))) {
				shown++;
				expect(isTold(one, text.slice(0, text.indexOf(one.words))), `${file}: ${text}`).toBe(true);
			}
		}
		expect(offered.length).toBeGreaterThan(100);
		expect(shown).toBeGreaterThan(100);
	});
	test("in every line of every CSV file", () => {
		for (const file of globSync("**/*.csv", { cwd: dist })) {
			const headings = Object.keys(parseCsv(read(file))[0] ?? {});
			if (headings.length === 0) continue;
			for (const told of ["speaker", "stance", "standing"]) {
				expect(headings.indexOf(told), file).toBeLessThan(headings.indexOf("words"));
			}
			expect(headings.indexOf("columnist"), file).toBeGreaterThan(headings.indexOf("words"));
		}
	});
});

test("a paraphrase stands in no quotation marks, and is said to be in the column’s words, in every page and file", () => {
	const paraphrases = build("content").views.flatMap((view) => {
		const { column } = view;
		return annotationsOf(column.annotations, "attribution")
			.flatMap(({ content }) => content)
			.filter((stretch) => wordingOf(column.text, [stretch], quotedRanges(view)) === "indirect")
			.map((stretch) => lineOf(column.text, stretch).slice(0, 40));
	});
	expect(paraphrases.length).toBeGreaterThan(10);
	let shown = 0;
	for (const file of globSync("**/*.{html,json,csv}", { cwd: dist })) {
		const raw = read(file);
		const { document } = parseHTML(raw);
		const metas = [...document.querySelectorAll("meta[content]")].map((meta) => meta.getAttribute("content") ?? "");
		const text = file.endsWith(".html") ? [document.documentElement.textContent ?? "", ...metas].join("\n") : raw;
		for (const words of paraphrases) {
			for (const { index } of text.matchAll(new RegExp(`: ${RegExp.escape(words)}`, "g"))) {
				// The column itself sets no colon before a paraphrase: who says it stands there.
				shown++;
				expect(text.slice(Math.max(0, index - 400), index), `${file}: ${words}`).toMatch(/in the column’s words[^.]*$/);
			}
			for (const { index } of text.matchAll(new RegExp(`“${RegExp.escape(words)}`, "g"))) {
				// A title that quotes the columnist's whole sentence says that it is hers, as what is copied does below it.
				expect(text.slice(Math.max(0, index - 400), index), `${file}: ${words}`).toMatch(
					/(?:By Diane Francis[^:]*:|Plain text|In part [^.]*in the column’s words[^.]*\.?|In part .* in the column’s words)\s*$/,
				);
			}
		}
	}
	expect(shown).toBeGreaterThan(100);
});

test("no label leaves out the middle of anybody’s words, or half of a pair of marks, in every page and file", () => {
	const labels = globSync("columns/**/*.{html,json}", { cwd: dist }).flatMap((file) => labelsIn(file, read(file)));
	expect(labels.length).toBeGreaterThan(1000);
	for (const { file, label } of labels) {
		for (const [, words = ""] of label.matchAll(/“([^“”]*)”/g)) {
			expect(words.slice(0, -1), `${file}: ${label}`).not.toContain("…");
		}
		expect(pairMarks(label, "“", "”").alone, `${file}: ${label}`).toEqual([]);
		expect(pairMarks(label, "(", ")").alone, `${file}: ${label}`).toEqual([]);
	}
});

/** What a page or a file says of words: titles, descriptions, and who says them. */
function labelsIn(file: string, raw: string): { file: string; label: string }[] {
	if (file.endsWith("oembed.json")) return [{ file, label: String(JSON.parse(raw).title) }];
	if (file.endsWith("share.json")) {
		const { passages } = shareFileSchema.parse(JSON.parse(raw));
		return Object.values(passages).flatMap(({ lead, runs, framings }) => {
			const words = runs.map(({ text }) => text).join("");
			return [words.replaceAll("…", ""), lead ?? "", ...framings].map((label) => ({ file, label }));
		});
	}
	if (!file.endsWith(".html")) return [];
	const { document } = parseHTML(raw);
	const metas = [...document.querySelectorAll("meta[name=description], meta[property^=og], title")];
	const shown = [...document.querySelectorAll(".who, .said, .standing")];
	return [
		...metas.map((one) => one.getAttribute("content") ?? one.textContent ?? ""),
		...shown.map((one) => one.textContent ?? ""),
	].map((label) => ({ file, label: label.replace(/\s+/g, " ") }));
}

describe("the pages of names", () => {
	const window = parseHTML("");
	const rejected = said.filter(({ stance }) => stance === "rejects").flatMap(({ words }) => words.split(" … "));
	/** The sentences on a name's page with, for each, whether it names the name, and never in rejected words. */
	const sentencesOf = (href: string) => {
		const { document } = parseHTML(read(join(href, "index.html")));
		return [...document.querySelectorAll(".lines .sentence")].map((sentence) => {
			const text = sentence.textContent ?? "";
			const ranges = rejected
				.filter((words) => text.includes(words))
				.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
			let at = 0;
			const mentions = [...sentence.childNodes].flatMap((node) => {
				const start = at;
				at += (node.textContent ?? "").length;
				const isMention = node instanceof window.Element && node.getAttribute("href")?.includes("#m-");
				return isMention ? [{ start, end: at }] : [];
			});
			const isRejected = mentions.some((one) => ranges.some(({ start, end }) => one.start < end && start < one.end));
			return { text: text.trim(), isFair: mentions.length > 0 && !isRejected };
		});
	};
	const pages = globSync("names/*/index.html", { cwd: dist });
	test("show each sentence once", () => {
		for (const file of pages) {
			const all = sentencesOf(join(file, "..")).map(({ text }) => text);
			expect(new Set(all).size, file).toBe(all.length);
		}
	});
	test("link nobody to anybody by words that the column rejects", () => {
		let linked = 0;
		for (const file of pages) {
			const own = sentencesOf(join(file, ".."));
			const { document } = parseHTML(read(file));
			for (const item of document.querySelectorAll(".together li")) {
				linked++;
				const others = sentencesOf(item.querySelector("a")?.getAttribute("href") ?? "");
				const fair = own.filter((one) => one.isFair && others.some((other) => other.isFair && other.text === one.text));
				const count = Number.parseInt(item.querySelector(".label")?.textContent ?? "", 10);
				expect(fair.length, `${file}: ${oneLine(item.textContent ?? "")}`).toBe(count);
			}
		}
		expect(linked).toBeGreaterThan(20);
		expect(parseHTML(read("names/epstein/index.html")).document.querySelector(".together")).toBeNull();
	});
	test("and no other page or file print how people type a name", () => {
		const { names } = registerSchema.parse(parse(readFileSync(join(dist, "../content/names.yaml"), "utf8")));
		const printed = `${globSync("content/columns/*/column.md").map((file) => readFileSync(file, "utf8"))} ${JSON.stringify(
			names.map(({ name, aliases, label }) => [name, aliases, label]),
		)}`;
		const typed = names.flatMap(({ variants }) => variants).filter((variant) => !printed.includes(variant));
		expect(typed).toContain("Poutine");
		const word = new RegExp(
			`(?<![\\p{L}\\p{N}.])(?:${typed.map((one) => RegExp.escape(one)).join("|")})(?![\\p{L}\\p{N}])`,
			"u",
		);
		const files = globSync("**/*.{html,csv,json,xml}", { cwd: dist });
		for (const file of files.filter((name) => !/^guide|^pagefind|hints\.json$/.test(name))) {
			expect(read(file).match(word)?.[0], file).toBeUndefined();
		}
	});
});

const registerSchema = z.object({
	names: z.array(
		z.object({
			name: z.string(),
			label: z.string(),
			aliases: z.array(z.string()).default([]),
			variants: z.array(z.string()).default([]),
		}),
	),
});

function descriptionOf(document: Document): string {
	return document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
}

/** Every object in a JSON value, however deep. */
function objectsOf(value: unknown): object[] {
	if (Array.isArray(value)) return value.flatMap(objectsOf);
	if (typeof value !== "object" || value === null) return [];
	return [value, ...Object.values(value).flatMap(objectsOf)];
}

describe("every number in a picture is what its rows add up to, counted anew from the exports", () => {
	const { document } = parseHTML(read("columns/putins-ploy/ledger/index.html"));
	const rowsOf = (picture: string) =>
		[...document.querySelectorAll(`[data-picture="${picture}"] tbody tr`)].map((row) => ({
			key: row.getAttribute("data-key"),
			stance: row.getAttribute("data-stance"),
			cells: [...row.querySelectorAll("td")].map((cell) => oneLine(cell.textContent ?? "")),
		}));
	const numbersIn = (picture: string) =>
		[
			...(document.querySelector(`[data-picture="${picture}"]`)?.closest("figure")?.querySelectorAll(".wide text") ??
				[]),
		]
			.map((label) => label.textContent ?? "")
			.filter((label) => /^\d+%?$/.test(label));

	test("claims by what they rest on", () => {
		const claims = parseCsv(read("columns/putins-ploy/claims.csv"));
		const rows = rowsOf("support");
		for (const { key, cells } of rows.filter((row) => row.key !== null)) {
			const rests = claims.filter(({ support }) => support === key);
			expect(cells[0]).toBe(`${rests.length}`);
		}
		expect(rows.at(-1)?.cells[0]).toBe(`${claims.length}`);
		expect(numbersIn("support")).toEqual(rows.slice(0, -1).map(({ cells }) => cells[0]));
	});
	test("who speaks for how many words", () => {
		const sources = parseCsv(read("columns/putins-ploy/sources.csv"));
		const rows = rowsOf("speakers");
		const credited = rows.filter(({ key }) => sources.some(({ speaker }) => speaker === key));
		expect(credited.length).toBeGreaterThan(5);
		for (const { key, stance, cells } of credited) {
			const words = sources
				.filter((row) => row["speaker"] === key && row["stance"] === stance)
				.flatMap((row) => (row["words"] ?? "").split(" "))
				// No word: a dash, or the sign that words are left out between two stretches.
				.filter((word) => /[\p{L}\p{N}]/u.test(word));
			expect(cells[1], `${key}`).toBe(`${words.length}`);
		}
		const numbers = rows.slice(0, -1).map(({ cells }) => Number(cells[1]));
		expect(Number(rows.at(-1)?.cells[1])).toBe(numbers.reduce((sum, words) => sum + words, 0));
		expect(numbersIn("speakers").map(Number)).toEqual(numbers);
	});
	test("shares of one source", () => {
		const figures = parseCsv(read("columns/putins-ploy/figures.csv"));
		const rows = rowsOf("shares");
		expect(rows.length).toBeGreaterThan(1);
		for (const { key, cells } of rows) {
			const figure = figures.find(({ id }) => id === key);
			expect(cells[0]).toBe(figure?.["words"]);
			expect(figure?.["kind"]).toBe("share");
		}
		expect(numbersIn("shares").filter((label) => rows.some(({ cells }) => cells[0] === label))).toHaveLength(
			rows.length,
		);
	});
});
