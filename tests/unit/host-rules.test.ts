import { expect, test } from "vitest";
import { hostRules } from "../../src/site/host-rules.ts";
import { addresses } from "../../src/site/routes.ts";
import { allStatements, indexViews } from "../../src/views/indexes.ts";
import { build, messages } from "./library.ts";

test("no rule leads away from a page that there is: a value that another column has, too, keeps its page", () => {
	// One of the three columns was published when every passage had a page, and every value of a facet.
	const { views } = build("tests/fixtures/three-columns/content");
	const address = addresses("/");
	const pages = indexViews(allStatements(views), messages).flatMap(({ index, filter }) =>
		filter === null ? [] : [address.index(index, filter), address.indexCsv(index, filter)],
	);
	const rules = hostRules(views, "/", messages).trim().split("\n");
	const from = rules.map((rule) => rule.split(" ")[0] ?? "");
	expect(pages.length).toBeGreaterThan(5);
	expect(from.filter((one) => one.startsWith("/sources/speaker/")).length).toBeGreaterThan(0);
	expect(from.filter((one) => pages.includes(one))).toEqual([]);
	// Rules without placeholders come first, as one of the hosts asks.
	const dynamic = from.findIndex((one) => one.includes(":"));
	expect(from.slice(dynamic).every((one) => /[:*]/.test(one))).toBe(true);
});
