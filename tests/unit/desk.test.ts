import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { links } from "../../src/cli/links.ts";
import { hunksOf } from "../../src/desk/hunks.ts";
import type { DeskItem } from "../../src/model/desk.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { readLibrary } from "../../src/pipeline/parse/library.ts";
import { runIn } from "./run-command.ts";
import { act, done, PROSE, rangeOf, refTo, SLUG, stateAt, TODAY, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();
const refOf = ({ kind, id, range }: DeskItem) => ({ kind, id, range });
const open = (items: readonly DeskItem[]) => items.filter(({ state }) => state === "open");

describe("what the desk lists", () => {
	test("is what is open first: names, then what is doubtful, then the rest in text order", () => {
		const { items } = stateAt(setUp().at);
		const kinds = open(items).map(({ kind, doubt }) =>
			kind === "name" ? "name" : doubt === null ? "rest" : "doubtful",
		);
		expect(kinds).toEqual(kinds.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
		expect(new Set(kinds)).toEqual(new Set(ORDER));
		const rest = open(items).filter((_, at) => kinds[at] === "rest");
		expect(rest.map(({ range }) => range.start)).toEqual(
			rest.map(({ range }) => range.start).toSorted((a, b) => a - b),
		);
	});
	test("tells why, and how sure the machine is", () => {
		const { items } = stateAt(setUp().at);
		const found = items.find(({ kind, words }) => kind === "attribution" && words === "The clerk of the council told");
		expect(found?.why.join(" ")).toContain("“told” credits it.");
		expect(items.find(({ kind }) => kind === "claim")?.why.join(" ")).toMatch(/\d+ of 100/);
	});
	test("is all that is proposed, also what readers are not shown yet, and shown to them once it is accepted", () => {
		const { at, writeProse, content, folder, read, file } = setUp();
		const promise = "Ilse Marrow promised to mend the clock.";
		writeProse([...PROSE, promise]);
		const shown = () => {
			const library = readLibrary(content, folder, new Diagnostics());
			const columns = library.columns.map((one) => buildColumn(one, [], new Diagnostics(), library.site));
			return columns.flatMap(({ annotations }) => annotations.map(({ exact }) => exact));
		};
		expect(shown()).not.toContain("Ilse Marrow promised");
		done(at, { do: "accept", item: refTo(at, "attribution", "Ilse Marrow promised") });
		expect(read(file)).toContain("quote: Ilse Marrow promised");
		expect(shown()).toContain("Ilse Marrow promised");
	});
	test("says of what only an editor can tell that it is no more than likely", () => {
		const { items } = stateAt(setUp().at);
		const claim = items.find(({ kind }) => kind === "claim");
		expect(claim?.fields.filter(({ isGuess }) => isGuess).map(({ name }) => name)).toEqual(["about", "support"]);
	});
});

const ORDER = ["name", "doubtful", "rest"];

describe("a decision", () => {
	test("is written at once: lines are added, and no other is changed but the day", () => {
		const { at, file, read, before } = setUp();
		done(at, { do: "accept", item: refTo(at, "attribution", "The clerk of the council told") });
		const hunks = hunksOf(before ?? "", read(file));
		expect(hunks.flatMap(({ removed }) => removed)).toEqual(['on: "2026-01-01"']);
		expect(hunks[0]?.added).toEqual([`on: "${TODAY}"`]);
		const [, entry] = parse(read(file)).attributions;
		expect(entry).toMatchObject({ quote: "The clerk of the council told", cue: "told", stance: "reports" });
		expect(entry).not.toHaveProperty("status");
	});
	test("to reject is three lines at most", () => {
		const { at, file, read, before } = setUp();
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		const added = hunksOf(before ?? "", read(file)).flatMap(({ added }) => added);
		expect(added.filter((line) => line.trim() !== "" && !line.startsWith("on:")).length).toBeLessThanOrEqual(3);
		expect(stateAt(at).items.find(({ words }) => words === "52%")?.state).toBe("rejected");
	});
	test("with another stance is a correction", () => {
		const { at, file, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "attribution", "Some residents claim"), fields: { stance: "asserts" } });
		expect(parse(read(file)).attributions.at(-1)).toMatchObject({ stance: "asserts", status: "corrected" });
	});
	test("with the value that was proposed is none", () => {
		const { at, file, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "attribution", "Some residents claim"), fields: { stance: "rejects" } });
		expect(parse(read(file)).attributions.at(-1)).not.toHaveProperty("status");
	});
	test("on a pronoun fills in whom it is likely to stand for, once the register has the name", () => {
		const { at, file, read, writeProse } = setUp(null);
		writeProse(["The talks went on for days. Ilse Marrow left early. She said the clock would stop."]);
		done(at, { do: "accept", item: refTo(at, "name", "Ilse Marrow") });
		const item = stateAt(at).items.find(({ kind }) => kind === "attribution");
		expect(item?.fields.find(({ name }) => name === "source.name")).toMatchObject({
			value: "ilse-marrow",
			isGuess: true,
		});
		done(at, { do: "accept", item: refTo(at, "attribution", "She said") });
		expect(parse(read(file)).attributions[0].source).toEqual({ words: "She", name: "ilse-marrow" });
	});
	test("on a quotation brings the entry that credits it, as a proposal", () => {
		const { at, file, read } = setUp(null);
		done(at, { do: "accept", item: refTo(at, "quotation", "The tide does not wait") });
		const { attributions, quotations } = parse(read(file));
		expect(attributions).toMatchObject([{ id: quotations[0].attribution, status: "proposed" }]);
		done(at, { do: "accept", item: refTo(at, "attribution", "wrote Ilse Marrow") });
		expect(parse(read(file)).attributions[0]).not.toHaveProperty("status");
	});
	test("keeps other proposals of its list, and says when a list is read to its end", () => {
		const { at, file, read } = setUp(null);
		const count = open(stateAt(at).items).filter(({ kind }) => kind === "attribution").length;
		done(at, { do: "accept", item: refTo(at, "attribution", "Mayor Tom Ashby said") });
		const left = () => open(stateAt(at).items).filter(({ kind }) => kind === "attribution");
		expect(left().length).toBe(count - 1);
		expect(parse(read(file)).unread).toEqual(["attributions"]);
		for (const item of left()) done(at, { do: "accept", item: refOf(item) });
		expect(parse(read(file))).not.toHaveProperty("unread");
	});
	test("cannot be made twice: whoever is later is told how it was decided", () => {
		const { at, desks } = setUp();
		const other = desks();
		const item = refTo(other, "quantity", "52%");
		done(at, { do: "reject", item });
		expect(act(other, { do: "accept", item })).toMatchObject({ refusal: expect.stringContaining("no longer") });
		expect(stateAt(other).items.find(({ words }) => words === "52%")?.state).toBe("rejected");
	});
	test("which would break the column is refused in the words of the check, and nothing is written", () => {
		const { at, file, read, before } = setUp();
		const item = refTo(at, "attribution", "Some residents claim");
		const answer = act(at, { do: "place", item, part: "cue", range: rangeOf("stole the pendulum") });
		expect(answer).toHaveProperty("refusal");
		expect(read(file)).toBe(before);
	});
	test("is the same for those alike, as one step", () => {
		const { at, file, read, before } = setUp();
		const alike = stateAt(at).items.filter(({ kind, words }) => kind === "quotation" && words.includes("wobbly"));
		expect(new Set(alike.map(({ likeness }) => likeness)).size).toBe(1);
		done(at, { do: "same", items: alike.map(refOf), as: "accept", fields: { use: "figurative" } });
		expect(parse(read(file)).quotations).toMatchObject([{ use: "figurative" }, { use: "figurative" }]);
		done(at, { do: "undo" });
		expect(read(file)).toBe(before);
	});
});

