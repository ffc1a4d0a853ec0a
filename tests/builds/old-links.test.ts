import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { check } from "../../src/cli/check.ts";
import { links } from "../../src/cli/links.ts";
import { historyOf } from "../../src/links/history.ts";
import { printWords } from "../../src/links/notation.ts";
import { wordRangeAt } from "../../src/links/words.ts";
import { registrySchema } from "../../src/model/registry.ts";
import { fingerprint } from "../../src/pipeline/parse/fingerprint.ts";
import { columnWords } from "../../src/pipeline/parse/received.ts";
import { comeTo, useBrowser, visit } from "../browser/harness.ts";
import { linkedWords } from "../browser/words.ts";
import { root } from "../unit/library.ts";
import { runIn } from "../unit/run-command.ts";
import { buildSite, copyProject, edit as editFile, REGISTRY_FILE, removeCopies, serve } from "./copies.ts";

useBrowser();
removeCopies();

const registry = registrySchema.parse(parse(readFileSync(join(root, REGISTRY_FILE), "utf8")));
const past = historyOf(registry).at(-1);
if (!past) throw new Error("The registry holds no text.");
const paragraphs = past.blocks.map(({ start, end }) => past.text.slice(start, end));

/** An old link to words: as the page made it when the column was first published. */
function linkTo(words: string): string {
	const start = past?.text.indexOf(words) ?? -1;
	if (!past || start < 0) throw new Error(`The column does not hold “${words}”.`);
	const range = wordRangeAt(past.words, { start, end: start + words.length });
	return `1.${printWords(past, range)}`;
}

type Edit = {
	what: string;
	/** The paragraphs of the prose as edited. */
	edit: (prose: string[]) => string[];
	/** The same change in the editor's quotes. */
	annotations?: (text: string) => string;
	/** Paragraphs whose words are gone. */
	gone?: string[];
	/** A link to words: what is marked now, and what the page says they were; nothing is said where they are the same. */
	words: { linked: string; now: string; told: boolean }[];
};

const replace = (from: string | RegExp, to: string) => (prose: string[]) =>
	prose.map((text) => text.replaceAll(from, to));
const move = (from: number, to: number) => (prose: string[]) => {
	const rest = prose.filter((_, index) => index !== from);
	return [...rest.slice(0, to), prose[from] ?? "", ...rest.slice(to)];
};
const untouched = {
	linked: "time is not fully on Putin’s side",
	now: "time is not fully on Putin’s side",
	told: false,
};

/** What is done to the words of the column; no two of these touch the same sentence. */
const ofWords: Edit[] = [
	{
		what: "a typo mended",
		edit: replace("a maternity hospital, a bus", "one maternity hospital, a bus"),
		annotations: (text) => text.replaceAll("a maternity hospital, a bus", "one maternity hospital, a bus"),
		words: [untouched, { linked: "a maternity hospital", now: "one maternity hospital", told: true }],
	},
	{
		what: "a name respelt",
		edit: replace("Zelensky", "Zelenskyy"),
		annotations: (text) => text.replaceAll("Zelensky", "Zelenskyy"),
		words: [
			untouched,
			{ linked: "leaves Zelensky with two options", now: "leaves Zelenskyy with two options", told: true },
		],
	},
	{
		what: "a figure corrected",
		edit: replace("52% of Ukrainians", "54% of Ukrainians"),
		annotations: (text) => text.replaceAll(/52%/g, "54%"),
		words: [{ linked: "52% of Ukrainians oppose", now: "54% of Ukrainians oppose", told: true }],
	},
	{
		what: "a paragraph deleted",
		edit: (prose) => prose.filter((_, index) => index !== 6),
		gone: ["p7"],
		words: [{ linked: "This turned morality on its head.", now: "", told: true }],
	},
	{
		what: "a third of a paragraph rewritten",
		edit: replace(
			/Every decision he makes.*?nothing less\./g,
			"What follows is a matter of record, and of many records at that.",
		),
		words: [{ linked: "Every decision he makes, or promise he breaks", now: "", told: true }],
	},
	{
		what: "“not” put in",
		edit: replace("Putin is a sociopath who", "Putin is not a sociopath who"),
		annotations: (text) => text.replaceAll("Putin is a sociopath", "Putin is not a sociopath"),
		words: [{ linked: "Putin is a sociopath", now: "Putin is not a sociopath", told: true }],
	},
];

