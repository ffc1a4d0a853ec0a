import { expect, test } from "vitest";
import { describeDetections, plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";

/** Each source that stands for somebody, and whom: "she > Ilse Marrow". */
function meant(text: string): string[] {
	return detect(plainLayer(text), { lang: "en", names: [] }).flatMap((one) => {
		if (one.type !== "attribution" || !one.source || !one.antecedent) return [];
		const { source, antecedent } = one;
		return [`${text.slice(source.start, source.end)} > ${text.slice(antecedent.start, antecedent.end)}`];
	});
}

test.each([
	["Ilse Marrow left. She said that it was over.", ["She > Ilse Marrow"]],
	["When Ilse Marrow rose, she said that it was over.", ["she > Ilse Marrow"]],
	["“It is over,” said Ilse Marrow. “We go,” she said.", ["she > Ilse Marrow"]],
	["Mr. Jan Hope and Mrs. Ilse Marrow left. She said that it was over.", ["She > Ilse Marrow"]],
	[
		"Finance Minister Tobias Lind left. Nobody followed. The minister said that it was over.",
		["The minister > Tobias Lind"],
	],
	["Tobias Lind, the finance minister, left. The minister said that it was over.", ["The minister > Tobias Lind"]],
	["Tobias Lind left early. Lind said that it was over.", ["Lind > Tobias Lind"]],
	["Tobias Lind left early. Tobias Lind said that it was over.", []],
	["Mr Orrin left. Lady Orrin stayed. She said that it was over.", ["She > Orrin"]],
	[
		"Mayor Teodor Vance has a plan. A poll by Harrow & Finch found little. The mayor disagrees. He said that it was over.",
		["He > Teodor Vance"],
	],
	["Nobody left. She said that it was over.", []],
	[
		"It came from Tobias Lind. He was not there. In a letter read out by Jan Hope he explained that it was over.",
		["he > Tobias Lind"],
	],
	["When I raised it with Lind’s designer, Ms. Ilse Marrow, she said that it was over.", ["she > Ilse Marrow"]],
	["Lind’s plan failed. Ms. Ilse Marrow left. She said that it was over.", ["She > Ilse Marrow"]],
	["“No,” the engineer said. I told him that Tobias Lind was gone. He said that it was over.", []],
	["A spokeswoman for Ilse Marrow said that it was late. I laughed. She said that it was over.", []],
	["Tobias Lind left. The officer laughed. “It is over,” he said.", []],
	["Tobias Lind rose. Told by a clerk that it was late, he said that it was over.", ["he > Tobias Lind"]],
	["Ilse Marrow left. Her deputy, Ann Lee, said that it was over. She said so twice.", []],
	["In a book written by Tobias Lind he explains that it was over.", ["he > Tobias Lind"]],
	["A book on Ilse Marrow is there, and I asked the girl at the till how it sold. “Well,” she said.", []],
	["Ilse Marrow said that it was late. Ann Lee was not convinced. “No,” she said.", ["she > Ann Lee"]],
	[
		"Ilse Marrow said that it was late. She praised Ann Lee. “No,” she said.",
		["She > Ilse Marrow", "she > Ilse Marrow"],
	],
	["Tobias Lind, the finance minister, left. The health minister said that it was over.", []],
	["Tobias Lind, the minister, left. The former minister said that it was over.", []],
	["Tobias Lind, the minister, left. The ministers said that it was over.", []],
	["Ilse Marrow, a spokeswoman for the bank, left. The bank said that it was over.", []],
	["Ilse Marrow, a nurse, was hurt. The nurse who found her said that it was over.", []],
	["President Vale met President Orme. The president said that it was over.", []],
	["Ilse Marrow left. The aide to Marrow said that it was over.", []],
	["Ann Lee and Ben Lee left. Lee said that it was over.", []],
	["Tobias Lind left. The report said that it was over.", []],
	["Ann Lee and Tobias Lind left. Lee and Lind said that it was over.", []],
	["Harold Bright thanked Ilse Marrow. She said that it was over.", ["She > Ilse Marrow"]],
	["Paula Marrow accused Harold Bright. He said that it was over.", ["He > Harold Bright"]],
	[
		"Harold Bright came. He remembers that Thomas Rook left. “No,” he said.",
		["He > Harold Bright", "he > Harold Bright"],
	],
	["Tobias Lind left. His claim that it was over is old.", ["His > Tobias Lind"]],
	["Professor Joy Winters left. Winters said that it was over.", ["Winters > Joy Winters"]],
	["A TALE\n\nby Tobias Lind\n\nSomebody wrote to me. He said that it was over.", []],
	["Tobias Lind left. Nothing moved. It rained. It snowed. He said that it was over.", []],
])("%s", (text, expected) => expect(meant(text)).toEqual(expected));

/** Each source of speech, and what kind it is. */
function kinds(text: string): string[] {
	return detect(plainLayer(text), { lang: "en", names: [] }).flatMap((one) =>
		one.type === "attribution" && one.source
			? [`${text.slice(one.source.start, one.source.end)}: ${one.sourceKind}`]
			: [],
	);
}

test.each([
	[
		"Ilse Marrow left. One official, who would not be named, said that it was late. “No,” she added.",
		["One official: unnamed", "she: unnamed"],
	],
	["“The lamp,” the keeper said, “was lit.” The boats, she added, were late.", ["the keeper: unnamed", "she: unnamed"]],
	[
		"Ilse Marrow said that it was late. A clerk said that it was not. “No,” she added.",
		["Ilse Marrow: named", "A clerk: unnamed", "she: unnamed"],
	],
	["The mill said that it was late. It rained. “No,” he added.", ["The mill: unnamed", "he: unnamed"]],
	["Ilse Marrow left. The board said that it was late. “No,” she added.", ["The board: unnamed", "she: named"]],
	[
		"“It is late,” says the director, Ilse Marrow, and she said that it was over.",
		["the director: unnamed", "she: named"],
	],
	["Tobias Lind, the minister, left. The minister said that it was over.", ["The minister: named"]],
	["Ilse Marrow left. She said that it was over.", ["She: named"]],
])("keeps the kind of whom a source stands for: %s", (text, expected) => {
	expect(kinds(text)).toEqual(expected);
});

test("gives a pronoun the name of the register when its antecedent has one", () => {
	const names = [
		{
			id: "lind",
			kind: "person" as const,
			name: "Tobias Lind",
			sort: "Lind",
			aliases: [],
			variants: [],
			label: "A minister",
		},
	];
	const { detections } = describeDetections("Tobias Lind left. He said that it was over.", { lang: "en", names });
	const [found] = detections.filter(({ type }) => type === "attribution");
	expect(found?.["source"]).toEqual({
		start: 18,
		end: 20,
		exact: "He",
		name: "lind",
		antecedent: { start: 0, end: 11, exact: "Tobias Lind" },
	});
});
