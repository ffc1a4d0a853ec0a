import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { offerHelp } from "../../src/cli/command.ts";
import { formOf } from "../../src/pipeline/detect/grammar/features.ts";
import { isCommonIn, plainVerb, singular } from "../../src/pipeline/detect/grammar/lemmas.ts";
import {
	type Grammar,
	grammarFile,
	TAGS,
	taggerModelOf,
	weightsFile,
} from "../../src/pipeline/detect/grammar/model.ts";
import { Tagger } from "../../src/pipeline/detect/grammar/tagger.ts";
import { cuesFor } from "../../src/pipeline/detect/lexicon/cues.ts";
import { digestOf, madeSentences } from "../evaluation/made-sentences.ts";
import { percent } from "../evaluation/result.ts";
import { type TreebankWord, treebankSentences } from "../evaluation/treebank.ts";

offerHelp(`Learns parts of speech and plain forms, and writes what detect reads sentences by.

npm run train-tagger [-- --data FOLDER]

  --data FOLDER   where treebank/ is; eval-data without it

It learns from FOLDER/treebank/*-train.conllu, and scores itself on *-test.conllu. Run it after a change to the cue
words. The same data give the same files.`);

const { values } = parseArgs({ options: { data: { type: "string", default: "eval-data" } } });
const BITS = 17;
const ROUNDS = 6;
/**
 * So many tables are learned from the sentences in different orders, and their mean taken: what one order made of
 * chance is gone.
 */
const ORDERS = 10;
/** A word that is met so often is only what it was met as, but for mistakes of the treebanks. */
const OFTEN = 5;
const MISTAKE = 0.003;
/** A noun that is met so often is never a verb, if it never was. */
const SURELY = 100;
const OPEN = new Set<TreebankWord["pos"]>(["ADJ", "ADV", "NOUN", "PROPN", "VERB"]);
/** Weights beyond this are cut off, so that the small ones are told apart in a byte. */
const LARGEST = 24;

const folder = join(values.data, "treebank");
const cues = cuesFor("en");
const treebanks = treebankSentences(folder, "*-train.conllu");
if (treebanks.length === 0) {
	console.error(
		`There is no treebank in ${folder}: nothing is written. content/guide/detection.md says what is needed.`,
	);
	process.exit(2);
}
const made = cues ? madeSentences(cues) : [];
const training = [...treebanks, ...made];
const known = knownWords(training);
const size = 2 ** BITS * TAGS.length;
const weights = train();
const tagger = new Tagger(taggerModelOf({ bits: BITS, known }, weights));
const right = score(treebankSentences(folder, "*-test.conllu"));
const verbs = [...new Set(training.flat().flatMap(({ pos, lemma }) => (pos === "VERB" ? lemma.toLowerCase() : [])))]
	.filter((verb) => /^[a-z]{2,}$/.test(verb))
	.sort();
const grammar: Grammar = {
	trained: `npm run train-tagger: ${treebanks.length} sentences of UD English EWT, GUM and PUD and ${made.length} made from the words that credit; right in ${right} of the words of their test parts. Offered under CC BY-SA 4.0: see LICENSE`,
	made: digestOf(made),
	bits: BITS,
	known,
	verbs,
	plain: plainForms(treebanks),
};
writeFileSync(grammarFile, `${JSON.stringify(grammar, null, "\t")}\n`);
writeFileSync(weightsFile, gzipSync(weights, { level: 9 }));
console.log(grammar.trained);

/** The averaged perceptron's weights, the mean of those of several orders, as bytes. */
function train(): Int8Array {
	const means = new Float64Array(size);
	for (let order = 1; order <= ORDERS; order++)
		for (const [at, weight] of trainInOrder(order).entries()) means[at] = (means[at] ?? 0) + weight / ORDERS;
	return Int8Array.from(means, (mean) => Math.round((127 / LARGEST) * Math.max(-LARGEST, Math.min(LARGEST, mean))));
}

