import { describe, expect, test } from "vitest";
import { detectionsOf } from "../../src/model/detection.ts";
import { describeDetections, plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";

const read = (text: string) => describeDetections(text, { lang: "en", names: [] });
/** What the sentences of a text take as given, each with its trigger. */
const given = (text: string) =>
	read(text).sentences.flatMap(({ presupposes }) => presupposes.map((one) => `${one.trigger.exact}: ${one.exact}`));
/** What they say aside, and who says it. */
const asides = (text: string) =>
	read(text).sentences.flatMap((one) => one.asides.map((aside) => `${aside.voice} ${aside.stance}: ${aside.exact}`));
/** Who is credited with what in a text. */
const credited = (text: string) =>
	detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution").map(({ source, content }) =>
		[source, content.map(({ start, end }) => text.slice(start, end)).join(" … ")]
			.map((one) => (one && typeof one === "object" ? text.slice(one.start, one.end) : one))
			.join(": "),
	);

describe("what a question takes as given", () => {
	test.each([
		// Why, how, when and where, with a verb that states something.
		["Why did the minister lie?", ["Why: did the minister lie"]],
		["Why won’t Putin stop?", ["Why: won’t Putin stop"]],
		["Why couldn’t he come?", ["Why: couldn’t he come"]],
		["Why do so few people vote?", ["Why: do so few people vote"]],
		["Why, after all these years, does it refuse?", ["Why: does it refuse"]],
		["Where, then, does the money come from?", ["Where: does the money come from"]],
		["When was the bridge closed?", ["When: was the bridge closed"]],
		["How is the plan consistent with the law?", ["How: is the plan consistent with the law"]],
		["Why the delay?", ["Why: the delay"]],
		// How much of it there was, which of them, and who.
		["How long has the board been silent?", ["How long: has the board been silent"]],
		["How many children have died?", ["How many: children have died"]],
		["Which minister lied?", ["Which: minister lied"]],
		["Who turned out the stars?", ["Who: turned out the stars"]],
		["Why did he lie, and who paid for it?", ["Why: did he lie", "who: paid for it"]],
		// What only what is so can be said of.
		["Did she know that the bridge was broken?", ["know that: the bridge was broken"]],
		["Is it any wonder that people left?", ["wonder that: people left"]],
		["How is it that nobody saw it?", ["it that: nobody saw it"]],
		["Has the minister stopped lying to us?", ["stopped: lying to us"]],
		["What explains the delay?", ["What explains: the delay"]],
		["What made him leave?", ["What made: him leave"]],
		["Was it Vale who lied?", ["it Vale who: lied"]],
		// What stands beside the question, and before a tag.
		["Now that the lamp is out, who pays?", ["Now that: the lamp is out"]],
		["Who pays, although nobody asked?", ["although: nobody asked"]],
		["Why would he stop if nobody minds?", ["if: nobody minds"]],
		["How can they sleep when the bridge is broken?", ["when: the bridge is broken"]],
		["He lied, didn’t he?", ["didn’t he: He lied"]],
		["So the fee will rise, right?", ["right: the fee will rise"]],
		["Hardly a day passed, did it? Never did the fee rise, did it?", ["did it: Never did the fee rise"]],
		["Now that barely five ships sail, who pays?", ["Now that: barely five ships sail"]],
		["How often, and why, did it fall?", ["How often: did it fall"]],
	])("%s", (text, expected) => {
		expect(given(text)).toEqual(expected);
	});

	test.each([
		"Why not wait?",
		"Why don’t you come?",
		"Why would he lie?",
		"Why is that?",
		"Where is the money?",
		"How do we mend it?",
		"How are we to mend it?",
		"How is it going to end?",
		"How could he lie?",
		"When did he ever lie?",
		"Who knew?",
		"Who said that it was easy?",
		"Is it true that he lied?",
		"Is it right that the poor should pay?",
		"Is it because he was late?",
		"Perhaps the fee rose, right?",
		"If he stopped lying, would you vote?",
		"Did he go because he was late?",
		"Would you stay if you were rich?",
		"Why would he stay if he were rich?",
		"How do you know when it is over?",
		"What did he do?",
		"Did Vale, who lied to the House, resign?",
		"Did it fall before and after the attacks that left us here?",
		"Why she lied is not known.",
		"“Why did the minister lie?” she asked.",
	])("nothing: %s", (text) => {
		expect(given(text)).toEqual([]);
	});

	test("is a claim that somebody asks, where it can be checked, and never one that the column asserts", () => {
		const text = "Why did the council spend £40 million on a bridge that was closed in 2019?";
		const claims = read(text).detections.filter(({ type }) => type === "claim");
		expect(claims.map(({ exact, stance }) => `${stance}: ${exact}`)).toContain(
			"asks: did the council spend £40 million on a bridge that was closed in 2019",
		);
		expect(claims.filter(({ stance }) => stance !== "asks")).toEqual([]);
	});
});

