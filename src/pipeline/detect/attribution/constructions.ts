import type { Credit } from "../credit.ts";
import { QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import { adjectiveCredit } from "./adjective-credits.ts";
import type { Construction } from "./construction.ts";
import { estimatedCredit } from "./estimates.ts";
import { hearsayCredit } from "./hearsay.ts";
import { asideCredit, closingCredit, openingCredit } from "./inverted-credits.ts";
import { nounOf, nounQuestion, nounQuotation, nounThat, nounTo } from "./noun-credits.ts";
import { heardFrom, passiveCredit } from "./passive-credits.ts";
import { phraseCredit, rumourCredit, viewCredit } from "./phrase-credits.ts";
import { judgedQuotation, ownerQuotation, quotationNoun, wordQuotation } from "./quote-credits.ts";
import { calledCredit, creditBefore, extractedCredit, followingCredit, leadingCredit } from "./verb-credits.ts";

/** The constructions of the language, in the order in which they are asked: the first that fits credits. */
export const constructionTable: readonly Construction[] = [
	{
		id: "according-to",
		at: "word",
		takes: [
			"[According to] <the mayor>, {the bridge is safe}.",
			"{The bridge is safe}, [according to] <the mayor>.",
			"{Waste}, [according to] <Vale>, {comes to nine tonnes}.",
			"[According to] <Ann Lee>, a former mayor, {the bridge is safe}.",
		],
		refuses: ["To each according to his needs.", "The work went according to plan."],
		credit: phraseCredit,
	},
	{
		id: "in-the-view-of",
		at: "word",
		takes: ["In <the minister>’s [view], {the bridge is safe}.", "{The bridge}, in <her> [opinion], {is safe}."],
		refuses: ["The bridge came into view.", "He has a view of the harbour."],
		credit: viewCredit,
	},
	{
		id: "reportedly",
		at: "word",
		takes: ["{The bridge was} [reportedly] {unsafe}."],
		refuses: ["The bridge was repeatedly unsafe."],
		credit: rumourCredit,
	},
	{
		id: "noun-to",
		at: "noun",
		takes: ["<Her> [threat] {to close the bridge} came to nothing."],
		refuses: ["The threat to the bridge is real."],
		credit: nounTo,
	},
	{
		id: "noun-of",
		at: "noun",
		takes: ["<Her> [criticism] of {the plan} was mild."],
		refuses: ["The criticism of the plan was mild."],
		credit: nounOf,
	},
	{
		id: "noun-quotation",
		at: "noun",
		takes: ["<His> [answer]: {“Nobody can say that for certain.”}"],
		refuses: ["The answer was short."],
		credit: nounQuotation,
	},
	{
		id: "quotation-noun",
		at: "noun",
		takes: [
			"{“Too sweet,”} was the [verdict] of <a passing aunt>.",
			"{“Never again,”} was <her> [answer].",
			"{“Not in my lifetime,”} came the [reply] from <the mayor>.",
		],
		refuses: ["“The Long Way” was the answer to the riddle.", "“Home” was a line of bread."],
		credit: quotationNoun,
	},
	{
		id: "noun-question",
		at: "noun",
		takes: ["<The clerk> raised [questions] about {how the bridge fell}."],
		refuses: ["Questions about the bridge remain."],
		credit: nounQuestion,
	},
	{
		id: "noun-that",
		at: "noun",
		takes: [
			"<Her> [claim] that {the bridge is safe} is old.",
			"<The minister> repeated the [claim] that {the bridge is safe}.",
			"The [claim] that {the bridge is safe} is old.",
			"<The mayor>’s [claim] – that {the bridge is safe} – is false.",
			"A [warning] from <the ministry> that {the bridge could fall} came late.",
		],
		refuses: ["The claims that were paid came to nine pounds."],
		credit: nounThat,
	},
	{
		id: "heard",
		at: "verb",
		takes: [
			"She was [told] by <the clerk> that {the bridge was safe}.",
			"She was [asked] {whether the bridge was safe}.",
			"The firm was [accused] of {theft}.",
			"I [heard] from <the clerk> that {the bridge was safe}.",
		],
		refuses: ["She was told the way home.", "We have yet to hear from the clerk that the bridge is safe."],
		credit: (read, index) => passiveCredit(read, index) ?? heardFrom(read, index),
	},
	{
		id: "estimate",
		at: "verb",
		takes: ["<The auditor> [puts] {the rise at 96 per cent}."],
		refuses: ["The auditor puts the coat on.", "He puts the alarm at 5 pm."],
		credit: estimatedCredit,
	},
	{
		id: "inverted-aside",
		at: "verb",
		takes: ["{Half of us}, [claims] <a survey>, {would leave}."],
		refuses: ["“Go home,” said Vale, the mayor."],
		credit: asideCredit,
	},
	{
		id: "inverted-opening",
		at: "verb",
		takes: ["[Said] <Vale>, {“Go home at once.”}"],
		refuses: ["Said to be safe, the bridge fell."],
		credit: openingCredit,
	},
	{
		id: "inverted-close",
		at: "verb",
		takes: ["{The bridge is safe}, [say] <officials>."],
		refuses: ["The bridge is closed, said to be unsafe."],
		credit: closingCredit,
	},
	{
		id: "hearsay",
		at: "verb",
		takes: ["It is [said] that {the bridge is safe}.", "{The bridge} is [believed] {to be safe}."],
		refuses: ["It must be said that the bridge is safe."],
		credit: hearsayCredit,
	},
	{
		id: "quotation-verb",
		at: "verb",
		takes: ["{“The bridge is safe,”} [said] <the minister>."],
		refuses: ["“Home” says that love wins."],
		credit: creditBefore,
	},
	{
		id: "leading",
		at: "verb",
		takes: [
			"{“The bridge is safe,”} <the minister> [said].",
			"{The bridge is safe}, <the minister> [said].",
			"{“The bridge,”} <she> [said], {“is safe.”}",
			"As <the minister> [said], {the bridge is safe}.",
		],
		refuses: ["At the debate, she said so."],
		credit: leadingCredit,
	},
	{
		id: "extracted",
		at: "verb",
		takes: ["He left the bridge {which} <officials> [said] {was safe}."],
		refuses: ["What Vale says is a lie."],
		credit: extractedCredit,
	},
	{
		id: "called",
		at: "verb",
		takes: ["It is what <one critic> [calls] {a betrayal}."],
		refuses: ["It is a party in which he called a friend."],
		credit: calledCredit,
	},
	{
		id: "said-that",
		at: "verb",
		takes: [
			"<The minister> [said] that {the bridge was safe}.",
			"<She> [told] reporters on Monday that {nobody knew}.",
			"<Some> even [claim], without evidence, that {the bridge fell}.",
		],
		refuses: ["He held up a banner that was torn.", "Nobody said that the bridge was safe."],
		credit: followingCredit("that"),
	},
	{
		id: "said-quotation",
		at: "verb",
		takes: ["<The minister> [said], {“The bridge is safe.”}", "<He> [called] {the plan “a gift to thieves”}."],
		refuses: ["He joined a party called “The Prom”."],
		credit: followingCredit("quotation"),
	},
	{
		id: "said-colon",
		at: "verb",
		takes: ["<The minister> [said]: {the bridge is safe}."],
		refuses: ["So the dance continues: one goes, another comes."],
		credit: followingCredit("colon"),
	},
	{
		id: "said-question",
		at: "verb",
		takes: ["<The minister> [asked] {whether the bridge was safe}."],
		refuses: ["The minister asked for a pen."],
		credit: followingCredit("question"),
	},
	{
		id: "said-clause",
		at: "verb",
		takes: ["<The minister> [said] {the bridge was safe}."],
		refuses: ["The minister read the letter that came."],
		credit: followingCredit("clause"),
	},
	{
		id: "said-infinitive",
		at: "verb",
		takes: ["<The minister> [promised] {to close the bridge}."],
		refuses: ["The minister declined to comment."],
		credit: followingCredit("infinitive"),
	},
	{
		id: "said-complement",
		at: "verb",
		takes: ["<Vale> [called] {the plan a betrayal}.", "<Vale> [described] {the plan as over}."],
		refuses: ["Vale called the doctor."],
		credit: followingCredit("complement"),
	},
	{
		id: "said-object",
		at: "verb",
		takes: ["<Vale> [criticized] {the plan}.", "<Vale> [called] for {a strike}."],
		refuses: ["Vale crossed the bridge."],
		credit: followingCredit("object"),
	},
	{
		id: "of-a-mind",
		at: "verb",
		takes: ["<She> is [sure] that {the bridge is safe}.", "<He> is [willing] {to stay}."],
		refuses: ["It is certain to rain."],
		credit: adjectiveCredit,
	},
	{
		id: "owner-quotation",
		at: "quotation",
		takes: ["That was <Vale>[’s] {“last warning”}."],
		refuses: ["That was Vale’s “The Long Way Home”."],
		credit: ownerQuotation,
	},
	{
		id: "word-quotation",
		at: "quotation",
		takes: ["The crowd came with [chants] of {“Go home”}."],
		refuses: ["The crowd came with a copy of “Go home”."],
		credit: wordQuotation,
	},
	{
		id: "judged-quotation",
		at: "quotation",
		takes: ["<The panel> [rated] it as {“half true”}."],
		refuses: ["No one would rate it as “true”."],
		credit: judgedQuotation,
	},
];

/** The rows that are asked at a kind of word. */
const rowsAt = (...kinds: Construction["at"][]) => constructionTable.filter(({ at }) => kinds.includes(at));
const rows = {
	verb: rowsAt("word", "verb"),
	quotation: rowsAt("quotation"),
	other: rowsAt("word", "noun"),
};

/**
 * Who is credited at a word, by the first construction that fits, with the others that do.
 * @param group the verb group that it is the head of
 */
export function creditAt(read: Read, at: number, group: number | undefined): Credit | null {
	const asked = read.items[at]?.pos === QUOTE ? rows.quotation : group === undefined ? rows.other : rows.verb;
	const found = asked.flatMap(({ id, at: kind, credit }) => {
		const credited = credit(read, kind === "verb" && group !== undefined ? group : at);
		return credited ? [{ ...credited, construction: id }] : [];
	});
	const [first, ...others] = found;
	return first ? { ...first, others: others.map(({ construction }) => construction) } : null;
}
