import { expect, test } from "vitest";
import { describeDetections } from "../../src/pipeline/detect/describe.ts";

// What a regular expression reads twice by going back is not counted: the bench measures it (`npm run bench`).
test.each([
	["250,000 characters without a full stop", "word ".repeat(50_000)],
	["100,000 characters with hyphens and without a space", "a-".repeat(50_000)],
	["100,000 characters with full stops and without a space", "ab.".repeat(33_000)],
])("detection ends in a text of %s", (_, text) => {
	expect(describeDetections(text, { lang: "en", names: [] }).text).toBe(text);
});