describe("ends", () => {
	test("of what is credited move by words and sentences; marks go with the words in them", () => {
		const { at, file, read } = setUp();
		const item = () => refTo(at, "attribution", "Mayor Tom Ashby said");
		const content = () => parse(read(file)).attributions[0].content[0].quote;
		done(at, { do: "move", item: item(), end: "end", by: "word", step: -1 });
		expect(content()).toBe("the repair of the clock would cost “a small");
		done(at, { do: "move", item: item(), end: "end", by: "word", step: 1 });
		expect(content()).toBe("the repair of the clock would cost “a small fortune.”");
		done(at, { do: "move", item: item(), end: "start", by: "word", step: 1 });
		expect(content()).toBe("repair of the clock would cost “a small fortune.”");
		done(at, { do: "move", item: item(), end: "end", by: "sentence", step: 1 });
		expect(content()).toMatch(/last year\.$/);
		expect(read(file)).toContain("cue: said # his word");
	});
	test("moved of a proposal are written as a proposal, which is a correction once it is accepted", () => {
		const { at, file, read } = setUp();
		const item = () => refTo(at, "attribution", "The clerk of the council told");
		done(at, { do: "move", item: item(), end: "end", by: "word", step: -1 });
		expect(parse(read(file)).attributions[1].status).toBe("proposed");
		done(at, { do: "accept", item: item() });
		expect(parse(read(file)).attributions[1].status).toBe("corrected");
	});
});

