import { z } from "zod";

/** What a builder is asked for: the root of a copy of the project, and variables of its environment. */
export const orderSchema = z.object({ root: z.string(), env: z.record(z.string(), z.string()) });
export type Order = z.output<typeof orderSchema>;

/** What becomes of it: the exit code, and what was printed. */
export const builtSchema = z.object({ status: z.number(), output: z.string() });
export type Built = z.output<typeof builtSchema>;