describe("whose a question is", () => {
	const voices = (text: string) => read(text).sentences.map(({ voice, stance }) => `${voice} ${stance}`);
	test.each([
		["Did Vale say that it fell?", "question asks"],
		["Then why has he refused to publish it?", "question asks"],
		["How can Vale claim that it fell?", "question asks"],
		["In 2019, did Vale say that it was over?", "question asks"],
		["Who asked for a tunnel?", "question asks"],
		["Vale asked: who paid for it?", "named reports"],
		["Vale asked whether it fell.", "named asks"],
	])("%s", (text, expected) => {
		expect(voices(text)).toEqual([expected]);
	});

	test("is asked where it credits somebody, without its mark; whoever is asked about is no source", () => {
		const told = (text: string) =>
			detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution").map(
				({ stance, content }) => `${stance}: ${content.map(({ start, end }) => text.slice(start, end)).join(" … ")}`,
			);
		expect(told("Did Vale say that it fell?")).toEqual(["asks: it fell"]);
		expect(told("Who asked for a tunnel?")).toEqual([]);
	});

	test("has the stance of its source's longest words", () => {
		expect(voices("Vale asked whether it fell, and Marrow said that unemployment rose to 7 per cent in 2019.")).toEqual(
			["named reports"],
		);
	});
});

describe("asides", () => {
	test.each([
		["The fee rose (Vale says it did not) in May.", ["named reports: Vale says it did not"], ["Vale: it did not"]],
		["The fee rose (it did not, says Vale) in May.", ["named reports: it did not, says Vale"], ["Vale: it did not"]],
		["Vale said the fee rose (it did not) in May.", ["columnist asserts: it did not"], ["Vale: the fee rose … in May"]],
		[
			"Vale said the fee (which he sets) rose.",
			["named reports: which he sets"],
			["Vale: the fee (which he sets) rose"],
		],
		["“The fee rose (it had to),” said Vale.", ["named reports: it had to"], ["Vale: “The fee rose (it had to),”"]],
		["The fee rose (according to Vale) in May.", [], ["Vale: The fee rose … in May"]],
		["Vale said the fee fell (in fact it rose).", ["columnist asserts: in fact it rose"], ["Vale: the fee fell"]],
		["The fee fell — Vale says it rose — in May.", ["named reports: Vale says it rose"], ["Vale: it rose"]],
		[
			"Vale says the fee fell, and — I was there — that it rained.",
			["columnist asserts: I was there"],
			["Vale: the fee fell, and … that it rained"],
		],
		["Vale (he is the mayor) said it fell.", ["columnist asserts: he is the mayor"], ["Vale: it fell"]],
		["The regulator – so Vale says – has approved it.", [], ["Vale: The regulator … has approved it"]],
		["The plan — nobody had read it — failed.", ["columnist asserts: nobody had read it"], []],
		["The council (who asked it?) wants more.", ["question asks: who asked it?"], []],
		["The mayor (formerly known as Orrin) left.", [], []],
		["The plan (of 2019) failed - as a plan.", [], []],
	])("%s", (text, expected, credits) => {
		expect(asides(text)).toEqual(expected);
		expect(credited(text)).toEqual(credits);
	});

	test("gives a sentence no voice unless it is the whole sentence", () => {
		const voices = (text: string) => read(text).sentences.map(({ voice }) => voice);
		expect(voices("The fee rose (Vale says that it never rose at all and that the books prove it).")).toEqual([
			"columnist",
		]);
		expect(voices("The fee rose. (Vale says that it did not.)")).toEqual(["columnist", "named"]);
	});

	test("are read like any sentence when brackets span sentences or are never closed", () => {
		expect(asides("(It rose. Nobody knew.) It fell (nobody saw it.")).toEqual([
			"columnist asserts: It rose",
			"columnist asserts: Nobody knew",
		]);
	});
});
