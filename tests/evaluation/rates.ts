import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DetectionOf, detectionsOf } from "../../src/model/detection.ts";
import { constructions } from "../../src/model/vocabulary.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { marksOf } from "../../src/pipeline/detect/marks.ts";
import { contains, enclosingRange, overlap, type TextRange } from "../../src/text/ranges.ts";
import { jsonLines } from "./json-lines.ts";
import { ownGold } from "./own-gold.ts";
import { quotesSchema } from "./quotes-schema.ts";

const file = fileURLToPath(new URL("../../src/pipeline/detect/attribution/rates.yaml", import.meta.url));
const HEAD = `# How often each construction is right about who says something and about what, of what it proposes as speech: over 0.3
# of the content, and no wrong source: so many of so many, in columns and in news. Measured by \`npm run eval -- --rates\` on the columns of tests/evaluation/gold and
# on PolNeAR's texts; a credit inside what another is credited with is not counted there, for its annotators marked none.
`;

type Marked = { text: string; credits: { content: TextRange; source: TextRange | null }[]; isFlat: boolean };

/** Writes how often each construction is right on gold: what readers are shown by it, and what the desk tells of it. */
export function writeRates(data: string): void {
	const none = () => ({ columns: { right: 0, of: 0 }, news: { right: 0, of: 0 } });
	const counts = new Map(constructions.map((id) => [id, none()]));
	for (const marked of goldIn(data)) {
		const layer = plainLayer(marked.text);
		const found = detectionsOf(detect(layer, { lang: "en", names: [], marks: marksOf(layer, "en") }), "attribution");
		for (const one of found) {
			const count = counts.get(one.construction)?.[marked.isFlat ? "news" : "columns"];
			if (!count || one.manner !== "speech" || one.sourceKind === "self" || isInside(one, marked)) continue;
			count.of++;
			count.right += Number(isRight(one, marked));
		}
	}
	const pair = ({ right, of }: { right: number; of: number }) => `[${right}, ${of}]`;
	const rows = [...counts].map(
		([id, { columns, news }]) => `${id}: { columns: ${pair(columns)}, news: ${pair(news)} }\n`,
	);
	writeFileSync(file, HEAD + rows.join(""));
}

function goldIn(data: string): Marked[] {
	const range = ([start, end]: readonly [number, number]): TextRange => ({ start, end });
	const columns = (["tuning", "held", "new-tuning", "new-held"] as const).flatMap((part) => ownGold(data, part));
	const own = columns.map(({ gold, text }): Marked => {
		const credits = gold.attributions.map(({ content, source }) => ({
			content: enclosingRange(content.map(range)),
			source: source && range(source),
		}));
		return { text, credits, isFlat: false };
	});
	const news = (jsonLines(data, "polnear.jsonl", quotesSchema) ?? []).map(({ text, quotes }): Marked => {
		const credits = quotes.map(({ start, end, speakerSpan }) => ({
			content: { start, end },
			source: speakerSpan ? range(speakerSpan) : null,
		}));
		return { text, credits, isFlat: true };
	});
	return [...own, ...news];
}

type Credit = DetectionOf<"attribution">;

const covers = (part: TextRange, whole: TextRange) => overlap(part, whole) > 0.3 * (whole.end - whole.start);

/** Whether a credit stands inside what another is credited with, where the gold marks none so. */
function isInside({ content, range }: Credit, { credits, isFlat }: Marked): boolean {
	const found = enclosingRange(content);
	return isFlat && credits.some((one) => contains(one.content, range) && !covers(found, one.content));
}

function isRight({ content, source }: Credit, { text, credits }: Marked): boolean {
	const found = enclosingRange(content);
	return credits.some((one) => {
		// The gold joins a quotation and what goes on from it.
		const isPart = contains(one.content, found) || covers(found, one.content);
		return isPart && isSame(text, source, one.source);
	});
}

/**
 * Whether a source is not wrong: it is not told, or touches the gold's. "Vale, who": the gold has the pronoun, the
 * detector whom it stands for.
 */
function isSame(text: string, found: TextRange | null, gold: TextRange | null): boolean {
	if (!found) return true;
	if (!gold) return false;
	if (overlap(found, gold) > 0) return true;
	const isRelative = /^(?:who|which|that)$/i.test(text.slice(gold.start, gold.end));
	return isRelative && gold.start > found.end && /^\W*$/.test(text.slice(found.end, gold.start));
}
