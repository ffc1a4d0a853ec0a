import { z } from "zod";

const words = z.array(z.string()).min(1);

/**
 * What may follow a verb.
 * - `infinitive`: what is to be done ("promised to go"). `doer`: whoever is to do it ("wants the council to go").
 * - `gerund`: what somebody did ("denied taking it").
 * - `thing`: what somebody spoke for, against or of, and no words ("criticized the plan"). `wished`: a thing that a
 *   person wants or fears. `noun`: a claim ("made the claim that").
 * - `name`: a name or a judgement ("called him a fascist"). `likeness`: what something is taken for ("described it as
 *   over"). `judgement`: words of one's own after "as", "of" or "to" ("rated it as “half true”").
 * - `verdict`: what a court finds. `estimate`: how much ("puts the rise at 96 per cent").
 */
const complements = [
	"infinitive",
	"gerund",
	"doer",
	"thing",
	"wished",
	"name",
	"likeness",
	"judgement",
	"verdict",
	"estimate",
	"noun",
] as const;

/**
 * What else a verb does beside a saying.
 * - `leaving`: people do it who have spoken ("said it was over and left").
 * - `perceiving`: a saying follows its object ("heard Vale say", "remember her saying").
 * - `placing`: it is turned round after a place ("Up the stairs came Mrs Dole").
 * - `coming`: it stands between a quotation and a noun for words ("“No” came the reply").
 * - `supposing`: it begins a supposition ("Suppose Vale says that").
 * - `having`: its object may be a saying that nobody uses ("has the right to say").
 * - `addressing`: "to" and whoever hears it follow ("lawyers I have spoken to").
 * - `hearing`: whoever says it stands after "from" ("I heard from the clerk that").
 * - `finding`: words after it are somebody else's ("found a sentence in it: “…”").
 * - `relaying`: whoever does it passes on what another wrote ("a letter read out by the clerk").
 * - `realizing`: with its particle it says what somebody came to know ("found out that").
 * - `doubting`: what "that" begins after it is not so, or not sure ("doubt that she said").
 */
const roles = [
	"leaving",
	"perceiving",
	"placing",
	"coming",
	"supposing",
	"having",
	"addressing",
	"hearing",
	"finding",
	"relaying",
	"realizing",
	"doubting",
] as const;

const verbSchema = z.strictObject({
	/**
	 * `saying`: what follows or goes before is somebody's statement, whatever the writer thinks of it. `claiming`: the
	 * verb itself tells that the statement may be doubted, fought over or pressed. `thinking`: somebody's knowledge,
	 * belief, wish or fear, which nobody said. None: it credits only by what follows.
	 */
	means: z.array(z.enum(["saying", "claiming", "thinking"])).default([]),
	takes: z.array(z.enum(complements)).default([]),
	/** Whoever hears it may stand before what is said: "told the council that". */
	hearer: z.literal(true).optional(),
	/**
	 * Where a clause without "that" may follow: `anywhere`, even past a time or a place; `subject`: of a verb with
	 * `common`, where the subject has its verb right after it ("found the bridge was safe").
	 */
	clause: z.enum(["anywhere", "subject"]).optional(),
	/** It has other, common meanings: only "that", a quotation or a comma shows that it says something. */
	common: z.literal(true).optional(),
	/** It asks: "if", "when", "who" begin a reported question after it. */
	asks: z.literal(true).optional(),
	/** Whoever does it denies what follows ("denied that"), or declines to say or do it ("refused to say"). */
	polarity: z.enum(["denies", "declines"]).optional(),
	/** With a negation it denies what follows: "does not believe that" is no silence, as "did not say that" is. */
	negated: z.literal("denies").optional(),
	/**
	 * A saying that is its object did not take place: `unsaid` ("wants to say"), or only where it is not negated itself,
	 * `undone` ("failed to say", but "did not fail to say").
	 */
	leaves: z.enum(["unsaid", "undone"]).optional(),
	/** A poll or a document does it, and a number or what somebody does follows: "a poll showed Vale ahead with 40 %". */
	shows: z.literal(true).optional(),
	/** People do it when they speak: a quotation after it is theirs ("He shrugged. “No.”"). */
	acts: z.literal(true).optional(),
	/** The words after it that bring in what is said: "called for a strike". */
	before: words.optional(),
	/** The words before what somebody is asked for or accused of, where who does it stands after "by": "accused of". */
	passive: words.optional(),
	/** The words with which it means saying: "put it", "let it be known". */
	with: words.optional(),
	/** With them it says something only where words follow that are given: "as she put it, “…”". */
	"with-words": z.literal(true).optional(),
	also: z.array(z.enum(roles)).default([]),
});
type Verb = z.output<typeof verbSchema>;

