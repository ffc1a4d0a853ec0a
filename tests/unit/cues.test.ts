import { expect, test } from "vitest";
import { type Cues, cuesFor } from "../../src/pipeline/detect/lexicon/cues.ts";

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

test("lists no verb both as one that judges and as one of saying", () => {
	expect([...cues.judging].filter((verb) => cues.say.has(verb) || cues.assert.has(verb))).toEqual([]);
});

test("lists no verb of saying both with a view and without", () => {
	expect([...cues.say].filter((verb) => cues.assert.has(verb))).toEqual([]);
});

test("lists every noun that credits alone among the nouns that credit", () => {
	const nouns = new Set([...cues.nouns, ...cues["thought-nouns"]]);
	expect([...cues["nouns-alone"]].filter((noun) => !nouns.has(noun))).toEqual([]);
});
