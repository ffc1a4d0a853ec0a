/**
 * The closed vocabularies of the model, as plain arrays. Schemas, types and tables of messages derive from them. Terms
 * follow PARC and PolNeAR (attribution: source, cue, content), TEI (`q type="soCalled"`) and the usage of newspapers.
 * Add new values at the end: packed search records refer to values by position.
 *
 * An array that is made of others is marked as pure, so that scripts of a page that do not use it leave it out.
 */

/** The types of annotation, in the order of the key to the marks. */
export const annotationTypes = [
	"quotation",
	"attribution",
	"claim",
	"quantity",
	"time",
	"mention",
	"sic",
	"echo",
] as const;
export type AnnotationType = (typeof annotationTypes)[number];

/** The types of annotation that a machine detects. */
export const detectionTypes = [
	"quotation",
	"attribution",
	"claim",
	"quantity",
	"time",
	"mention",
] as const satisfies AnnotationType[];
export type DetectionType = (typeof detectionTypes)[number];

/** The types from the innermost mark to the outermost, where several mark the same words. */
export const innermostFirst = [
	"mention",
	"quantity",
	"time",
	"sic",
	"quotation",
	"attribution",
	"claim",
	"echo",
] as const satisfies AnnotationType[];

/**
 * The types that a site may leave unmarked. Of all others a mark or a note tells who says the words, or how the column
 * stands to them: those are always shown.
 */
export const optionalTypes = ["quantity", "time", "mention"] as const satisfies AnnotationType[];
export type OptionalType = (typeof optionalTypes)[number];

/** Whether a site may leave a type unmarked. */
export function isOptional(type: AnnotationType): type is OptionalType {
	return (optionalTypes as readonly AnnotationType[]).includes(type);
}

/** The types of annotation that are statements: rows of the ledger, the indexes and their exports. */
export const statementTypes = ["quotation", "quantity", "attribution", "claim"] as const satisfies AnnotationType[];
export type StatementType = (typeof statementTypes)[number];

/** What a search can find: an annotation of one of these types, or a paragraph. */
export const hitKinds = ["quotation", "quantity", "claim", "attribution", "mention", "paragraph"] as const;
export type HitKind = (typeof hitKinds)[number];

/**
 * Whose words a stretch of text is, and whose statement a sentence is. `reported`: the view of a third party, given
 * without a cue; `question`: the columnist asks; `undetermined`: it is not known.
 */
export const voices = [
	"columnist",
	"named",
	"unnamed",
	"reported",
	"question",
	"document",
	"poll",
	"undetermined",
] as const;
export type Voice = (typeof voices)[number];

/** The voices of sources: whatever is said in them is not the columnist's. */
export const sourceVoices = ["named", "unnamed", "document", "poll", "reported"] as const satisfies Voice[];

/** The columnist's stance towards a statement. */
export const stances = ["asserts", "reports", "rejects", "concedes", "asks"] as const;
export type Stance = (typeof stances)[number];

/**
 * The constructions by which a detector credits somebody: the rows of its table, and, from `turn` on, what it reads
 * from how a text is set.
 */
export const constructions = [
	"according-to",
	"in-the-view-of",
	"reportedly",
	"noun-to",
	"noun-of",
	"noun-quotation",
	"quotation-noun",
	"noun-question",
	"noun-that",
	"heard",
	"estimate",
	"inverted-aside",
	"inverted-opening",
	"inverted-close",
	"hearsay",
	"quotation-verb",
	"leading",
	"extracted",
	"called",
	"said-that",
	"said-quotation",
	"said-colon",
	"said-question",
	"said-clause",
	"said-infinitive",
	"said-complement",
	"said-object",
	"of-a-mind",
	"owner-quotation",
	"word-quotation",
	"judged-quotation",
	"turn",
	"signed",
	"opened",
	"carried-on",
	"actor",
] as const;
export type ConstructionId = (typeof constructions)[number];

/** What the source does with the content: an official who denies a thing is not credited with having said it. */
export const polarities = ["affirms", "denies", "declines"] as const;
export type Polarity = (typeof polarities)[number];

/** Whether the content was said; was thought, known or wished; or is given only by its topic. */
export const manners = ["speech", "attitude", "topic"] as const;
export type Manner = (typeof manners)[number];

/** What the editor decided about a detection; `proposed` means not yet decided. */
export const statuses = ["proposed", "confirmed", "corrected", "rejected"] as const;
export type Status = (typeof statuses)[number];

/** An editor's choice whether an annotation has a note on the page: written in place of the note's words. */
export const noteChoices = ["show", "hide"] as const;
export type NoteChoice = (typeof noteChoices)[number];

/**
 * Whether the words are the source's own (direct), a paraphrase (indirect), or a paraphrase with some of them (mixed).
 */
export const directnesses = ["direct", "mixed", "indirect"] as const;
export type Wording = (typeof directnesses)[number];