/** What is done to its paragraphs, one after another. */
const ofParagraphs: Edit[] = [
	{
		what: "a paragraph split",
		edit: (prose) => prose.flatMap((text) => text.split(/ (?=Its leadership is splintered)/)),
		words: [{ linked: "infiltrated for decades", now: "infiltrated for decades", told: false }],
	},
	{
		what: "two paragraphs joined",
		edit: (prose) => [`${prose[0]} ${prose[1]}`, ...prose.slice(2)],
		words: [{ linked: "Putin is not interested", now: "Putin is not interested", told: false }],
	},
	{
		what: "a paragraph inserted",
		edit: (prose) => ["A correction was made to this column after it was published.", ...prose],
		words: [
			untouched,
			{ linked: "slow-motion humanitarian catastrophe", now: "slow-motion humanitarian catastrophe", told: false },
		],
	},
];

const moved: Edit[] = [
	{
		what: "a paragraph moved",
		edit: move(0, 9),
		words: [{ linked: "plays for time", now: "plays for time", told: false }],
	},
];

/** Columns that have been edited, so that one build shows them all. */
const columns = [
	{ slug: "words-edited", edits: ofWords },
	{ slug: "paragraphs-edited", edits: ofParagraphs },
	{ slug: "moved", edits: moved },
];

/** Puts edited prose into a column's folder, as an editor does: its words are the ones received now. */
function writeColumn(folder: string, prose: string[], annotations: (text: string) => string): void {
	const path = join(folder, "column.md");
	const [, front = ""] = readFileSync(path, "utf8").split(/^---$/m);
	const { words: _, repairs: __, ...rest } = parse(front);
	const words = fingerprint(columnWords(rest, prose.join("\n\n")));
	writeFileSync(path, `---\n${stringify({ ...rest, words })}---\n\n${prose.join("\n\n")}\n`);
	rmSync(join(folder, "received.txt"), { force: true });
	const file = join(folder, "annotations.yaml");
	writeFileSync(file, stringify(withoutLost(parse(annotations(readFileSync(file, "utf8"))), prose.join("\n\n"))));
}

/** The editor's entries whose words, and the words next to them, are still there. */
function withoutLost(file: Record<string, unknown>, prose: string): Record<string, unknown> {
	const has = (quote: unknown): boolean => typeof quote !== "string" || prose.includes(quote.replace(/\s+/g, " "));
	const isWhole = (value: unknown): boolean => {
		if (Array.isArray(value)) return value.every(isWhole);
		if (value === null || typeof value !== "object") return true;
		return Object.entries(value).every(([key, part]) =>
			/^(?:quote|before|after)$/.test(key) ? has(part) : isWhole(part),
		);
	};
	return Object.fromEntries(
		Object.entries(file).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isWhole) : list]),
	);
}

/**
 * The pages that no test here reads: they read the reading pages, those of passages, and earlier texts.
 */
const UNREAD = [
	"[index]",
	"[...file].csv.ts",
	"columns/[slug]/card.png.ts",
	"columns/[slug]/ledger",
	"[...file].css.ts",
	"columns/[slug]/p",
	"columns/[slug]/embed.astro",
	"columns/[slug]/oembed.json.ts",
];

