import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isUnitId } from "../../src/links/ids.ts";
import { mint, resolveWords } from "../../src/links/index.ts";
import { printRegistry } from "../../src/links/print-registry.ts";
import { joinBlocks } from "../../src/links/revision-text.ts";
import { rangesOfWords, withholdFrom, wordRangesOf } from "../../src/links/withhold.ts";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { type Registry, registrySchema } from "../../src/model/registry.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { type Annotated, annotate } from "../../src/pipeline/index.ts";
import { renderBody } from "../../src/pipeline/markup/render-body.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { pageWords, proveWithheld } from "../../src/pipeline/proof.ts";
import { wordHider } from "../../src/pipeline/withhold/hide-words.ts";
import { isTellingName, tellingIds } from "../../src/pipeline/withhold/telling-ids.ts";
import { wordsOf } from "../../src/text/diff.ts";
import {
	countWithheld,
	holdsWithheld,
	isAllWithheld,
	offsetsThrough,
	replaceIn,
	WITHHELD,
	withholdingIn,
} from "../../src/text/withheld.ts";
import { markdownColumn } from "./made-markdown.ts";

/** A text without some of its words, by their numbers. */
function without(text: string, has: (word: number) => boolean): string {
	const { words } = joinBlocks([text]);
	return replaceIn(text, withholdingIn(text, rangesOfWords(words, has), wordRangesOf(words)));
}

describe("signs in the place of words", () => {
	test.each([
		["He is a thief.", "He •••• •••• ••••."],
		["He “is” well-known, 5% up.", "He “••••” ••••-••••, •••• ••••."],
		["He £5 & @b_c % d/e U.S.", "He •••• •• ••••·•••• •• ••••·•••• ••••.••••."],
		["He’s mother’s: 3,000 km²", "•••• ••••: •••• ••••"],
		["He’s 👍 £5%@me, 👍 👍", "•••• •• ••••·••••, 👍 👍"],
	])("keep as many words when %j is withheld", (text, shown) => {
		expect(without(text, (word) => text.startsWith("He’s") || word > 0)).toBe(shown);
	});
	test("stand alone where no space is between words", () => {
		const text = without("日本語", (word) => word === 1);
		expect(text).toBe("日·••••·語");
		expect(joinBlocks([text]).words.folded).toEqual(["日", WITHHELD, "語"]);
	});
	test("are told from bullets inside an author's word", () => {
		expect(holdsWithheld("d••••d or •••••")).toBe(false);
		expect(joinBlocks(["d••••d"]).words.folded).toEqual(["d", "d"]);
	});
	test("leave every other word in its place, whatever is withheld of whatever text", () => {
		const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), markdownColumn(2));
		fc.assert(
			fc.property(text, fc.infiniteStream(fc.boolean()), (given, stream) => {
				fc.pre(!given.includes("•"));
				const chosen = [...stream.take(200)];
				const { words } = joinBlocks([given]);
				const has = (word: number) => chosen[word] === true;
				const shown = without(given, has);
				const left = joinBlocks([shown]).words.folded;
				expect(left).toHaveLength(words.folded.length);
				for (const [index, word] of words.folded.entries()) {
					if (has(index) && /[\p{L}\p{N}\p{Script=Han}\p{Script=Kana}\p{Script=Thai}]/u.test(word))
						expect(left[index]).toBe(WITHHELD);
					else if (!has(index)) expect(left[index]).toBe(word);
				}
				expect(wordsOf(shown)).toHaveLength(wordsOf(given).length);
				expect(() => proveWithheld(given, shown)).not.toThrow();
				expect(without(shown, () => false)).toBe(shown);
				expect(without(shown, has)).toBe(shown);
			}),
		);
	});
	test("lead to the same words through the offsets of either text", () => {
		fc.assert(
			fc.property(markdownColumn(2), fc.nat(), fc.nat(), fc.nat(), (given, a, b, at) => {
				const { words } = joinBlocks([given]);
				const all = wordRangesOf(words);
				fc.pre(all.length > 0 && !given.includes("•"));
				const [from, to] = [Math.min(a % all.length, b % all.length), Math.max(a % all.length, b % all.length)];
				const ranges = rangesOfWords(words, (word) => word >= from && word <= to);
				const replacements = withholdingIn(given, ranges, wordRangesOf(words));
				const shown = replaceIn(given, replacements);
				const offsets = offsetsThrough(replacements);
				const word = at % words.starts.length;
				const range = { start: words.starts[word] ?? 0, end: words.ends[word] ?? 0 };
				const there = offsets.to(range);
				expect(joinBlocks([shown.slice(there.start, there.end)]).words.folded).toHaveLength(1);
				expect(offsets.from(there)).toEqual(range);
			}),
		);
	});
});