describe("words that are selected", () => {
	test("become a claim, a figure, a slip, a time, a comparison", () => {
		const { at, file, read } = setUp();
		done(at, { do: "make", type: "claim", range: rangeOf("she is right") });
		done(at, { do: "make", type: "quantity", range: rangeOf("smaller than the one in Varrow") });
		done(at, { do: "make", type: "sic", range: rangeOf("the pendulum"), fields: { note: "So printed." } });
		done(at, { do: "make", type: "time", range: rangeOf("began"), fields: { reading: "Some day in 2014." } });
		done(at, { do: "make", type: "echo", range: rangeOf("want the clock back"), to: rangeOf("stop the clock") });
		expect(parse(read(file))).toMatchObject({
			claims: [{ quote: "she is right", stance: "asserts", support: "none" }],
			quantities: [{ kind: "comparison" }],
			sics: [{ note: "So printed." }],
			times: [{ reading: "Some day in 2014." }],
			echoes: [{ relation: "repeats", to: { quote: "stop the clock" } }],
		});
	});
	test("become a source with its cue and what it is credited with", () => {
		const { at, file, read } = setUp();
		done(at, { do: "make", type: "attribution", range: rangeOf("He denies it") });
		expect(parse(read(file)).attributions.at(-1)).toMatchObject({
			quote: "He denies",
			source: { words: "He" },
			cue: "denies",
			content: [{ quote: "it" }],
		});
	});
	test("become an organisation where they have its form, and another kind has other forms", () => {
		const { at, read, file } = setUp();
		done(at, { do: "reject", item: refTo(at, "name", "Varrow") });
		const answer = done(at, { do: "make", type: "mention", range: rangeOf("the one in Varrow") });
		expect(answer.item?.kind).toBe("mention");
		const [made] = parse(read("content/names.yaml")).names;
		expect(made).toMatchObject({ kind: "organisation", sort: "one in Varrow" });
		expect(made).not.toHaveProperty("aliases");
		// What was rejected as a name is a part of one now.
		expect(parse(read(file)).rejected).toEqual([]);
		done(at, { do: "set", item: refTo(at, "mention", "one in Varrow"), fields: { "register.kind": "person" } });
		expect(parse(read("content/names.yaml")).names[0]).toMatchObject({ sort: "Varrow, one in", aliases: ["Varrow"] });
	});
	test("become no entry that is there already", () => {
		const { at } = setUp();
		done(at, { do: "make", type: "claim", range: rangeOf("she is right") });
		expect(act(at, { do: "make", type: "claim", range: rangeOf("she is right") })).toMatchObject({
			refusal: expect.stringContaining("already"),
		});
	});
	test("become a name of the register, with its parts", () => {
		const { at, read } = setUp();
		done(at, { do: "make", type: "mention", range: rangeOf("Varrow"), fields: { "register.kind": "place" } });
		expect(parse(read("content/names.yaml")).names).toMatchObject([{ name: "Varrow", kind: "place" }]);
		expect(read("content/names.yaml")).toMatch(/^# The register\n/);
	});
	test.each([
		["sic", "note"],
		["time", "read as"],
		["echo", "other words"],
	] as const)("do not become a %s without what it needs", (type, needs) => {
		expect(act(setUp().at, { do: "make", type, range: rangeOf("the pendulum") })).toMatchObject({
			refusal: expect.stringContaining(needs),
		});
	});
});

describe("names that the register lacks", () => {
	test("are added by one decision, or are another form of one that it has", () => {
		const { at, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "name", "Tom Ashby"), fields: { "register.label": "Mayor of the town" } });
		const { names } = parse(read("content/names.yaml"));
		expect(names).toMatchObject([
			{ name: "Tom Ashby", sort: "Ashby, Tom", aliases: ["Ashby"], label: "Mayor of the town" },
		]);
		done(at, { do: "same-as", item: refTo(at, "name", "Ilse Marrow"), name: names[0].id });
		expect(parse(read("content/names.yaml")).names[0].aliases).toEqual(["Ashby", "Ilse Marrow"]);
	});
	test("are merged: the forms of the one are the other's, and its id still means it", () => {
		const { at, file, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "name", "Tom Ashby") });
		done(at, { do: "accept", item: refTo(at, "name", "Ilse Marrow") });
		done(at, { do: "accept", item: refTo(at, "attribution", "wrote Ilse Marrow") });
		expect(read(file)).toContain("name: ilse-marrow");
		done(at, { do: "same-as", item: refTo(at, "mention", "Ilse Marrow"), name: "tom-ashby" });
		expect(parse(read("content/names.yaml")).names).toMatchObject([
			{ id: "tom-ashby", aliases: ["Ashby", "Ilse Marrow", "Marrow"], former: ["ilse-marrow"] },
		]);
		// The entry of the column still has the old id.
		expect(read(file)).toContain("name: ilse-marrow");
		const mentions = stateAt(at).items.filter(({ kind }) => kind === "mention");
		expect(mentions.map(({ words }) => words)).toEqual(["Tom Ashby", "Ilse Marrow"]);
		done(at, { do: "undo" });
		expect(parse(read("content/names.yaml")).names).toHaveLength(2);
	});
	test("are none where the editor says so", () => {
		const { at } = setUp();
		done(at, { do: "reject", item: refTo(at, "name", "Varrow") });
		expect(stateAt(at).items.filter(({ kind, words }) => kind === "name" && words === "Varrow")).toEqual([]);
	});
});