/** @param seed of the order that the sentences are learned in */
function trainInOrder(seed: number): Float64Array {
	const current = new Float32Array(size);
	const sums = new Float64Array(size);
	const since = new Int32Array(size);
	let step = 0;
	const add = (at: number, by: number) => {
		sums[at] = (sums[at] ?? 0) + (step - (since[at] ?? 0)) * (current[at] ?? 0);
		since[at] = step;
		current[at] = (current[at] ?? 0) + by;
	};
	const learner = new Tagger(taggerModelOf({ bits: BITS, known }, current));
	const order = [...training];
	const random = generator(seed);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		for (const sentence of order) {
			const tags = sentence.map(({ pos }) => TAGS.indexOf(pos));
			learner.tag(
				sentence.map(({ text }) => text),
				(at, found, places) => {
					step++;
					const wanted = tags[at] ?? found;
					if (wanted === found) return;
					for (const place of places) {
						add(place * TAGS.length + wanted, 1);
						add(place * TAGS.length + found, -1);
					}
				},
			);
		}
	}
	return Float64Array.from(current, (last, at) => ((sums[at] ?? 0) + (step - (since[at] ?? 0)) * last) / step);
}

function score(sentences: readonly TreebankWord[][]): string {
	let all = 0;
	let hits = 0;
	for (const sentence of sentences) {
		const found = tagger.tag(sentence.map(({ text }) => text));
		all += sentence.length;
		hits += sentence.filter(({ pos }, at) => TAGS[found[at] ?? -1] === pos).length;
	}
	return percent(hits / Math.max(1, all));
}

function knownWords(sentences: readonly TreebankWord[][]): Grammar["known"] {
	const counts = countsOf(sentences.flat().map(({ text, pos }) => [formOf(text), pos]));
	const found: [string, string][] = [];
	for (const [form, tags] of counts) {
		const all = [...tags.values()].reduce((sum, count) => sum + count, 0);
		// Words that are no nouns, verbs or the like are few, and all of them met.
		if (all < OFTEN && [...tags.keys()].every((tag) => OPEN.has(tag))) continue;
		const ranked = [...tags].sort(([, a], [, b]) => b - a);
		const real = new Set(ranked.flatMap(([tag, count]) => (count >= MISTAKE * all ? [tag] : [])));
		// In English nearly any noun may be a verb: "it would rain".
		if (real.has("NOUN") && all < SURELY) real.add("VERB");
		found.push([form, [...real].join(" ")]);
	}
	return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The plain forms that the rules do not tell. */
function plainForms(sentences: readonly TreebankWord[][]): Grammar["plain"] {
	const infinitives = new Set(verbs);
	const rules: Record<string, (word: string) => string> = {
		VERB: (word) => plainVerb(word, infinitives),
		AUX: (word) => word,
		NOUN: (word) => singular(word, (one) => isCommonIn(known, one)),
	};
	const found: Grammar["plain"] = {};
	for (const [pos, rule] of Object.entries(rules)) {
		const words = sentences.flat().filter((word) => word.pos === pos);
		const counts = countsOf(
			words.map(({ text, lemma }) => [text.toLowerCase().replaceAll("’", "'"), lemma.toLowerCase()]),
		);
		const entries = [...counts].flatMap(([word, lemmas]): [string, string][] => {
			const [best] = [...lemmas].sort(([, a], [, b]) => b - a);
			return best && /^[a-z']+$/.test(word) && /^[a-z]+$/.test(best[0]) && rule(word) !== best[0]
				? [[word, best[0]]]
				: [];
		});
		found[pos] = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
	}
	return found;
}

/** How often each word was met as what. */
function countsOf<T>(met: readonly (readonly [word: string, as: T])[]): Map<string, Map<T, number>> {
	const counts = new Map<string, Map<T, number>>();
	for (const [word, as] of met) {
		const times = counts.get(word) ?? new Map<T, number>();
		times.set(as, (times.get(as) ?? 0) + 1);
		counts.set(word, times);
	}
	return counts;
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state / 0x7fffffff;
	};
}

function shuffle<T>(list: T[], random: () => number): void {
	for (let at = list.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		const [a, b] = [list[at], list[other]];
		if (a !== undefined && b !== undefined) [list[at], list[other]] = [b, a];
	}
}
