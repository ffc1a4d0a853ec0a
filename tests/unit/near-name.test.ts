import { describe, expect, test } from "vitest";
import { columnFiles, contentFiles, contentFolders } from "../../src/model/content-files.ts";
import { nearName } from "../../src/text/near-name.ts";
import { nearestWord } from "../../src/text/nearest-word.ts";

const inColumn = Object.values(columnFiles);
const inContent = [...Object.values(contentFiles), ...Object.values(contentFolders)];

describe("the name of a file that is meant", () => {
	test.each([
		["annotations.yml", "annotations.yaml"],
		["annotation.yaml", "annotations.yaml"],
		["Annotations.YAML", "annotations.yaml"],
		["anotations.yaml.txt", "annotations.yaml"],
		["annotations (1).yaml", "annotations.yaml"],
		["annotations copy.yaml", "annotations.yaml"],
		["recieved.txt", "received.txt"],
		["received.md", "received.txt"],
		["column.txt", "column.md"],
		["link.yaml", "links.yaml"],
		["notes.txt", null],
		["draft.md", null],
	])("of %s is %s in a column's folder", (written, name) => {
		expect(nearName(written, inColumn)).toBe(name);
	});
	test.each([
		["names.yml", "names.yaml"],
		["name.yaml", "names.yaml"],
		["work.yaml", "works.yaml"],
		["sites.yaml", "site.yaml"],
		["Columns", "columns"],
		["notes.yaml", null],
		["README.md", null],
	])("of %s is %s in the content folder", (written, name) => {
		expect(nearName(written, inContent)).toBe(name);
	});
});

describe("the word that is meant", () => {
	test.each([
		["quotatons", "quotations"],
		["Claims", "claims"],
		["colour", null],
	])("by %s is %s", (written, word) => {
		expect(nearestWord(written, ["quotations", "claims", "voices"])).toBe(word);
	});
	test("is none where two are equally near", () => {
		expect(nearestWord("cat", ["cart", "chat"])).toBeNull();
	});
});
