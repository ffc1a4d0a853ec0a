import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { behaviours, folder, render } from "./golden.ts";

describe("the line from files to annotations and markup (after an intended change: npm run goldens)", () => {
	test.each(behaviours)("%s", (behaviour) => {
		for (const [name, content] of Object.entries(render(behaviour))) {
			expect(content, name).toBe(readFileSync(join(folder, behaviour, name), "utf8"));
		}
	});
	test("there are at least 20 behaviours", () => {
		expect(behaviours.length).toBeGreaterThanOrEqual(20);
	});
});
