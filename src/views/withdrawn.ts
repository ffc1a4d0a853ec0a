import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Withheld } from "../model/withdrawn.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { countWithheld } from "../text/withheld.ts";
import { paragraphNumber } from "./paragraph-number.ts";

type Shown = Pick<AnnotatedColumn, "prose" | "withdrawn" | "blocks">;

/** What the head of a column says of withdrawn words. */
export type WithdrawnNotice = {
	/** How many words are withheld, in words; null where none are. */
	total: string | null;
	/** The passages: each with the paragraph that it begins in, null where only a former version had it. */
	passages: { text: string; paragraph: { id: string; label: string } | null }[];
};

/** How many words of a column are withheld. */
export function withheldCount({ prose, withdrawn }: Pick<Shown, "prose" | "withdrawn">): number {
	return withdrawn.length === 0 ? 0 : countWithheld(prose);
}

/** @returns null where nothing was withdrawn */
export function withdrawnNotice(column: Shown, messages: Messages): WithdrawnNotice | null {
	if (column.withdrawn.length === 0) return null;
	const count = withheldCount(column);
	const passages = column.withdrawn.map((one) => {
		const { range } = one;
		const id = range && column.blocks.findLast((block) => block.range.start <= range.start)?.id;
		const label = id ? messages.share.paragraph(`${paragraphNumber(column, id) ?? ""}`) : "";
		return { text: describeWithheld(one, messages), paragraph: id ? { id, label } : null };
	});
	const total = count === 0 ? null : messages.withdrawn.total(count, messages.dates.number(count));
	const isNew = ({ text, paragraph }: (typeof passages)[number], at: number) =>
		passages.findIndex((one) => one.text === text && one.paragraph?.id === paragraph?.id) === at;
	return { total, passages: passages.filter(isNew) };
}

function describeWithheld({ words, on, reason, range }: Withheld, { withdrawn, dates }: Messages): string {
	const date = dates.inWords(on);
	return range ? withdrawn.passage(words, date, reason) : withdrawn.former(date, reason);
}

/**
 * Says on the signs of withheld words what they stand for: the first sign of a passage in a piece of the body can be
 * reached by keys and is read aloud, the others are silent. A paragraph or sentence of nothing else says so where a
 * link lands on it.
 * @returns what writes it into a piece of the body
 */
export function withheldWriter(
	{ withdrawn, links }: Pick<AnnotatedColumn, "withdrawn" | "links">,
	messages: Messages,
): (html: string) => string {
	const { passages } = links.registry;
	const answer = ` data-all-withdrawn="${escapeHtml(messages.withdrawn.gone)}"`;
	return (html) => {
		if (withdrawn.length === 0) return html;
		const told = new Set<string>();
		const answered = html.replace(/ id="([^"]+)"/g, (attribute, id: string) =>
			passages[id]?.withdrawn ? `${attribute}${answer}` : attribute,
		);
		return answered.replace(/ data-withdrawn="(\d+)"/g, (attribute, index: string) => {
			const one = withdrawn[Number(index)];
			if (!one) return attribute;
			const says = escapeHtml(describeWithheld(one, messages));
			const isFirst = !told.has(index);
			told.add(index);
			const heard = isFirst ? `role="img" aria-label="${says}" tabindex="0"` : 'aria-hidden="true"';
			return ` data-withdrawn="${says}" ${heard}`;
		});
	};
}
