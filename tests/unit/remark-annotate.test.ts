import { readFileSync } from "node:fs";
import { join } from "node:path";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { remarkAnnotate } from "../../src/pipeline/remark-annotate.ts";
import { root } from "./library.ts";

const text = "He called it “a plan”. Oil income is down 25%.";

test("the plugin marks up any markdown, outside Astro, and adds no word", async () => {
	const file = await unified()
		.use(remarkParse)
		.use(remarkAnnotate, { lang: "en", names: [] })
		.use(remarkRehype)
		.use(rehypeStringify)
		.process(text);
	expect(String(file)).toContain('data-type="quotation"');
	expect(String(file)).toContain('data-type="quantity"');
	expect(String(file).replace(/<[^>]*>/g, "")).toBe(text);
	expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`.process("${text}")`);
});

test("what is wrong with decisions becomes messages on the file", async () => {
	const annotations = {
		by: "a tester",
		on: "2026-01-01",
		times: [{ id: "t-x", quote: "never said here", reading: "x" }],
	};
	const file = await unified()
		.use(remarkParse)
		.use(remarkAnnotate, { annotations })
		.use(remarkRehype)
		.use(rehypeStringify)
		.process(text);
	expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["quote-not-found", true]]);
});

test("options of another form are refused", () => {
	expect(() => unified().use(remarkParse).use(remarkAnnotate, { lang: "" }).freeze()).toThrow(/lang/);
});
