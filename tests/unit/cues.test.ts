import { expect, test } from "vitest";
import { type Cues, cuesFor } from "../../src/pipeline/detect/speech/cues.ts";

const cues = cuesFor("en") as Cues;
/** The verbs at which anybody is looked for who is credited. */
const leading = new Set([
	...cues.say,
	...cues.assert,
	...cues.think,
	...cues["with-object"],
	...cues["with-as"],
	...cues["wanting-object"],
	...Object.keys(cues.prepositions),
	...Object.keys(cues.idioms),
]);

test.each([
	"with-hearer",
	"with-doer",
	"only-shown",
	"bare",
	"with-infinitive",
	"with-name",
	"shown-bare",
	"asking",
	"showing",
	"with-gerund",
	"denying",
] as const)("what a list says of a verb is read: %s", (list) => {
	expect([...cues[list]].filter((verb) => !leading.has(verb))).toEqual([]);
});

test("a verb that judges is no verb of saying", () => {
	expect([...cues.judging].filter((verb) => cues.say.has(verb) || cues.assert.has(verb))).toEqual([]);
});

test("a verb of saying is said either with a view or without", () => {
	expect([...cues.say].filter((verb) => cues.assert.has(verb))).toEqual([]);
});

test("a noun that credits alone is a noun that credits", () => {
	const nouns = new Set([...cues.nouns, ...cues["thought-nouns"]]);
	expect([...cues["nouns-alone"]].filter((noun) => !nouns.has(noun))).toEqual([]);
});
