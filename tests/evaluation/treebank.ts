import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { TAGS } from "../../src/pipeline/detect/grammar/model.ts";

const wordSchema = z.object({ text: z.string(), lemma: z.string(), pos: z.enum(TAGS) });
/** A word of a treebank, with its plain form and its part of speech. */
export type TreebankWord = z.output<typeof wordSchema>;

/** @throws ZodError where the part of speech is none */
export function treebankWord(text: string, lemma: string, pos: string): TreebankWord {
	return wordSchema.parse({ text, lemma, pos });
}

/** The parts of GUM of which the texts may be used for anything; others are for non-commercial use only. */
const GUM_PARTS = ["academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"];

/** Whether a sentence is of a part that may be learned from, by its id: `# sent_id = GUM_news_iodine-1`. */
function isFree(block: string): boolean {
	const part = /^# sent_id = GUM_([a-z]+)_/m.exec(block)?.[1];
	return part === undefined || GUM_PARTS.includes(part);
}

/**
 * The sentences of treebanks in CoNLL-U; of English GUM, those of free parts only.
 * @param pattern names the files in the folder, such as `*-train.conllu`
 * @see https://universaldependencies.org/format.html
 */
export function treebankSentences(folder: string, pattern: string): TreebankWord[][] {
	return globSync(pattern, { cwd: folder })
		.sort()
		.flatMap((file) => readFileSync(join(folder, file), "utf8").split(/\n{2,}/))
		.filter(isFree)
		.map((block) =>
			block.split("\n").flatMap((line) => {
				const [id = "", text, lemma, pos] = line.split("\t");
				return /^\d+$/.test(id) ? [treebankWord(text ?? "", lemma ?? "", pos ?? "")] : [];
			}),
		)
		.filter((words) => words.length > 0);
}
