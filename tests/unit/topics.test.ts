import { expect, test } from "vitest";
import { topicsOf, topicsOfColumn } from "../../src/views/topics.ts";

const column = (slug: string, published: string, tags: string[], section?: string) => ({
	slug,
	frontMatter: { published, tags, section },
});

test("a topic has the columns of a section or tag, newest first, however it is capitalised", () => {
	const topics = topicsOf([
		column("a", "2026-01-01", ["The Sea"], "Europe"),
		column("b", "2026-02-01", ["the sea", "Europe"]),
		column("c", "2026-03-01", []),
	]);
	expect(topics.map(({ id, name, columns }) => [id, name, columns.map(({ slug }) => slug)])).toEqual([
		["europe", "Europe", ["b", "a"]],
		["the-sea", "the sea", ["b", "a"]],
	]);
});

test("a column has each topic once, its section first", () => {
	expect(topicsOfColumn({ published: "2026-01-01", tags: ["Sea", "Europe", "sea"], section: "Europe" })).toEqual([
		{ id: "europe", name: "Europe" },
		{ id: "sea", name: "sea" },
	]);
});

test("tags of other scripts have an address each", () => {
	const [sea, war] = topicsOfColumn({ published: "2026-01-01", tags: ["Море", "Війна", "МОРЕ"], section: undefined });
	expect(sea?.id).toMatch(/^topic-[0-9a-f]{12}$/);
	expect(war?.id).not.toBe(sea?.id);
	expect(topicsOfColumn({ published: "2026-01-01", tags: ["Море", "МОРЕ"], section: undefined })).toHaveLength(1);
});
