import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { serveProtocol } from "../../src/cli/links-protocol.ts";
import { carryLinks } from "../../src/links/carry.ts";
import { historyOf } from "../../src/links/history.ts";
import { mint, resolve, resolveWords } from "../../src/links/index.ts";
import { parseWords, printWords } from "../../src/links/notation.ts";
import { contradictionIn } from "../../src/links/passages.ts";
import { printRegistry } from "../../src/links/print-registry.ts";
import { recordLinks } from "../../src/links/record.ts";
import { canonicalReading, indexWords, wordRangeAt } from "../../src/links/words.ts";
import { type Registry, registrySchema } from "../../src/model/registry.ts";
import { load } from "./library.ts";

const { columns } = load("content");
const column = columns[0];
if (!column) throw new Error("The column is missing.");
const paragraphs = column.blocks.map(({ range }) => column.text.slice(range.start, range.end));
const first = mint(paragraphs);

/** The paragraphs with one of them edited. */
function edited(index: number, edit: (paragraph: string) => string): string[] {
	const after = paragraphs.map((paragraph, at) => (at === index ? edit(paragraph) : paragraph));
	expect(after).not.toEqual(paragraphs);
	return after;
}

/** A link to words of the newest revision, as the page makes it. */
function linkTo(registry: Registry, words: string): string {
	const present = historyOf(registry).at(-1);
	const start = present?.text.indexOf(words) ?? -1;
	if (!present || start < 0) throw new Error(`The text does not hold “${words}”.`);
	return `${registry.revisions.length}.${printWords(present, wordRangeAt(present.words, { start, end: start + words.length }))}`;
}

/** What a link leads to: the words that are marked now. */
function follow(registry: Registry, link: string) {
	const found = resolveWords(registry, link);
	const text = historyOf(registry).at(-1)?.text ?? "";
	return { ...found, now: found?.ranges.map(({ start, end }) => text.slice(start, end)).join(" … ") };
}

