import { type Detection, type DetectionOf, detectionsOf } from "../../src/model/detection.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detectAll } from "../../src/pipeline/detect/index.ts";
import { marksOf } from "../../src/pipeline/detect/marks.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { contains, enclosingRange, overlap, type TextRange } from "../../src/text/ranges.ts";
import { jsonLines } from "./json-lines.ts";
import { type Quotes, quotesSchema } from "./quotes-schema.ts";
import { percent, type Result, type Row, resultOf } from "./result.ts";
import { covers, type Found, isNear, Score } from "./score.ts";
import { shownIn } from "./shown.ts";

/**
 * Scores reported speech on PolNeAR, where it is in the folder. Its annotators marked up no attribution inside the
 * content of another: what is found there is counted in one line, and left out in the next.
 */
export function politicalNews(folder: string): Result {
	return resultOf("political-news", "political news", jsonLines(folder, "polnear.jsonl", quotesSchema), scoreTexts);
}

function scoreTexts(rows: readonly Quotes[]): Row[] {
	const scores = [0.3, 0.8].map((share) => ({ share, score: new Score() }));
	const exact = new Score();
	const outer = new Score();
	const shown = new Score();
	const kinds = new Map<string, { all: number; found: number }>();
	const ends = new Ends();
	const spans = new Score();
	const distanced = new Score();
	for (const { text, quotes } of rows) {
		const layer = plainLayer(text);
		const read = detectAll(layer, { lang: "en", names: [], marks: marksOf(layer, "en") }, sentences(layer, "en"));
		const { detections } = read;
		const pairs = detectionsOf(detections, "quotation").map(({ range, use }) => ({ ...range, use, speaker: null }));
		const whole = quotes.filter(({ start, end }) => WHOLE.test(text.slice(start, end)));
		spans.add(whole, pairs, isNear(2));
		// Marks that stand in nothing that anybody is credited with hold a word, a title or a thing at a distance.
		distanced.add(
			pairs.filter((pair) => !quotes.some((quote) => overlap(quote, pair) > 0)),
			pairs.filter(({ use }) => use !== "speech" && use !== "word" && use !== "coinage"),
			(gold, candidate) => gold.start === candidate.start,
		);
		const found = joinedCredits(detections);
		for (const one of detectionsOf(detections, "attribution")) ends.add(text, one, quotes);
		exact.add(quotes, found, isNear(2));
		outer.add(quotes, outermost(found), covers(0.3));
		shown.add(quotes, outermost(joinedCredits(shownIn(layer, read).detections)), covers(0.3));
		for (const { share, score } of scores) {
			const hits = score.add(quotes, found, covers(share));
			if (share !== 0.3) continue;
			for (const [index, { kind }] of quotes.entries()) {
				const count = kinds.get(kind ?? "") ?? { all: 0, found: 0 };
				kinds.set(kind ?? "", { all: count.all + 1, found: count.found + Number(hits[index]) });
			}
		}
	}
	return [
		...scores.map(({ share, score }) => score.row(`reported speech, over ${share} of the content`)),
		outer.row("reported speech, over 0.3, none inside what another is credited with"),
		{ ...shown.row("the same, what readers are shown before an editor"), isShown: true },
		{ ...shown.speakerRow("its speaker, of what readers are shown"), isShown: true },
		exact.row("reported speech, exact, “that” at its beginning counted in"),
		...[...kinds].map(
			([kind, { all, found }]): Row => ({ what: `${kind} speech, over 0.3`, recall: found / all, of: all }),
		),
		...(scores[0] ? [scores[0].score.speakerRow()] : []),
		spans.recallRow("direct quotations of one pair of marks, exact"),
		distanced.row("marks that hold no speech, of the pairs found"),
		...ends.rows(),
	];
}

/** One pair of marks, and nothing else. */
const WHOLE = /^(?:["“][^"“”]*["”]|''(?:(?!'').)*'')$/s;

/** What is credited, with whom: PolNeAR counts a quotation and what goes on from it as one. */
function joinedCredits(detections: readonly Detection[]): Found[] {
	const found: Found[] = [];
	for (const one of detectionsOf(detections, "attribution")) {
		const last = found.at(-1);
		if (one.cue === null && last) Object.assign(last, enclosingRange([last, ...one.content]));
		else found.push({ ...enclosingRange(one.content), speaker: one.source });
	}
	return found;
}

function outermost(found: readonly Found[]): Found[] {
	return found.filter((one) => !found.some((other) => isInside(one, other)));
}

/** Whether one range lies inside a longer one. */
const isInside = (one: TextRange, other: TextRange) => contains(other, one) && !contains(one, other);

/** How often the end of unquoted content is right, where it is said to be sure and where it is said to be in doubt. */
class Ends {
	readonly #counts = {
		"without doubt": { all: 0, said: 0, right: 0 },
		"with doubt shown": { all: 0, said: 0, right: 0 },
	};

	add(text: string, one: DetectionOf<"attribution">, quotes: readonly TextRange[]): void {
		const content = enclosingRange(one.content);
		if (one.cue === null || /["“]|''/.test(text.slice(content.start, content.end))) return;
		const gold = quotes.find((quote) => covers(0.3)(quote, content));
		if (!gold) return;
		const count = this.#counts[one.doubtful ? "with doubt shown" : "without doubt"];
		count.all++;
		count.said += one.confidence;
		count.right += Number(Math.abs(gold.end - content.end) < 3);
	}

	rows(): Row[] {
		return Object.entries(this.#counts).map(([name, { all, said, right }]) => ({
			what: `end of unquoted content, ${name} (said to be ${percent(said / Math.max(1, all))})`,
			right: right / Math.max(1, all),
			of: all,
		}));
	}
}
