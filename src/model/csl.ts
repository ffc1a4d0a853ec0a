import { z } from "zod";

/**
 * The parts of CSL-JSON that works have a place for. Programs write more: what is not named here stays as it is.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const cslNameSchema = z.looseObject({
	family: z.string().optional(),
	given: z.string().optional(),
	suffix: z.string().optional(),
	/** The name of an organisation, or one that is not divided. */
	literal: z.string().optional(),
	/** A particle that is sorted with the family name: "van der". */
	"non-dropping-particle": z.string().optional(),
	/** One that follows the given names where the family name stands first: "von". */
	"dropping-particle": z.string().optional(),
});
export type CslName = z.output<typeof cslNameSchema>;

/** A date by its parts, year first, or two of them for a span. Programs write numbers or digits as text. */
export const cslDateSchema = z.looseObject({
	"date-parts": z.array(z.array(z.union([z.number(), z.string()]))).optional(),
	raw: z.string().optional(),
	literal: z.string().optional(),
	circa: z.unknown().optional(),
	season: z.unknown().optional(),
});
export type CslDate = z.output<typeof cslDateSchema>;

/** What `custom` of an item holds, in which CSL lets programs keep what it has no variable for. */
export const cslCustomSchema = z.looseObject({
	archived: z.string().optional(),
	rights: z.string().optional(),
});

/** An item, as works are written. */
export type CslItem = {
	id: string;
	type: string;
	genre?: string;
	title: string;
	author?: CslName[];
	publisher?: string;
	"container-title"?: string;
	issued?: CslDate;
	accessed?: CslDate;
	language?: string;
	URL?: string;
	DOI?: string;
	ISBN?: string;
	custom?: z.output<typeof cslCustomSchema>;
};