describe("ten kinds of edit to the real column", () => {
	const words = "Trump, who recently asked him to hold off bombing for a while";
	const link = linkTo(first.registry, words);

	test("keeps ids and reports changed words when a typo is corrected", () => {
		const { registry, ids, report } = mint(
			edited(0, (text) => text.replace("recently asked", "recentley asked")),
			first.registry,
		);
		expect(ids).toEqual(first.ids);
		expect(report.retired).toEqual([]);
		expect(follow(registry, link)).toMatchObject({
			now: words.replace("recently", "recentley"),
			isChanged: true,
			words,
		});
	});
	test("keeps ids when a name is respelt everywhere", () => {
		const after = paragraphs.map((paragraph) => paragraph.replaceAll("Zelensky", "Zelenskyy"));
		const { registry, ids } = mint(after, first.registry);
		expect(ids).toEqual(first.ids);
		const spoken = linkTo(first.registry, "by Zelensky in Davos");
		expect(follow(registry, spoken)).toMatchObject({ now: "by Zelenskyy in Davos", isChanged: true });
		expect(follow(registry, link)).toMatchObject({ now: words, isChanged: false });
	});
	test("reports changed words when a number is corrected", () => {
		const { registry } = mint(
			edited(13, (text) => text.replace("52%", "54%")),
			first.registry,
		);
		const figure = linkTo(first.registry, "suggested 52% of Ukrainians");
		expect(follow(registry, figure)).toMatchObject({
			now: "suggested 54% of Ukrainians",
			isChanged: true,
			words: "suggested 52% of Ukrainians",
		});
	});
	test("reports changed words when a sign is removed from a number", () => {
		const { registry } = mint(
			edited(13, (text) => text.replace("52%", "52")),
			first.registry,
		);
		expect(follow(registry, linkTo(first.registry, "suggested 52% of"))).toMatchObject({ isChanged: true });
	});
	test("leads both ids to one paragraph when two are joined", () => {
		const after = [`${paragraphs[0]} ${paragraphs[1]}`, ...paragraphs.slice(2)];
		const { registry, ids } = mint(after, first.registry);
		expect(new Set(ids).size).toBe(ids.length);
		expect(resolve(registry, "p1")).toEqual({ block: 0 });
		expect(resolve(registry, "p2")).toEqual({ block: 0 });
		expect(resolve(registry, "p3")).toEqual({ block: 1 });
		expect(follow(registry, link)).toMatchObject({ now: words, isChanged: false });
	});
	test("leaves the id to the head when a paragraph is split", () => {
		const at = paragraphs[0]?.indexOf("When asked") ?? 0;
		const [head = "", tail = ""] = [paragraphs[0]?.slice(0, at - 1), paragraphs[0]?.slice(at)];
		const { ids } = mint([head, tail, ...paragraphs.slice(1)], first.registry);
		expect(ids.slice(0, 3)).toEqual(["p1", "p15", "p2"]);
	});
	test("keeps ids when a paragraph is moved", () => {
		const after = [...paragraphs.slice(1, 8), paragraphs[0] ?? "", ...paragraphs.slice(8)];
		const { ids, registry } = mint(after, first.registry);
		expect(ids[7]).toBe("p1");
		expect(ids.slice(0, 7)).toEqual(first.ids.slice(1, 8));
		expect(follow(registry, link)).toMatchObject({ now: words, isChanged: false, block: 7 });
	});
	test("assigns a new number when a paragraph is inserted", () => {
		const after = ["This is an editor’s new opening, of eleven words.", ...paragraphs];
		expect(mint(after, first.registry).ids).toEqual(["p15", ...first.ids]);
	});
	test("keeps the words and the place when a paragraph is deleted, and its id when it is restored", () => {
		const without = paragraphs.filter((_, index) => index !== 6);
		const gone = mint(without, first.registry);
		expect(gone.ids).not.toContain("p7");
		expect(resolve(gone.registry, "p7")).toEqual({ lost: true, words: paragraphs[6], near: 5 });
		const its = linkTo(first.registry, "This turned morality on its head.");
		expect(follow(gone.registry, its)).toMatchObject({ ranges: [], isChanged: true, block: 5 });
		// An unrelated correction comes between.
		const later = mint(
			without.map((text) => text.replace("hectored", "urged")),
			gone.registry,
		);
		const back = mint(
			[...without.slice(0, 6), paragraphs[6] ?? "", ...without.slice(6)].map((text) =>
				text.replace("hectored", "urged"),
			),
			later.registry,
		);
		expect(back.ids[6]).toBe("p7");
		expect(back.report.revived).toContain("p7");
		expect(follow(back.registry, its)).toMatchObject({ now: "This turned morality on its head", isChanged: false });
	});
	test("keeps the id and reports deleted words when a third of a paragraph is rewritten", () => {
		const { ids, registry, report } = mint(
			edited(1, (text) =>
				text.replace(/He wants to destroy.*?break his foes\./, "Nobody in the capital will say what comes next."),
			),
			first.registry,
		);
		expect(ids).toEqual(first.ids);
		expect(report.questions).toEqual([]);
		const lost = linkTo(first.registry, "He wants to destroy Ukraine, then Europe, and America.");
		expect(follow(registry, lost)).toMatchObject({ ranges: [], words: expect.stringContaining("He wants to destroy") });
	});
	test("reports changed words when “not” is inserted", () => {
		const { registry } = mint(
			edited(2, (text) => text.replace("Putin is a sociopath", "Putin is not a sociopath")),
			first.registry,
		);
		expect(follow(registry, linkTo(first.registry, "Putin is a sociopath"))).toMatchObject({ isChanged: true });
	});
	test("reports changed words when words are added before or after a whole sentence", () => {
		const sentence = linkTo(first.registry, "Putin is not interested in stopping or negotiating.");
		for (const to of [
			"It is said that Putin is not interested in stopping or negotiating.",
			"Putin is not interested in stopping or negotiating yet.",
		]) {
			const { registry } = mint(
				edited(1, (text) => text.replace("Putin is not interested in stopping or negotiating.", to)),
				first.registry,
			);
			expect(follow(registry, sentence), to).toMatchObject({
				isChanged: true,
				now: "Putin is not interested in stopping or negotiating",
			});
		}
		const { registry } = mint(
			edited(1, (text) => text.replace("Putin is not interested", "He rests. Putin is not interested")),
			first.registry,
		);
		expect(follow(registry, sentence)).toMatchObject({ isChanged: false });
	});
	test("keeps the id with the head when a paragraph is split and its parts change later", () => {
		const at = paragraphs[1]?.indexOf("He does not care") ?? 0;
		const halves = [paragraphs[1]?.slice(0, at - 1) ?? "", paragraphs[1]?.slice(at) ?? ""];
		const divided = mint([paragraphs[0] ?? "", ...halves, ...paragraphs.slice(2)], first.registry);
		expect(divided.ids.slice(0, 4)).toEqual(["p1", "p2", "p15", "p3"]);
		expect(divided.registry.passages["p2"]).toHaveProperty("divided");
		const later = mint([paragraphs[0] ?? "", halves[1] ?? "", ...paragraphs.slice(2)], divided.registry);
		expect(resolve(later.registry, "p2")).toMatchObject({ lost: true, words: halves[0] });
		expect(resolve(later.registry, "p15")).toEqual({ block: 1 });
	});
	test("reports no change when only typography differs", () => {
		const after = paragraphs.map((text) => text.replaceAll("’", "'").replaceAll("—", "--").replaceAll(/[“”]/g, '"'));
		const { registry } = mint(after, first.registry);
		expect(follow(registry, link)).toMatchObject({ isChanged: false, now: words });
	});
	test("leads to the same occurrence when the words occur often", () => {
		const [start = 0, second = 0] = [...column.text.matchAll(/Putin/g)].map(({ index }) => index);
		const present = historyOf(first.registry).at(-1);
		if (!present) throw new Error("There is no text.");
		const words = wordRangeAt(present.words, { start: second, end: second + 5 });
		const it = `1.${printWords(present, words)}`;
		expect(start).toBeLessThan(second);
		const { registry } = mint(["Putin, Putin and Putin again, says the new opening.", ...paragraphs], first.registry);
		const text = historyOf(registry).at(-1)?.text ?? "";
		const [range] = resolveWords(registry, it)?.ranges ?? [];
		expect(text.slice((range?.start ?? 0) - 20, range?.end)).toBe(column.text.slice(second - 20, second + 5));
	});
	test("leads to words of several paragraphs when a link spans them", () => {
		const across = linkTo(first.registry, paragraphs.slice(6, 8).join("\n\n"));
		expect(across).toMatch(/^1\.p7\.1-p8\.\d+$/);
		const { registry } = mint(["A new beginning of some length stands here.", ...paragraphs], first.registry);
		expect(follow(registry, across)).toMatchObject({ isChanged: false });
		expect(resolveWords(registry, across)?.ranges).toHaveLength(2);
	});
	test("reports changed words when the paragraphs of a link are separated or change places", () => {
		const across = linkTo(first.registry, paragraphs.slice(6, 8).join("\n\n"));
		const [seventh = "", eighth = ""] = paragraphs.slice(6, 8);
		const rest = paragraphs.slice(8);
		const parted = [...paragraphs.slice(0, 6), seventh, "The other side has said this.", eighth, ...rest];
		const swapped = [...paragraphs.slice(0, 6), eighth, seventh, ...rest];
		for (const revised of [parted, swapped]) {
			expect(follow(mint(revised, first.registry).registry, across)).toMatchObject({ isChanged: true });
		}
	});
});

