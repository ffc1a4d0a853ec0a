import { z } from "zod";

// The fields of an annotation that are read. Others may be there, and a field that is written otherwise than the model
// has it counts as left out: what one program adds must not keep an editor from the notes.

/** JSON-LD gives one value of several bare, and none as null or not at all: here it is always a list. */
function listOf<S extends z.ZodType>(schema: S) {
	return z
		.unknown()
		.optional()
		.transform((value) => (value === undefined || value === null ? [] : [value].flat()))
		.transform((values) => values.flatMap((value): z.output<S>[] => parsed(schema, value)));
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S>[] {
	const { success, data } = schema.safeParse(value);
	return success ? [data] : [];
}

const text = z.string().optional().catch(undefined);
const unread = listOf(z.unknown());

/**
 * A selector, as far as it may be or hold a TextQuoteSelector.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export const anySelectorSchema = z.object({
	exact: text,
	prefix: text,
	suffix: text,
	refinedBy: unread,
	items: unread,
});

/**
 * Who wrote an annotation or a body: an address, or an agent.
 * @see https://www.w3.org/TR/annotation-model/#agents
 */
const agentSchema = z.union([
	z.string().transform((id) => ({ name: id })),
	z
		.object({ name: text, nickname: text, id: text })
		.transform(({ name, nickname, id }) => ({ name: name ?? nickname ?? id ?? "" })),
]);

/**
 * A body: a TextualBody, the address of a resource, or a SpecificResource with a `source`.
 * @see https://www.w3.org/TR/annotation-model/#bodies
 */
export const bodySchema = z.union([
	z.string().transform((id) => ({ text: id, purposes: [] as string[], creator: [], items: [] as unknown[] })),
	z
		.object({
			value: text,
			source: z.unknown().optional(),
			id: text,
			purpose: listOf(z.string()),
			creator: listOf(agentSchema),
			items: unread,
		})
		.transform(({ value, source, id, purpose, creator, items }) => ({
			text: value ?? idOf(source) ?? (source === undefined ? id : undefined) ?? "",
			purposes: purpose,
			creator,
			items,
		})),
]);

/**
 * A target: the address of a resource, or a SpecificResource with selectors.
 * @see https://www.w3.org/TR/annotation-model/#specific-resources
 */
export const targetSchema = z.union([
	z.string().transform((id) => ({ source: id, selector: [] as unknown[], items: [] as unknown[] })),
	z
		.object({ source: z.unknown().optional(), id: text, selector: unread, items: unread })
		.transform(({ source, id, selector, items }) => ({ source: idOf(source) ?? id ?? "", selector, items })),
]);

/** An annotation of the model, with the fields that Hypothesis has in the place of some: `text`, `tags`, `user`. */
export const webAnnotationSchema = z
	.object({
		id: z.string().catch(""),
		motivation: listOf(z.string()),
		target: listOf(targetSchema),
		body: listOf(bodySchema),
		bodyValue: text,
		creator: listOf(agentSchema),
		text,
		tags: listOf(z.string()),
		user: text,
		user_info: z.object({ display_name: text }).optional().catch(undefined),
		/** The ids of what it answers, the first of all first. */
		references: listOf(z.string()),
	})
	.refine(({ target, body, bodyValue, text }) => target.length + body.length > 0 || (bodyValue ?? text) !== undefined);
export type WebAnnotation = z.output<typeof webAnnotationSchema>;

/** The address of a resource: the value itself, or its `id`. */
function idOf(value: unknown): string | undefined {
	return z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).safeParse(value).data;
}
