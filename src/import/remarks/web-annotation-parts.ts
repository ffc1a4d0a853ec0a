import type { ForeignRemark } from "../../model/remark.ts";
import type { Comment } from "./thread.ts";
import { anySelectorSchema, bodySchema, targetSchema, type WebAnnotation } from "./web-annotation.ts";

/** How deep selectors, targets and bodies that hold others are looked through. */
const MAX_DEPTH = 8;

type Quote = NonNullable<ForeignRemark["target"]>;

/** Who wrote an annotation, as the file names them: by name, where it gives one. */
export function writerOf({ creator: [agent], user, user_info }: WebAnnotation): string | null {
	return agent?.name || user_info?.display_name || user || null;
}

/** The ids of the annotations that an annotation may answer, the nearest last. */
export function answeredIds({ references, motivation, target }: WebAnnotation): string[] {
	const isReply = motivation.some((one) => /(?:^|[:#/])replying$/.test(one));
	return [...references, ...(isReply ? target.map(({ source }) => source) : [])];
}

/** The words that an annotation is about: those of each of its targets. */
export function quotesOf({ target }: WebAnnotation): Quote[] {
	return target.flatMap((one) => quotesIn(one, 0));
}

function quotesIn({ selector, items }: WebAnnotation["target"][number], depth: number): Quote[] {
	// Several selectors of one target say the same in several ways.
	const [quote] = selector.flatMap((one) => quoteIn(one, 0));
	if (quote) return [quote];
	if (depth === MAX_DEPTH) return [];
	return items.flatMap((one) => {
		const { data } = targetSchema.safeParse(one);
		return data ? quotesIn(data, depth + 1) : [];
	});
}

function quoteIn(value: unknown, depth: number): Quote[] {
	const { data } = anySelectorSchema.safeParse(value);
	if (!data || depth > MAX_DEPTH) return [];
	const { exact, prefix = "", suffix = "", refinedBy, items } = data;
	// What a selector is refined by is a part of what it selects.
	const finer = [...refinedBy, ...items].flatMap((one) => quoteIn(one, depth + 1));
	if (finer.length > 0) return finer;
	return exact === undefined || exact.trim() === "" ? [] : [{ exact, prefix, suffix }];
}

type Body = WebAnnotation["body"][number];

/** What an annotation says, a comment for each of its bodies that is no tag. */
export function commentsOf({ body, bodyValue, text }: WebAnnotation): Comment[] {
	const comments = bodiesIn(body, 0)
		.filter((one) => !isTag(one))
		.map((one) => ({ by: one.creator[0]?.name || null, text: one.text }));
	return [...comments, ...[bodyValue, text].flatMap((one) => (one === undefined ? [] : [{ by: null, text: one }]))];
}

/** The tags of an annotation, each once. */
export function tagsOf({ body, tags }: WebAnnotation): string[] {
	const inBodies = bodiesIn(body, 0).filter(isTag);
	return [...new Set([...tags, ...inBodies.map(({ text }) => text)])].filter((tag) => tag.trim() !== "");
}

function isTag({ purposes }: Body): boolean {
	return purposes.some((purpose) => /(?:^|[:#/])tagging$/.test(purpose));
}

/** Bodies, and those that a choice or a set of them holds. */
function bodiesIn(bodies: readonly Body[], depth: number): Body[] {
	return bodies.flatMap((one) => {
		if (one.items.length === 0 || depth === MAX_DEPTH) return [one];
		const inside = one.items.flatMap((item) => bodySchema.safeParse(item).data ?? []);
		return bodiesIn(inside, depth + 1);
	});
}
