import { z } from "zod";
import { dateSchema, identifierSchema, prefixedId } from "./identifier.ts";
import { notGiven } from "./not-given.ts";
import {
	abouts,
	directnesses,
	polarities,
	quantityKinds,
	relations,
	roles,
	sourceKinds,
	stances,
	supports,
	uses,
} from "./vocabulary.ts";

// The fields of each type of annotation that its entry in `annotations.yaml` and the annotation in the model share.

const text = z.string().min(1);

/** The source of an attribution: an entry of the register, or only the words of the column ("one expert"). */
export const sourceShape = {
	name: notGiven(identifierSchema).describe("The id of an entry in names.yaml."),
	words: text.describe("The words that the column uses for the source: “one expert”."),
};

/** A pair of quotation marks. */
export const quotationShape = {
	directness: notGiven(z.enum(directnesses)).describe(
		"`direct`: the source’s own words; `indirect`: a paraphrase; `mixed`: a paraphrase with some of the source’s words.",
	),
	use: notGiven(z.enum(uses)).describe(
		"What the quotation marks do: speech, one reported word, a source’s own term, a slogan, scare quotes, a figure of speech, a title.",
	),
	attribution: notGiven(prefixedId("a")).describe("The id of the attribution that says who speaks, and by which cue."),
};

/** Words that attribute content to a source. */
export const attributionShape = {
	sourceKind: z.enum(sourceKinds).describe("What kind of source it is; `self` is the columnist."),
	role: notGiven(z.enum(roles)).describe(
		"Of an unnamed source: whether the column tells what it is (“an official of the ministry”) or not (“sources”).",
	),
	cue: text
		.nullable()
		.describe("The words that report (“said”), verbatim and inside the quote; null where the column gives none."),
	polarity: notGiven(z.enum(polarities)).describe(
		"Whether the source affirms the content, denies it, or declines to say it.",
	),
	stance: z.enum(stances).describe("What the columnist does with it."),
};

/** An assertion, a judgement or a call to act. */
export const claimShape = {
	about: z.enum(abouts).describe("What kind of claim it is; `value` is a judgement, `call` a call to act."),
	stance: z.enum(stances).describe("What the columnist does with it."),
	support: z.enum(supports).describe("What the column gives in support of it."),
	checkable: z.boolean().describe("Whether somebody could check it; not whether anybody did."),
};

/** The kind of a quantity. An entry may leave it out; an annotation has it. */
export const quantityKindSchema = z.enum(quantityKinds);

/** A number with what readers need to weigh it. */
export const quantityShape = {
	value: notGiven(z.number()).describe("The number, without its unit; a share in per cent."),
	min: notGiven(z.number()).describe("The lower end, where the column gives a range."),
	max: notGiven(z.number()).describe("The upper end."),
	unit: notGiven(text).describe("The unit: “%”, “USD”, “years”."),
	of: notGiven(text).describe("What it is a number of."),
	against: notGiven(text).describe("What it is compared with: an earlier year, another country."),
	asOf: notGiven(text).describe("The time that it holds for."),
	saidBy: notGiven(text).describe("The source that the column gives for it."),
};

/** An occurrence of a name of the register. */
export const mentionShape = {
	name: identifierSchema.describe("The id of the entry in names.yaml."),
	designation: notGiven(text).describe(
		"The words that the column uses beside the name (“Kremlin fixer”), verbatim and inside the quote.",
	),
};

/** A relative time, and the window of days that it means. */
export const timeShape = {
	from: notGiven(dateSchema).describe("The first day of the window, where the column tells."),
	to: notGiven(dateSchema).describe("The last day of the window."),
	reading: text.describe("The window in words, as a reading."),
};

/** A typed link between two passages of the column. */
export const echoShape = {
	relation: z
		.enum(relations)
		.describe(
			"How the passage relates to the other: repeats it, qualifies it, or is in tension with it, which readers see as “Compare”.",
		),
};
