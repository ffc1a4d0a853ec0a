import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { printRegistry } from "../../src/links/print-registry.ts";
import { type Registry, registrySchema } from "../../src/model/registry.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { type Annotated, annotate } from "../../src/pipeline/index.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { markdownColumn } from "./made-markdown.ts";

/** Takes a made column through the line; null where it is refused or holds no words. */
function line(markdown: string, registry?: Registry): Annotated | null {
	const tree = parseMarkdown(markdown, "column.md", new Diagnostics());
	if (!tree) return null;
	const annotated = annotate({ tree, lang: "en", names: [], published: "2026-02-05", registry }, new Diagnostics());
	return annotated.blocks.length === 0 ? null : annotated;
}

/**
 * Records the links of each text after the other, as `npm run links` does.
 * @param isWritten whether the registry is printed and parsed between two runs
 * @returns what it says when it is run again
 */
function runTwice(texts: readonly string[], isWritten = true): Annotated["links"] | null {
	let registry: Registry | undefined;
	let again: Annotated["links"] | null = null;
	for (const markdown of texts) {
		const recorded = line(markdown, registry)?.links.registry;
		if (!recorded) continue;
		registry = isWritten ? registrySchema.parse(parse(printRegistry(recorded))) : recorded;
		again = line(markdown, registry)?.links ?? null;
		if (again?.isChanged) break;
	}
	return again;
}

test.each([
	"The mayor called it “a disaster”:\n\nThe bridge fell, and nobody had looked at it for years.",
	"The mayor said “never again”:\n\n> The bridge must not fall a second time.",
	"It was, the mayor told me, a plan —\n\nIt failed.",
	"She said “a plan,”:\n\nHe",
])("is up to date in the second run when the column is %j", (markdown) => {
	expect(runTwice([markdown])?.report.added).toEqual([]);
	expect(runTwice([markdown])?.isChanged).toBe(false);
});

test("detects an attribution once when its sentence and the next paragraph are what it credits", () => {
	const credits = line("The mayor said “never again”:\n\n> The bridge must not fall a second time.")?.annotations;
	const text = credits?.flatMap((one) => (one.type === "attribution" ? [one.content.length] : []));
	expect(text).toEqual([2]);
});

test("credits a source with no paragraph when what it says is told before the colon", () => {
	const column = line("The mayor called it “a disaster”:\n\nThe bridge fell, and nobody had looked at it for years.");
	const credits = column?.annotations.flatMap((one) =>
		one.type === "attribution" ? one.content.map(({ start, end }) => column.layer.text.slice(start, end)) : [],
	);
	expect(credits).toEqual(["it “a disaster”"]);
});

/** How many columns are tried in every run. `CASES=50000` tries so many, and longer ones. */
const FEW = 2000;
const cases = Number(process.env["CASES"] ?? FEW);
const made = markdownColumn(cases > FEW ? 8 : 3);

test("is up to date in the second run whatever the column", { timeout: 600_000 }, () => {
	const texts = fc.oneof({ weight: 6, arbitrary: fc.tuple(made) }, { weight: 1, arbitrary: fc.tuple(made, made) });
	// To print and parse takes as long as all the rest.
	const isWritten = fc.nat(3).map((number) => number === 0);
	fc.assert(
		fc.property(texts, isWritten, (revisions, written) => {
			const again = runTwice(revisions, written);
			if (again?.isChanged) expect.fail(`${JSON.stringify(revisions)}: ${JSON.stringify(again.report)}`);
		}),
		{ numRuns: cases },
	);
});
