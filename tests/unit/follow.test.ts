import fc from "fast-check";
import { expect, test } from "vitest";
import { carryLinks } from "../../src/links/carry.ts";
import { type Followed, follow } from "../../src/pipeline/anchor/follow.ts";
import { resolve } from "../../src/pipeline/anchor/quote.ts";
import { selectorsOf } from "../../src/pipeline/anchor/selectors.ts";
import { fold } from "../../src/text/fold.ts";
import { blocksOf, comparing, edit, editable, editing, tokensAt } from "./edited-text.ts";
import { load } from "./library.ts";

const { library, columns } = load("content");
const [files] = library.columns;
const [column] = columns;
if (!files?.annotations || !files.registry || !column) throw new Error("The column has no annotations or no links.");
const { entries } = files.annotations;
const { registry } = files;
const original = editable(column.blocks.map(({ range }) => column.text.slice(range.start, range.end)));
const placed = selectorsOf(entries);
const before = fold(blocksOf(original).join("\n\n"));
const originals = placed.map(({ selector }) => {
	const found = resolve(before, selector);
	return found.kind === "found" ? tokensAt(original, found.range) : [];
});

const keyOf = (path: Followed["path"]) => path.join(".");

test("two hundred edits to the first column leave no annotation on other words, and list every lost one", {
	timeout: 600_000,
}, () => {
	expect(originals.every((words) => words.length > 0)).toBe(true);
	const count = { stayed: 0, moved: 0, doubtful: 0 };
	fc.assert(
		fc.property(editing, (how) => {
			const edited = edit(original, how);
			const blocks = blocksOf(edited);
			const text = blocks.join("\n\n");
			const { past } = carryLinks({ blocks }, registry);
			const followed = new Map((past ? follow(text, entries, past) : []).map((one) => [keyOf(one.path), one]));
			const now = fold(text);
			const areSame = comparing(edited, original);
			for (const [index, { selector, path }] of placed.entries()) {
				const one = followed.get(keyOf(path));
				if (one?.kind === "in-doubt") {
					count.doubtful++;
					continue;
				}
				const resolution = resolve(now, selector);
				const range = one ? one.range : resolution.kind === "found" ? resolution.range : null;
				if (!range) expect.fail(`${keyOf(path)} is neither found nor listed`);
				count[one ? "moved" : "stayed"]++;
				if (!areSame(range, originals[index] ?? [])) {
					expect.fail(`${keyOf(path)} “${selector.quote}” is on other words: “${text.slice(range.start, range.end)}”`);
				}
			}
		}),
		{ numRuns: 200 },
	);
	expect(count.moved).toBeGreaterThan(0);
	expect(count.doubtful).toBeGreaterThan(0);
});
