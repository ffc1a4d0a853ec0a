import { expect, test } from "vitest";
import { nearestNames, withVariants } from "../../src/search/variants.ts";

const names = [
	{ printed: ["Zelensky"], variants: ["Zelenskyy", "Volodymyr", "Volodymyr Zelensky"] },
	{ printed: ["European Union"], variants: ["EU", "E.U."] },
	{ printed: ["Garry Kasparov"], variants: ["Kasparov", "Gary Kasparov"] },
	{ printed: ["Vladimir Putin", "Putin"], variants: ["Poutine"] },
];

test.each([
	["Zelenskyy", ["Zelensky"]],
	["zelenskyy in Davos", ["Zelensky in davos"]],
	["the E.U. refused", ["the European Union refused"]],
	["Volodymyr Zelensky", ["Zelensky", "Zelensky zelensky"]],
	["Poutine", ["Putin", "Vladimir Putin"]],
	["Zelensky", []],
	["neural", []],
	["", []],
])("%s is also asked as %j", (typed, expected) => {
	expect(withVariants(typed, names)).toEqual(expected);
});

test.each([
	["Kasprov", ["Garry Kasparov"]],
	["Zelnesky", ["Zelensky"]],
	["Vladmir", ["Vladimir Putin"]],
	["xyzzy", []],
	["cat", []],
])("%s offers %j", (typed, expected) => {
	expect(nearestNames(typed, names)).toEqual(expected);
});
