import type { ItemRef, ShownItem } from "../model/desk.ts";
import type { LinkAnswer } from "../model/link-answer.ts";
import { answerTo } from "../pipeline/link-answers.ts";
import { wordMask } from "../pipeline/withhold/hide-words.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { type Plan, Refused } from "./plan.ts";

/** How the whole column is named among the ids of paragraphs. */
const COLUMN = "column";

/**
 * What `npm run links` and `npm run correct` would ask: ids of paragraphs that an edit may have lost, each with the old
 * words and those that it would name now; and whether a column of which hardly anything is left is the same one.
 */
export function linkItems(desk: DeskColumn): ShownItem[] {
	const { annotated, files, messages } = desk;
	const { layer, links } = annotated;
	const { links: words, kinds, parts } = messages.desk;
	const hide = wordMask(files, annotated);
	const item = (
		id: string,
		range: TextRange,
		told: Pick<ShownItem, "words" | "doubt" | "why" | "parts">,
	): ShownItem => ({
		kind: "link",
		id,
		range,
		state: "open",
		title: kinds.link,
		...told,
		fields: [],
		likeness: JSON.stringify(["link", id]),
		isBrief: false,
	});
	const { replaced } = links;
	return [
		...(replaced
			? [
					item(
						COLUMN,
						{ start: 0, end: 0 },
						{
							words: files.frontMatter.headline,
							doubt: words.isSameColumn,
							why: [words.gone(replaced.gone, replaced.of)],
							parts: [],
						},
					),
				]
			: []),
		...links.questions.map(({ id, reason, words: was, now }) =>
			item(id, now, {
				words: lineOf(layer.text, now),
				doubt: words.reasons[reason],
				why: [words.was(id, hide(was))],
				parts: [{ part: "candidate", range: now, label: parts.candidate }],
			}),
		),
	];
}

/**
 * Writes the answer to such a question into `answers`: `npm run links` and `npm run correct` record it, and take it
 * out again. What is answered here is of these words alone.
 */
export function answerLink(item: ItemRef, answer: LinkAnswer["answer"], desk: DeskColumn): Plan {
	const { annotated, files, messages } = desk;
	const { links: words, refusals, kinds, did } = messages.desk;
	const found = linkItems(desk).find(({ id }) => id === item.id);
	if (!found) throw new Refused(refusals.gone);
	const isColumn = found.id === COLUMN;
	if (isColumn && answer === "retire") throw new Refused(words.otherColumn);
	const { text } = annotated.layer;
	const now = isColumn ? { start: 0, end: text.length } : found.range;
	const to = answerTo({ now }, { text, registry: annotated.withholding.registry });
	const { answers } = entriesOf(desk);
	const id = isColumn ? null : found.id;
	const spent = answers.flatMap((one, at) =>
		one.revision !== to.revision || one.id === id ? [{ list: "answers", at }] : [],
	);
	const addition = { list: "answers", at: answers.length, fields: { ...(id !== null && { id }), answer, ...to } };
	const title = isColumn ? files.frontMatter.headline : `${found.id}, ${found.words}`;
	return {
		edits: { annotations: { changes: [], additions: [addition], removals: spent } },
		did: answer === "keep" ? did.accept(kinds.link, title) : did.reject(kinds.link, title),
		item: null,
	};
}