describe("undo and redo", () => {
	test("go to the beginning and back, over a restart, byte for byte", () => {
		const { at, desks, file, read, content, before } = setUp();
		const texts = [read(file)];
		for (const item of open(stateAt(at).items)) {
			const answer = act(at, { do: "accept", item: refOf(item) });
			if (!("refusal" in answer)) texts.push(read(file) + read("content/names.yaml"));
		}
		const last = texts.length - 1;
		expect(last).toBeGreaterThan(10);
		const again = desks();
		for (let step = last; step > 0; step--) done(again, { do: "undo" });
		expect(read(file)).toBe(before);
		expect(read("content/names.yaml")).toBe("# The register\nnames: []\n");
		expect(act(again, { do: "undo" })).toMatchObject({ refusal: expect.stringContaining("nothing") });
		for (let step = 0; step < last; step++) done(again, { do: "redo" });
		expect(read(file) + read("content/names.yaml")).toBe(texts.at(-1));
		expect(existsSync(join(content, ".desk.lock"))).toBe(false);
	});
	test("take away a file that the first decision has made", () => {
		const { at, content, folder, file } = setUp(null);
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		done(at, { do: "undo" });
		expect(existsSync(join(folder, file))).toBe(false);
		expect(existsSync(join(content, ".desk", `${SLUG}.jsonl`))).toBe(true);
	});
	test("keep what somebody has written meanwhile, and say so where that stands in the way", () => {
		const { at, folder, file, read } = setUp();
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		appendFileSync(join(folder, file), "# A line by hand.\n");
		done(at, { do: "undo" });
		expect(read(file)).toContain("# A line by hand.");
		expect(read(file)).not.toContain("52%");
		done(at, { do: "redo" });
		writeFileSync(join(folder, file), read(file).replace("type: quantity", "type: claim"));
		expect(act(at, { do: "undo" })).toMatchObject({ refusal: expect.stringContaining("changed since") });
		expect(read(file)).toContain("type: claim");
	});
});