/** What a pair of quotation marks does. `speech` and `word` quote somebody; `coinage` is a source's own term. */
export const uses = ["speech", "word", "coinage", "slogan", "scare", "figurative", "title"] as const;
export type Use = (typeof uses)[number];

/** What quotation marks do that stand around somebody's words. */
export const quotingUses = ["speech", "word", "coinage"] as const satisfies Use[];

/** The kinds of sources. `self` is the columnist. */
export const sourceKinds = ["named", "unnamed", "document", "poll", "self"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whether a column tells what an unnamed source is: "an official of the ministry" is told, "sources" are not. */
export const roles = ["told", "not told"] as const;
export type Role = (typeof roles)[number];

/** What a claim is about. A `value` is a judgement and a `call` a call to act: neither is checkable. */
export const abouts = ["fact", "cause", "comparison", "prediction", "motive", "value", "call"] as const;
export type About = (typeof abouts)[number];

/** The support that the column gives for a claim. */
export const supports = ["named", "unnamed", "linked", "none", "document", "poll"] as const;
export type Support = (typeof supports)[number];

/** The kinds of quantities. */
export const quantityKinds = ["share", "money", "count", "date", "duration", "ordinal", "range", "comparison"] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/**
 * What a reader needs to weigh a figure, in the order of the ledger: of what, against what, as of when, said by whom.
 */
export const quantitySlots = ["of", "against", "asOf", "saidBy"] as const;
export type QuantitySlot = (typeof quantitySlots)[number];

/** How one passage relates to another of the same column. */
export const relations = ["repeats", "qualifies", "tension"] as const;
export type Relation = (typeof relations)[number];

/** The kinds of names in the register. */
export const nameKinds = ["person", "organisation", "place"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Whether something is named as a type of annotations is. */
export function isAnnotationType(name: string): name is AnnotationType {
	return annotationTypes.some((type) => type === name);
}

/** The quotation marks that a column uses for speech. */
export const markStyles = ["double", "single"] as const;
export type MarkStyle = (typeof markStyles)[number];

/** The list of `annotations.yaml` with the entries of each type. */
export const listOfType = {
	quotation: "quotations",
	attribution: "attributions",
	claim: "claims",
	quantity: "quantities",
	time: "times",
	mention: "mentions",
	sic: "sics",
	echo: "echoes",
} as const satisfies Record<AnnotationType, string>;

/** The letter that the ids of each list's entries begin with. */
export const idPrefixes = {
	quotations: "q",
	attributions: "a",
	claims: "c",
	quantities: "f",
	mentions: "m",
	times: "t",
	sics: "s",
	echoes: "e",
} as const satisfies Record<(typeof listOfType)[AnnotationType], string>;

/**
 * The lists of `annotations.yaml` whose entries have words of their own: one a type, the corrections of voices,
 * what pronouns are read as, the proposals that are rejected, and what others noted, which decides nothing.
 */
export const decisionLists = /* @__PURE__ */ (() =>
	[...Object.values(listOfType), "voices", "readings", "rejected", "remarks"] as const)();
export type DecisionList = (typeof decisionLists)[number];

/** What an editor answers where an edit leaves it open whether an id is still the passage that was published. */
export const linkAnswers = ["keep", "retire"] as const;

/** The lists for which nothing is proposed once the editor has reviewed them. */
export const reviewedLists = ["attributions", "claims", "times"] as const satisfies DecisionList[];

/** The lists that a machine proposes entries for, in the order in which `npm run propose` writes them. */
export const proposedLists = [
	"attributions",
	"quotations",
	"claims",
	"quantities",
	"times",
] as const satisfies DecisionList[];
export type ProposedList = (typeof proposedLists)[number];

/**
 * The groups of claims in tables, by support: `own` is a judgement or call, `undecided` a proposal not yet reviewed,
 * `rejected` what the column supports with nothing, since it holds it to be wrong.
 */
export const claimBases = /* @__PURE__ */ (() => [...supports, "own", "rejected", "undecided"] as const)();
export type ClaimBasis = (typeof claimBases)[number];

/** The indexes across columns, by the last part of their address, in the order of the ledger. */
export const indexIds = ["claims", "sources", "quotations", "figures"] as const;
export type IndexId = (typeof indexIds)[number];

/** The filters of an index. */
export const facets = ["speaker", "kind", "stance", "support", "column", "status", "checkable", "blank"] as const;
export type Facet = (typeof facets)[number];

/** The filters of search results, in the order in which they are shown. */
export const searchFacets = ["kind", "speaker", "stance", "voice", "name", "column", "year"] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** The styles of citations. */
export const citationStyles = ["apa", "chicago", "mla", "bibtex"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The formats in which a passage can be copied: `rich` is HTML that is pasted as what it says, `html` its source. */
export const quotationFormats = ["plain", "rich", "markdown", "html"] as const;
export type QuotationFormat = (typeof quotationFormats)[number];

/** The fields of a column's front matter whose words an editor can withdraw. */
export const withdrawableFields = ["headline", "standfirst", "about"] as const;
