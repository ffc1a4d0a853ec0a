import { describe, expect, test } from "vitest";
import { saidRuns } from "../../src/views/said-runs.ts";
import { build, contentFolders } from "./library.ts";

describe.each(contentFolders)("the words of what is shared, by whose they are: %s", (folder) => {
	const { views } = build(folder);
	test("are all of them, in order, each stretch in the voice that the column has there", () => {
		for (const { column, passages } of views) {
			for (const { id, words, runs } of passages) {
				expect(runs.map(({ text }) => text).join(""), id).toBe(words);
				for (const { text, voice } of runs.filter((run) => run.voice !== "columnist" && /\p{L}{3}/u.test(run.text))) {
					// One stretch may be several ranges that adjoin each other: it begins in one of them.
					const isKnown = column.voiceRanges.some(
						({ range, voice: known }) =>
							known === voice &&
							column.text.slice(range.start, range.end).replace(/\s+/g, " ").includes(text.trim().slice(0, 5)),
					);
					expect(isKnown || voice === "undetermined", `${id}: ${text}`).toBe(true);
				}
			}
		}
	});
	test("stand under a line that says who is credited, and that the column rejects it where it does", () => {
		let rejected = 0;
		for (const { passages } of views) {
			for (const { id, lead, framings, runs } of passages) {
				const isCredited = runs.some(({ voice }) => !["columnist", "question", "undetermined"].includes(voice));
				if (isCredited) expect(lead, id).not.toBeNull();
				// A colon would give all that follows to those whom the line names.
				const isMixed = runs.some(({ voice, text }) => voice === "columnist" && /\p{L}/u.test(text));
				if (isMixed) expect(lead ?? "", id).not.toMatch(/:$/);
				if (!/^Rejected by the column/.test(framings[0] ?? "")) continue;
				rejected++;
				expect(lead, id).toMatch(/rejected by the column/i);
			}
		}
		expect(rejected).toBeGreaterThan(0);
	});
});

test("name whose each stretch is only where several are credited", () => {
	const text = "Ann said “yes”. Bob said “no”.";
	const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
	const framing = (speaker: string, words: string) => ({
		label: `Credited to ${speaker}`,
		speaker,
		stretches: [at(words)],
		stance: "reports" as const,
		isTheirs: true,
		isProposed: false,
	});
	const voices = [at("“yes”"), at("“no”")].map((range) => ({ range, voice: "named" as const }));
	const both = { text, voices, framings: [framing("Ann", "“yes”"), framing("Bob", "“no”")] };
	expect(saidRuns(both, { words: text, pieces: [{ start: 0, end: text.length }] })).toEqual([
		{ text: "Ann said ", voice: "columnist", who: null },
		{ text: "“yes”", voice: "named", who: "Ann" },
		{ text: ". Bob said ", voice: "columnist", who: null },
		{ text: "“no”", voice: "named", who: "Bob" },
		{ text: ".", voice: "columnist", who: null },
	]);
	const one = saidRuns(both, { words: "Ann said “yes”.", pieces: [{ start: 0, end: 15 }] });
	expect(one.map(({ who }) => who)).toEqual([null, null, null]);
});
