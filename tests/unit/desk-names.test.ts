import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { keyedValue } from "../../src/browser/desk/fields.ts";
import { done, refTo, stateAt, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();

const fieldOf = (at: Parameters<typeof stateAt>[0], words: string, name: string) =>
	stateAt(at)
		.items.find((one) => one.words === words)
		?.fields.find((field) => field.name === name);

describe("a name that the register lacks", () => {
	test("is written by one key, with its kind, its form to sort by, and what the column calls it", () => {
		const { at, read } = setUp();
		expect(fieldOf(at, "Tom Ashby", "register.label")).toMatchObject({ value: "Mayor", isGuess: true });
		done(at, { do: "accept", item: refTo(at, "name", "Tom Ashby") });
		expect(parse(read("content/names.yaml")).names).toEqual([
			{ id: "tom-ashby", kind: "person", name: "Tom Ashby", sort: "Ashby, Tom", aliases: ["Ashby"], label: "Mayor" },
		]);
	});
	test("is of another kind by a number, with the form to sort by of that kind", () => {
		const { at, read } = setUp();
		const item = stateAt(at).items.find(({ kind, words }) => kind === "name" && words === "Ilse Marrow");
		const fields = item && keyedValue(item, 2, stateAt(at).choices);
		expect(fields).toEqual({ "register.kind": "organisation" });
		done(at, { do: "accept", item: refTo(at, "name", "Ilse Marrow"), fields: fields ?? {} });
		expect(parse(read("content/names.yaml")).names).toMatchObject([{ kind: "organisation", sort: "Ilse Marrow" }]);
		expect(parse(read("content/names.yaml")).names[0]).not.toHaveProperty("aliases");
	});
	test("has an empty label where an editor empties it", () => {
		const { at, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "name", "Tom Ashby"), fields: { "register.label": null } });
		expect(parse(read("content/names.yaml")).names[0].label).toBe(null);
	});
	test("tells how many more mentions of it the column has", () => {
		const { at, writeProse } = setUp(null);
		writeProse(["Ilse Marrow said the bell would ring. Marrow rang it. The town heard Ilse Marrow."]);
		const { did } = done(at, { do: "accept", item: refTo(at, "name", "Ilse Marrow") });
		expect(did).toBe("In the register: Ilse Marrow, and 2 more mentions");
		expect(stateAt(at).undo).toBe("In the register: Ilse Marrow");
	});
});

describe("a source without a name", () => {
	const NAMES = `names:
  - { id: ashby, kind: person, name: Tom Ashby, sort: "Ashby, Tom", aliases: [Ashby], label: Mayor }
  - { id: board, kind: organisation, name: Harbour Board, article: the, sort: Harbour Board, label: Owner of the quay }
  - { id: varrow, kind: place, name: Varrow, sort: Varrow, label: A town }
`;
	const PROSE = [
		"Tom Ashby went to Varrow. The board said that the quay was closed. Officials said the boats were safe. They added that nobody was hurt.",
	];
	const desk = () => {
		const made = setUp(null);
		made.write("content/names.yaml", NAMES);
		made.writeProse(PROSE);
		return made;
	};
	test("has the entries that it may be beside numbers: of like words first, then those named last before it", () => {
		const { at } = desk();
		expect(fieldOf(at, "The board said", "source.name")).toMatchObject({
			value: null,
			near: ["board", "varrow", "ashby"],
		});
		expect(fieldOf(at, "Officials said", "source.name")?.near).toEqual(["varrow", "ashby"]);
	});
	test("is named and accepted by one key", () => {
		const { at, read, file } = desk();
		const item = stateAt(at).items.find(({ words }) => words === "The board said");
		const fields = item && keyedValue(item, 6, stateAt(at).choices);
		expect(fields).toEqual({ "source.name": "board" });
		done(at, { do: "accept", item: refTo(at, "attribution", "The board said"), fields: fields ?? {} });
		const [entry] = parse(read(file)).attributions;
		expect(entry).toMatchObject({ source: { name: "board" }, sourceKind: "named", status: "corrected" });
	});
	test("keeps the numbers of what the column does with it", () => {
		const { at } = desk();
		const item = stateAt(at).items.find(({ words }) => words === "The board said");
		expect(item && keyedValue(item, 2, stateAt(at).choices)).toEqual({ stance: "reports" });
		expect(item && keyedValue(item, 9, stateAt(at).choices)).toBe(null);
	});
	test("that is “they” is likely to be the nearest that are several, with what was decided of these", () => {
		const { at, read, file } = desk();
		const they = () => stateAt(at).items.find(({ words }) => words === "They added");
		expect(they()?.why.join(" ")).toContain("“They” is likely to be “Officials”");
		done(at, { do: "accept", item: refTo(at, "attribution", "Officials said"), fields: { role: "told" } });
		expect(they()?.fields.find(({ name }) => name === "role")).toMatchObject({ value: "told", isGuess: true });
		done(at, { do: "accept", item: refTo(at, "attribution", "They added") });
		expect(parse(read(file)).attributions[1]).toMatchObject({ source: { words: "They" }, role: "told" });
	});
});
