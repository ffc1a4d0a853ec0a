import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hunksOf } from "../../src/desk/hunks.ts";
import { hasField, removeField, writeField } from "../../src/pipeline/edit/yaml-fields.ts";
import { addEntry, removeEntry, writeWords } from "../../src/pipeline/edit/yaml-lists.ts";
import { root } from "./library.ts";

describe("writing a field", () => {
	test.each([
		["replaces a value, and keeps the comment behind it", "a: 1 # one\nb: 2\n", "a: 3 # one\nb: 2\n"],
		["fills an empty one before its comment", "a: # what it is\nb: 2\n", "a: 3 # what it is\nb: 2\n"],
		["replaces a folded text", "a: >-\n  one\n  two\nb: 2\n", "a: 3\nb: 2\n"],
		["replaces a list on lines of its own", "a:\n  - x\n  - y\n\n# then\nb: 2\n", "a: 3\n\n# then\nb: 2\n"],
		["adds it at the end", "# head\nb: 2 # two\n", "# head\nb: 2 # two\na: 3\n"],
		["adds it to a file without one", "# head\n", "# head\na: 3\n"],
		["adds it to an empty file", "", "a: 3\n"],
	])("%s", (_, before, after) => {
		expect(writeField(before, [], "a", 3)).toBe(after);
	});
	test("writes into an entry in braces, and into one on lines", () => {
		const before = "l:\n  - { id: x, quote: one }\n  - id: y\n    quote: two\n# end\n";
		const braces = writeField(before, ["l", 0], "status", "corrected") ?? "";
		expect(writeField(braces, ["l", 1], "status", "rejected")).toBe(
			"l:\n  - { id: x, quote: one, status: corrected }\n  - id: y\n    quote: two\n    status: rejected\n# end\n",
		);
	});
	test("writes it behind the fields that it comes after, or first", () => {
		expect(writeField("id: x\nnote: n\n", [], "quote", "q", ["id"])).toBe("id: x\nquote: q\nnote: n\n");
		expect(writeField("# head\n\nnote: n\n", [], "by", "us", [])).toBe("# head\n\nby: us\nnote: n\n");
		expect(writeField("l: [{ id: x, note: n }]\n", ["l", 0], "quote", "q", ["id"])).toBe(
			"l: [{ id: x, quote: q, note: n }]\n",
		);
	});
	test("puts marks around what would be something else, and around days", () => {
		expect(writeField("", [], "a", "yes: no")).toBe('a: "yes: no"\n');
		expect(writeField("", [], "a", "2026-02-05")).toBe('a: "2026-02-05"\n');
		expect(writeField("", [], "a", "two\nlines")).toBe('a: "two\\nlines"\n');
		expect(writeField("", [], "a", [1, "x"])).toBe("a: [1, x]\n");
	});
	test("does nothing where there is no such map, and where a value has a name that others use", () => {
		expect(writeField("a: 1\n", ["l", 0], "x", 1)).toBeNull();
		expect(writeField("a: &one 1\nb: *one\n", [], "a", 2)).toBeNull();
	});
});

describe("removing a field", () => {
	test.each([
		["takes its line with what is said on it", "a: 1\nb: 2 # two\nc: 3\n", "a: 1\nc: 3\n"],
		["takes all lines of a text", "a: 1\nb: >-\n  one\n  two\nc: 3\n", "a: 1\nc: 3\n"],
	])("%s", (_, before, after) => {
		expect(removeField(before, [], "b")).toBe(after);
	});
	test("of an entry: in braces, behind the dash, last", () => {
		expect(removeField("l:\n  - { b: 1, c: 2 }\n", ["l", 0], "b")).toBe("l:\n  - { c: 2 }\n");
		expect(removeField("l:\n  - { a: 1, b: 2 }\n", ["l", 0], "b")).toBe("l:\n  - { a: 1 }\n");
		expect(removeField("l:\n  - b: 1\n    c: 2\n", ["l", 0], "b")).toBe("l:\n  - c: 2\n");
		expect(removeField("l:\n  - a: 1\n    b: 2\n  - a: 3\n", ["l", 0], "b")).toBe("l:\n  - a: 1\n  - a: 3\n");
	});
	test("does nothing where it is not there", () => {
		expect(removeField("a: 1\n", [], "b")).toBeNull();
		expect(hasField("a: 1\n", [], "b")).toBe(false);
	});
});