const PLACE = { file: "annotations.yaml", line: 1, column: 1 };
const SECRET = "Zorblat quindle ferxo";
const SECRET_WORDS = /zorblat|quindle|ferxo/i;

type Passage = { quote: string; before?: string; after?: string };

/** Takes a column through the line. @throws Error where an entry is refused */
function line(
	markdown: string,
	{ registry, passages = [], more = {} }: { registry?: Registry | undefined; passages?: Passage[]; more?: object } = {},
): Annotated {
	const diagnostics = new Diagnostics();
	const tree = parseMarkdown(markdown, "column.md", diagnostics);
	if (!tree) throw new Error("refused");
	const withdrawn = passages.map((passage) => ({ passage, on: "2026-03-05", reason: "A court has said so." }));
	const entries = annotationsFileSchema.parse({ by: "The editors", on: "2026-11-26", withdrawn, ...more });
	const annotated = annotate(
		{ tree, lang: "en", names: [], published: "2026-02-05", registry, annotations: { entries, placeOf: () => PLACE } },
		diagnostics,
	);
	if (diagnostics.hasErrors) throw new Error(diagnostics.all.map(({ message }) => message).join("\n"));
	return annotated;
}

/** What is published of a column, and recorded, as text. A registry keeps all ids. */
function published({ layer, tree, annotations, sentences, readings, links, blocks, detections }: Annotated): string {
	const html = renderBody(structuredClone(tree), new Set(blocks.map(({ id }) => id))).map((piece) => piece.html);
	const { past, registry, former, gone } = links;
	const shown = [layer.text, annotations, sentences, readings, former, gone, detections, html, past?.text];
	const { revisions, texts } = registry;
	return `${JSON.stringify(shown)}\n${JSON.stringify({ revisions, texts })}`;
}

const written = (annotated: Annotated) => registrySchema.parse(parse(printRegistry(annotated.links.registry)));

describe("messages", () => {
	const hiderOf = (quote: string, markdown: string, registry?: Registry) => {
		const withdrawn = [{ passage: { quote }, field: null, on: "2026-03-05", reason: "A court has said so." }];
		const tree = parseMarkdown(markdown, "column.md", new Diagnostics()) ?? undefined;
		return wordHider({ annotations: { entries: { withdrawn } }, registry, tree });
	};
	test("have signs for what stands after a quotation inside a passage", () => {
		const quote = "the “plan” was Zorblat";
		const hide = hiderOf(quote, "He said the “plan” was Zorblat. It rained.");
		expect(hide("“the “plan” was Zorblat.” has become “It is Zorblat.”")).toBe(
			"“•••• “••••” •••• ••••.” has become “It is ••••.”",
		);
		expect(hide("“A “plan, Zorblat” was found.")).toBe("“A “••••, ••••” was found.");
		expect(hide("“A” plan, Zorblat” was found.")).toBe("“A” ••••, ••••” was found.");
	});
	test("have signs for words that an edit has put elsewhere, and that nobody has seen there", () => {
		const quote = `${SECRET} wumple`;
		// Whether the record has the withdrawal already, or has the words still.
		for (const passages of [[{ quote }], []]) {
			const { registry } = line(`He saw ${quote}. It rained.`, { passages }).links;
			const hide = hiderOf(quote, "It rained. Here is a Zorblat.", registry);
			expect(hide("“Here is a Zorblat.” was added")).toBe("“Here is a ••••.” was added");
		}
	});
});

