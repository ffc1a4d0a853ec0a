import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { DeskAction, ItemRef } from "../../src/model/desk.ts";
import { act, done, rangeOf, seenAt, stateAt, useSmallDesks } from "./small-desk.ts";

const make = useSmallDesks();
const setUp = (annotations?: string | null) => {
	const desk = make(annotations);
	return { ...desk, one: desk.at, other: desk.desks() };
};

/** What somebody may do with an item who has not seen what was decided about it. */
const LATER: [string, (item: ItemRef) => DeskAction][] = [
	["reject", (item) => ({ do: "reject", item })],
	["accept with another value", (item) => ({ do: "accept", item, fields: { stance: "rejects" } })],
	["change a field", (item) => ({ do: "set", item, fields: { stance: "rejects" } })],
	["move an end", (item) => ({ do: "move", item, end: "end", by: "word", step: -1 })],
	["place a part", (item) => ({ do: "place", item, part: "content", range: rangeOf("the “folly”") })],
	["decide alike", (item) => ({ do: "same", items: [item], as: "reject" })],
];

describe("whoever decides second", () => {
	test.each(LATER)("cannot %s what was accepted meanwhile, and is shown it", (_, action) => {
		const { one, other, file, read } = setUp();
		const seen = seenAt(other, "attribution", "The clerk of the council told");
		done(one, { do: "accept", item: seenAt(one, "attribution", "The clerk of the council told") });
		const written = read(file);
		expect(act(other, action(seen))).toMatchObject({
			refusal: expect.stringContaining("already"),
			state: expect.anything(),
		});
		expect(read(file)).toBe(written);
		expect(act(other, action(seenAt(other, "attribution", "The clerk of the council told")))).not.toHaveProperty(
			"refusal",
		);
	});
	test("cannot accept what was changed meanwhile and is open still", () => {
		const { one, other, file, read } = setUp();
		const seen = seenAt(other, "attribution", "Some residents claim");
		done(one, { do: "set", item: seenAt(one, "attribution", "Some residents claim"), fields: { stance: "asserts" } });
		expect(act(other, { do: "accept", item: seen })).toHaveProperty("refusal");
		expect(parse(read(file)).attributions.at(-1).status).toBe("proposed");
	});
	test("cannot change a field of a decided one that was changed meanwhile", () => {
		const { one, other, file, read } = setUp();
		const seen = seenAt(other, "attribution", "Mayor Tom Ashby said");
		done(one, { do: "set", item: seenAt(one, "attribution", "Mayor Tom Ashby said"), fields: { stance: "rejects" } });
		expect(act(other, { do: "set", item: seen, fields: { stance: "concedes" } })).toHaveProperty("refusal");
		expect(parse(read(file)).attributions[0].stance).toBe("rejects");
	});
	test("never decides about another of two at the same words", () => {
		const remark = (words: string) => `  - { quote: the pendulum, remark: ${words}, by: a reader }`;
		const { one, other, file, read } = setUp(`remarks:\n${remark("Was it?")}\n${remark("Is it?")}\n`);
		const [first] = stateAt(other).items.filter(({ kind }) => kind === "remark");
		if (!first) throw new Error("There is no remark.");
		const { kind, id, range, seen } = first;
		done(one, { do: "reject", item: { kind, id, range, seen } });
		expect(act(other, { do: "reject", item: { kind, id, range, seen } })).toHaveProperty("refusal");
		expect(parse(read(file)).remarks).toMatchObject([{ remark: "Is it?" }]);
	});
});
