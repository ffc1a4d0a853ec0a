import { expect, test } from "vitest";
import { withNumbers } from "../../src/search/numbers.ts";
import { withVariants } from "../../src/search/variants.ts";

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

const numbers = { values: { two: 2, nine: 9, fifty: 50 }, percent: ["%", "percent", "per cent"] };
test.each([
	["52", ["52%", "52 percent", "52 per cent", "fifty-two"]],
	["52 percent", ["52%", "52 per cent", "fifty-two percent", "fifty-two per cent"]],
	["fifty-two per cent", ["52%", "52 percent", "52 per cent", "fifty-two percent"]],
	["65 %", ["65%", "65 percent", "65 per cent"]],
	["9 million", ["nine million"]],
	["two ten", []],
	["percent", []],
])("%s is also asked as %j", (typed, expected) => {
	const asked = withNumbers(typed, numbers);
	expect(asked).toEqual(expect.arrayContaining(expected));
	for (const form of asked) expect(form).not.toMatch(/\p{L}%/u);
});
