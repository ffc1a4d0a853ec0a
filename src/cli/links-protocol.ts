import { createInterface } from "node:readline";
import { z } from "zod";
import { historyOf } from "../links/history.ts";
import { type Minted, mint, resolve, resolveWords } from "../links/index.ts";
import { printWords } from "../links/notation.ts";
import { wordRangeAt } from "../links/words.ts";

const paragraphs = z.array(z.string());
const requestSchema = z.discriminatedUnion("op", [
	z.object({ op: z.literal("init"), paragraphs }),
	z.object({ op: z.literal("build"), paragraphs }),
	z.object({
		op: z.literal("mint"),
		targets: z.array(z.object({ kind: z.enum(["para", "words"]), p: z.int(), start: z.int(), end: z.int() })),
	}),
	z.object({
		op: z.literal("resolve"),
		links: z.array(
			z
				.object({ id: z.string() })
				.or(z.object({ words: z.string() }))
				.nullish(),
		),
	}),
]);
type Request = z.output<typeof requestSchema>;
type Target = Extract<Request, { op: "mint" }>["targets"][number];
type Link = Extract<Request, { op: "resolve" }>["links"][number];

/**
 * Serves the scheme of links as a program, for measurements: one request a line on `input`, one answer a line on
 * `output`, in order. `init` and `build` take the paragraphs of the first and of each further revision; `mint` makes
 * links to targets in the newest; `resolve` finds where links lead. Paragraphs count from 0; offsets are UTF-16 units
 * in the paragraph.
 */
export async function serveProtocol(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
	let minted: Minted = mint([]);
	const answer = (request: Request): object => {
		if (request.op === "init" || request.op === "build") {
			minted = mint(request.paragraphs, request.op === "build" ? minted.registry : undefined);
			return { ok: true, asks: minted.report.questions.length };
		}
		if (request.op === "mint") return { links: request.targets.map((target) => makeLink(minted, target)) };
		return { results: request.links.map((link) => follow(minted, link)) };
	};
	for await (const line of createInterface({ input })) {
		if (line.trim() === "") continue;
		output.write(`${JSON.stringify(tryAnswer(line, answer))}\n`);
	}
}

/** Answers one line; an error becomes an answer. */
function tryAnswer(line: string, answer: (request: Request) => object): object {
	try {
		return answer(requestSchema.parse(JSON.parse(line)));
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

/** Makes a link to a paragraph or to words; null if there are none at the target. */
function makeLink({ registry, ids }: Minted, { kind, p, start, end }: Target): object | null {
	if (kind === "para") return ids[p] === undefined ? null : { id: ids[p] };
	const present = historyOf(registry).at(-1);
	const block = present?.blocks[p];
	if (!present || !block) return null;
	const range = wordRangeAt(present.words, { start: block.start + start, end: block.start + end });
	return range.start === range.end ? null : { words: `${registry.revisions.length}.${printWords(present, range)}` };
}

/** Resolves a link: to a paragraph's position, or to ranges in one paragraph; null for a link that was never made. */
function follow({ registry }: Minted, link: Link): object | number | null {
	if (!link) return null;
	if ("id" in link) {
		const found = resolve(registry, link.id);
		return found?.lost ? { lost: true, near: found.near } : (found?.block ?? null);
	}
	const found = resolveWords(registry, link.words);
	const present = historyOf(registry).at(-1);
	if (!found || !present) return null;
	if (found.ranges.length === 0) return { lost: true, near: found.block };
	// The protocol allows ranges in one paragraph only: the one with most of the words.
	const inBlock = found.ranges.map((range) => ({ range, block: blockOf(present.blocks, range.start) }));
	const sizes = Map.groupBy(inBlock, ({ block }) => block);
	const [block, ranges] = [...sizes].sort((a, b) => sum(b[1]) - sum(a[1]))[0] ?? [found.block, []];
	const from = present.blocks[block]?.start ?? 0;
	const spans = ranges.map(({ range }) => [range.start - from, range.end - from] as const);
	const changed = found.isChanged || sizes.size > 1;
	return { p: block, start: spans[0]?.[0], end: spans.at(-1)?.[1], ranges: spans, changed };
}

/** The position of the block that contains an offset. */
function blockOf(blocks: readonly { end: number }[], offset: number): number {
	return blocks.findIndex(({ end }) => offset < end);
}

/** The total length of ranges. */
function sum(parts: readonly { range: { start: number; end: number } }[]): number {
	return parts.reduce((total, { range }) => total + range.end - range.start, 0);
}
