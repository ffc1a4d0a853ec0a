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
	test("has the whole sentence of a claim when the column rejects or asks it, and gives it to nobody", () => {
		for (const statement of statements) {
			if (statement.type !== "claim" || !["rejects", "asks"].includes(statement.stance ?? "")) continue;
			const thing = statementLd(statement, context);
			expect(thing).toMatchObject({ text: statement.context, description: statement.framings.join(". ") });
			expect(thing).not.toHaveProperty("author");
			expect(thing).not.toHaveProperty("creditText");
		}
	});
	test("gives a source no word when the column does not credit it with the word", () => {
		for (const statement of statements) {
			const thing = JSON.parse(JSON.stringify(statementLd(statement, context)));
			const whose = thing?.author?.name ?? thing?.spokenByCharacter?.name ?? thing?.creditText;
			if (!whose || whose === statement.column.byline) continue;
			expect([statement.id, thing.text]).toEqual([statement.id, statement.words]);
			expect(statement.said.map(({ words }) => words)).toEqual([null]);
		}
	});
	test("says beside the words what they are read as, in a field of its own", () => {
		for (const statement of statements) {
			const thing = statementLd(statement, context);
			if (statement.readings.length === 0 || thing === null) continue;
			const isWhole = thing !== null && JSON.parse(JSON.stringify(thing)).text !== statement.words;
			const told = isWhole ? statement.contextReadings : statement.readings;
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
