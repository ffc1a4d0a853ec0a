import { type CarriedLinks, type CarryInput, carryLinks } from "../links/carry.ts";
import type { Answers } from "../links/passage-tracker.ts";
import type { LinkAnswer } from "../model/link-answer.ts";
import type { Registry } from "../model/registry.ts";
import { wordsOf } from "../text/diff.ts";
import type { TextRange } from "../text/ranges.ts";
import { fingerprint } from "./parse/fingerprint.ts";

/** How many digits of a fingerprint tell whether words are the same. */
const DIGITS = 16;

/** The answers in a column's file, and its text. */
type Answered = { text: string; answers: readonly LinkAnswer[]; registry: Registry | undefined };

/**
 * Carries the passages of a registry into a text with the editor's answers: those given, and those in the file that
 * are of the questions that are asked now.
 * @param given answers by id, which go before those of the file
 */
export function carryAnswered(input: CarryInput, given: Answers | undefined, answered: Answered): CarriedLinks {
	let answers: Answers = given ?? new Map();
	for (;;) {
		const carried = carryLinks(input, answered.registry, answers);
		const more = carried.questions.flatMap(({ id, now }) => {
			const answer = answerOf({ id, now }, answered);
			return answer ? [[id, answer] as const] : [];
		});
		if (more.length === 0) return carried;
		// An answer may lead to other questions.
		answers = new Map([...answers, ...more]);
	}
}

/** What the file answers to a question. @param question `id` is null where it is about the whole column */
export function answerOf(
	question: { id: string | null; now: TextRange },
	answered: Answered,
): LinkAnswer["answer"] | null {
	const { revision, words } = answerTo(question, answered);
	const found = answered.answers.findLast(
		(one) => one.id === question.id && one.revision === revision && one.words === words,
	);
	return found?.answer ?? null;
}

/** What tells the question that an answer is of: the newest revision that is recorded, and the words now. */
export function answerTo(
	{ now }: { now: TextRange },
	{ text, registry }: Pick<Answered, "text" | "registry">,
): Pick<LinkAnswer, "revision" | "words"> {
	const { sha256 } = fingerprint(wordsOf(text.slice(now.start, now.end)));
	return { revision: registry?.revisions.length ?? 0, words: sha256.slice(0, DIGITS) };
}
