import { describe, expect, test } from "vitest";
import { withUpdate } from "../../src/browser/desk/received.ts";
import { updateSince } from "../../src/desk/update.ts";
import type { DeskAction } from "../../src/model/desk.ts";
import { done, PROSE, refTo, stateAt, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();
type At = Parameters<typeof stateAt>[0];

describe("what a desk is told after a decision", () => {
	test.each<[string, (at: At) => DeskAction]>([
		["accepting", (at) => ({ do: "accept", item: refTo(at, "quantity", "52%") })],
		["rejecting a passage whose note had a number", (at) => ({ do: "reject", item: refTo(at, "quantity", "£41,000") })],
		["rejecting", (at) => ({ do: "reject", item: refTo(at, "attribution", "Some residents claim") })],
		["registering a name", (at) => ({ do: "accept", item: refTo(at, "name", "Tom Ashby") })],
		["moving an end", (at) => ({ do: "move", item: refTo(at, "quantity", "52%"), end: "end", by: "word", step: 1 })],
	])("by %s makes the same of what it shows as reading all anew", (_, actionAt) => {
		const { at, desks } = setUp(null);
		const before = stateAt(at);
		const action = actionAt(at);
		done(at, action);
		const update = updateSince(before, stateAt(at));
		const sent: typeof update = JSON.parse(JSON.stringify(update));
		expect(withUpdate(before, sent)).toEqual(stateAt(desks()));
		expect(JSON.stringify(sent).length).toBeLessThan(0.75 * JSON.stringify(before).length);
	});
	test("has of a note that only got another number no more than that", () => {
		const { at, writeProse } = setUp(null);
		writeProse([...PROSE.slice(2), ...PROSE.slice(0, 2)]);
		const before = stateAt(at);
		done(at, { do: "reject", item: refTo(at, "quantity", "smaller than the one") });
		const { elements } = updateSince(before, stateAt(at));
		expect(typeof elements[0]).toBe("string");
		expect(elements.slice(1).every((one) => typeof one === "number")).toBe(true);
	});
	test("is all, where what it shows is not known", () => {
		const { at } = setUp(null);
		const state = stateAt(at);
		expect(withUpdate(null, updateSince(null, state))).toEqual(state);
	});
	test("that is of something else is not taken for what it shows", () => {
		const { at } = setUp(null);
		const state = stateAt(at);
		const update = updateSince(state, state);
		expect(update.items).toEqual(state.items.map((_, place) => place));
		expect(() => withUpdate(null, update)).toThrow(RangeError);
	});
});
