import type { Annotation } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import type { Work } from "../model/work.ts";
import { overlap } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { type NamedSentence, shownSentence, wholeQuotations } from "./names.ts";
import { newestFirst } from "./newest-first.ts";

/** A work with the annotations whose notes cite it, and their sentences, the newest column's first. */
export type WorkEntry = {
	work: Work;
	citations: { slug: string; annotation: Annotation }[];
	sentences: NamedSentence[];
};

/**
 * Every work, with what cites it, in the order of its title. A note cites a work by a link to its address, or to the
 * archived one.
 */
export function workEntries(views: readonly ColumnView[], works: readonly Work[]): WorkEntry[] {
	const ordered = newestFirst(views.map(({ column }) => column)).flatMap(
		({ slug }) => views.find(({ column }) => column.slug === slug) ?? [],
	);
	return works
		.map((work): WorkEntry => {
			const found = ordered.map((view) => {
				const cites = view.column.annotations.filter(({ note }) => note !== null && citesWork(note, work));
				return { view, cites };
			});
			return {
				work,
				citations: found.flatMap(({ view, cites }) =>
					cites.map((annotation) => ({ slug: view.column.slug, annotation })),
				),
				sentences: found.flatMap(({ view, cites }) => sentencesOf(view, cites)),
			};
		})
		.sort((a, b) => a.work.title.localeCompare(b.work.title, "en"));
}

/** The sentences that annotations are about, with links to these. */
function sentencesOf(view: ColumnView, cites: readonly Annotation[]): NamedSentence[] {
	const links = cites.map(({ id, range }) => ({ id, range }));
	const ranges = cites.flatMap(rangesOf);
	const about = view.column.sentences.filter((sentence) => ranges.some((range) => overlap(range, sentence.range) > 0));
	return wholeQuotations(view.column, about).map((sentence) => shownSentence(view, sentence, links));
}

/** Whether a note links to a work. @param note as HTML */
function citesWork(note: string, { address, archived }: Work): boolean {
	return [...note.matchAll(/\bhref="([^"]*)"/g)].some(([, href = ""]) => {
		const to = href.replaceAll("&#x26;", "&").replaceAll("&amp;", "&");
		return isSame(to, address) || isSame(to, archived);
	});
}

/** Whether two addresses are of one page, whatever place on it they name. */
function isSame(link: string, address: string | undefined): boolean {
	if (address === undefined) return false;
	const [one, other] = [URL.parse(link), URL.parse(address)];
	if (!one || !other) return false;
	// A fragment that the work has itself tells it from others.
	if (other.hash === "") one.hash = "";
	return one.href === other.href;
}
