import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import type { FrontMatter } from "../model/column.ts";
import { ADDRESS, type CitationStyle } from "./citation-styles.ts";
import chicago from "./styles/chicago.csl?raw";
import mla from "./styles/mla.csl?raw";

const config = plugins.config.get("@csl");
config.styles.add("footing-chicago", chicago);
config.styles.add("footing-mla", mla);

const made = new WeakMap<FrontMatter, Record<CitationStyle, string>>();

/**
 * How a column is cited in each style, with `ADDRESS` for the address of the passage.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function citationsOf(front: FrontMatter, slug: string): Record<CitationStyle, string> {
	// Every passage of a column asks for the same.
	const citations = made.get(front) ?? cite(front, slug);
	made.set(front, citations);
	return citations;
}

function cite(front: FrontMatter, slug: string): Record<CitationStyle, string> {
	const { headline, byline, author, published, publication } = front;
	const [year, month, day] = published.split("-").map(Number);
	const entry = new Cite({
		id: `${slug}-${year}`,
		type: publication === undefined ? "webpage" : "article-newspaper",
		title: headline,
		author: [author ?? { literal: byline }],
		issued: { "date-parts": [[year, month, day]] },
		...(publication !== undefined && { "container-title": publication }),
		URL: ADDRESS,
	});
	const bibliography = (style: string) => entry.format("bibliography", { format: "text", style, lang: "en-US" }).trim();
	return {
		apa: bibliography("apa"),
		chicago: bibliography("footing-chicago"),
		mla: bibliography("footing-mla"),
		bibtex: mendBibtex(entry.format("bibtex", { format: "text" }).trim()),
	};
}

/** BibTeX as its styles read it: the month alone in its field, and the address once. @see https://ctan.org/pkg/bibtex */
function mendBibtex(entry: string): string {
	return entry
		.replace(/month = \{(\w+) (\d+)\}/, "month = $1,\n\tday = {$2}")
		.replace(/\n\thowpublished = \{[^\n]*\},/, "");
}