describe("adding an entry", () => {
	const entry = { id: "x", quote: "one" };
	test.each([
		["to a list that is not there", "# head\na: 1\n", "# head\na: 1\n\nl:\n  - { id: x, quote: one }\n"],
		["to an empty one", "l: []  # none yet\na: 1\n", "l:  # none yet\n  - { id: x, quote: one }\na: 1\n"],
		["to one without a value", "l: # none yet\n\na: 1\n", "l: # none yet\n  - { id: x, quote: one }\n\na: 1\n"],
		[
			"before the first, and what is said above it",
			"l: # all\n  # the first\n  - { id: y }\n",
			"l: # all\n  - { id: x, quote: one }\n  # the first\n  - { id: y }\n",
		],
		["whose dashes are not indented", "l:\n- { id: y }\n", "l:\n- { id: x, quote: one }\n- { id: y }\n"],
		["on one line", "l: [{ id: y }]\n", "l: [{ id: x, quote: one }, { id: y }]\n"],
	])("%s", (_, before, after) => {
		expect(addEntry(before, "l", entry, 0)).toBe(after);
	});
	test("behind another, with its texts folded where they are long", () => {
		const long = "word ".repeat(40).trim();
		const text =
			addEntry("l:\n  - { id: y } # y\n  # the next\n  - { id: z }\n", "l", { id: "x", quote: long }, 1) ?? "";
		expect(text).toMatch(
			/^l:\n {2}- \{ id: y \} # y\n {2}- id: x\n {4}quote: .*\n(?: {6}.*\n)+ {2}# the next\n {2}- \{ id: z \}\n$/,
		);
		expect(parse(text).l[1]).toEqual({ id: "x", quote: long });
	});
	test("is undone by removing it", () => {
		const before = "l:\n  - { id: y }\n  # the next\n  - { id: z }\n";
		expect(removeEntry(addEntry(before, "l", entry, 1) ?? "", "l", 1)).toBe(before);
		expect(removeEntry("l:\n  - { id: y }\na: 1\n", "l", 0)).toBe("l: []\na: 1\n");
		expect(removeEntry("l: [{ id: y }, { id: z }]\n", "l", 0)).toBe("l: [{ id: z }]\n");
	});
});

describe.each(globSync(["content/columns/*/annotations.yaml", "tests/fixtures/**/annotations.yaml"], { cwd: root }))(
	"%s",
	(file) => {
		const source = readFileSync(join(root, file), "utf8").replace(/\r\n/g, "\n");
		const lists = Object.entries(readable(source)).filter(([, entries]) => Array.isArray(entries));
		test("keeps every other line when a field of an entry is written or removed", () => {
			for (const [list, entries] of lists) {
				for (const [at, one] of (Array.isArray(entries) ? entries : []).entries()) {
					// Every few entries of a long list.
					if (at % 9 > 0) continue;
					if (typeof one !== "object" || one === null) continue;
					const written = writeField(source, [list, at], "x-new", "two words, with a comma");
					if (written === null) throw new Error(`${list} ${at} cannot be written`);
					expect(countChanged(source, written)).toBeLessThanOrEqual(1);
					expect(removeField(written, [list, at], "x-new")).toBe(source);
				}
			}
		});
	},
);

/** The data of a file; none where it is not to be read. */
function readable(source: string): object {
	try {
		return Object(parse(source));
	} catch {
		return {};
	}
}

/** How many lines an edit has taken away or changed. */
function countChanged(before: string, after: string): number {
	return hunksOf(before, after).reduce((sum, { removed }) => sum + removed.length, 0);
}

describe("a list of words is written item by item", () => {
	const BLOCK = "unread:\n  # Not yet.\n  - claims # the hard ones\n  - times # the easy ones\nby: me\n";
	test.each([
		[
			BLOCK,
			["times", "attributions"],
			BLOCK.replace("  - claims # the hard ones\n", "").replace("ones\nby", "ones\n  - attributions\nby"),
		],
		["unread: [claims, times] # Not yet.\n", ["times"], "unread: [times] # Not yet.\n"],
		["unread: [claims] # Not yet.\n", ["claims", "times"], "unread: [claims, times] # Not yet.\n"],
		["unread:\n- claims\n- times", ["claims", "times", "x: y"], 'unread:\n- claims\n- times\n- "x: y"'],
	])("%j", (before, words, after) => {
		expect(writeWords(before, [], "unread", words)).toBe(after);
	});
	test("or not at all where that would say something else", () => {
		expect(writeWords("unread: [a, b]\n", [], "unread", ["b", "a"])).toBeNull();
		expect(writeWords("unread: []\n", [], "unread", ["a"])).toBeNull();
		expect(writeWords("by: me\n", [], "unread", ["a"])).toBeNull();
	});
});

test("a field without a value is none in an entry that is added", () => {
	expect(addEntry("by: me\n", "claims", { quote: "a", before: undefined }, 0)).toBe(
		"by: me\n\nclaims:\n  - { quote: a }\n",
	);
});
