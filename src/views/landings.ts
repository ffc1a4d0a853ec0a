import { escapeHtml } from "../text/escape-html.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import { contains, overlap, type TextRange } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import type { Framing } from "./framings.ts";

/** What the reading page of a column says and lights where a link lands. */
export type Landings = {
	/**
	 * Gives the marks of credited words, of the words that credit them, and of words that the column does not assert what
	 * a link that leads there must say: `data-framing`, drawn by `styles/links.css`.
	 * @param html a piece of the column's body
	 */
	withFramings: (html: string) => string;
	/**
	 * The style sheet that says what else lights up: the words that credit those linked to, wherever they stand; and the
	 * other pieces of a mark, of which only the first is the target. Without script nothing but a rule that names both
	 * leads from a target to other words of the page.
	 */
	style: string;
};

type Landed = Pick<ColumnView, "column" | "framings">;

export function landingsOf(view: Landed): Landings {
	const framed = framedOf(view);
	const lit = [...cueRules(framed), ...pieceRules(view)];
	return {
		withFramings: framingWriter(view, framed),
		style: lit.length === 0 ? "" : `.body{${lit.join()}{${LIT}}}`,
	};
}

/** As `styles/links.css` draws a target: the tint inside it gives way. */
const LIT = "background:var(--target);box-shadow:var(--target-edge);& [data-said]{background:none}";

/** A framing, the framings of the words that it has to itself (the most telling first), and what they say. */
type Framed = { framing: Framing; over: Framing[]; label: string };

function framedOf({ column, framings }: Landed): Map<string, Framed> {
	const credited = Map.groupBy(column.voiceRanges, keyOf);
	// Of words whose speaker nobody can tell the page says so once, above them.
	const told = framings.filter(({ stance }) => stance !== null);
	return new Map(
		told.map((framing) => {
			const key = keyOf({ creditedBy: framing.id, part: framing.part });
			const own: readonly TextRange[] = credited.get(key)?.map(({ range }) => range) ?? framing.stretches;
			const isOver = ({ stretches }: Framing) => stretches.some((one) => own.some((range) => overlap(one, range) > 0));
			const over = told.filter((one) => one === framing || isOver(one));
			return [key, { framing, over, label: [...new Set(over.map(({ label }) => label))].join("; ") }];
		}),
	);
}

/** What frames a stretch: the annotation that credits it, and which part of it where that has a cue of its own. */
function keyOf({ creditedBy, part }: { creditedBy: string | null; part: number | string | null }): string {
	return part === null ? `${creditedBy}` : `${creditedBy} ${part}`;
}

/** So many characters after the beginning of a credited stretch, a mark in it says itself who is credited. */
const FAR = 120;

function framingWriter(view: Landed, framed: ReadonlyMap<string, Framed>): Landings["withFramings"] {
	const { column } = view;
	const stretches = overlapLookup(column.voiceRanges.map((one) => ({ ...one.range, key: keyOf(one) })));
	const credits = new Set(column.voiceRanges.map(({ creditedBy }) => creditedBy));
	// Words that are credited say it where they begin; what nothing but itself frames has a mark of its own.
	const own = [...framed.values()].filter(({ framing }) => isAttribution(framing) || !credits.has(framing.id));
	const byMark = new Map<string, string>();
	// The words that credit say what they credit first.
	for (const { framing, label } of own) if (!byMark.has(framing.id)) byMark.set(framing.id, label);
	for (const { id, range } of column.annotations) {
		const stretch = stretches(range).find((one) => contains(one, range));
		const label = framed.get(stretch?.key ?? "")?.label;
		if (stretch && label !== undefined && range.start - stretch.start > FAR) byMark.set(id, label);
	}
	const unshown = unshownFraming(view);
	return (html) =>
		html
			.replace(UNSHOWN, (tag) => `${tag}${unshown}`)
			.replace(/ (id|data-credit)="([^"]+)"(?: data-part="(\d+)")?/g, (attribute, name, id, part) => {
				const key = keyOf({ creditedBy: id, part: part ?? null });
				const label = name === "id" ? byMark.get(id) : framed.get(key)?.label;
				return label === undefined ? attribute : `${attribute} data-framing="${escapeHtml(label)}"`;
			});
}

/** The beginning of a tag around words that only a proposal credits which is not shown. */
const UNSHOWN = /<[^<>]* data-unshown(?=[ >])/g;

/** What such words say; nothing where there are none. */
function unshownFraming({ column, framings }: Landed): string {
	const ids = new Set(column.sentences.map(({ id }) => id));
	const label = framings.find(({ id, stance }) => stance === null && ids.has(id))?.label;
	return label === undefined ? "" : ` data-framing="${escapeHtml(label)}"`;
}

/** A link has led to a stretch, into it, or to a mark around it; or to words of it that have no id (`told`). */
const landed = (mark: string) => `${mark}:is(:target,.told,span:target *),${mark} :target`;

/** The words that credit, by what they credit. */
function cueRules(framed: ReadonlyMap<string, Framed>): string[] {
	const rules = [...framed.values()].flatMap(({ framing: { id }, over }) =>
		over.filter(isAttribution).map((cue) => `&:has(${landed(`[data-credit=${id}]`)}) [data-annotation=${cue.id}]`),
	);
	return [...new Set(rules)];
}

function pieceRules({ column }: Landed): string[] {
	const counts = new Map<string, number>();
	for (const { html } of column.bodyElements) {
		for (const [, id = ""] of html.matchAll(/ data-annotation="([^"]+)"/g)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const split = [...counts].filter(([, count]) => count > 1);
	return split.map(([id]) => `:root:not(.by-words) &:has(#${id}:target) [data-annotation=${id}]`);
}

function isAttribution({ id }: Framing): boolean {
	return id.startsWith("a-");
}