test("resolves nothing when a link was never made", () => {
	const hostile = [
		"",
		"999.p1.1-2",
		"1.p99.1-2",
		"1.p1.0-0",
		"1.p1.-1-1e9",
		"1.p1.5-4",
		"1.p1.1-999999",
		"%E0%A4%A",
		"1.p1.1-2<img>",
		"x".repeat(1_000_000),
	];
	for (const link of hostile) expect(resolveWords(first.registry, link), link.slice(0, 40)).toBeNull();
	for (const id of ["__proto__", "constructor", "p0", "p999"]) expect(resolve(first.registry, id)).toBeNull();
});

test("asks when a passage is uncertain, and keeps to the answer", () => {
	const half = edited(
		6,
		(text) =>
			`${text.split(" ").slice(0, 17).join(" ")} and that was the end of a long and most unhappy year for the whole of the old alliance.`,
	);
	const asked = mint(half, first.registry);
	expect(asked.report.questions.map(({ id, reason }) => [id, reason])).toEqual([["p7", "little-left"]]);
	const retired = mint(half, first.registry, new Map([["p7", "retire"]]));
	expect(retired.report.questions).toEqual([]);
	expect(resolve(retired.registry, "p7")).toMatchObject({ lost: true });
	expect(mint(half, first.registry, new Map([["p7", "keep"]])).ids).toEqual(first.ids);
});