/** Sentences that hold the passage, in ways that detectors, markdown and links read otherwise. */
const AROUND = [
	"The mayor said that Zorblat quindle ferxo must go.",
	"“Zorblat quindle ferxo,” said Vale. “And we shall stay.”",
	"Zorblat *quindle* ferxo claimed, without evidence, that the tower is unsafe.",
	"See [Zorblat quindle](https://example.org/zorblat-quindle) ferxo, he said.",
	"Who is it? Zorblat quindle ferxo. He said it was the end.",
	"A poll of Zorblat quindle ferxo gave it 52%, or £41,000.",
	"Zor*blat quin*dle ferxo.",
];

describe("a withdrawn passage", () => {
	test("stands nowhere in what is published and recorded of any column, and all ids and word links stay", () => {
		const column = fc.tuple(markdownColumn(4), fc.constantFrom(...AROUND), markdownColumn(3));
		fc.assert(
			fc.property(column, fc.boolean(), ([before, around, after], isEdited) => {
				const whole = [before, around, after].join("\n\n");
				const tree = parseMarkdown(whole, "column.md", new Diagnostics());
				fc.pre(tree !== null && !whole.includes("•"));
				const first = line(whole);
				fc.pre(first.layer.text.split(SECRET).length === 2 && published(first).match(SECRET_WORDS) !== null);
				const registry = written(first);
				const now = isEdited ? `${whole}\n\nAnd nobody asked the harbour.` : whole;
				const shown = line(now, { registry, passages: [{ quote: SECRET }] });
				expect(published(shown)).not.toMatch(SECRET_WORDS);
				expect(countWithheld(shown.layer.text)).toBe(3);
				const next = written(shown);
				for (const [id, { born, ...passage }] of Object.entries(registry.passages)) {
					expect(next.passages[id]?.born, id).toBe(born);
					// A mark that the edit leaves to a paragraph of several is where it would be without a withdrawal.
					if ("now" in passage && (isUnitId(id) || !isEdited)) {
						expect(next.passages[id], id).toMatchObject({ now: passage.now });
					}
				}
				expect(shown.links.questions).toEqual([]);
				for (const block of registry.revisions[0]?.blocks ?? []) {
					const words = `1.${block.replace(/@.*/, "")}.1-1`;
					expect(resolveWords(next, words)?.current).toEqual(resolveWords(registry, words)?.current);
				}
				const again = line(now, { registry: next, passages: [{ quote: SECRET }] });
				expect(again.links.isChanged).toBe(false);
				expect(published(again)).not.toMatch(SECRET_WORDS);
			}),
			{ numRuns: Number(process.env["CASES"] ?? 60) },
		);
	});

	const text = `The town met. It said that ${SECRET} must go.\n\n${SECRET}, and nobody else, did it.\n\nThe rest is known.`;
	const passages = [
		{ quote: SECRET, before: "said that" },
		{ quote: SECRET, after: ", and nobody" },
	];

	test("is taken out of the texts of all revisions, in the words that it had there", () => {
		const one = written(line(text.replace("ferxo must", "ferxi must")));
		const two = written(line(text, { registry: one }));
		const three = written(line(text, { registry: two, passages }));
		expect(three.revisions).toHaveLength(2);
		expect(JSON.stringify(three.texts)).not.toMatch(/zorblat|quindle|ferx/i);
		expect(resolveWords(three, "1.p1.6-8")?.current).toEqual(["p1.6-8"]);
	});
	test("is taken out where only a former version has it", () => {
		const one = written(line(text));
		const corrected = "The town met. It said that somebody must go.\n\nThe rest is known.";
		const two = written(line(corrected, { registry: one }));
		expect(JSON.stringify(two)).toMatch(SECRET_WORDS);
		const shown = line(corrected, { registry: two, passages });
		const three = written(shown);
		expect(published(shown)).not.toMatch(SECRET_WORDS);
		expect(shown.withholding.withdrawn.map(({ range, words }) => [range, words])).toEqual([
			[null, 0],
			[null, 0],
		]);
		// Its words are nowhere now: that they were taken out is known all the same.
		expect(line(corrected, { registry: three, passages }).links.isChanged).toBe(false);
	});
	test.each([
		["most of its words", "It said that Zorblat quindle ferxi must go."],
		["a part of it", "It said that Zorblat quindle ferxo, must stay."],
	])("is asked about when a correction has left %s, and publishes nothing", (_, sentence) => {
		const quote = `said that ${SECRET} must go`;
		const first = written(line(`The town met. It ${quote}.`));
		const now = `The town met. ${sentence}`;
		for (const registry of [first, written(line(now, { registry: first }))]) {
			expect(() => line(now, { registry, passages: [{ quote }] })).toThrow(/of the 7 stand in the column still/);
		}
		const both = [{ quote }, { quote: sentence.slice(3, -1) }];
		const shown = line(now, { registry: first, passages: both });
		expect(published(shown)).not.toMatch(SECRET_WORDS);
		expect(line(now, { registry: written(shown), passages: both }).links.isChanged).toBe(false);
	});
	test("is asked about when a correction has moved it to where its words cannot be followed", () => {
		const rest = "Nobody minds the harbour, and the rest is known to all of us here.";
		const first = written(line(`The town met. It said that ${SECRET} must go.\n\n${rest}`));
		const now = `Many of them came in the evening, for ${SECRET}.\n\n${rest}`;
		const passages = [{ quote: SECRET, before: "said that" }];
		const second = written(line(now, { registry: first }));
		for (const registry of [first, second]) expect(() => line(now, { registry, passages })).toThrow(/A former version/);
	});
	test("may name only what a correction took out, and leaves the rest to be read", () => {
		const first = written(line("The town met. Vale took the money, it said."));
		const now = "The town met. Vale lent the money, it said.";
		const passages = [{ quote: "took", after: "the money" }];
		const shown = line(now, { registry: written(line(now, { registry: first })), passages });
		expect(Object.values(written(shown).texts)).toEqual(["The town met. Vale •••• the money, it said.", now]);
	});
	test("is asked about when it moves to another place that its context does not name", () => {
		const passages = [{ quote: SECRET, before: "said that" }];
		const before = `The town met. It said that ${SECRET} must go.\n\nThe rest is known, and nobody minds.`;
		const one = written(line(before, { passages }));
		const now = `The town met. It said that it must go.\n\nThe rest is known: ${SECRET} again, and nobody minds.`;
		expect(() => line(now, { registry: one, passages })).toThrow(
			/at another place than where they were withheld: line 3/,
		);
	});
	test("is taken out when its words are changed and withdrawn at once", () => {
		const one = written(line(text));
		const now = text
			.replace("The rest is known.", "Much more is known.")
			.replace("The town met.", "The whole town met.");
		expect(published(line(now, { registry: one, passages }))).not.toMatch(SECRET_WORDS);
	});
	test("may be made longer", () => {
		const one = written(line(text));
		const two = written(line(text, { registry: one, passages }));
		const longer = [
			{ quote: `that ${SECRET} must go.`, before: "It said" },
			{ quote: `${SECRET}, and nobody else, did it.` },
		];
		const three = written(line(text, { registry: two, passages: longer }));
		expect(Object.values(three.texts)).toEqual([
			"The town met. It said •••• •••• •••• •••• •••• ••••.",
			"•••• •••• ••••, •••• •••• ••••, •••• ••••.",
			"The rest is known.",
		]);
		expect(three.passages["p2"]).toEqual({ born: "1.p2.1-8", now: "p2.1-8", withdrawn: true });
	});
	test("has ids that never come back, when the entry is deleted as well", () => {
		const one = written(line(text));
		const whole = [{ quote: `${SECRET}, and nobody else, did it.` }];
		const two = written(line(text, { registry: one, passages: whole }));
		const withdrawn = Object.entries(two.passages).filter(([, passage]) => passage.withdrawn);
		expect(withdrawn.map(([id]) => id)).toEqual(["p2", "p2s1"]);
		const back = line(text, { registry: two });
		const three = written(back);
		for (const [id] of withdrawn) expect(three.passages[id]).toMatchObject({ gone: "1.p2.1-8", withdrawn: true });
		expect(back.blocks.map(({ id }) => id)).toEqual(["p1", "p4", "p3"]);
		expect(back.links.gone).toMatchObject([
			{ id: "p2", words: "", isWithdrawn: true },
			{ id: "p2s1", words: "", isWithdrawn: true },
		]);
		const four = written(line(text.replace("The rest", "All the rest"), { registry: three }));
		for (const [id] of withdrawn) expect(four.passages[id]).toMatchObject({ gone: "1.p2.1-8", withdrawn: true });
	});
	test("answers at the address of an entry on nothing else, and the entry of others stays", () => {
		const attributions = [
			{
				id: "a-it-said",
				quote: "It said",
				before: "met.",
				source: { words: "It" },
				sourceKind: "named",
				cue: "said",
				content: [{ quote: "The town", after: "met." }, { quote: `${SECRET} must go.` }],
				stance: "reports",
			},
		];
		const claims = ["c-libel", "c-all"].map((id) => ({
			id,
			quote: id === "c-all" ? `${SECRET}, and nobody else, did it.` : SECRET,
			...(id === "c-libel" && { before: "said that" }),
			about: "fact",
			stance: "asserts",
			support: "none",
			checkable: true,
		}));
		const one = written(line(text, { more: { attributions, claims } }));
		const shown = line(text, { registry: one, passages, more: { attributions, claims } });
		expect(published(shown)).not.toMatch(SECRET_WORDS);
		expect(shown.withholding.dropped.map(({ id }) => id)).toEqual(["c-libel"]);
		expect(shown.withholding.touched.map(({ id }) => id)).toEqual(["a-it-said", "c-all"]);
		expect(shown.annotations.map(({ id }) => id)).toEqual(expect.arrayContaining(["a-it-said", "c-all"]));
		expect(shown.links.gone).toEqual([{ id: "c-libel", words: "", block: 0, isWithdrawn: true }]);
	});
	test("is in no id that is made for an entry, and in none that one had", () => {
		const claim = { quote: `${SECRET}, and nobody else, did it.`, about: "fact", stance: "asserts", support: "none" };
		const more = { claims: [{ ...claim, checkable: true }] };
		const before = line(text, { more });
		expect(before.madeIds.map(({ id }) => id)).toEqual(["c-zorblat-quindle-ferxo-and-nobody"]);
		const shown = line(text, { registry: written(before), passages, more });
		expect(shown.madeIds.map(({ id }) => id)).toEqual(["c-and-nobody-else-did-it"]);
		expect(published(shown)).not.toMatch(SECRET_WORDS);
		expect(shown.links.untold).toContain("c-zorblat-quindle-ferxo-and-nobody");
	});
	test("has no id that tells it on any page, when its words are corrected and the entry is deleted", () => {
		const claim = { id: "c-zorblat", quote: `${SECRET}, and nobody else, did it.` };
		const more = { claims: [{ ...claim, about: "fact", stance: "asserts", support: "none", checkable: true }] };
		const one = written(line(text, { more }));
		const two = written(line(text, { registry: one, passages, more }));
		const corrected = "The town met. It said that all must go.\n\nThe rest is known.";
		const three = written(line(corrected, { registry: two, passages }));
		const shown = line(corrected, { registry: three });
		expect(published(shown)).not.toMatch(SECRET_WORDS);
		expect(shown.links.untold).toContain("c-zorblat");
		expect(written(shown).untold).toEqual(three.untold);
	});
	test("takes the name of a source along when its words are withheld", () => {
		const source = (words: string) => ({ words, name: null });
		const attributions = [
			{
				id: "a-secret-said",
				quote: `${SECRET} said`,
				source: source(SECRET),
				sourceKind: "named",
				cue: "said",
				content: [{ quote: "the harbour must be shut" }],
				stance: "reports",
			},
		];
		const shown = line(`${SECRET} said the harbour must be shut.`, {
			passages: [{ quote: SECRET }],
			more: { attributions },
		});
		expect(shown.annotations[0]).toMatchObject({ source: { words: "•••• •••• ••••", name: null }, cue: "said" });
		expect(shown.voiceRanges.map(({ voice }) => voice)).toContain("named");
	});
	test("lets a pronoun after it stand for nobody when it may have named somebody", () => {
		const said = "Ilse Marrow left. Tom Vale came. He said that the harbour must be shut.";
		const antecedents = (passages: Passage[]) =>
			line(said, { passages }).annotations.flatMap((one) =>
				one.type === "attribution" ? [one.source.antecedent] : [],
			);
		expect(antecedents([])).toEqual(["Tom Vale"]);
		expect(antecedents([{ quote: "Tom Vale", after: "came" }])).toEqual([null]);
	});
});

