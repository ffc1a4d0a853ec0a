import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFields } from "../maintenance/field-page.ts";
import { generatedPages } from "../maintenance/reference.ts";
import { root } from "./library.ts";

test.each(Object.entries(generatedPages))("%s agrees with the code (if not: npm run reference)", (file, page) => {
	expect(readFileSync(join(root, "content/guide", file), "utf8")).toBe(page());
});

test.each(contentFields())("every field of $title has a meaning", ({ fields }) => {
	expect(fields.filter(({ meaning }) => meaning === "").map(({ name }) => name)).toEqual([]);
});
