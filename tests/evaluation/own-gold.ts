import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Detection, detectionsOf, isReported } from "../../src/model/detection.ts";
import { quantityKinds, uses } from "../../src/model/vocabulary.ts";
import { isProposable } from "../../src/pipeline/detect/claims/index.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detectAll } from "../../src/pipeline/detect/index.ts";
import { marksOf } from "../../src/pipeline/detect/marks.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { enclosingRange, overlap, type TextRange } from "../../src/text/ranges.ts";
import { AntecedentScore } from "./antecedent-score.ts";
import { type ClaimExample, examplesIn } from "./claim-examples.ts";
import type { Result, Row } from "./result.ts";
import { covers, type Found, isNear, Score } from "./score.ts";
import { shownIn } from "./shown.ts";

const folder = fileURLToPath(new URL("./gold/", import.meta.url));
const span = z.tuple([z.int(), z.int()]);

/** What a person has marked in a column, before any detector was run on it. Offsets are UTF-16, ends exclusive. */
const goldSchema = z.strictObject({
	id: z.string(),
	/** `tuning`: may be looked at while the detectors are changed; `held`: only scored. The new ones were added later. */
	part: z.enum(["tuning", "held", "new-tuning", "new-held"]),
	/** Of the text, which stands beside this file or, where it is not ours, in the folder of data. */
	sha256: z.string(),
	/** Each pair of quotation marks, the outer ones where they are nested: what stands between them. */
	quotes: z.array(z.strictObject({ at: span, use: z.enum(uses), speaker: span.nullable() })),
	attributions: z.array(
		z.strictObject({
			source: span.nullable(),
			cue: span.nullable(),
			content: z.array(span).min(1),
			/**
			 * Of a source that is a pronoun, a title or one name: the fullest name before it of whom it stands for; null
			 * where that is nobody who was named.
			 */
			means: span.nullish(),
			kind: z.enum(["direct", "mixed", "indirect"]),
			/** Knowing, wanting, believing: no speech. */
			attitude: z.boolean().default(false),
			/** Nobody has said it: it is negated, conditional, wished or to come. Older marks have such; none counts. */
			unsaid: z.boolean().default(false),
			/** Told is only what somebody spoke for, against or of: no words. */
			topic: z.boolean().default(false),
			/** Of a source who denies the content, or declines to say it. */
			polarity: z.enum(["denies", "declines"]).optional(),
		}),
	),
	figures: z.array(z.strictObject({ at: span, kind: z.enum(quantityKinds), value: z.number().optional() })),
	persons: z.array(span),
	/** How the sentences begin that somebody would check. */
	claims: z.array(span),
});
type Gold = z.output<typeof goldSchema>;
type Column = { gold: Gold; text: string };

function allGold(): Gold[] {
	return globSync("*.json", { cwd: folder })
		.sort()
		.map((file) => goldSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))))
		.map((gold) => ({ ...gold, attributions: gold.attributions.filter(({ unsaid }) => !unsaid) }));
}

/** The columns of one part, with their texts where those are to be had. */
export function ownGold(data: string, part: Gold["part"]): Column[] {
	return allGold()
		.filter((gold) => gold.part === part)
		.flatMap((gold) => {
			const text = textOf(gold, data);
			return text === null ? [] : [{ gold, text }];
		});
}

/** The sentences of a column as the claims' model learns from them. Title, author and date are no sentences of it. */
export function columnExamples({ gold, text }: Column): ClaimExample[] {
	return examplesIn(text, (one) => gold.claims.some(([start]) => start >= one.start && start < one.end));
}

/** Scores the detectors on the columns marked up for this project. @param only one part of them */
export function scoreOwnGold(data: string, only: string | undefined): Result[] {
	return (["held", "tuning", "new-held", "new-tuning"] as const)
		.filter((part) => only === undefined || only === part)
		.map((part) => {
			const columns = ownGold(data, part);
			const all = allGold().filter((gold) => gold.part === part).length;
			const kind = part.startsWith("new-") ? "new columns" : "opinion columns";
			const title = `${kind}, ${part.replace("new-", "")}: ${columns.length} of ${all}`;
			return { name: `columns-${part}`, title, rows: scoreColumns(columns), isWhole: columns.length === all };
		});
}

function textOf({ id, sha256 }: Gold, data: string): string | null {
	const path = [join(folder, `${id}.txt`), join(data, "columns", `${id}.txt`)].find((one) => existsSync(one));
	if (!path) return null;
	const text = readFileSync(path, "utf8");
	return createHash("sha256").update(text).digest("hex") === sha256 ? text : null;
}

const range = ([start, end]: readonly [number, number]): TextRange => ({ start, end });

