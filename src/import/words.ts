import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const list = z.array(z.string()).min(1);

const wordsSchema = z.strictObject({
	byline: list,
	particles: list,
	joining: list,
	dates: z.strictObject({ before: list, inside: list, zones: list }),
	biography: list,
	career: list,
	furniture: list,
	publications: list,
	kickers: list,
	endings: list,
	lengths: list,
	mail: z.strictObject({ byline: list, headline: list, published: list, replies: list }),
	"reading-time": list,
	"picture-credits": list,
	languages: z.record(z.string(), list),
});

/** The words of `words.yaml`, which says what each list is for. */
export const words = wordsSchema.parse(parse(readFileSync(new URL("./words.yaml", import.meta.url), "utf8")));

const READING_TIME = new RegExp(`^\\W*\\d+\\s*(?:-\\s*)?(?:${anyOf(words["reading-time"])})`, "iu");

/** Whether a line tells how long the text takes to read: “4 min read”. */
export function tellsReadingTime(text: string): boolean {
	return READING_TIME.test(text);
}

/** A pattern that matches any of the words, the longest first; spaces match any white space. */
export function anyOf(some: readonly string[]): string {
	const escaped = [...some].sort((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
	return escaped.map((word) => word.replaceAll("\\x20", "\\s+").replaceAll(" ", "\\s+")).join("|");
}
