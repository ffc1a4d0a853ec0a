import type { Root } from "mdast";
import type { CarriedLinks } from "../links/carry.ts";
import type { Answers } from "../links/passage-tracker.ts";
import { type RecordedLinks, recordLinks } from "../links/record.ts";
import { type Replaced, replacedIn } from "../links/replaced.ts";
import { blockTexts } from "../links/revision-text.ts";
import type { Block, Reading, Sentence, VoiceRange } from "../model/annotated-column.ts";
import type { Annotation } from "../model/annotation.ts";
import { type Decisions, isComplete, isReviewed } from "../model/decisions.ts";
import type { Detection } from "../model/detection.ts";
import type { Name } from "../model/name.ts";
import type { Registry } from "../model/registry.ts";
import type { PassageChoice, ProposalChoice } from "../model/site.ts";
import { type OptionalType, proposedLists } from "../model/vocabulary.ts";
import { byPosition, type TextRange } from "../text/ranges.ts";
import { withCurrentNames } from "./anchor/current-names.ts";
import { type MadeId, madeIds } from "./anchor/entry-ids.ts";
import { type Followed, follow } from "./anchor/follow.ts";
import { type AnchorInput, anchor, noDecisions } from "./anchor/index.ts";
import { rejectProposals } from "./anchor/rejected.ts";
import { type Combined, combine, idsIn } from "./combine.ts";
import { type DetectContext, detectAll } from "./detect/index.ts";
import { cuesFor } from "./detect/lexicon/cues.ts";
import type { SentenceReading } from "./detect/read-sentences.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { aboveFloor } from "./floor/index.ts";
import type { Known } from "./floor/known.ts";
import { answerOf, carryAnswered } from "./link-answers.ts";
import { markup } from "./markup/index.ts";
import type { TextLayer } from "./parse/text-layer.ts";
import { passagePages } from "./passage-pages.ts";
import { decisionsShown, type WithheldDecisions } from "./withhold/decisions.ts";
import { withoutWithheld } from "./withhold/detections.ts";
import { type Withholding, withhold } from "./withhold/index.ts";

/** A column's prose, and what is known about it. Only `tree`, `lang` and `names` are required. */
export type AnnotateInput = {
	/** The prose as an mdast tree with positions. It is not changed. */
	tree: Root;
	/**
	 * The language of the prose as a BCP 47 tag: "en", "en-CA". Detectors that need word lists find nothing in a language
	 * without them.
	 */
	lang: string;
	/** The entries of the register to look for in the text. May be empty. */
	names: readonly Name[];
	/** The style of the column's quotation marks: "double" (the default) or "single". */
	marks?: DetectContext["marks"];
	/**
	 * The day of publication, as `2026-02-05`, or its month or year. Relative times ("this week") are counted from it;
	 * where it tells too little they have no window.
	 */
	published?: string | undefined;
	/**
	 * The parsed `annotations.yaml`, and the place in that file of each of its values. Left out: nothing is decided yet.
	 */
	annotations?: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	/** The parsed `links.yaml`: every id published so far. Left out: the column was never published. */
	registry?: Registry | undefined;
	/** The editor's answers to `links.questions` of an earlier run: "keep" or "retire" by block id. */
	answers?: Answers | undefined;
	/** The name of the column's folder, which its address contains. Recorded in the registry. */
	slug?: string | undefined;
	/** Which passages get a page of their own, which the registry records; few where it is left out. */
	passages?: PassageChoice | undefined;
	/** Whether an editor has said that words which are withdrawn no longer may be read again. */
	isPublishedAgain?: boolean | undefined;
	/** What detects; the desk gives one that remembers, as it annotates one text again and again. */
	detect?: typeof detectAll | undefined;
	/** Which kinds have marks and notes beside those that tell who says what; all where it is left out. */
	kinds?: readonly OptionalType[] | undefined;
	/** Which proposals readers are shown; the sure ones where it is left out. */
	proposals?: ProposalChoice | undefined;
};

