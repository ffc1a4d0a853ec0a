import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { DeskAction, DeskAnswer, DeskRefusal, DeskState, ItemRef } from "../../src/model/desk.ts";
import { Desks } from "../../src/site/desk/desk.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

export const SLUG = "a-column";
export const TODAY = "2026-02-01";

/** Prose with proposals of every sort, some of them alike. */
export const PROSE = [
	"Mayor Tom Ashby said the repair of the clock would cost “a small fortune.” The clerk of the council told the paper that the “folly” had cost £41,000 last year.",
	"Some residents claim, without evidence, that the harbour master stole the pendulum. He denies it. A poll this week suggested 52% of the town want the clock back.",
	"Was it wise to stop the clock in 2014, when the “folly” began? “The tide does not wait,” wrote Ilse Marrow, and she is right. The clock is smaller than the one in Varrow. Its hands are “wobbly” at best, and “wobbly” is no word for its bell.",
];

const HEAD = `# yaml-language-server: $schema=../../schemas/annotations.json
# The editor's own words, which stay.
by: the editors   # of this site
on: "2026-01-01"
unread: [attributions, claims, times]

attributions:
  # The first of all.
  - id: a-ashby-said
    quote: Mayor Tom Ashby said
    source: { words: Mayor Tom Ashby }
    sourceKind: named
    cue: said # his word
    content: [{ quote: the repair of the clock would cost “a small fortune.” }]
    stance: reports
`;

/** A content folder with one column, in a folder for temporary files. */
export function smallDesk(annotations: string | null = HEAD) {
	const folder = mkdtempSync(join(tmpdir(), "footing-desk-"));
	const { read, write, writeProse } = writeSmallProject(folder, { prose: PROSE, annotations: annotations ?? "" });
	const content = join(folder, "content");
	writeFileSync(join(content, "names.yaml"), "# The register\nnames: []\n");
	mkdirSync(join(content, "columns"), { recursive: true });
	const file = `${SMALL_COLUMN}/annotations.yaml`;
	if (annotations === null) rmSync(join(folder, file));
	const desks = () => new Desks({ content, root: folder }, () => TODAY);
	return { folder, content, file, read, write, writeProse, desks, before: annotations };
}

/** Makes what makes such folders, and removes them after the tests of the file that calls this. */
export function useSmallDesks() {
	const made: string[] = [];
	afterAll(() => {
		for (const folder of made) rmSync(folder, { recursive: true, force: true });
	});
	return (...given: Parameters<typeof smallDesk>) => {
		const desk = smallDesk(...given);
		made.push(desk.folder);
		return { ...desk, at: desk.desks() };
	};
}

/** Does something at a desk. */
export function act(desks: Desks, action: DeskAction, by = "the editors"): DeskAnswer | DeskRefusal {
	return desks.decide(SLUG, { action, by });
}

/** Does something that must be done. */
export function done(desks: Desks, action: DeskAction): DeskAnswer {
	const answer = act(desks, action);
	if ("refusal" in answer) throw new Error(answer.refusal);
	return answer;
}

/** What a desk shows of the column. */
export function stateAt(desks: Desks): DeskState {
	const state = desks.state(SLUG);
	if (!("items" in state)) throw new Error(JSON.stringify(state.problems.problems));
	return state;
}

/** The name of an item by its kind and words. */
export function refTo(desks: Desks, kind: string, words: string): ItemRef {
	const found = stateAt(desks).items.find((one) => one.kind === kind && one.words.includes(words));
	if (!found) throw new Error(`There is no ${kind} “${words}”.`);
	return { kind: found.kind, id: found.id, range: found.range };
}

/** The same, with what the desk shows of it: as its page names it. */
export function seenAt(desks: Desks, kind: string, words: string): ItemRef {
	const { id, range } = refTo(desks, kind, words);
	const found = stateAt(desks).items.find(
		(one) => one.kind === kind && one.id === id && one.range.start === range.start && one.range.end === range.end,
	);
	return { kind: found?.kind ?? "claim", id, range, seen: found?.seen };
}

/** Where words stand in the column's text, joined by blank lines. */
export function rangeOf(words: string): { start: number; end: number } {
	const start = PROSE.join("\n\n").indexOf(words);
	if (start < 0) throw new Error(`The column does not have “${words}”.`);
	return { start, end: start + words.length };
}

/** The text of a file on disk. */
export const textAt = (path: string): string => readFileSync(path, "utf8");