describe("old links after an edit, a build and in a browser", () => {
	const copy = copyProject({ without: UNREAD });
	let refused: Awaited<ReturnType<typeof runIn>>;
	let updated: Awaited<ReturnType<typeof runIn>>;
	let site = "";
	beforeAll(async () => {
		for (const { slug, edits } of columns) {
			const folder = join(copy, "content/columns", slug);
			cpSync(join(copy, "content/columns/putins-ploy"), folder, { recursive: true });
			editFile(folder, "links.yaml", "- putins-ploy", `- ${slug}`);
			const prose = edits.reduce((edited, { edit }) => edit(edited), paragraphs);
			writeColumn(folder, prose, (text) => edits.reduce((file, { annotations }) => annotations?.(file) ?? file, text));
		}
		editFile(
			copy,
			"content/names.yaml",
			"variants: [Zelenskyy, Zelenskiy",
			"aliases: [Zelenskyy]\n    variants: [Zelenskiy",
		);
		refused = await runIn(copy, check);
		updated = await runIn(copy, links);
		await buildSite(copy);
		site = await serve(join(copy, "dist"), afterAll);
	});

	test("nothing is published that the registry does not know of", () => {
		expect(refused.status).toBe(1);
		for (const { slug } of columns) {
			expect(refused.output).toMatch(new RegExp(`${slug}/links\\.yaml:.*\\[links-outdated\\]`));
		}
		expect(refused.output).not.toContain("putins-ploy/links.yaml");
	});
	test("the registry is brought up to date by one command", () => {
		expect(updated.status, updated.output).toBe(0);
		for (const { slug } of columns) expect(updated.output).toContain(`${slug}: revision 2\n`);
	});

	test("what read how has a page of its own, also where only the registry knows of it", () => {
		const pageOf = (slug: string) => join(copy, "dist/columns", slug, "changes/index.html");
		const { document } = parseHTML(readFileSync(pageOf("words-edited"), "utf8"));
		const told = document.querySelector("main")?.textContent?.replace(/\s+/g, " ");
		expect(told).toMatch(/Date not recorded.*No reason was recorded/);
		for (const words of [
			"a maternity hospital, a bus carrying miners",
			"leaves Zelensky with two options",
			"52% of Ukrainians",
			"This turned morality on its head.",
			"Every decision he makes",
			"Putin is a sociopath",
		]) {
			expect(told).toContain(words);
		}
		const moved = parseHTML(readFileSync(pageOf("moved"), "utf8")).document.querySelector("main");
		expect([...(moved?.querySelectorAll("dt") ?? [])].map((term) => term.textContent)).toEqual(["Moved here"]);
		expect(moved?.querySelector("blockquote")?.textContent).toMatch(/^\s*What is underway with Russia/);
		expect(existsSync(pageOf("putins-ploy"))).toBe(false);
	});

	test.each(columns)("$slug: every id that was ever published is on the page", ({ slug, edits }) => {
		for (const { edit, what } of edits) expect(edit(paragraphs), what).not.toEqual(paragraphs);
		const { document } = parseHTML(readFileSync(join(copy, "dist/columns", slug, "index.html"), "utf8"));
		const found = Object.keys(registry.passages).map((id) => {
			const element = document.getElementById(id);
			return [id, element?.className ?? null, element?.textContent ?? ""] as const;
		});
		expect(found.filter(([, kind]) => kind === null)).toEqual([]);
		// Those whose words are gone say what they were.
		const gone = edits.flatMap((edit) => edit.gone ?? []);
		expect(found.filter(([id, kind]) => kind === "gone" && /^p\d+$/.test(id)).map(([id]) => id)).toEqual(gone);
		for (const id of gone)
			expect(found.find(([one]) => one === id)?.[2]).toContain(paragraphs[Number(id.slice(1)) - 1]?.slice(0, 40));
		// What is not gone stands where its words are: most of each sentence as it was.
		for (const [id, kind, text] of found) {
			const passage = registry.passages[id];
			if (kind === "gone" || !passage || !("now" in passage) || !/^p\d+$/.test(id)) continue;
			const old = new Set(paragraphs[Number(id.slice(1)) - 1]?.split(" "));
			const share = text.split(" ").filter((word) => old.has(word)).length / text.split(" ").length;
			expect(share, id).toBeGreaterThan(0.5);
		}
	});

	test.each(columns)("$slug: a link to words marks them, or says what they were", async ({ slug, edits }) => {
		const [first, ...others] = new Set(edits.flatMap(({ words }) => words));
		if (!first) throw new Error("No link is followed.");
		const address = ({ linked }: typeof first) => `${site}/columns/${slug}/?w=${linkTo(linked)}#p1`;
		const { page, errors, close } = await visit(address(first), { isReached: false });
		for (const one of [first, ...others]) {
			const { linked, now, told } = one;
			if (one !== first) await comeTo(page, address(one));
			expect(await linkedWords(page), linked).toBe(now);
			const notice = page.locator(".gone.shown");
			expect(await notice.count(), linked).toBe(told ? 1 : 0);
			if (!told) continue;
			expect(await notice.locator("mark").textContent()).toBe(linked.replace(/\.$/, ""));
			expect(await notice.evaluate((box) => box.getBoundingClientRect().top < innerHeight)).toBe(true);
		}
		expect(errors).toEqual([]);
		await close();
	});

	test("without script a paragraph's link shows what stood there", async () => {
		const column = "/columns/words-edited/";
		const { page, close } = await visit(`${site}${column}p/p7/`, { javaScriptEnabled: false });
		await page.waitForURL(`**${column}#p7`);
		const box = page.locator(".gone#p7");
		expect(await box.isVisible()).toBe(true);
		// Beside the margin, where notes of the paragraph before may stand.
		const { x = 0, width = 0 } = (await box.boundingBox()) ?? {};
		const note = await page.locator(".notes li").first().boundingBox();
		expect(x + width).toBeLessThanOrEqual(note?.x ?? 0);
		await close();
	});
});
