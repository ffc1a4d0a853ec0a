import { describe, expect, test } from "vitest";
import { type LdContext, ldScript, nameLd, statementLd } from "../../src/export/json-ld.ts";
import { joinSentences } from "../../src/text/join-sentences.ts";
import { build, contentFolders, messages } from "./library.ts";

describe.each(contentFolders)("the structured data of %s", (folder) => {
	const { names, statements } = build(folder);
	const context: LdContext = {
		column: (slug) => `/${slug}/`,
		passage: (slug, id) => `/${slug}/#${id}`,
		name: (id) => `/names/${id}/`,
		names,
		messages,
	};
	const things = statements.flatMap((statement) => statementLd(statement, context) ?? []);
	const script = ldScript([...things, ...[...names.values()].map((name) => nameLd(name, context))]);

	test("describes every claim and quotation by its framing", () => {
		expect(things.length).toBeGreaterThan(0);
		for (const thing of things) expect(thing).toHaveProperty("description");
	});
	test("has the whole sentence and the framing of a claim when it is not the columnist’s", () => {
		for (const statement of statements) {
			if (statement.type !== "claim" || statement.stance === "asserts") continue;
			expect(statementLd(statement, context)).toMatchObject({
				text: statement.context,
				description: statement.framings.join(". "),
			});
		}
	});
	test("says beside the words what they are read as, in a field of its own", () => {
		for (const statement of statements) {
			const thing = statementLd(statement, context);
			if (statement.readings.length === 0 || thing === null) continue;
			const told =
				statement.type === "claim" && statement.stance !== "asserts" ? statement.contextReadings : statement.readings;
			const expected = told.length === 0 ? undefined : joinSentences(told);
			expect(JSON.parse(JSON.stringify(thing)).disambiguatingDescription).toBe(expected);
		}
	});
	test("has nothing of what only a machine has proposed", () => {
		const [first] = statements.filter(({ type }) => type === "claim");
		if (!first) throw new Error("There is no claim.");
		expect(statementLd(first, context)).not.toBeNull();
		expect(statementLd({ ...first, status: "proposed" }, context)).toBeNull();
	});
	test("cannot end its script element, and reviews nothing", () => {
		expect(script).not.toContain("<");
		expect(script).not.toMatch(/"@type":"\w*(?:Review|Rating)|reviewRating|ratingValue/);
		expect(JSON.parse(script)["@context"]).toBe("https://schema.org");
	});
});
