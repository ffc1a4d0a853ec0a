import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { webAddressSchema } from "./web-address.ts";

/** An entry of `works.yaml`: a cited work. */
export const workSchema = z.strictObject({
	id: identifierSchema.describe("The name that citations use."),
	title: z.string().min(1).describe("Its title."),
	author: z.string().min(1).optional().describe("Who wrote it."),
	published: dateSchema.optional().describe("The day it was published."),
	address: webAddressSchema.optional().describe("Where it can be read."),
});

/** `works.yaml`, the cited works. */
export const worksFileSchema = z.strictObject({ works: z.array(workSchema).describe("The entries.") });
export type Work = z.output<typeof workSchema>;