function scoreColumns(columns: readonly Column[]): Row[] {
	const pairs = new Score();
	const distanced = new Score();
	let used = 0;
	let asked = 0;
	const [loose, strict, speech] = [new Score(), new Score(), new Score()];
	const means = new AntecedentScore();
	const figures = new Score();
	const exact = new Score();
	const persons = new Score();
	const [claims, proposed] = [new Score(), new Score()];
	const [shownSpeech, shownClaims] = [new Score(), new Score()];
	let values = 0;
	let right = 0;
	for (const { gold, text } of columns) {
		const layer = plainLayer(text);
		const read = detectAll(layer, { lang: "en", names: [], marks: marksOf(layer, "en") }, sentences(layer, "en"));
		const found = read.detections;
		const shown = shownIn(layer, read);
		const quotations = detectionsOf(found, "quotation");
		pairs.add(
			gold.quotes.map(({ at }) => range(at)),
			quotations.map(inner),
			isNear(2),
		);
		distanced.add(
			gold.quotes.filter(({ use }) => isDistanced(use)).map(({ at }) => range(at)),
			quotations.filter(({ use }) => use !== null && isDistanced(use)).map(inner),
			isNear(2),
		);
		for (const { at, use } of gold.quotes) {
			const hit = quotations.find((one) => isNear(2)(range(at), inner(one)));
			if (hit) asked++;
			if (hit?.use === use) used++;
		}
		// What columnists say in the first person is their own, and nobody is credited with it.
		const credits = detectionsOf(found, "attribution").filter(({ sourceKind }) => sourceKind !== "self");
		means.add(text, gold.attributions, credits);
		const asFound = (one: (typeof credits)[number]): Found => ({ ...enclosingRange(one.content), speaker: one.source });
		const asGold = ({ content, source }: Gold["attributions"][number]) => ({
			...enclosingRange(content.map(range)),
			speakerSpan: source,
		});
		loose.add(gold.attributions.map(asGold), credits.map(asFound), covers(0.3));
		strict.add(gold.attributions.map(asGold), credits.map(asFound), covers(0.8));
		const said = ({ attitude, topic }: Gold["attributions"][number]) => !attitude && !topic;
		for (const [score, some] of [
			[speech, credits],
			[shownSpeech, detectionsOf(shown.detections, "attribution")],
		] as const)
			score.add(gold.attributions.filter(said).map(asGold), some.filter(isReported).map(asFound), covers(0.3));
		const numbers = found.flatMap((one) => (one.type === "quantity" || one.type === "time" ? [one] : []));
		const plain = numbers.map((one): Found => ({ ...one.range, speaker: null }));
		figures.add(
			gold.figures.map(({ at }) => range(at)),
			plain,
			(one, other) => overlap(one, other) > 0,
		);
		exact.add(
			gold.figures.map(({ at }) => range(at)),
			plain,
			isNear(0),
		);
		for (const { at, value } of gold.figures.filter((one) => one.value !== undefined)) {
			const hit = detectionsOf(found, "quantity").find(
				(one) => overlap(one.range, range(at)) > 0 && one.value !== null,
			);
			if (!hit) continue;
			values++;
			if (Math.abs((hit.value ?? 0) - (value ?? 0)) < 0.5) right++;
		}
		const checked = detectionsOf(found, "claim");
		for (const [score, some] of [
			[claims, checked],
			[proposed, checked.filter((one) => isProposable(one.score))],
			[shownClaims, shown.claims.map((range) => ({ range }))],
		] as const)
			score.add(
				gold.claims.map(range),
				some.map((one): Found => ({ ...one.range, speaker: null })),
				(one, other) => one.start >= other.start && one.start < other.end,
			);
		const names = detectionsOf(found, "mention").filter(({ kind }) => kind === "person");
		persons.add(
			gold.persons.map(range),
			names.map((one): Found => ({ ...one.range, speaker: null })),
			isNear(0),
		);
	}
	const share = (what: string, part: number, of: number): Row => ({ what, right: part / Math.max(1, of), of });
	return [
		pairs.row("pairs of quotation marks"),
		distanced.row("marks that quote nobody (scare quotes, figures of speech)"),
		share("what marks do, of the pairs found", used, asked),
		speech.row("speech, over 0.3 of the content"),
		{ ...shownSpeech.row("the same, what readers are shown before an editor"), isShown: true },
		{ ...shownSpeech.speakerRow("its speaker, of what readers are shown"), isShown: true },
		loose.row("speech, attitudes and topics, over 0.3"),
		strict.row("the same, over 0.8"),
		loose.speakerRow(),
		...means.rows("whom pronoun, title or surname stands for"),
		figures.row("figures and times, touched"),
		exact.row("figures and times, exact"),
		share("values of figures", right, values),
		persons.row("persons, without a register, exact"),
		claims.row("sentences that somebody would check"),
		proposed.row("the same, those that a page proposes"),
		{ ...shownClaims.row("the same, those that readers are shown before an editor"), isShown: true },
	];
}

const isDistanced = (use: string) => use === "scare" || use === "figurative";
const inner = ({ range: { start, end } }: Detection): Found => ({ start: start + 1, end: end - 1, speaker: null });