/** What `annotate` makes of a column. All ranges are UTF-16 offsets into `layer.text`. */
export type Annotated = {
	/** The text layer of the tree given, with a sign in the place of each word that is withheld. */
	layer: TextLayer;
	/** What is withheld, and which entries that concerns. */
	withholding: Withholding & Omit<WithheldDecisions, "decisions">;
	/** A copy of the tree given, with an element around the words of every sentence and annotation. */
	tree: Root;
	/** The blocks of the text layer with their ids, in text order. */
	blocks: Block[];
	/** The sentences with their ids and voices, in text order. */
	sentences: Sentence[];
	/** Whose words each stretch of the blocks is, in text order: see `voiceRanges`. */
	voiceRanges: VoiceRange[];
	/** The editor's entries and the proposals that none of them replaces, in text order. */
	annotations: Annotation[];
	/** What an editor reads pronouns as, in text order. */
	readings: Reading[];
	/** The ranges that an entry of the editor's assesses, in text order: of rejected ones and corrections too. */
	decidedRanges: TextRange[];
	/** The entries' quotes that an edit since the last `npm run links` has touched. */
	followed: Followed[];
	/** The ids that were made for entries which have none, each with the path of its entry in `annotations.yaml`. */
	madeIds: MadeId[];
	/** All detections that are not rejected, including those that an entry replaces. */
	detections: Detection[];
	/** The same as readers are shown it: without proposals that are not sure, as the site chooses. */
	shown: Combined & { tree: Root };
	/** The ids of the passages that have a page of their own. */
	pages: string[];
	/** The next registry, what differs from the one given, and what only an editor can decide. */
	links: RecordedLinks &
		Pick<CarriedLinks, "questions" | "past"> & {
			/** Where most paragraphs are gone, and no editor has said that it is the same column. */
			replaced: Replaced | null;
			/** Published ids that no page may name, since they tell withdrawn words. */
			untold: string[];
		};
};

/**
 * Annotates a column: the line from an mdast tree to the marked-up tree, one stage a line. Pure but for the
 * diagnostics.
 * @param diagnostics receives what is wrong with the entries of `annotations.yaml`
 */
export function annotate(input: AnnotateInput, diagnostics: Diagnostics): Annotated {
	const { slug, lang, marks, names, published, answers, passages, kinds, proposals } = input;
	const file = input.annotations && withCurrentNames(input.annotations, names);
	const withholding = withhold({ ...input, file, registry: input.registry }, diagnostics);
	const { tree, layer, sentences: sentenceRanges, registry, fingerprints: withdrawn, isTelling } = withholding;
	const blocksOfText = blockTexts(layer);
	const recordable = { blocks: blocksOfText, sentences: sentenceRanges, slug, withdrawn, isTelling };
	const answered = { text: layer.text, answers: file?.entries.answers ?? [], registry };
	const carried = carryAnswered(recordable, answers, answered);
	const detectIn = input.detect ?? detectAll;
	const detected = detectIn(layer, { lang, names, marks, published }, sentenceRanges);
	const { detections: found, sentences: readings } = withoutWithheld(layer.text, detected);
	const followed = file && carried.past ? follow(layer.text, file.entries, carried.past) : [];
	const ids = idsToKeep(carried, withholding);
	const given = file && { ...file, names, followed, links: ids };
	const anchored = given ? anchorWhole(given, withholding, diagnostics) : noDecisions();
	const { decisions, ...concerned } = decisionsShown(anchored, withholding);
	const complete = proposedLists.filter((list) => file && isComplete(file.entries, list));
	const proposed = { detections: found, presuppositions: presuppositionsOf(readings) };
	const rejected = rejectProposals(layer, { ...proposed, decisions, file }, diagnostics);
	const decided = { decisions, complete, rejected: rejected.ranges };
	const { kept: detections, presuppositions } = rejected;
	const blocks = withIds(layer.blocks, carried.blocks);
	// Without words of the language nobody knows who is speaking, but for an editor who has reviewed all credits.
	const isRestOwn = cuesFor(lang) !== null || (file !== undefined && isReviewed(file.entries, "attributions"));
	const sentences = withIds(sentenceRanges, carried.sentences);
	const column = { text: layer.text, lang, blocks, sentences, presuppositions, ...decided, isRestOwn, kinds };
	const known: Known = { detections, readings, decisions, unknown: [] };
	const all = combine(column, known, ids);
	const sure = proposals === "all" ? known : aboveFloor(layer.text, known, complete.includes("attributions"));
	const shown = sure === known ? all : combine(column, sure, idsIn(all.annotations));
	const pages = passagePages({ text: layer.text, blocks, ...shown }, passages ?? "few");
	const recorded = untold(recordLinks(carried, shown.annotations, pages), withholding);
	const isChanged = recorded.isChanged || registry !== input.registry;
	const { questions, past } = carried;
	const replaced = unlessAnswered(replacedIn(registry, recorded.report), answered);
	const links = { ...recorded, isChanged, questions, replaced, past };
	const markIn = (view: Combined) => {
		const inUse = new Set(view.annotations.map(({ id }) => id));
		const former = links.former.filter(({ id }) => !inUse.has(id));
		return markup(tree, { blockIds: carried.blocks, ...view, former, withdrawn: withholding.withdrawn, kinds });
	};
	const marked = markIn(all);
	const forReaders = { ...shown, tree: shown === all ? marked.tree : markIn(shown).tree };
	const ofEditor = {
		readings: readingsOf(decisions),
		decidedRanges: rangesOf(decisions),
		followed,
		madeIds: madeIds(decisions),
	};
	const texts = { layer, withholding: { ...withholding, ...concerned } };
	const { annotations, voiceRanges } = all;
	const whole = { ...marked, sentences: all.sentences, voiceRanges, annotations };
	return { ...texts, ...whole, ...ofEditor, detections, shown: forReaders, pages, links };
}

