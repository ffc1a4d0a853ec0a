import { expect, test } from "vitest";
import { frontOf } from "../../src/views/front.ts";

const column = (published: string) => ({ slug: `on-${published}`, frontMatter: { published } });

test("the front page shows the three newest columns at length, and the others by year, newest first", () => {
	const days = ["2024-05-01", "2026-01-02", "2025-12-31", "2026-03-04", "2024-01-01", "1908", "2026-02-03"];
	const { latest, years } = frontOf(days.map(column));
	expect(latest.map(({ frontMatter }) => frontMatter.published)).toEqual(["2026-03-04", "2026-02-03", "2026-01-02"]);
	expect(years.map(({ year, columns }) => [year, ...columns.map(({ frontMatter }) => frontMatter.published)])).toEqual([
		["2025", "2025-12-31"],
		["2024", "2024-05-01", "2024-01-01"],
		["1908", "1908"],
	]);
});

test("with up to three columns there is no list of years", () => {
	expect(frontOf([column("2026-01-02"), column("2025-01-02")]).years).toEqual([]);
	expect(frontOf([]).latest).toEqual([]);
});
