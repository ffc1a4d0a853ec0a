import { readFileSync } from "node:fs";
import { join } from "node:path";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";
import { remarkAnnotate } from "../../src/pipeline/remark-annotate.ts";
import { root } from "./library.ts";

const text = "He called it “a plan”. Oil income is down 25%.";

test("marks up any markdown, outside Astro, and adds no word", async () => {
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

test("annotates one tree twice with the same result, and leaves it as it is", () => {
	const tree = remark().parse(`${text}\n\n- One item.\n- Two, “he said”.`);
	const before = structuredClone(tree);
	const input = { tree, lang: "en", names: [] };
	const [once, twice] = [annotate(input, new Diagnostics()), annotate(input, new Diagnostics())];
	expect(tree).toEqual(before);
	expect(twice).toEqual(once);
	expect(once.tree).not.toEqual(tree);
});

test("adds messages to the file when decisions are wrong", async () => {
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

test("refuses options of another form", () => {
	expect(() => unified().use(remarkParse).use(remarkAnnotate, { lang: "" }).freeze()).toThrow(/lang/);
});

test("marks proposals that are not sure only where they are asked for", async () => {
	const marked = async (proposals?: "all") =>
		String(
			await unified()
				.use(remarkParse)
				.use(remarkAnnotate, proposals ? { proposals } : {})
				.use(remarkRehype)
				.use(rehypeStringify)
				.process("Anna Vale promised to mend the pier."),
		);
	expect(await marked("all")).toContain('data-type="attribution"');
	expect(await marked()).not.toContain('data-type="attribution"');
	expect(await marked()).toContain('data-said="undetermined"');
});
