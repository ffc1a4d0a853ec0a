import { expect, test } from "vitest";
import { describeDetections, plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";

/** The figures of a text: what is of what, and who says it. */
function slots(text: string): string[] {
	const words = (range: { start: number; end: number } | null) => (range ? text.slice(range.start, range.end) : "-");
	return detect(plainLayer(text), { lang: "en", names: [] }).flatMap((one) =>
		one.type === "quantity" ? [`${words(one.range)} | ${words(one.of)} | ${words(one.saidBy)}`] : [],
	);
}

test.each([
	["Nobody knew the price, and Vale said £3.2 million.", ["£3.2 million | - | Vale"]],
	["Vale promised £40 for lockers.", ["£40 | lockers | -"]],
	["Vale counted eleven vans.", ["eleven | vans | -"]],
	["The 640 deckhands of the Skarrow line left.", ["640 | deckhands of the Skarrow line | -"]],
	["There are two parties that agree.", ["two | parties | -"]],
	["It shut hundreds of coal-fired plants.", ["hundreds | coal-fired plants | -"]],
	["A few buses left.", ["A few buses | buses | -"]],
	["Half the crew left.", ["Half | the crew | -"]],
	["About 40 per cent of the crew left.", ["About 40 per cent | the crew | -"]],
	["A 7 per cent rise in pay is due.", ["7 per cent | rise in pay | -"]],
	["It was the third rise in pay.", ["third | rise in pay | -"]],
	["A fee of £20 is due.", ["£20 | A fee | -"]],
	["The fee rose last year to almost £20.", ["almost £20 | The fee | -"]],
	["Unemployment is at 7 per cent.", ["7 per cent | Unemployment | -"]],
	["They blame thousands of £12-an-hour workers.", ["thousands | £12-an-hour workers | -", "£12 | - | -"]],
	["Vale paid £20 on Monday.", ["£20 | - | -"]],
	["The firm lost £20.", ["£20 | - | -"]],
	["In 2019 it fell.", ["2019 | - | -"]],
	["It needs 40 buses by May.", ["40 | buses | -"]],
	["She made 40 goals in 50 games.", ["40 | goals | -", "50 | games | -"]],
	["The mayor is 9 per cent ahead.", ["9 per cent | - | -"]],
	["The train was 40 minutes late.", ["40 minutes | - | -"]],
	["Growth was 3 per cent a year.", ["3 per cent | - | -"]],
	["He left after 40 per cent.", ["40 per cent | - | -"]],
])("finds what a figure is of when its sentence says so: %s", (text, expected) =>
	expect(slots(text)).toEqual(expected),
);

test.each([
	["The union said that 40 buses left.", ["40 | buses | The union"]],
	["According to the union, 40 buses left.", ["40 | buses | the union"]],
	["Vale said that the mayor had promised 40 buses.", ["40 | buses | Vale"]],
	["Vale said that the mayor had said that 40 buses left.", ["40 | buses | the mayor"]],
	["“40 buses left,” Vale said. Then 50 buses left.", ["40 | buses | Vale", "50 | buses | -"]],
	["I say that 40 buses left.", ["40 | buses | -"]],
	["The minister denied that 40 people had died.", ["40 people | people | -"]],
	["She asked whether 40 buses had left.", ["40 | buses | -"]],
	["Vale called the fine of £40 “a joke”.", ["£40 | the fine | -"]],
	["Some 40 critics say that it is late.", ["Some 40 | critics | -"]],
])("finds who says it: %s", (text, expected) => expect(slots(text)).toEqual(expected));

test("gives both with their words", () => {
	const { detections } = describeDetections("The union said that 40 buses left.", { lang: "en", names: [] });
	expect(detections.find(({ type }) => type === "quantity")).toMatchObject({
		of: { start: 23, end: 28, exact: "buses" },
		saidBy: { start: 0, end: 9, exact: "The union" },
	});
});
