import { describe, expect, test } from "vitest";
import { detectionsOf } from "../../src/model/detection.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";

/** The figures of a text, each with its kind, its value or the two that it lies between, and its unit. */
function figuresIn(text: string): string[] {
	const found = detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "quantity");
	return found.map(({ range, kind, value, min, max, unit }) => {
		const amount = min === null && max === null ? value : `${min}..${max}`;
		return [text.slice(range.start, range.end), kind, amount, unit ?? ""].join(" ").trim();
	});
}

describe.each<[kind: string, cases: [text: string, found: string[]][]]>([
	[
		"numbers in words",
		[
			["Zero point five per cent of voters moved.", ["Zero point five per cent share 0.5 %"]],
			["Two point three million people left.", ["Two point three million count 2300000"]],
			["It rose nought point two per cent.", ["nought point two per cent share 0.2 %"]],
			["It rose by one point five degrees.", ["one point five degrees count 1.5 degrees"]],
			["At one point two people left.", ["two people count 2 people"]],
			["Twenty-eight years passed.", ["Twenty-eight years duration 28 years"]],
			["One hundred and twenty people.", ["One hundred and twenty people count 120 people"]],
			["Two thousand four hundred men.", ["Two thousand four hundred men count 2400 men"]],
			["There were twenty-five; the twenty-first attempt.", ["twenty-five count 25", "twenty-first ordinal 21"]],
		],
	],
	[
		"signs and thousands",
		[
			["It was −5 °C, or -5.", ["−5 °C count -5 °C", "-5 count -5"]],
			["Minus five degrees, +3% and –2%.", ["Minus five degrees count -5 degrees", "+3% share 3 %", "–2% share -2 %"]],
			["A loss of −£5m.", ["−£5m money -5000000 pounds"]],
			[
				"1 000 000 people, 12’000 francs.",
				["1 000 000 people count 1000000 people", "12’000 francs money 12000 francs"],
			],
			["10 000 homes; 5,00,000 rupees.", ["10 000 count 10000", "5,00,000 rupees money 500000 rupees"]],
		],
	],
	[
		"changes, which are no ranges",
		[
			["Turnout fell from 70 per cent to 52 per cent.", ["70 per cent share 70 %", "52 per cent share 52 %"]],
			["The tax fell from £20 to £12.", ["£20 money 20 pounds", "£12 money 12 pounds"]],
			["Staff fell from 1,200 to 800.", ["1,200 count 1200", "800 count 800"]],
			["The rate rose from 5 to 10 per cent.", ["5 share 5 %", "10 per cent share 10 %"]],
			["It grew from 2 to 3 million.", ["2 count 2000000", "3 million count 3000000"]],
			["It grew from $500 to $2 million.", ["$500 money 500 dollars", "$2 million money 2000000 dollars"]],
			["Tickets cost from £20 to £40.", ["from £20 to £40 range 20..40 pounds"]],
			["Between 10 and 5 per cent left.", ["Between 10 and 5 per cent range  %"]],
			["Tickets cost £500 to £2 million.", ["£500 to £2 million range 500..2000000 pounds"]],
		],
	],
	[
		"dashes",
		[
			["The beams ran at 12.8–13.0 TeV.", ["12.8–13.0 TeV range 12.8..13 TeV"]],
			["It rose 1.5–2.5 points.", ["1.5–2.5 range 1.5..2.5"]],
			["The vote was 52–48 in favour.", ["52–48 comparison"]],
			["The vote was 48-52 against.", ["48-52 comparison"]],
			["The team won 3–1 and lost 1-3.", ["3–1 comparison", "1-3 comparison"]],
			["It took 10–15 minutes.", ["10–15 minutes range 10..15 minutes"]],
			["Some 10-15 ministers left.", ["Some 10-15 range 10..15"]],
			["Call 555-1234 about flight 7-11.", []],
		],
	],
	[
		"short millions",
		[
			["Some 1.5m people left.", ["Some 1.5m count 1500000"]],
			["Some 1.5m euros were lost.", ["Some 1.5m euros money 1500000 euros"]],
			["It has 3.2m voters and 12m acres.", ["3.2m count 3200000", "12m count 12000000"]],
			["Of the 2.3m who voted, 1.2m were men.", ["2.3m count 2300000", "1.2m count 1200000"]],
			["He ran 1.5m in the snow.", ["1.5m count 1.5 metres"]],
			["It is 100m long; the 200m hurdles.", ["100m count 100 metres", "200m count 200 metres"]],
		],
	],
	[
		"parts of a whole",
		[
			["Two thirds stayed home.", ["Two thirds share 66.67 %"]],
			["A twentieth of staff left.", ["A twentieth share 5 %"]],
			["9/10 doctors agree and 1/3 of them left.", ["9/10 share 90 %", "1/3 share 33.33 %"]],
			["The 9/11 attacks; open 24/7.", []],
			["Half a per cent was lost.", ["Half a per cent share 0.5 %"]],
			["One and a half per cent.", ["One and a half per cent share 1.5 %"]],
			["A quarter of a percentage point.", ["A quarter of a percentage point share 0.25 percentage point"]],
			["It fell by 25 basis points.", ["25 basis points share 25 basis points"]],
			["Two quarters of growth; a fourth of July party.", ["Two count 2 quarters"]],
			["20pc of them.", ["20pc share 20 %"]],
		],
	],
	[
		"counts and names",
		[
			[
				"Four or five paradoxes; one or two friends.",
				["Four or five range 4..5 paradoxes", "one or two range 1..2 friends"],
			],
			["It flew aboard Vostok 1 into space.", []],
			["About 1709 pupils; about 1850.", ["About 1709 count 1709", "1850 date 1850 year"]],
			["It is on page 87; a man of age 87.", ["87 duration 87 years"]],
			["It is fifty feet high, 200 tons.", ["fifty feet count 50 feet", "200 tons count 200 tons"]],
			["She saw nothing but a crown.", []],
			["He worked ten days a year.", ["ten days a year duration 10 days"]],
		],
	],
	[
		"rates and ranks",
		[
			["The first mental step.", ["first ordinal 1"]],
			["It costs £38 a passenger.", ["£38 a passenger money 38 pounds"]],
			["It was $13 billion a year earlier.", ["$13 billion money 13000000000 dollars"]],
			["The 45th president came third.", ["45th ordinal 45", "third ordinal 3"]],
			["He lives on 5th Avenue.", []],
		],
	],
])("figures: %s", (_, cases) => {
	test.each(cases)("%s", (text, found) => expect(figuresIn(text)).toEqual(found));
});

