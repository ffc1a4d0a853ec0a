import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { schemaLine } from "../../src/model/content-files.ts";
import { contentFields } from "../maintenance/field-page.ts";
import { generatedFiles } from "../maintenance/reference.ts";
import { root } from "./library.ts";

test.each(Object.entries(generatedFiles))("%s agrees with the code (if not: npm run reference)", (file, text) => {
	expect(readFileSync(join(root, "content", file), "utf8")).toBe(text());
});

test.each(contentFields())("every field of $title has a meaning", ({ fields }) => {
	expect(fields.filter(({ meaning }) => meaning === "").map(({ name }) => name)).toEqual([]);
});

describe("the JSON Schemas for editors' programs", () => {
	const read = (file: string) => parse(readFileSync(join(root, file), "utf8"));
	const schemaOf = (name: string) =>
		z.fromJSONSchema(JSON.parse(readFileSync(join(root, `content/schemas/${name}.json`), "utf8")));
	const files = globSync(
		"{content,tests/fixtures/three-columns/content}/{,columns/*/}{names,works,site,annotations}.yaml",
		{
			cwd: root,
		},
	);
	test("take every file of the content as it is", () => {
		expect(files.length).toBeGreaterThan(5);
		for (const file of files) {
			const result = schemaOf(basename(file, ".yaml")).safeParse(read(file));
			expect(result.error?.issues, file).toBeUndefined();
		}
	});
	test("refuse a field that is misspelt and a value that there is not", () => {
		const schema = schemaOf("annotations");
		const entry = { quote: "a", about: "fact", stance: "asserts", support: "none", checkable: true };
		const file = (claim: object) => ({ by: "x", on: "2026-01-03", claims: [claim] });
		expect(schema.safeParse(file(entry)).success).toBe(true);
		expect(schema.safeParse(file({ ...entry, stance: "assert" })).success).toBe(false);
		expect(schema.safeParse(file({ ...entry, staance: "asserts" })).success).toBe(false);
	});
	test("are named in the first line of each file of the content", () => {
		for (const file of files.filter((one) => one.startsWith("content/"))) {
			const [first] = readFileSync(join(root, file), "utf8").split("\n");
			const depth = file.split("/").length - 2;
			expect(first, file).toBe(schemaLine(basename(file, ".yaml"), depth));
		}
	});
});
