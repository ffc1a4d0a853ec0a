import { describe, expect, test } from "vitest";
import { messagesFor } from "../../src/messages/index.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import { describeDetections } from "../../src/pipeline/detect/describe.ts";
import { newestFirst } from "../../src/views/newest-first.ts";

const { published } = frontMatterSchema.shape;
const { dates } = messagesFor("en");

test.each(["2026-02-05", "1908-05", "1908", "1580-02-29"])("takes %s as a date of publication", (date) => {
	expect(published.safeParse(date).success).toBe(true);
});

test.each(["1908-5", "1908-13", "1908-00", "1908-05-32", "1909-02-29", "08", "1908-", "1400", "2950", "May 1908"])(
	"refuses %s as a date of publication",
	(date) => {
		expect(published.safeParse(date).success).toBe(false);
	},
);

test("shows a year or a month alone as that", () => {
	expect(["1908", "1908-05", "1908-05-03"].map(dates.inWords)).toEqual([
		"1908",
		"May\u00a01908",
		"May\u00a03,\u00a01908",
	]);
});

test("puts a column of which only the year is known after those of its days", () => {
	const columns = ["1908", "1909", "1908-05", "1908-05-03"].map((date) => ({
		slug: date,
		frontMatter: { published: date },
	}));
	expect(newestFirst(columns).map(({ slug }) => slug)).toEqual(["1909", "1908-05-03", "1908-05", "1908"]);
});

describe("a time that counts from the day of publication", () => {
	const timesIn = (text: string, date: string) =>
		describeDetections(text, { lang: "en", names: [], published: date }).detections.flatMap(
			({ type, exact, edtf, counted }) => (type === "time" ? [{ exact, edtf, counted }] : []),
		);
	test.each([
		["He left this year.", "this year", "1908", "1908"],
		["He left ten years ago.", "ten years ago", "1908", "1898"],
		["He left last month.", "last month", "1908-05", "1908-04"],
	])("has its value where the date tells enough: %s", (text, words, date, edtf) => {
		const [time] = timesIn(text, date);
		expect(words).toContain(time?.exact ?? "-");
		expect(time).toMatchObject({ edtf, counted: true });
	});
	test.each([
		["He left this week.", "1908-05"],
		["He left yesterday.", "1908"],
		["He left last month.", "1908"],
		["He left on Tuesday.", "1908-05"],
	])("has none where the date tells too little, and is still one that counts: %s", (text, date) => {
		expect(timesIn(text, date)).toMatchObject([{ edtf: null, counted: true }]);
	});
	test("needs no date of publication where its own words tell it", () => {
		expect(timesIn("He left in May 1907.", "1908")).toMatchObject([{ edtf: "1907-05", counted: false }]);
	});
});
