import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { carryLinks } from "../../src/links/carry.ts";
import { recordLinks } from "../../src/links/record.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { goldenRules, rulesIn } from "../evaluation/golden-rules.ts";

const divide = (text: string, lang = "en") =>
	sentences(plainLayer(text), lang).map(({ start, end }) => text.slice(start, end));

/** Each with a bar where one sentence ends and the next begins. */
describe.each<[kind: string, texts: string[]]>([
	[
		"letters and initials",
		[
			"He fought in World War I.|Britain won.",
			"It is Plan B.|Ministers left.",
			"He wrote of Malcolm X.|Nobody replied.",
			"It has vitamin C.|Doctors say so.",
			"We are a pair, you and I.|Did he see Ann I. Vale?",
			"She saw Elizabeth I.|Spain lost.",
			"J. K. Vale left.|He met G.K. Vale, and J.-P. Vale.",
			"George W. Bush spoke.|Harry S. Truman won.",
			"She met J. A. Smith.|They spoke.",
		],
	],
	[
		"countries",
		[
			"They moved to the U.S.|Nobody asked why.",
			"They moved to the U.S.|How did it go?",
			"They moved to the U.S.|Yet prices fell.",
			"They moved to the U.S.|Last year they left.",
			"They moved to the U.S.|Ministers left.",
			"They moved to the U.S.|Ann Vale stayed.",
			"The U.S. Government left.|The U.S. Supreme Court ruled.",
			"Former U.S. Grandmaster Vale won.|Then U.K. Prime Minister Vale spoke.",
			"He saw the U.S. Space and Rocket Center.",
		],
	],
	[
		"times of day",
		[
			"At 5 a.m. Mr. Vale went to the bank.",
			"He left at 6 P.M.|Mr. Vale then came.",
			"He came at 6 a.m. Monday and left at 5 p.m. Friday.",
			"The talks began at 9 a.m. London time.|It had closed by 9 p.m.|Nobody came.",
		],
	],
	[
		"firms and their like",
		[
			"Martin Luther King Jr. Day is a holiday.",
			"Acme Inc. USA is expanding.",
			"John Vale Sr. VP of Engineering will call.",
			"The J. Vale Co. Ltd. Board met.",
			"Back to Com. & Adm. at once.",
			"He works at Acme Inc.|They pay well.",
			"We met John Vale Jr.|Britain won.",
			"Was it no?|The answer is No.|Ministers left.",
		],
	],
	[
		"dots",
		[
			"He waited…|Then he left.",
			"He waited ...|Then he left.",
			"Well … I mean it.|Well ... I mean it.",
			"It was never meant....|She left.",
			"It goes on . . . .|It ends.",
			"“It goes on [...]” (Vale 55).|It ends.",
		],
	],
	[
		"lists in one line",
		[
			"1. The first thing|2. The second thing",
			"1.) The first thing.|2.) The second thing.",
			"• 9. The first thing|• 10. The second thing",
			"a. The first thing|b. The second thing|c. The third thing",
			"1. The year 2 was bad.",
			"4.1. It fell.",
		],
	],
	[
		"numbers",
		[
			"It fell.|40 per cent left.",
			"It fell.|£40 was lost.",
			"See vol. 3 and para. 4, of Sept. 5.",
			"It is at No. 10 and N°. 12.5.",
		],
	],
])("the ends of sentences: %s", (_, texts) => {
	test.each(texts)("%s", (text) => expect(divide(text.replaceAll("|", " "))).toEqual(text.split("|")));
});

test.each<[lang: string, text: string]>([
	["de", "Das ist z. B. Anna.|Er kam am 3. Oktober.|Herr Dr. Müller sprach."],
	["de", "Im 19. Jahrhundert kostete es 5 Mio. Taler.|Er kam um 3.|Der Plan fiel."],
	["fr", "M. Dupont a parlé.|MM. Dupont et Durand, p. ex. Paul.|J.-P. Vale est là."],
	["es", "El Sr. López habló.|Vive en EE. UU.|Los ministros salieron."],
	["it", "Il Sig. Rossi e la Dott.ssa Bianchi.|Ad es. Roma, pag. 5.|Non è vero."],
	["pt", "O Sr. Silva falou.|A Dra. Costa, p. ex. Ana, veio.|Não é verdade."],
	["nl", "Volgens dr. Jansen is het zo.|Hij noemt o.a. Rotterdam.|De heer Vos en mevr. De Wit kwamen."],
])("the ends of sentences in another language: %s, %s", (lang, text) => {
	expect(divide(text.replaceAll("|", " "), lang)).toEqual(text.split("|"));
});

test("an id that was published for two sentences stays with the first, and the second gets one of its own", () => {
	const text = "They moved to the U.S. Nobody asked why.";
	const input = { blocks: [text], slug: "a" };
	const before = recordLinks(carryLinks({ ...input, sentences: [{ start: 0, end: text.length }] }), []).registry;
	const after = carryLinks({ ...input, sentences: sentences(plainLayer(text), "en") }, before);
	expect(after.sentences).toEqual(["p1s1", "p1s2"]);
});

describe("the golden rules of others", () => {
	const python = [
		"import pytest",
		"RULES = [",
		'	("One. Two.", ["One.", "Two."]),',
		"	# a remark with [brackets]",
		"	pytest.param(",
		"		'It\\'s \"so\".', ['It\\'s \"so\".'], marks=pytest.mark.xfail),",
		'	("""He left""", ["He", "left"]),',
		"]",
		'print("[")',
	].join("\n");
	test("are read from a file of tests", () => {
		expect(rulesIn(python)).toEqual([
			{ text: "One. Two.", expected: ["One.", "Two."] },
			{ text: 'It\'s "so".', expected: ['It\'s "so".'] },
			{ text: "He left", expected: ["He", "left"] },
		]);
	});
	test("are scored where they are in the folder", () => {
		const folder = mkdtempSync(join(tmpdir(), "rules-"));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		expect(goldenRules(folder).rows).toBeNull();
		writeFileSync(join(folder, "golden-rules.py"), python);
		expect(goldenRules(folder).rows).toMatchObject([{ right: 2 / 3, of: 3 }]);
	});
});
