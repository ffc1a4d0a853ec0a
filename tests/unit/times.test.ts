import { describe, expect, test } from "vitest";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { windowOf } from "../../src/pipeline/detect/times/days.ts";
import { detectTimes } from "../../src/pipeline/detect/times/index.ts";

/** The times of a text published on Wednesday, November 25, 2026, each with its value. */
function timesIn(text: string, published: string | null = "2026-11-25"): string[] {
	return detectTimes(plainLayer(text), "en", published ?? undefined).map(
		({ range, edtf }) => `${text.slice(range.start, range.end)} ${edtf}`,
	);
}

describe.each<[kind: string, cases: [text: string, found: string[]][]]>([
	[
		"days in digits",
		[
			["The law passed on 2026-02-05.", ["2026-02-05 2026-02-05"]],
			["It ran from 2025-11-03 to 2026-01-15.", ["from 2025-11-03 to 2026-01-15 2025-11-03/2026-01-15"]],
			["It ran from 2026-01-15 to 2025-11-03.", ["from 2026-01-15 to 2025-11-03 null"]],
			["On 2015-09-24 and in 2026-02.", ["2015-09-24 2015-09-24", "2026-02 2026-02"]],
			["On 2026/02/05 and 13.2.2026.", ["2026/02/05 2026-02-05", "13.2.2026 2026-02-13"]],
			["On 13/2/2026 and 2/13/2026.", ["13/2/2026 2026-02-13", "2/13/2026 2026-02-13"]],
			["On 5/2/2026 and 5.2.2026, or 5/5/2026.", ["5/2/2026 null", "5.2.2026 null", "5/5/2026 2026-05-05"]],
			["On 2026-13-05, 2026-02-30 and 32.1.2026.", ["2026-13-05 null", "2026-02-30 null", "32.1.2026 null"]],
		],
	],
	[
		"years",
		[
			["In 2012-13 and 1914–18.", ["2012-13 2012/2013", "1914–18 1914/1918"]],
			["Between 1999-00 and 2013/14.", ["1999-00 1999/2000", "2013/14 2013/2014"]],
			["In 2008-9, 2019/2020 and 2009-8.", ["2008-9 2008/2009", "2019/2020 2019/2020", "2009-8 null"]],
			["From 1990 - 1980 it fell.", ["1990 - 1980 null"]],
			["In FY2024, FY24 and fiscal 2024.", ["FY2024 null", "FY24 null", "fiscal 2024 null"]],
			["In the financial year 2013/14 it fell.", ["financial year 2013/14 2013/2014"]],
			["In mid-2024 and late 2023.", ["mid-2024 2024", "late 2023 2023"]],
			["He died in 44 BC, she in AD 79.", ["44 BC -0043", "AD 79 0079"]],
			["In 1 BC and 1066 AD, 753–509 BC.", ["1 BC 0000", "1066 AD 1066", "753–509 BC -0752/-0508"]],
			["Back in ’24 and by '69.", ["’24 2024", "'69 1969"]],
		],
	],
	[
		"decades and centuries",
		[
			["In the '80s and in the ’90s it was so.", ["the '80s 198X", "the ’90s 199X"]],
			["The late ’90s and early 2000s.", ["The late ’90s 199X", "early 2000s 200X"]],
			["The mid-1980s and the early nineties.", ["The mid-1980s 198X", "the early nineties 199X"]],
			["The 60s and the noughties.", ["The 60s 196X", "the noughties 200X"]],
			["In the 5th century BC.", ["the 5th century BC -04XX"]],
			["A man in his 60s.", []],
		],
	],
	[
		"quarters and seasons",
		[
			["Growth slowed in Q3 2025.", ["Q3 2025 2025-35"]],
			["Q1/2020, 2020 Q2 and Q4.", ["Q1/2020 2020-33", "2020 Q2 2020-34", "Q4 null"]],
			["It was so in the first quarter of last year.", ["the first quarter of last year 2025-33"]],
			["The second half of 2024.", ["The second half of 2024 2024-41"]],
			["It was the summer of ’69.", ["the summer of ’69 1969-22"]],
		],
	],
	[
		"months",
		[
			["On September the 11th, 2001.", ["September the 11th, 2001 2001-09-11"]],
			["The deal of 2024 Aug was renewed.", ["2024 Aug 2024-08"]],
			["In 2023 Sept it fell, and on 5 Aug.", ["2023 Sept 2023-09", "5 Aug 2026-08-05"]],
			["In Aug ’24 and Aug '24.", ["Aug ’24 2024-08", "Aug '24 2024-08"]],
			["In 2019 May resigned.", []],
			["Will Vale sat down in August.", ["August 2026-08"]],
			["Will Parliament vote in May?", ["May 2027-05"]],
		],
	],
	[
		"weekdays",
		[
			["Black Friday broke records.", ["Black Friday null"]],
			["Cyber Monday, Ash Wednesday.", ["Cyber Monday null", "Ash Wednesday null"]],
			["Super Tuesday and Sheffield Wednesday.", ["Super Tuesday null"]],
			["The talks start Monday week.", ["Monday week 2026-12-07"]],
			["Sunday 5 February was cold.", ["Sunday 5 February null"]],
			["Thursday 5 February was cold.", ["Thursday 5 February 2026-02-05"]],
			["Sunday 28 December was cold.", ["Sunday 28 December 2025-12-28"]],
			["On Tuesday, July 21, 2017, it fell.", ["Tuesday, July 21, 2017 null"]],
		],
	],
	[
		"times of day",
		[
			["It leaves at 8.40 and at 17.05.", ["8.40 null", "17.05 null"]],
			["At 8.40 he left. At 3.15pm he came.", ["8.40 null", "3.15pm null"]],
			["Shares stood at 8.40. Rates stayed at 5.25.", []],
			[
				"At half past four; a quarter to five; six o'clock.",
				["half past four null", "a quarter to five null", "six o'clock null"],
			],
			["He came at ten to six; the odds are ten to six.", ["ten to six null"]],
			["At 16:30, at noon, at 7 in the morning.", ["16:30 null", "noon null", "7 in the morning null"]],
		],
	],
	[
		"spans that are told by halves",
		[
			["In the coming weeks it will end.", ["the coming weeks null"]],
			["The last five months of her life.", ["The last five months null"]],
			["The last five months were hard.", ["The last five months 2026-06/2026-11"]],
		],
	],
])("times: %s", (_, cases) => {
	test.each(cases)("%s", (text, found) => expect(timesIn(text)).toEqual(found));
});

test("counts years of two digits from the day of writing, or takes those of this century and the last", () => {
	expect(timesIn("In the ’90s, in Aug ’69.", "1908-05-01")).toEqual(["the ’90s 189X", "Aug ’69 1869-08"]);
	expect(timesIn("In the ’90s, in Aug ’24.", null)).toEqual(["the ’90s 199X", "Aug ’24 2024-08"]);
});

test("takes a day that is told as over for one of the last year", () => {
	expect(timesIn("He left on 28 December.", "2026-01-05")).toEqual(["28 December 2025-12-28"]);
});

test("gives the days of a half of a year", () => {
	expect(windowOf("2024-41")).toEqual({ from: "2024-07-01", to: "2024-12-31" });
	expect(windowOf("-0043")).toBeNull();
});