/** The rows of a file of verbs, by plain form, as sets of verbs to ask in. */
export const verbLists = z.record(z.string(), verbSchema).transform((rows) => {
	const verbs = Object.entries(rows);
	const where = (holds: (verb: Verb) => boolean): ReadonlySet<string> =>
		new Set(verbs.flatMap(([verb, row]) => (holds(row) ? [verb] : [])));
	const means = (meaning: Verb["means"][number]) => where((verb) => verb.means.includes(meaning));
	const takes = (complement: (typeof complements)[number]) => where((verb) => verb.takes.includes(complement));
	const also = (role: (typeof roles)[number]) => where((verb) => verb.also.includes(role));
	return {
		say: means("saying"),
		assert: means("claiming"),
		think: means("thinking"),
		"with-infinitive": takes("infinitive"),
		"with-gerund": takes("gerund"),
		"with-doer": takes("doer"),
		"with-object": takes("thing"),
		"wanting-object": takes("wished"),
		"with-name": takes("name"),
		"with-as": takes("likeness"),
		judging: takes("judgement"),
		"with-verdict": takes("verdict"),
		"with-estimate": takes("estimate"),
		"with-noun": takes("noun"),
		"with-hearer": where(({ hearer }) => hearer === true),
		bare: where(({ clause }) => clause === "anywhere"),
		"shown-bare": where(({ clause }) => clause === "subject"),
		"only-shown": where(({ common }) => common === true),
		asking: where(({ asks }) => asks === true),
		denying: where(({ polarity }) => polarity === "denies"),
		declining: where(({ polarity }) => polarity === "declines"),
		"denying-if-negated": where(({ negated }) => negated === "denies"),
		"leaving-unsaid": where(({ leaves }) => leaves === "unsaid"),
		"leaving-undone": where(({ leaves }) => leaves === "undone"),
		showing: where(({ shows }) => shows === true),
		acting: where(({ acts }) => acts === true),
		leaving: also("leaving"),
		perceiving: also("perceiving"),
		placing: also("placing"),
		coming: also("coming"),
		supposing: also("supposing"),
		having: also("having"),
		addressing: also("addressing"),
		hearing: also("hearing"),
		finding: also("finding"),
		relaying: also("relaying"),
		realizing: also("realizing"),
		doubting: also("doubting"),
		"idioms-shown": where((verb) => verb["with-words"] === true),
		prepositions: table(verbs, (verb) => verb.before && new Set(verb.before)),
		"passive-prepositions": table(verbs, (verb) => verb.passive && new Set(verb.passive)),
		idioms: table(verbs, (verb) => verb.with?.map((phrase) => phrase.split(" "))),
	};
});

/** One field of the verbs that have it. It has no prototype: a text that says "constructor" finds nothing in it. */
function table<T>(verbs: readonly [string, Verb][], field: (verb: Verb) => T | undefined): Readonly<Record<string, T>> {
	const found: Record<string, T> = Object.create(null);
	for (const [verb, row] of verbs) {
		const value = field(row);
		if (value !== undefined) found[verb] = value;
	}
	return found;
}
