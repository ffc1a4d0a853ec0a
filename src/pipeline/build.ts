import type { Answers } from "../links/passage-tracker.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Annotation, AnnotationsFile } from "../model/annotation.ts";
import { isReviewed } from "../model/decisions.ts";
import type { Name } from "../model/name.ts";
import type { ColumnSettings } from "../model/site.ts";
import { checkDecided } from "./check/decided.ts";
import { checks } from "./check/index.ts";
import { reportOlderRegistry } from "./check/links.ts";
import { cuesFor } from "./detect/lexicon/cues.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { type Annotated, type AnnotateInput, annotate } from "./index.ts";
import { type RenderedBlocks, renderBody } from "./markup/render-body.ts";
import type { ColumnFiles } from "./parse/column-folder.ts";
import { proseParagraphs } from "./parse/prose.ts";
import { proveWithheld } from "./proof.ts";
import { reportLostEntries } from "./withhold/lost.ts";
import { repairsShown } from "./withhold/repairs.ts";
import { isTellingName } from "./withhold/telling-ids.ts";

/**
 * Annotates, checks and renders one column. The result is everything that its pages show.
 * @param names the register of names
 * @param diagnostics receives what annotating and the checks find
 * @param settings what of the site's settings columns are made by
 */
export function buildColumn(
	column: ColumnFiles,
	names: readonly Name[],
	diagnostics: Diagnostics,
	settings: ColumnSettings = {},
): AnnotatedColumn {
	const annotated = annotateColumn(column, names, diagnostics, settings);
	checkDecided(column, annotated, settings.decided ?? [], diagnostics);
	return finishColumn(column, annotated, diagnostics);
}

/**
 * Checks and renders a column that is annotated, as readers are shown it. The checks see all that is proposed.
 * @param diagnostics receives what the checks find
 * @param view for the desk: everything, and what was rendered of it before
 */
export function finishColumn(
	column: ColumnFiles,
	annotated: Annotated,
	diagnostics: Diagnostics,
	{ isWhole = false, rendered }: { isWhole?: boolean; rendered?: RenderedBlocks } = {},
): AnnotatedColumn {
	const { layer, blocks, readings, decidedRanges, links } = annotated;
	const { tree, sentences, voiceRanges, annotations } = isWhole ? annotated : annotated.shown;
	for (const check of checks) check(column, annotated, diagnostics);
	const { withdrawn } = annotated.withholding;
	const prose = shownProse(column, annotated);
	proveWithheld(column.prose, prose);
	const { frontMatter, annotations: decisions } = column;
	const isTellingSlug = (slug: string) => isTellingName(slug, frontMatter.headline, annotated.withholding.isTelling);
	const isVoiceDetected = cuesFor(frontMatter.lang) !== null;
	return {
		slug: column.slug,
		frontMatter: { ...frontMatter, repairs: repairsShown(frontMatter.repairs, annotated.withholding) },
		text: layer.text,
		prose,
		withdrawn,
		blocks,
		sentences,
		voiceRanges,
		annotations,
		unshown: {
			count: countIn(annotated.annotations) - countIn(annotations),
			ranges: isWhole ? [] : annotated.shown.unknown,
		},
		readings,
		decidedRanges,
		bodyElements: renderBody(tree, new Set(blocks.map(({ id }) => id)), rendered),
		pages: annotated.pages,
		links: {
			registry: links.registry,
			former: links.former,
			untold: links.untold,
			slugs: links.registry.slugs.filter((slug) => !isTellingSlug(slug)),
			gone: links.gone.map(({ block, ...one }) => ({ ...one, near: blocks[block]?.id ?? "p1" })),
		},
		editor: decisions ? editorOf(decisions.entries) : null,
		isVoiceDetected,
		isAssessed: decisions !== undefined && isAssessed(decisions.entries, isVoiceDetected),
	};
}

/** How many attributions there are. */
function countIn(annotations: readonly Annotation[]): number {
	return annotations.filter(({ type }) => type === "attribution").length;
}

/** A column's prose as its page shows it: with signs for the words that are withheld. */
export function shownProse(column: ColumnFiles, { withholding }: Annotated): string {
	const { withdrawn, tree, layer } = withholding;
	return withdrawn.length === 0 ? column.prose : proseParagraphs(tree, layer).join("\n\n");
}

/**
 * Whether an editor has reviewed the attributions or voices of the whole column. Voices alone correct what was
 * detected: where nothing was, they say nothing of the rest.
 */
function isAssessed(file: AnnotationsFile, isVoiceDetected: boolean): boolean {
	if (isReviewed(file, "attributions")) return true;
	const isWhole = file.attributions.length === 0 && !file.unread.includes("attributions");
	return isWhole && isVoiceDetected && file.voices.length > 0;
}

/** Who decided, and when; null where all entries are proposals still. */
function editorOf({ by, on }: AnnotationsFile): AnnotatedColumn["editor"] {
	return by === null || on === null ? null : { by, on };
}

/**
 * Annotates one column, without checks.
 * @param settings the editor's answers to doubtful links, "keep" or "retire" by block id; what of the site's settings
 * columns are made by; and whether words that are withdrawn no longer may be read again
 */
export function annotateColumn(
	column: ColumnFiles,
	names: readonly Name[],
	diagnostics: Diagnostics,
	settings: { answers?: Answers; isPublishedAgain?: boolean } & Pick<AnnotateInput, "detect"> & ColumnSettings = {},
): Annotated {
	const { slug, tree, frontMatter, annotations, registry } = column;
	const { lang, marks, published } = frontMatter;
	const given = { slug, tree, lang, marks, names, published, annotations, registry };
	const { answers, passages, kinds, proposals, isPublishedAgain, detect } = settings;
	const chosen = { answers, passages, kinds, proposals, isPublishedAgain, detect };
	const annotated = annotate({ ...given, ...chosen }, diagnostics);
	reportOlderRegistry(column, annotated.links.registry, diagnostics);
	if (!isPublishedAgain) reportLostEntries(column, annotated, diagnostics);
	return annotated;
}