describe("files that are changed elsewhere", () => {
	test("are read anew, and never written over", () => {
		const { at, folder, file, read } = setUp();
		stateAt(at);
		writeFileSync(join(folder, file), read(file).replace("# The first of all.", "# Changed by hand."));
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		expect(read(file)).toContain("# Changed by hand.");
	});
	test("with an error are told, and nothing is decided until it is mended", () => {
		const { at, folder, file } = setUp();
		const item = refTo(at, "quantity", "52%");
		writeFileSync(join(folder, file), "claims: [\n");
		expect(act(at, { do: "reject", item })).toMatchObject({ refusal: expect.stringContaining("annotations.yaml:") });
		expect(readFileSync(join(folder, file), "utf8")).toBe("claims: [\n");
	});
	test("keep their line ends", () => {
		const { at, folder, file, read, before } = setUp();
		writeFileSync(join(folder, file), (before ?? "").replaceAll("\n", "\r\n"));
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		expect(read(file)).not.toMatch(/[^\r]\n/);
		done(at, { do: "undo" });
		expect(read(file)).toBe((before ?? "").replaceAll("\n", "\r\n"));
	});
});

describe("what others noted", () => {
	const REMARKS = "remarks:\n  - { quote: the pendulum, remark: Is it?, by: a reader, tags: [check] }\n";
	test("is open until something is made of it, or it is rejected", () => {
		const { at, file, read } = setUp(REMARKS);
		const remark = refTo(at, "remark", "the pendulum");
		expect(act(at, { do: "accept", item: remark })).toHaveProperty("refusal");
		done(at, { do: "make", type: "claim", range: remark.range, remark });
		expect(parse(read(file))).toMatchObject({ remarks: [], claims: [{ quote: "the pendulum" }] });
		done(at, { do: "undo" });
		expect(read(file)).toBe(REMARKS);
		done(at, { do: "reject", item: refTo(at, "remark", "the pendulum") });
		expect(parse(read(file)).remarks).toEqual([]);
	});
});

describe("after an edit of the prose", () => {
	test("the words that an entry may be on now are there to choose from", async () => {
		const { at, folder, file, read, writeProse } = setUp();
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		writeProse([PROSE[0]?.replace("of the clock would cost", "of the old clock will cost") ?? "", ...PROSE.slice(1)]);
		const moved = stateAt(at).items.find(({ kind }) => kind === "moved");
		expect(moved?.why).toEqual(["Before the edit it was on “the repair of the clock would cost “a small fortune.””."]);
		expect(moved?.parts.length).toBeGreaterThan(0);
		done(at, { do: "take", item: refTo(at, "moved", "of the old clock"), candidate: 0 });
		expect(parse(read(file)).attributions[0].content[0].quote).toBe(
			"the repair of the old clock will cost “a small fortune.”",
		);
		expect(stateAt(at).items.some(({ kind }) => kind === "moved")).toBe(false);
		done(at, { do: "undo" });
		expect(stateAt(at).items.some(({ kind }) => kind === "moved")).toBe(true);
	});
});