test("finds the contradiction when a registry was edited by hand", () => {
	expect(contradictionIn(first.registry)).toBeNull();
	const broken: Registry = { ...first.registry, passages: { p1: { born: "1.p1.1-9999", now: "p1.1-2" } } };
	expect(contradictionIn(broken)).toContain("1.p1.1-9999");
});

describe("an editor's answer", () => {
	const R = "Russia must be stopped before it is too late for all of us.";
	const start = mint(["The first paragraph says this about oil.", R, "The last one is about gas and pipelines."]);
	const twice = [R, "Some wholly new paragraph about bread and circuses.", R];
	const asked = mint(twice, start.registry);

	test("is asked for when a paragraph occurs twice", () => {
		expect(asked.report.questions.map(({ id, reason }) => [id, reason])).toEqual([["p2", "duplicate"]]);
	});
	test("holds in every later run when a passage is retired, for its words too", () => {
		let minted = mint(twice, start.registry, new Map([["p2", "retire"]]));
		for (let run = 0; run < 3; run++) {
			expect(contradictionIn(minted.registry)).toBeNull();
			expect(minted.report.questions).toEqual([]);
			expect(resolve(minted.registry, "p2")).toMatchObject({ lost: true, words: R });
			expect(follow(minted.registry, "1.p2.1-12")).toMatchObject({ ranges: [], isChanged: true });
			minted = mint(twice, minted.registry);
		}
		const unchanged = mint(
			start.ids.map(
				(_, index) =>
					["The first paragraph says this about oil.", R, "The last one is about gas and pipelines."][index] ?? "",
			),
			start.registry,
			new Map([["p2", "retire"]]),
		);
		expect(contradictionIn(unchanged.registry)).toBeNull();
		expect(unchanged.ids).toEqual(["p1", "p4", "p3"]);
	});
});

describe("deleted words", () => {
	const first = [
		"The finance minister, who did not lie to parliament about it, resigned on Monday.",
		"Prices rose sharply across the whole country last year.",
		"A banker was arrested in the morning and charged with fraud.",
	];
	const clause = ", who did not lie to parliament about it,";
	test("are not restored when they occur elsewhere as less than a sentence", () => {
		const without = mint(
			first.map((text) => text.replace(clause, "")),
			mint(first).registry,
		);
		const elsewhere = mint(
			first.map((text) => text.replace(clause, "").replace("A banker", `A banker${clause}`)),
			without.registry,
		);
		expect(follow(elsewhere.registry, "1.p1.4-11")).toMatchObject({ ranges: [], isChanged: true });
		const home = mint(first, without.registry);
		expect(follow(home.registry, "1.p1.4-11")).toMatchObject({
			isChanged: false,
			now: "who did not lie to parliament about it",
		});
	});
});

test("adds a revision when the same words are divided into other blocks", () => {
	const blocks = [
		"A lead stands here.",
		"The first half of it works.",
		"The second half does not.",
		"The end comes last.",
	];
	const one = mint(blocks);
	const joined = mint([blocks[0] ?? "", `${blocks[1]}\n\n${blocks[2]}`, blocks[3] ?? ""], one.registry);
	expect(contradictionIn(joined.registry)).toBeNull();
	expect(joined.registry.revisions).toHaveLength(2);
	for (const id of one.ids) expect(resolve(joined.registry, id)).not.toHaveProperty("lost");
	const back = mint(blocks, joined.registry);
	expect(contradictionIn(back.registry)).toBeNull();
	expect(back.ids).toEqual(one.ids);
});

test("reassigns no sentence's id when its words become code", () => {
	const text = ["Stop it.", "The plan works very well for everybody in town."];
	const content = (blocks: string[], count: number) => ({
		blocks,
		sentences: [
			{ start: 0, end: 8 },
			{ start: 10, end: 10 + (blocks[1]?.length ?? 0) },
		].slice(0, count),
	});
	const one = recordLinks(carryLinks(content(text, 2)), []);
	const code = carryLinks(content(["Buy it up", text[1] ?? ""], 1), one.registry);
	expect(code.sentences).not.toContain("p2s1");
});

