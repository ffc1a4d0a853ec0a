import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect } from "vitest";
import { z } from "zod";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import { type Voice, voices } from "../../src/model/vocabulary.ts";
import { voiceOfSourceKind } from "../../src/pipeline/voices.ts";

/** How many words are said in each voice; voices without words are left out. */
export type VoiceCounts = Partial<Record<Voice, number>>;

const voiceSchema = z.enum(voices);
const LETTER = /[\p{L}\p{N}]/u;

/** A text, and the voice of each of its UTF-16 units. */
type Voiced = { text: string; voiceAt: (offset: number) => Voice };

/** Counts each word for the voice of its first letter or digit; what has none is no word. */
function count({ text, voiceAt }: Voiced): VoiceCounts {
	const counts: VoiceCounts = {};
	for (const { 0: word, index } of text.matchAll(/\S+/g)) {
		const letter = word.search(LETTER);
		if (letter === -1) continue;
		const voice = voiceAt(index + letter);
		counts[voice] = (counts[voice] ?? 0) + 1;
	}
	return counts;
}

/**
 * Expects a built site to give each voice the same words wherever it counts them, and each kind of source exactly the
 * words that are credited to it.
 */
export function expectEqualCounts(dist: string, column: AnnotatedColumn): void {
	const { page = {}, ...others } = builtCounts(dist, column);
	for (const [place, counts] of Object.entries(others)) expect(counts, place).toEqual(page);
	const { columnist, question, reported, undetermined, ...credited } = page;
	expect(credited).toEqual(creditedCounts(column));
	const words = Object.values(page).reduce((sum, one) => sum + one, 0);
	expect(words).toBe(column.text.split(/\s+/).filter((word) => LETTER.test(word)).length);
	const shares = stripShares(dist, column.slug);
	expect(Object.keys(shares).sort()).toEqual(Object.keys(page).sort());
	// The strip is drawn by characters, and words are not all of one length.
	for (const voice of voices) {
		expect(Math.abs((shares[voice] ?? 0) - (100 * (page[voice] ?? 0)) / words), voice).toBeLessThan(3);
	}
	expectWholeShares(dist, column.slug);
}

/** Expects the shares that the key prints to add up to a whole. */
function expectWholeShares(dist: string, slug: string): void {
	const { document } = parseHTML(readFileSync(join(dist, "columns", slug, "index.html"), "utf8"));
	const printed = [...document.querySelectorAll(".shares tbody td:last-child")].map((cell) => cell.textContent ?? "");
	const known = printed.filter((share) => /^\d+%$/.test(share)).map((share) => Number.parseInt(share, 10));
	expect(printed.filter((share) => !/^\d+%$/.test(share) && share !== "under 1%")).toEqual([]);
	expect(known.reduce((sum, share) => sum + share, 0)).toBe(100);
}

/** The counts of a built site, by where they are read: tints, the strip's table, the ledger's chart, JSON. */
function builtCounts(dist: string, { slug, text }: AnnotatedColumn): Record<string, VoiceCounts> {
	const read = (file: string) => readFileSync(join(dist, "columns", slug, file), "utf8");
	const { document } = parseHTML(read("index.html"));
	const ledger = parseHTML(read("ledger/index.html")).document;
	const shared = z
		.object({ voices: z.array(z.object({ range: z.object({ start: z.int(), end: z.int() }), voice: voiceSchema })) })
		.parse(JSON.parse(read("share.json"))).voices;
	return {
		page: count(readTints(document)),
		table: readTable(document.querySelectorAll(".shares tbody tr[data-voice]"), 0),
		ledger: readTable(ledger.querySelectorAll('[data-picture="speakers"] tr[data-voice]'), 1),
		json: count({
			text,
			voiceAt: (at) => shared.find(({ range }) => range.start <= at && at < range.end)?.voice ?? "columnist",
		}),
	};
}

/** The share of each voice in the strip's width, in per cent. */
function stripShares(dist: string, slug: string): VoiceCounts {
	const { document } = parseHTML(readFileSync(join(dist, "columns", slug, "index.html"), "utf8"));
	const widths: VoiceCounts = {};
	let all = 0;
	for (const cells of document.querySelectorAll('.strip-picture [class^="v-"]')) {
		const voice = voiceSchema.parse(cells.getAttribute("class")?.replace("v-", ""));
		for (const [, width] of cells.getAttribute("d")?.matchAll(/h([\d.]+)/g) ?? []) {
			widths[voice] = (widths[voice] ?? 0) + Number(width);
			all += Number(width);
		}
	}
	return Object.fromEntries(Object.entries(widths).map(([voice, width]) => [voice, (100 * width) / all]));
}

/** What is credited in a column, from its attributions alone: each word for the narrowest credit over it. */
function creditedCounts({ text, annotations }: AnnotatedColumn): VoiceCounts {
	const credits = annotationsOf(annotations, "attribution")
		.flatMap(({ sourceKind, content }) => content.map((range) => ({ ...range, voice: voiceOfSourceKind[sourceKind] })))
		.sort((a, b) => a.end - a.start - (b.end - b.start));
	const voiceAt = (at: number) => credits.find(({ start, end }) => start <= at && at < end)?.voice ?? "columnist";
	const { columnist, ...credited } = count({ text, voiceAt });
	return credited;
}

/** The words of a reading page and the tints under them. */
function readTints(document: Document): Voiced {
	let text = "";
	const at: Voice[] = [];
	const walk = (node: Node, voice: Voice) => {
		if (node.nodeType === node.TEXT_NODE) {
			const words = node.textContent ?? "";
			text += words;
			for (let unit = 0; unit < words.length; unit++) at.push(voice);
			return;
		}
		if (node.nodeType !== node.ELEMENT_NODE) return;
		const element = node as Element;
		if (element.hasAttribute("data-furniture") || element.hasAttribute("data-note")) return;
		const own = element.getAttribute("data-said");
		for (const child of node.childNodes) walk(child, own === null ? voice : voiceSchema.parse(own));
		// Blocks stand apart, and are joined by no word.
		if (/^p\d+$/.test(element.id)) {
			text += " ";
			at.push("columnist");
		}
	};
	const body = document.querySelector('[itemprop="articleBody"]');
	if (!body) throw new Error("The page has no column.");
	walk(body, "columnist");
	return { text, voiceAt: (offset) => at[offset] ?? "columnist" };
}

/** The numbers of words in a table's rows, by voice. @param cell which of a row's `td` has the number */
function readTable(rows: Iterable<Element>, cell: number): VoiceCounts {
	const counts: VoiceCounts = {};
	for (const row of rows) {
		const voice = voiceSchema.parse(row.getAttribute("data-voice"));
		counts[voice] = (counts[voice] ?? 0) + Number(row.querySelectorAll("td")[cell]?.textContent);
	}
	return counts;
}