test("gives no value outside what is possible", () => {
	expect(figuresIn("He is aged 580, one of five in three people.")).toEqual([
		"580 duration  years",
		"five in three share  %",
	]);
});

test.each([
	["The council spent £40m on new buses.", ["new buses"]],
	["He owes £20,000 in tax, paid in May.", ["tax"]],
	["She paid £300 for a ticket.", ["a ticket"]],
	["They invested £3 million in our schools.", ["our schools"]],
	["The debt will be over £90bn this year.", ["The debt"]],
	["Ministers cut spending by 5 per cent.", ["spending"]],
	["Spending was cut by £3bn.", ["Spending"]],
	["She bought a house worth £5m.", ["a house"]],
	["The tax fell from £20 to £12.", ["The tax", "The tax"]],
	["Rents rose by £50 a month to £900.", ["Rents", "Rents"]],
	["The bridge will cost ratepayers £40m.", ["The bridge"]],
	["The fine is set at £80.", ["The fine"]],
	["It draws 1,900 people a week.", ["people"]],
	["They shipped 200 tons of coal.", ["coal"]],
	["It grew by 4 cm in £300 years.", [null, null]],
	["He earned £50,000 last year.", [null]],
	["The firm borrowed £12bn in May.", [null]],
	["It costs £6bn a year.", [null]],
])("finds what an amount is of: %s", (text, expected) => {
	const found = detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "quantity");
	expect(found.map(({ of }) => of && text.slice(of.start, of.end))).toEqual(expected);
});