test("reports a reused id when an annotation moves away from its published words", () => {
	const blocks = ["Putin is a sociopath who projects power with palaces and guards while the media spills ink."];
	const at = (words: string) => {
		const start = blocks[0]?.indexOf(words) ?? -1;
		return [{ id: "c-one", range: { start, end: start + words.length } }];
	};
	let recorded = recordLinks(carryLinks({ blocks }), at("Putin is a sociopath"));
	recorded = recordLinks(carryLinks({ blocks }, recorded.registry), at("Putin is a sociopath who projects power"));
	expect(recorded.report.reused).toEqual([]);
	recorded = recordLinks(carryLinks({ blocks }, recorded.registry), at("power with palaces"));
	expect(recorded.report.reused.map(({ id }) => id)).toEqual(["c-one"]);
});

describe("a registry edited by hand", () => {
	const two = mint(["A new beginning of it all.", ...paragraphs.slice(1)], first.registry).registry;
	const edited: [string, (registry: Registry) => Registry][] = [
		["a passage deleted", ({ passages: { p3: _, ...passages }, ...rest }) => ({ ...rest, passages })],
		[
			"two passages swapped",
			(registry) => ({
				...registry,
				passages: {
					...registry.passages,
					p2: registry.passages["p3"] ?? two.passages["p2"] ?? { born: "", now: "" },
					p3: registry.passages["p2"] ?? { born: "", now: "" },
				},
			}),
		],
		["words that come back from nowhere", (registry) => withStep(registry, "2.p2.1-2 back p2.1")],
		["words without an earlier revision", (registry) => withStep(registry, "p2.1-2 back p2.1")],
		["a run past its block", (registry) => withStep(registry, "p2.1-9999 same p2.1")],
		["a run from nothing", (registry) => withStep(registry, "p2.0-3 same p2.1")],
	];
	const withStep = (registry: Registry, step: string): Registry => ({
		...registry,
		revisions: registry.revisions.map((revision, index) =>
			index === 1 ? { ...revision, words: [...revision.words, step] } : revision,
		),
	});
	test.each(edited)("is found contradictory when it has %s", (_, edit) => {
		expect(contradictionIn(two)).toBeNull();
		expect(contradictionIn(edit(two))).not.toBeNull();
	});
});

test("reports changed words exactly when the meaning may change", () => {
	const differ = [
		["x > 5", "x < 5"],
		["A ≠ B", "A = B"],
		["(-5 points)", "(5 points)"],
		["$−5", "$5"],
		["±5", "5"],
		["10²", "102"],
		["5:1", "5/1"],
		["👍", "👎"],
		["a “plan”", "a plan"],
		["the US", "the us"],
		["52%", "52"],
	];
	for (const [a = "", b = ""] of differ) expect(canonicalReading(a), `${a} and ${b}`).not.toBe(canonicalReading(b));
	const alike = [
		["a “plan” — today", 'a "plan" -- today'],
		["Putin’s", "Putin's"],
		["co\u00ADoperate", "cooperate"],
	];
	for (const [a = "", b = ""] of alike) expect(canonicalReading(a)).toBe(canonicalReading(b));
	const question = mint(["He won. They left."]);
	expect(follow(mint(["He won? They left."], question.registry).registry, "1.p1.1-2")).toMatchObject({
		isChanged: true,
	});
	const chinese = mint(["今天天气很好。他会回来。"]);
	expect(follow(mint(["今天天气很好。没有人说他会回来。"], chinese.registry).registry, "1.p1.7-10")).toMatchObject({
		isChanged: true,
	});
});

const paragraph = fc
	.array(
		fc.constantFrom("the", "war", "of", "52%", "Putin’s", "no", "3.5", "U.S.", "—", "“word”", "日本", "peace", "ends"),
		{ maxLength: 14 },
	)
	.map((words) => words.join(" "));
const text = fc.array(paragraph, { maxLength: 7 });