/**
 * Anchors the entries in the text with all its words: those on withheld ones are found, too.
 * @returns ranges of the whole text
 */
function anchorWhole(
	input: Omit<AnchorInput, "sentences" | "idWords">,
	{ whole, layer, sentences, toWhole, toShown }: Withholding,
	diagnostics: Diagnostics,
): Decisions {
	const followed = input.followed.map(
		(one): Followed =>
			one.kind === "moved"
				? { ...one, range: toWhole(one.range) }
				: { ...one, candidates: one.candidates.map(toWhole) },
	);
	const idsOf: CarriedLinks["idsOf"] = (prefix, range) => input.links.idsOf(prefix, toShown(range));
	const links = { ...input.links, idsOf };
	const idWords = (range: TextRange) => {
		const { start, end } = toShown(range);
		return layer.text.slice(start, end);
	};
	return anchor(whole, { ...input, followed, links, idWords, sentences: sentences.map(toWhole) }, diagnostics);
}

/** That most of a text is gone, unless the file says that it is the same column. */
function unlessAnswered(replaced: Replaced | null, answered: Parameters<typeof answerOf>[1]): Replaced | null {
	const now = { start: 0, end: answered.text.length };
	return replaced && answerOf({ id: null, now }, answered) === "keep" ? null : replaced;
}

/** The published ids that a proposal may keep: none that tells withdrawn words. */
function idsToKeep(carried: CarriedLinks, { isTelling }: Withholding): Pick<CarriedLinks, "idsOf" | "passages"> {
	const idsOf: CarriedLinks["idsOf"] = (prefix, range) => carried.idsOf(prefix, range).filter((id) => !isTelling(id));
	return { passages: carried.passages, idsOf };
}

/** What is recorded, without ids that tell withdrawn words among those that pages name. */
function untold(recorded: RecordedLinks, { isTelling }: Withholding): RecordedLinks & { untold: string[] } {
	const isNamed = ({ id }: { id: string }) => !isTelling(id);
	const { former, gone, registry } = recorded;
	const ids = Object.keys(registry.passages).filter(isTelling);
	return { ...recorded, former: former.filter(isNamed), gone: gone.filter(isNamed), untold: ids };
}

/** Pairs the range of each sentence or block with its id. */
function withIds(ranges: readonly TextRange[], ids: readonly string[]): { id: string; range: TextRange }[] {
	return ranges.map(({ start, end }, index) => ({ id: ids[index] ?? "", range: { start, end } }));
}

/**
 * The ranges that entries assess: their own, the content of a credit, the other end of an echo. What a pronoun stands
 * for assesses nothing of what is said; nor does what somebody else noted.
 */
function rangesOf({ readings, remarks, ...decisions }: Decisions): TextRange[] {
	const entries = Object.values(decisions).flat();
	return entries.flatMap(({ range, extraRanges }) => [range, ...extraRanges]).sort(byPosition);
}

function readingsOf({ readings }: Decisions): Reading[] {
	return readings
		.map(({ entry, range, extraRanges: [antecedent] }) => ({
			range,
			reading: entry.reading,
			antecedent: antecedent ?? null,
		}))
		.sort((a, b) => byPosition(a.range, b.range));
}

/** The ranges that questions take as given, in text order. */
function presuppositionsOf(readings: readonly SentenceReading[]): TextRange[] {
	return readings.flatMap(({ presupposes }) => presupposes.map(({ range }) => range));
}
