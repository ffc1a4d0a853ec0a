import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/links/history.ts";
import { type Minted, mint, resolve, resolveWords } from "../../src/links/index.ts";
import { printWords } from "../../src/links/notation.ts";

const W = "The west wall fell in the night, and nobody heard it.";
const X = "The north wall stood, as it had stood for a hundred years.";
const Y = "The east wall was never built at all, the mason said.";
const Z = "The south wall is where the market was held on Fridays.";

/** Publishes texts one after the other. @returns what the last one became */
function publish(...texts: string[][]): Minted {
	const [first = [], ...later] = texts;
	return later.reduce((minted, blocks) => mint(blocks, minted.registry), mint(first));
}

/** A link to every word of the first revision, one by one and three by three. */
function linksToWords(blocks: string[]): string[] {
	const { registry } = mint(blocks);
	const past = historyOf(registry)[0];
	if (!past) return [];
	const { blockOf, folded } = past.words;
	return folded.flatMap((_, start) =>
		[1, 3].flatMap((length) =>
			blockOf[start] === blockOf[start + length - 1] ? `1.${printWords(past, { start, end: start + length })}` : [],
		),
	);
}

/** What every id and every link of the first revision leads to. */
function landings({ registry }: Minted, ids: readonly string[], links: readonly string[]) {
	const words = links.map((link) => {
		const found = resolveWords(registry, link);
		return { link, current: found?.current, isChanged: found?.isChanged };
	});
	return { ids: ids.map((id) => resolve(registry, id)), words };
}

describe("paragraphs that are removed and put back", () => {
	test("keep their ids when they stood next to each other", () => {
		expect(publish([W, X, Y, Z], [W, Z], [W, X, Y, Z]).ids).toEqual(["p1", "p2", "p3", "p4"]);
		expect(publish([X, Y, Z], ["Something else stands here."], [X, Y, Z]).ids).toEqual(["p1", "p2", "p3"]);
	});
	test("keep their ids when something else was changed meanwhile, too", () => {
		const later = W.replace("nobody", "no one");
		expect(publish([W, X, Y, Z], [W, Z], [later, Z], [later, X, Y, Z]).ids).toEqual(["p1", "p2", "p3", "p4"]);
	});
	test("keep their ids when they are a word or two, but not in another place", () => {
		expect(publish([W, "No.", "Never.", Z], [W, Z], [W, "No.", "Never.", Z, Y]).ids.slice(0, 4)).toEqual([
			"p1",
			"p2",
			"p3",
			"p4",
		]);
		expect(publish([W, "No.", X, Z], [W, X, Z], [W, X, Y, "No.", Z.replace("the", "our"), Y]).ids).not.toContain("p2");
	});
	test("keep their ids when another reads the same", () => {
		expect(publish([W, X, W, Y], [W, Y], [W, X, W, Y]).ids).toEqual(["p1", "p2", "p3", "p4"]);
	});
	test("keep their ids when they come back with a correction", () => {
		const corrected = `${Y.replace("mason", "masons")} ${X}`;
		const links = [`1.p2.1-23`, `1.p2.14-20`];
		const before = mint([W, `${Y} ${X}`, Z]);
		const after = publish([W, `${Y} ${X}`, Z], [W, Z], [W, corrected, Z]);
		expect(after.ids).toEqual(before.ids);
		const { words } = landings(after, [], links);
		expect(words.map(({ current, isChanged }) => [current, isChanged])).toEqual([
			[["p2.1-23"], true],
			[["p2.14-20"], false],
		]);
	});
	test("keep to the part that the id has named since they were taken apart", () => {
		const [head, tail] = [`${W} ${X}`, `${Y} ${Z}`];
		const whole = `${head} ${tail}`;
		// The tail comes back in another paragraph; then the head is removed, and put back.
		const texts = [
			[whole, "A bell rang."],
			[head, "A bell rang."],
			[head, `A bell rang. ${tail}`],
		];
		const removed = publish(...texts, [`A bell rang. ${tail}`]);
		expect(resolve(removed.registry, "p1")).toMatchObject({ lost: true });
		expect(publish(...texts, [`A bell rang. ${tail}`], [head, `A bell rang. ${tail}`]).ids).toEqual(["p1", "p2"]);
		expect(publish(...texts, [whole, "A bell rang."]).ids).toEqual(["p1", "p2"]);
	});
	test("are word for word the same when a word was changed and changed back", () => {
		const before = mint([W, X]);
		const after = publish([W, X], [W.replace("wall", "door"), X], [W, X]);
		const links = linksToWords([W, X]);
		expect(landings(after, before.ids, links)).toEqual(landings(before, before.ids, links));
	});
});

const paragraph = fc.oneof(
	{ weight: 1, arbitrary: fc.constantFrom("No.", "* * *", W, X) },
	{
		weight: 3,
		arbitrary: fc
			.array(fc.constantFrom("the", "wall", "of", "52%", "town", "fell", "no", "3.5", "“word”", "日本", "peace"), {
				minLength: 1,
				maxLength: 12,
			})
			.map((words) => words.join(" ")),
	},
);
const columnOf = (each: fc.Arbitrary<string>) =>
	fc.array(fc.tuple(each, fc.boolean()), { minLength: 1, maxLength: 10 }).map((all) => ({
		whole: all.map(([text]) => text),
		left: all.filter(([, isKept]) => isKept).map(([text]) => text),
	}));

describe("any set of paragraphs", () => {
	test("keeps every id and every link to words when it is removed and put back", () => {
		fc.assert(
			fc.property(columnOf(paragraph), fc.array(columnOf(paragraph), { maxLength: 2 }), ({ whole, left }, others) => {
				const links = linksToWords(whole);
				const before = mint(whole);
				const after = publish(whole, left, ...others.map((one) => one.whole), whole);
				expect(after.ids).toEqual(before.ids);
				expect(landings(after, before.ids, links)).toEqual(landings(before, before.ids, links));
			}),
			{ numRuns: 200 },
		);
	});
	test("keeps every id when no two are alike and something is added that stays", () => {
		const word = fc.string({ unit: fc.constantFrom(..."aeiklmnort"), minLength: 6, maxLength: 9 });
		const distinct = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
		fc.assert(
			fc.property(columnOf(distinct), paragraph, ({ whole, left }, added) => {
				const before = mint(whole);
				const after = publish(whole, [...left, added], [...whole, added]);
				expect(after.ids.slice(0, whole.length)).toEqual(before.ids);
			}),
			{ numRuns: 200 },
		);
	});
});
