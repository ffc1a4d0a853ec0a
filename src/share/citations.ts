import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import type { FrontMatter } from "../model/column.ts";
import chicago from "./styles/chicago.csl?raw";
import mla from "./styles/mla.csl?raw";

/** The styles that citations come in. */
export const citationStyles = ["apa", "chicago", "mla", "bibtex"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Stands for the address of the passage in citations that are made before it is known. */
export const ADDRESS = "https://address.invalid/";

const config = plugins.config.get("@csl");
config.styles.add("footing-chicago", chicago);
config.styles.add("footing-mla", mla);

/**
 * How a column is cited in each style, with `ADDRESS` for the address of the passage.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function citationsOf(front: FrontMatter, slug: string): Record<CitationStyle, string> {
	const { headline, byline, author, published, publication } = front;
	const [year, month, day] = published.split("-").map(Number);
	const cite = new Cite({
		id: `${slug}-${year}`,
		type: publication === undefined ? "webpage" : "article-newspaper",
		title: headline,
		author: [author ?? { literal: byline }],
		issued: { "date-parts": [[year, month, day]] },
		...(publication !== undefined && { "container-title": publication }),
		URL: ADDRESS,
	});
	const bibliography = (style: string) => cite.format("bibliography", { format: "text", style, lang: "en-US" }).trim();
	return {
		apa: bibliography("apa"),
		chicago: bibliography("footing-chicago"),
		mla: bibliography("footing-mla"),
		bibtex: mendBibtex(cite.format("bibtex", { format: "text" }).trim()),
	};
}

/** BibTeX as its styles read it: the month alone in its field, and the address once. @see https://ctan.org/pkg/bibtex */
function mendBibtex(entry: string): string {
	return entry
		.replace(/month = \{(\w+) (\d+)\}/, "month = $1,\n\tday = {$2}")
		.replace(/\n\thowpublished = \{[^\n]*\},/, "");
}
