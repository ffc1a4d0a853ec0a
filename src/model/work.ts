import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";

/** An entry of `works.yaml`: a work that a note cites. */
export const workSchema = z.strictObject({
	id: identifierSchema,
	title: z.string().min(1),
	author: z.string().min(1).optional(),
	published: dateSchema.optional(),
	address: z.url({ protocol: /^https$/ }).optional(),
});

export const worksFileSchema = z.strictObject({ works: z.array(workSchema) });
export type Work = z.output<typeof workSchema>;
