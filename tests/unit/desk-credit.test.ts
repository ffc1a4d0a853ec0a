import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { act, SLUG, smallDesk } from "./small-desk.ts";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const BEFORE = "The tide was low that morning.";
const AFTER = "Nobody believed it.";
const HEAD = 'by: the editors\non: "2026-01-01"\ncomplete: [attributions]\n';

/** Makes a source of selected words. @returns source, cue and what is credited; or why nothing was made */
function divided(sentence: string, selected = sentence): (string | null)[] | string {
	const desk = smallDesk(HEAD);
	made.push(desk.folder);
	const text = `${BEFORE} ${sentence} ${AFTER}`;
	desk.writeProse([text]);
	const start = text.indexOf(selected);
	const range = { start, end: start + selected.length };
	const answer = act(desk.desks(), { do: "make", type: "attribution", range });
	if ("refusal" in answer) return answer.refusal;
	const [{ source, cue, content }] = parse(desk.read(`content/columns/${SLUG}/annotations.yaml`)).attributions;
	return [source.words, cue, ...content.map(({ quote }: { quote: string }) => quote)];
}

describe("a source that is made of selected words", () => {
	test.each([
		["“The lock will open,” the mayor said.", "the mayor said", ["the mayor", "said", "“The lock will open,”"]],
		["“The lock will open,” said the mayor.", "said the mayor", ["the mayor", "said", "“The lock will open,”"]],
		["The lock would open, the mayor said.", "the mayor said", ["the mayor", "said", "The lock would open"]],
		["The lock, the mayor said, would open.", "the mayor said", ["the mayor", "said", "The lock", "would open"]],
		["The mayor said the lock would open.", "The mayor", ["The mayor", "said", "the lock would open"]],
	])("has of its own sentence what it is credited with: %s | %s", (sentence, selected, parts) => {
		expect(divided(sentence, selected)).toEqual(parts);
	});
	test.each([
		["The mayor spoke.", "The mayor spoke"],
		["He said.", "He said."],
		["The lock would open.", "The lock would open"],
	])("is never credited with the next sentence: %s", (sentence, selected) => {
		expect(divided(sentence, selected)).toContain("Select what is credited");
	});
	test.each([
		["The mayor said ‘it is time’ and left.", "The mayor said ‘it is time’", ["The mayor", "said", "‘it is time’"]],
		["The mayor said—without evidence—that it was.", undefined, ["The mayor", "said", "it was."]],
		["For the mayor, the lock is “a disgrace”.", undefined, ["For the mayor", null, "“a disgrace”"]],
	])("is credited with no word that was not selected, or is an aside: %s", (sentence, selected, parts) => {
		expect(divided(sentence, selected)).toEqual(parts);
	});
	test.each([
		"The mayor did not say that the lock would open.",
		"The mayor never said the lock would open.",
		"Nobody said the lock would open.",
		"Neither the mayor nor the clerk said the lock was open.",
		"The mayor has said nothing about the lock.",
		"Contrary to what the mayor said, the lock is shut.",
	])("is not made where the column says that nobody said so: %s", (sentence) => {
		expect(divided(sentence)).toContain("did not say it");
	});
});
