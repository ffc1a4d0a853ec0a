import type { SearchOpenPageMessages } from "../messages/search-open-page.ts";
import type { SearchColumn } from "../model/search-column.ts";
import { hitKinds, type Stance, stances, voices } from "../model/vocabulary.ts";
import type { Passage } from "../search/passages.ts";
import { overlap } from "../text/ranges.ts";
import { type PageMark, readPageText } from "./page-text.ts";

/**
 * Makes the column of an open reading page searchable, from its words and from the `data-*` attributes of its marks:
 * a stretch that is credited says by whom. Only the index knows what a claim is about.
 * @param url the address of the page, as the index names it
 * @returns null on pages of another kind
 */
export function columnFromDom(page: Document, url: string, messages: SearchOpenPageMessages): SearchColumn | null {
	const read = readPageText(page, " ");
	if (!read) return null;
	const { blocks, marks } = read;
	const text = read.text.replace(/\s/g, " ");
	const labels: Readonly<Record<string, string>> = messages.labels;
	const column: SearchColumn = {
		url,
		slug: "",
		headline: page.querySelector("h1")?.textContent ?? "",
		byline: page.querySelector("[itemprop=author]")?.textContent ?? "",
		published: "",
		text,
		blocks,
		sentences: [],
		framings: [],
		annotations: [],
		isAssessed: page.querySelector(".unedited") === null,
	};
	const stretches = marks.filter(({ data }) => data["said"] !== undefined && data["framing"] !== undefined);
	const stanceOf = ({ stance }: DOMStringMap): Stance => stances.find((one) => one === stance) ?? "reports";
	const statusOf = ({ status }: DOMStringMap) => (status === "proposed" ? status : "confirmed");
	const frame = ({ start, end, data: { framing = "" } }: PageMark, data: DOMStringMap, label = framing) =>
		column.framings.push({ start, end, label, stance: stanceOf(data), status: statusOf(data) });
	for (const stretch of stretches) {
		const credit = marks.find(({ data }) => data["annotation"] === stretch.data["credit"]);
		frame(stretch, credit?.data ?? {});
	}
	for (const mark of marks) {
		const { data, start, end } = mark;
		const { annotation, type = "", use = "", voice = "", sourceKind = "", framing } = data;
		const kind = hitKinds.find((one) => one === type);
		const sentenceVoice = voices.find((one) => one === voice);
		if (annotation === undefined) {
			if (sentenceVoice) column.sentences.push({ start, end, voice: sentenceVoice });
		} else if (kind && kind !== "paragraph") {
			const label = kind === "mention" ? text.slice(start, end) : (labels[use || sourceKind || type] ?? "");
			column.annotations.push({
				kind,
				start,
				end,
				label,
				key: null,
				who: null,
				stance: "asserts",
				status: statusOf(data),
			});
			// Marks that hold somebody's words, or might; what is credited; and what the column does not assert.
			const isFramed =
				kind === "attribution"
					? framing === undefined
					: (kind === "claim" && stanceOf(data) !== "asserts") || /speech|word|coinage|undecided/.test(use);
			if (isFramed && !stretches.some((stretch) => overlap(stretch, mark) > 0)) {
				frame(mark, data, framing ?? messages.framing(labels[voice] ?? label, stanceOf(data)));
			}
		}
	}
	return column;
}

/**
 * Whether the page tells whose words each sentence shown holds. Where it does not, the index does: until it has come
 * the passage is not shown.
 */
export function isFramed({ column, shown }: Passage): boolean {
	return column.sentences.every(
		(sentence) =>
			overlap(sentence, shown) === 0 ||
			/columnist|question/.test(sentence.voice) ||
			(sentence.voice !== "undetermined" && column.framings.some((framing) => overlap(framing, sentence) > 0)),
	);
}