describe("an id", () => {
	const passage = { quote: "“He is a thief, and a liar,”" };
	const shown = "Vale came, and a clerk. He is here.";
	const tells = tellingIds([{ withdrawal: { passage, field: null, on: "2026-03-05", reason: "False." } }], shown);
	test.each(["q-thief", "c-thief-2", "c-he-is-a-thief", "c-he-is-a-clerk", "a-liar-said", "c-is-a"])(
		"tells words when it is %s",
		(id) => expect(tells(id)).toBe(true),
	);
	test.each(["p5", "p5s2", "c-libel", "c-he-came", "c-he-is", "c-vale-is-here"])("tells none when it is %s", (id) =>
		expect(tells(id)).toBe(false),
	);
	test.each([
		["a-thief-at-the-till", true],
		["thief", true],
		["a-liar-at-the-till", false],
		["vale-came", false],
	])("tells words as the name of a folder, but for those of the headline: %s", (slug, isTelling) =>
		expect(isTellingName(slug, "A Liar at the Till", tells)).toBe(isTelling),
	);
});

describe("the proof of a page with withheld words", () => {
	test("fails when a word is neither shown nor withheld", () => {
		expect(() => proveWithheld("a b c", "a •••• c")).not.toThrow();
		expect(() => proveWithheld("a b c", "a •••• d")).toThrow("after “a b”");
		expect(() => proveWithheld("a b c", "a ••••")).toThrow();
		expect(() => proveWithheld("a b", "a b ••••")).toThrow();
	});
	test("reads signs as words of the page", () => {
		const html = '<div itemprop="articleBody"><p>He <span data-withdrawn="0">•••• ••••</span>.</p></div>';
		expect(pageWords(html)).toEqual(["He", "••••", "••••."]);
	});
});

describe("a registry", () => {
	test("is the same object when nothing is to be withheld", () => {
		const { registry } = mint(["One two three."]);
		const nothing = { blocks: ["One two three."], ranges: [], rangesIn: () => [] };
		expect(withholdFrom(registry, nothing)).toBe(registry);
	});
	test("keeps words that the newest text shows, when they read like withdrawn ones in a former one", () => {
		expect(isAllWithheld("••••, •••• – ••••.")).toBe(true);
		const { registry } = mint(["He is a thief. He is here."]);
		const blocks = ["He is a thief. He is here."];
		const { texts } = withholdFrom(registry, { blocks, ranges: [{ start: 0, end: 13 }], rangesIn: () => [] });
		expect(Object.values(texts)).toEqual(["•••• •••• •••• ••••. He is here."]);
	});
});
