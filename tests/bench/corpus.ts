import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";

/**
 * Numbers that look like chance and are the same in every run.
 * @see https://en.wikipedia.org/wiki/Linear_congruential_generator
 */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const SYLLABLES = "ba de fi go ku la me ni po ru sa te vi wo za cha dre fli gno kro pla sne tri vor".split(" ");
const VOCABULARY = 30_000;
const PARAGRAPHS = 14;
const WORDS = 85;

/** A word that no other number has; the smaller the number, the shorter. */
function word(number: number): string {
	let rest = number + SYLLABLES.length;
	let made = "";
	for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) made += SYLLABLES[rest % SYLLABLES.length];
	return made;
}

/** The phrase that stands in one column only, and the word that stands in nearly all. */
export const RARE = "quexal vumbrick";
export const COMMON = word(3);

/**
 * Made-up columns as long as real ones: words as frequent as in prose (Zipf), out of a vocabulary of 30,000, and 45
 * claims each. The last of them holds the rare phrase.
 */
export function madeColumns(count: number): AnnotatedColumn[] {
	const random = chance(7);
	return Array.from({ length: count }, (_, number) => {
		const paragraphs = Array.from({ length: PARAGRAPHS }, (_unused, at) => {
			const words = Array.from({ length: WORDS }, () => word(Math.floor(VOCABULARY ** random()) - 1));
			if (number === count - 1 && at === 7) words.splice(20, 0, RARE);
			return `${words.join(" ")}.`;
		});
		return columnOf(`column-${number}`, paragraphs);
	});
}

function columnOf(slug: string, paragraphs: readonly string[]): AnnotatedColumn {
	let at = 0;
	const blocks = paragraphs.map((text, index) => {
		const range = { start: at, end: at + text.length };
		at += text.length + 2;
		return { id: `p${index + 1}`, range };
	});
	return {
		slug,
		frontMatter: {
			headline: `Headline of ${slug}`,
			byline: "A. Writer",
			published: "2026-01-02",
			redirects: [],
			tags: [],
			corrections: [],
			rights: "Made for a bench.",
			lang: "en",
			marks: "double",
			status: "published",
			repairs: [],
			words: { count: 1, sha256: "0".repeat(64) },
		},
		text: paragraphs.join("\n\n"),
		prose: paragraphs.join("\n\n"),
		blocks,
		sentences: blocks.map(({ id, range }) => ({ id: `${id}s1`, range, voice: "columnist" })),
		voiceRanges: blocks.map(({ range }) => ({ range, voice: "columnist", creditedBy: null, part: null })),
		unshown: { count: 0, ranges: [] },
		readings: [],
		withdrawn: [],
		annotations: blocks.slice(0, 9).flatMap(({ id, range }) =>
			Array.from({ length: 5 }, (_, index) => {
				const start = range.start + index * 60;
				return {
					type: "claim" as const,
					id: `c-${id}-${index}`,
					range: { start, end: start + 50 },
					exact: paragraphs.join("\n\n").slice(start, start + 50),
					status: "confirmed" as const,
					number: null,
					note: null,
					noteChoice: null,
					about: "fact" as const,
					voice: "columnist" as const,
					stance: "asserts" as const,
					support: "none" as const,
					checkable: true,
					speaker: null,
				};
			}),
		),
		decidedRanges: [],
		pages: [],
		bodyElements: [],
		links: {
			registry: { format: 1, slugs: [slug], revisions: [], passages: {}, texts: {} },
			untold: [],
			slugs: [],
			former: [],
			gone: [],
		},
		editor: null,
		isVoiceDetected: true,
		isAssessed: false,
	};
}
