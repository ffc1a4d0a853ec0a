import type { SearchOpenPageMessages } from "../messages/search-open-page.ts";
import type { SearchColumn } from "../model/search-column.ts";
import { hitKinds, stances, voices } from "../model/vocabulary.ts";
import type { Passage } from "../search/passages.ts";
import { overlap } from "../text/ranges.ts";
import { readPageText } from "./page-text.ts";

/**
 * Makes the column of an open reading page searchable, from its words and from the `data-*` attributes of its marks.
 * Only the index knows who is credited by name and what a claim is about: here a mark says what its attributes say.
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
	for (const { data, start, end } of marks) {
		const { annotation, type = "", use = "", voice = "", sourceKind = "" } = data;
		const kind = hitKinds.find((one) => one === type);
		const sentenceVoice = voices.find((one) => one === voice);
		if (annotation === undefined) {
			if (sentenceVoice) column.sentences.push({ start, end, voice: sentenceVoice });
		} else if (kind && kind !== "paragraph") {
			const label = kind === "mention" ? text.slice(start, end) : (labels[use || sourceKind || type] ?? "");
			const status = data["status"] === "proposed" ? "proposed" : "confirmed";
			column.annotations.push({ kind, start, end, label, key: null, who: null, stance: "asserts", status });
			const stance = stances.find((one) => one === data["stance"]) ?? "reports";
			// Marks that hold somebody's words, or might; what is credited; and what the column does not assert.
			const isFramed =
				kind === "attribution" ||
				(kind === "claim" && stance !== "asserts") ||
				/speech|word|coinage|undecided/.test(use);
			if (isFramed) {
				column.framings.push({ start, end, label: messages.framing(labels[voice] ?? label, stance), stance, status });
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