describe("any sequence of revisions", () => {
	test("keeps every id unique, prints a registry that parses to itself, and changes nothing when the text is the same", () => {
		fc.assert(
			// To print and parse takes as long as all the rest.
			fc.property(fc.array(fc.tuple(text, fc.nat(3)), { minLength: 1, maxLength: 6 }), (revisions) => {
				let registry: Registry | undefined;
				let known: string[] = [];
				for (const [blocks, chance] of revisions) {
					const shown = blocks.filter((block) => block.trim() !== "");
					const minted = mint(shown, registry);
					expect(minted.ids).toHaveLength(shown.length);
					expect(new Set(minted.ids).size).toBe(shown.length);
					expect(Object.keys(minted.registry.passages)).toEqual(expect.arrayContaining(known));
					for (const id of minted.report.added) expect(known).not.toContain(id);
					for (const [index, id] of minted.ids.entries())
						expect(resolve(minted.registry, id)).toEqual({ block: index });
					expect(contradictionIn(minted.registry)).toBeNull();
					const isWritten = chance === 0;
					const read = isWritten ? registrySchema.parse(parse(printRegistry(minted.registry))) : minted.registry;
					expect(read).toEqual(minted.registry);
					const again = mint(shown, read);
					expect(again.registry).toEqual(minted.registry);
					expect(again.ids).toEqual(minted.ids);
					known = Object.keys(minted.registry.passages);
					registry = minted.registry;
				}
			}),
			{ numRuns: 300 },
		);
	});
	test("leads every link to words that read the same, or reports that they changed", () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), fc.nat(), fc.nat(6), (revisions, from, length) => {
				const shown = revisions.map((blocks) => blocks.filter((block) => block.trim() !== ""));
				const start = mint(shown[0] ?? []);
				const past = historyOf(start.registry)[0];
				const count = past?.words.folded.length ?? 0;
				if (!past || count === 0) return;
				const range = { start: from % count, end: Math.min(count, (from % count) + length + 1) };
				const link = `1.${printWords(past, range)}`;
				expect(parseWords(past, link.slice(2))).toEqual(range);
				const last = shown.slice(1).reduce((minted, blocks) => mint(blocks, minted.registry), start);
				const found = resolveWords(last.registry, link);
				if (!found || found.ranges.length === 0 || found.isChanged) return;
				const now = historyOf(last.registry).at(-1)?.text ?? "";
				const [begin, end] = [found.ranges[0]?.start ?? 0, found.ranges.at(-1)?.end ?? 0];
				expect(canonicalReading(now.slice(begin, end)).replaceAll(" ", "")).toContain(
					canonicalReading(found.words).replaceAll(" ", "").replace(/%$/, ""),
				);
			}),
			{
				numRuns: 500,
				examples: [
					[
						[
							["the no of of", "no “word” the 日本 日本 the 52% the", "the the"],
							["no the 日本", "of of"],
						],
						18,
						2,
					],
				],
			},
		);
	});
});

test("counts the same words when they are typed differently", () => {
	const count = (line: string) => indexWords(line, [{ start: 0, end: line.length }]).folded;
	expect(count("Putin’s “win-win”, 3.5% of U.S. trade")).toEqual([
		"putin's",
		"win",
		"win",
		"3.5",
		"of",
		"u",
		"s",
		"trade",
	]);
	expect(count('Putin\'s "win-win", 3.5% of U.S. trade')).toEqual(count("Putin’s “win-win”, 3.5% of U.S. trade"));
	expect(count("日本語 and co\u00ADoperate")).toEqual(["日", "本", "語", "and", "cooperate"]);
	expect(count("* * *")).toEqual(["* * *"]);
});

test("the protocol answers every line in order when some are errors", async () => {
	const input = new PassThrough();
	const output = new PassThrough();
	const served = serveProtocol(input, output);
	const requests = [
		{ op: "init", paragraphs: ["One two three four.", "Five six seven eight."] },
		{
			op: "mint",
			targets: [
				{ kind: "para", p: 1, start: 0, end: 21 },
				{ kind: "words", p: 0, start: 4, end: 13 },
			],
		},
		{ op: "build", paragraphs: ["A new paragraph stands first.", "One two three four.", "Five six seven eight."] },
		{ op: "resolve", links: [{ id: "p2" }, { words: "1.p1.2-3" }, null, { id: "p77" }] },
		{ op: "nonsense" },
	];
	input.end(`${requests.map((request) => JSON.stringify(request)).join("\n")}\n`);
	await served;
	const answers = String(output.read())
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(answers.slice(0, 4)).toEqual([
		{ ok: true, asks: 0 },
		{ links: [{ id: "p2" }, { words: "1.p1.2-3" }] },
		{ ok: true, asks: 0 },
		{ results: [2, { p: 1, start: 4, end: 13, ranges: [[4, 13]], changed: false }, null, null] },
	]);
	expect(answers[4]).toHaveProperty("error");
});
