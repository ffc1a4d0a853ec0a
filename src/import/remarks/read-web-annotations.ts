import { z } from "zod";
import type { ForeignRemark } from "../../model/remark.ts";
import { ImportProblem } from "../problem.ts";
import { type Comment, joinThread } from "./thread.ts";
import { type WebAnnotation, webAnnotationSchema } from "./web-annotation.ts";
import { answeredIds, commentsOf, quotesOf, tagsOf, writerOf } from "./web-annotation-parts.ts";

/** How deep collections, pages and their items are looked through. */
const MAX_DEPTH = 8;
/** How many things that are no annotations are shown. */
const MAX_SHOWN = 3;

/** The fields in which exports keep a list of annotations: of W3C, of the API of Hypothesis, of its client. */
const containerSchema = z.union([
	z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
	z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
	z.object({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
	z.object({ first: z.looseObject({}) }).transform(({ first }) => [first]),
]);

/** What pages of a collection are named by, where they are other files. */
const elsewhereSchema = z.union([z.object({ first: z.string() }), z.object({ next: z.string() })]);

/**
 * Reads annotations of the W3C Web Annotation model, as JSON-LD: one, a list of them, a page or collection; and what
 * Hypothesis exports, the answer of its API (`rows`) or the file of its client (`annotations`). Answers are joined to
 * the annotation that they answer.
 * @throws ImportProblem where there is no annotation
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readWebAnnotations(json: unknown): { remarks: ForeignRemark[]; told: string[] } {
	const { found, others, goesOn } = annotationsIn(json);
	const told = [
		...(goesOn ? ["A collection goes on in pages that are not in the file: export those, too."] : []),
		...describeOthers(others),
	];
	if (found.length === 0) {
		throw new ImportProblem(
			[
				"The JSON holds no annotation.",
				...told,
				"Expected is one with a `target`, a list of them, or an object with such a list under `items` (W3C), `rows` or `annotations` (Hypothesis).",
			].join(" "),
		);
	}
	const answers = answersIn(found);
	const isAnswer = new Set([...answers.values()].flat());
	const remarks = found
		.filter((one) => !isAnswer.has(one))
		.flatMap((one): ForeignRemark[] => {
			const own = commentsOf(one);
			const by = writerOf(one) ?? own[0]?.by ?? null;
			const answered = (answers.get(one) ?? []).flatMap((answer) => withWriter(commentsOf(answer), writerOf(answer)));
			const remark = joinThread(by, [...withWriter(own, by), ...answered]);
			const note = { remark, by, tags: tagsOf(one) };
			const quotes = quotesOf(one);
			return quotes.length === 0 ? [{ target: null, ...note }] : quotes.map((target) => ({ target, ...note }));
		});
	return { remarks, told };
}

/** What a file holds: its annotations, what stands among them and is none, and whether other files go on with it. */
type Collected = { found: WebAnnotation[]; others: unknown[]; goesOn: boolean };

function annotationsIn(json: unknown): Collected {
	const collected: Collected = { found: [], others: [], goesOn: false };
	const collect = (value: unknown, depth: number): void => {
		if (elsewhereSchema.safeParse(value).success) collected.goesOn = true;
		const inside = Array.isArray(value) ? value : containerSchema.safeParse(value).data;
		const { data } = webAnnotationSchema.safeParse(value);
		if (inside && depth < MAX_DEPTH) for (const one of inside) collect(one, depth + 1);
		else if (data) collected.found.push(data);
		else collected.others.push(value);
	};
	collect(json, 0);
	return collected;
}

/** What is no annotation, as sentences: the first of them shown. */
function describeOthers(others: readonly unknown[]): string[] {
	const more = others.length - MAX_SHOWN;
	return [
		...others.slice(0, MAX_SHOWN).map((one) => `Not an annotation: ${beginningOf(one)}.`),
		...(more > 0 ? [`${more} more like that.`] : []),
	];
}

/** Comments with the name of who wrote the annotation, where they have none of their own. */
function withWriter(comments: readonly Comment[], by: string | null): Comment[] {
	return comments.map((one) => ({ ...one, by: one.by ?? by }));
}

/** The answers to each annotation, to answers too, in the order of the file. */
function answersIn(all: readonly WebAnnotation[]): Map<WebAnnotation, WebAnnotation[]> {
	const byId = new Map(all.flatMap((one) => (one.id === "" ? [] : [[one.id, one] as const])));
	const answers = new Map<WebAnnotation, WebAnnotation[]>();
	for (const one of all) {
		const first = answeredBy(one, byId);
		if (first !== one) answers.set(first, [...(answers.get(first) ?? []), one]);
	}
	return answers;
}

/** The annotation that a chain of answers begins with; the one given where it answers none of the file. */
function answeredBy(one: WebAnnotation, byId: ReadonlyMap<string, WebAnnotation>): WebAnnotation {
	let at = one;
	const seen = new Set<WebAnnotation>();
	while (!seen.has(at)) {
		seen.add(at);
		at = answeredIds(at).flatMap((id) => byId.get(id) ?? [])[0] ?? at;
	}
	// In a circle there is no first: each leads to itself, and is read as a note of its own.
	return at;
}

/** The beginning of a value of a file, for a message. */
function beginningOf(value: unknown): string {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
