import type { Reading, VoiceRange } from "../model/annotated-column.ts";
import type { CitationStyle } from "../model/vocabulary.ts";
import { hash } from "../text/hash.ts";
import type { TextRange } from "../text/ranges.ts";
import type { ColumnView } from "../views/column-view.ts";
import type { Framing } from "../views/framings.ts";
import type { Passage } from "../views/passages.ts";
import { quotedRanges } from "../views/said.ts";
import type { Framed } from "../views/who-says.ts";
import { citationsOf } from "./citations.ts";

/** A framing as the browser needs it. */
export type SharedFraming = Pick<Framing, "cue"> & Framed;

/** A passage as the browser needs it: its words are those of its runs. */
export type SharedPassage = Pick<Passage, "lead" | "runs" | "remarks" | "framings" | "stance">;

/** What the share dialog of a column needs: fetched when a reader first opens it. Ranges are of the text layer. */
export type ShareData = {
	headline: string;
	byline: string;
	/** Whether an editor has decided who is credited. */
	isAssessed: boolean;
	date: string;
	/** The citations, with `ADDRESS` in place of the address. */
	citations: Record<CitationStyle, string>;
	/** The number of the newest revision of its text. */
	revision: number;
	/** The hash of the column's text: the page must have the same text for the ranges to hold. */
	hash: number;
	passages: Record<string, SharedPassage>;
	framings: SharedFraming[];
	/** The quotation marks that hold somebody's words. */
	quoted: TextRange[];
	sentences: { range: TextRange }[];
	/** What an editor reads pronouns as. */
	readings: Reading[];
	/** Whose words the stretches are that are not the columnist's. */
	voices: Pick<VoiceRange, "range" | "voice">[];
};

/** The same as a browser fetches it, with the addresses of each passage: see `PassageAddress`. */
export type ShareFile = ShareData & {
	addresses: Record<string, { link: string; ways: string; card: string; frame: string }>;
};

export function shareDataOf({ column, framings, passages }: ColumnView): ShareData {
	const { headline, byline, printedDate, published } = column.frontMatter;
	return {
		headline,
		byline,
		isAssessed: column.isAssessed,
		date: printedDate ?? published,
		citations: citationsOf(column.frontMatter, column.slug),
		revision: column.links.registry.revisions.length,
		hash: hash(column.text),
		passages: Object.fromEntries(
			passages.map(({ id, lead, runs, remarks, framings: told, stance }) => [
				id,
				{ lead, runs, remarks, framings: told, stance },
			]),
		),
		framings: framings.map(({ stretches, cue, stance, label, speaker, readAs, isTheirs, source, status }) => ({
			stretches,
			cue,
			stance,
			label,
			speaker,
			readAs,
			isTheirs,
			isNamed: source !== null,
			isProposed: status === "proposed",
		})),
		quoted: quotedRanges({ column }),
		sentences: column.sentences.map(({ range }) => ({ range })),
		readings: column.readings,
		voices: column.voiceRanges
			.filter(({ voice }) => voice !== "columnist")
			.map(({ range, voice }) => ({ range, voice })),
	};
}
