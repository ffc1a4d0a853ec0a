import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { type ForeignRemark, remarkSchema } from "../../src/model/remark.ts";
import { resolve } from "../../src/pipeline/anchor/quote.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { withRemarks } from "../../src/pipeline/propose/add-remarks.ts";
import { findTarget } from "../../src/pipeline/propose/find-target.ts";
import { placeRemarks } from "../../src/pipeline/propose/place-remarks.ts";
import { withhold } from "../../src/pipeline/withhold/index.ts";
import { fold } from "../../src/text/fold.ts";
import { lineOf } from "../../src/text/ranges.ts";
import "./seed.ts";

const text = `The clock of the harbour stands still. “It is no loss,” said the clerk of the harbour.

The clock on the quay runs. Nobody has asked the clerk who winds it, or why the quay has a clock of its own.`;

/** What is found for words with what stands before and after them: them and what is before, or why nothing is. */
function found(exact: string, prefix = "", suffix = ""): string {
	const resolution = findTarget(fold(text), { exact, prefix, suffix });
	if (resolution.kind !== "found") return resolution.kind;
	return `${text.slice(0, resolution.range.start).split(/\s+/).slice(-2).join(" ")}|${lineOf(text, resolution.range)}`;
}

describe("the words of a remark", () => {
	test.each([
		["once in the column, without context", ["runs"], "quay |runs"],
		[
			"in other marks, and over paragraphs",
			['"It is no loss," said the clerk of the harbour. The clock on'],
			"still. |“It is no loss,” said the clerk of the harbour. The clock on",
		],
		["twice, told apart by what is before", ["of the harbour", "aid the clerk "], "clerk |of the harbour"],
		["twice, told apart by what is after", ["The clock", "", " on the qu"], "harbour. |The clock"],
		["with a context that is cut inside words", ["clerk", "sked the ", " who wi"], "the |clerk"],
		["where one side has more than the column", ["The clock", "MENU Share this ", " of the harbour sta"], "|The clock"],
		["where only the next words are the same", ["runs", "1 Share on the quay ", " on and on"], "quay |runs"],
		["cut inside words themselves", ["arbour stands sti", "clock of the h", "ll."], "the |harbour stands still"],
		[
			"so many that nothing around them counts",
			["has asked the clerk who winds it", "Other ", " words"],
			"Nobody |has asked the clerk who winds it",
		],
	] as const)("are found %s", (_, [exact, prefix, suffix], where) => {
		expect(found(exact, prefix, suffix)).toBe(where);
	});
	test.each([
		["not there", ["the tower"], "missing"],
		["inside a word", ["lock"], "missing"],
		["twice, and nothing tells which", ["the harbour"], "ambiguous"],
		[
			"told to be in two places by the two sides",
			["the harbour", "the clock of ", ". The clock on the quay "],
			"ambiguous",
		],
		["there, next to a word alone that stands before much", ["the harbour", "a shed of ", " and on"], "misplaced"],
		["there, but elsewhere than on the page that was read", ["runs", "the time that ", " out for us"], "misplaced"],
	] as const)("are not placed where they are %s", (_, [exact, prefix = "", suffix = ""], kind) => {
		expect(found(exact, prefix, suffix)).toBe(kind);
	});
	test("are found wherever an export quotes them with what stands around", () => {
		const starts = [...text.matchAll(/\b\w/g)].map(({ index }) => index);
		fc.assert(
			fc.property(fc.constantFrom(...starts), fc.integer({ min: 1, max: 60 }), (start, length) => {
				const end = start + length;
				const exact = text.slice(start, end);
				const target = { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
				const resolution = findTarget(fold(text), target);
				if (resolution.kind === "found") expect(resolution.range.start).toBe(start);
				else expect(resolution.kind).not.toBe("missing");
			}),
		);
	});
});

/** What becomes of remarks in the column. @param decisions what its `annotations.yaml` says */
function placed(remarks: readonly Partial<ForeignRemark>[], decisions: object = {}) {
	const tree = parseMarkdown(text, "column.md", new Diagnostics());
	if (!tree) throw new Error("The column cannot be read.");
	const entries = annotationsFileSchema.parse({ by: "The editors", on: "2026-03-01", ...decisions });
	const file = { entries, placeOf: () => ({ file: "annotations.yaml", line: 1, column: 1 }) };
	const withholding = withhold({ tree, lang: "en", file, registry: undefined }, new Diagnostics());
	const whole = remarks.map((one) => ({ target: null, remark: "Why?", by: null, tags: [], ...one }));
	return placeRemarks(withholding, whole, entries.remarks);
}
const at = (exact: string) => ({ target: { exact, prefix: "", suffix: "" } });

describe("remarks of others", () => {
	test("become entries that resolve to their words, with the line", () => {
		const target = { exact: "the  harbour", prefix: "said the clerk of ", suffix: ".\nThe" };
		const { added, known, unplaced } = placed([{ target, by: "Mara Voss", tags: ["place"] }]);
		const entry = { quote: "the harbour", after: ".", remark: "Why?", by: "Mara Voss", tags: ["place"] };
		expect({ added, known, unplaced }).toEqual({ added: [{ entry, line: 1 }], known: 0, unplaced: [] });
		expect(resolve(fold(text), entry).kind).toBe("found");
	});
	test("are known again: in the file, twice in one, with another context", () => {
		const remarks = [{ quote: "harbour", before: "clerk of the", remark: "Why?" }];
		const again = { target: { exact: "harbour", prefix: "said the clerk of the ", suffix: "." } };
		const { added, known } = placed([again, again, { ...again, by: "Mara Voss" }, { ...again, remark: "How?" }], {
			remarks,
		});
		expect([added.length, known]).toEqual([2, 2]);
		// An edit has taken the words of an entry away; those of the remark are back.
		expect(placed([at("quay runs")], { remarks: [{ quote: "quay  runs", before: "a", remark: "Why?" }] }).known).toBe(
			1,
		);
	});
	test("are told with the reason where they cannot be placed", () => {
		const reasons = placed([
			{},
			{ ...at("runs"), remark: "" },
			{ ...at("runs"), remark: "x".repeat(10_001) },
			at("—"),
			at("The clock on the key runs"),
			at("Something else altogether, by another hand"),
			at("the harbour"),
			at("the"),
			{ target: { exact: "runs", prefix: "the time that ", suffix: " out" } },
		]).unplaced.map(({ reason }) => reason);
		expect(reasons).toEqual([
			"It names no words of the page.",
			"Words are marked, and nothing is said of them.",
			"It has 10001 characters; an entry has at most 10000.",
			"What it marks contains no word.",
			"Its words are not in the column. Nearest, line 3: “The clock on the quay runs.”.",
			"Its words are not in the column.",
			"Its words occur several times (line 1, line 1), and what stood next to them does not tell which.",
			"Its words occur several times (line 1, line 1, line 1, line 3, line 3, 1 more), and what stood next to them does not tell which.",
			"Its words occur in the column (line 3), but not as in “the time that runs out”.",
		]);
	});
	test("have their tags for words where they have no others", () => {
		expect(placed([{ ...at("runs"), remark: "", tags: ["time", "place"] }]).added[0]?.entry.remark).toBe("time, place");
	});
	test("on withdrawn words are not added, and what is said repeats none of them", () => {
		const passage = { quote: "said the clerk", after: "of the harbour" };
		const withdrawn = [{ passage, on: "2026-03-01", reason: "She did not." }];
		const { added, unplaced } = placed([at("said the clerk of"), at("sad the clark of the harbour"), at("runs")], {
			withdrawn,
		});
		expect(added.map(({ entry }) => entry.quote)).toEqual(["runs"]);
		expect(unplaced.map(({ reason }) => reason).join(" ")).not.toMatch(/said|clerk/);
		expect(unplaced[0]?.reason).toBe("It is on words that are withdrawn.");
	});
});

describe("remarks in annotations.yaml", () => {
	const remarks = [
		{
			quote: "the quay",
			before: "on",
			remark: "Which quay?\n\nJory Tan: The “old” one: # 4",
			by: "Mara Voss",
			tags: ["place", "a, b"],
		},
		{ quote: "runs", remark: "yes" },
	].map((one) => remarkSchema.parse(one));
	const added = `- quote: the quay
    before: on
    remark: |-
      Which quay?

      Jory Tan: The “old” one: # 4
    by: Mara Voss
    tags: [place, "a, b"]
  - quote: runs
    remark: yes
`;
	test("are a file of their own where there is none, which needs nobody who decides", () => {
		const written = withRemarks(null, remarks);
		expect(written).toBe(
			`# yaml-language-server: $schema=../../schemas/annotations.json\nremarks:\n  ${added.replace("remark: yes", "remark: yes")}`,
		);
		expect(annotationsFileSchema.parse(parse(written ?? "")).remarks).toEqual(remarks);
	});
	const file = '# Ours.\nby: us # and who else\non: "2026-03-01"\n\nclaims: []\n';
	test.each([
		["without a list", file, `${file}\nremarks:\n  ${added}`],
		["without a last line break", file.trimEnd(), `${file}\nremarks:\n  ${added}`],
		["with an empty list", `remarks: [] # none yet\n${file}`, `remarks: # none yet\n  ${added}${file}`],
		["with a list of nothing", `remarks:\n\n${file}`, `remarks:\n  ${added}\n${file}`],
		[
			"with a list that is indented otherwise",
			`remarks:\n# First.\n- { quote: clock, remark: Why? } # to ask\n\n# More.\n${file}`,
			`remarks:\n# First.\n- { quote: clock, remark: Why? } # to ask\n${added.replace(/^ {2}/gm, "").replace(/^/, "")}\n# More.\n${file}`,
		],
		[
			"with a list that ends in a block of text",
			`${file}remarks:\n    - quote: clock\n      remark: |\n        Why?\n        How?\n`,
			`${file}remarks:\n    - quote: clock\n      remark: |\n        Why?\n        How?\n    ${added.replace(/^(?= )/gm, "  ")}`,
		],
		["with a byte order mark", `\uFEFF${file}`, `\uFEFF${file}\nremarks:\n  ${added}`],
	])("are added to a file %s, whose lines stay as they are", (_, before, after) => {
		expect(withRemarks(before, remarks)).toBe(after);
	});
	test.each([
		['{ by: us, on: "2026-03-01" }\n'],
		["by: us\n...\n"],
		["remarks: [{ quote: clock, remark: Why? }]\n"],
		["remarks: none\n"],
		["by: us\n---\nby: others\n"],
		["- by\n"],
		[""],
	])("are not put into %j", (before) => {
		expect(withRemarks(before, remarks)).toBeNull();
	});
	test("are read back as they were, whatever they say", () => {
		const some = fc
			.string({ unit: "grapheme", minLength: 1, maxLength: 300 })
			.map((one) => one.replace(/\p{C}/gu, "").trim() || "x");
		fc.assert(
			fc.property(some, some, fc.array(some, { maxLength: 2 }), (quote, remark, tags) => {
				const entry = remarkSchema.parse({ quote, remark: `${remark}\n\n${quote}`, by: remark, tags });
				const written = withRemarks("remarks:\n    - quote: a\n      remark: b\n", [entry]);
				expect(parse(written ?? "").remarks[1]).toEqual({ ...entry, ...(tags.length === 0 && { tags: undefined }) });
			}),
		);
	});
});
