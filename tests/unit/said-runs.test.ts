import { describe, expect, test } from "vitest";
import { passageLead } from "../../src/views/passage-lead.ts";
import { saidRuns } from "../../src/views/said-runs.ts";
import { build, contentFolders, messages } from "./library.ts";

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

describe("one source, named for some words and read as the speaker of others", () => {
	const text = "The pier leans, wrote Ann. It will fall. It is old. And soon, she said.";
	const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
	const framing = (speaker: string, readAs: string | null, words: string) => ({
		label: `Credited: ${speaker}`,
		speaker,
		readAs,
		stretches: [at(words)],
		stance: "reports" as const,
		isTheirs: true,
		isProposed: false,
	});
	const read = [
		framing("read as said by Ann", "Ann", "It will fall."),
		framing("read as said by Ann", "Ann", "It is old."),
		framing("“she” (read as Ann)", "Ann", "And soon"),
	];
	const framings = [framing("Ann", null, "The pier leans"), ...read];
	const voices = framings.flatMap(({ stretches }) => stretches.map((range) => ({ range, voice: "named" as const })));
	const spoken = {
		text,
		byline: "A. Writer",
		isAssessed: true,
		creditOf: ({ label }: { label: string }) => label,
		repeat: () => "",
		voiceAt: () => "columnist" as const,
	};
	const whole = { start: 0, end: text.length };

	test("is named once before the words, and in them only where it is read as the speaker", () => {
		expect(passageLead({ ...spoken, framings }, [whole], messages.share)).toBe(
			"In part Ann (some of it read as said by the same)",
		);
		const runs = saidRuns({ text, voices, framings }, { words: text, pieces: [whole] });
		expect(runs.filter(({ voice }) => voice === "named")).toEqual([
			{ text: "The pier leans", voice: "named", who: null },
			{ text: "It will fall. It is old.", voice: "named", who: "read as said by Ann" },
			{ text: "And soon", voice: "named", who: "“she” (read as Ann)" },
		]);
	});
	test("is named only before the words where it is read as the speaker of all of them", () => {
		expect(passageLead({ ...spoken, framings: read }, [whole], messages.share)).toBe("In part read as said by Ann");
		const runs = saidRuns({ text, voices, framings: read }, { words: text, pieces: [whole] });
		expect(runs.flatMap(({ who }) => who ?? [])).toEqual([]);
	});
});
