import fc from "fast-check";

/** Words and signs that columns are made of, and that detectors, markdown or links read in a way of their own. */
const TOKENS = [
	..."the a of and in he she they it who that not never will there this week 1999 2026 52% 25% 3.5 two million".split(
		" ",
	),
	..."said says told claimed wrote warned called announced asked according to suggests insisting critics".split(" "),
	..."mayor Vale Ilse Marrow Skelløe town bridge plan report poll minister sources experts nobody one".split(" "),
	..."“a “never again” ” plan” “ ‘ ’ \" ' “” — – - : ; , . ? ! … ( ) [ ] * ** _ ` # > + 1. £41,000 $5".split(" "),
	..."U.S. St. don’t isn’t Putin’s 日本 العربية 👍 é co\u00ADop a\u200Db &amp; \\* [link](https://example.org/)".split(
		" ",
	),
];

/** Sentences in which somebody is credited with something, or may be. */
const SENTENCES = [
	"The mayor called it “a disaster”:",
	"The mayor said “never again”:",
	"It was, the mayor told me, a plan —",
	"She said “a plan,”:",
	"According to the mayor:",
	"Continued Vale:",
	"The mayor issued this statement:",
	"Vale: We shall go.",
	"— Ilse Marrow",
	"“We shall go,” said Vale. “And we shall stay.”",
	"Some residents claim, without evidence, that the tower is unsafe.",
	"Why did he lie?",
	"Less than 2% of it went to roads last year, a report by the engineer says.",
	"He said she said it was “the end”.",
	"The bridge fell, and nobody had looked at it for years.",
	"A poll this week suggested 52% oppose it, and 65% do not.",
	"“The first paragraph of a quotation.",
	"“The second paragraph of it,” he said.",
	"No.",
];

const soup = fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 12 }).map((tokens) => tokens.join(" "));
const letters = fc.string({ unit: "grapheme", maxLength: 20 });
const sentences = fc
	.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 2, arbitrary: soup }), {
		minLength: 1,
		maxLength: 2,
	})
	.map((some) => some.join(" "));
const words = fc.oneof(
	{ weight: 6, arbitrary: sentences },
	{ weight: 3, arbitrary: soup },
	{ weight: 1, arbitrary: letters },
);
const block = fc.tuple(fc.constantFrom("", "", "", "", "> ", "- ", "1. ", "## ", "    "), words).map(([mark, text]) => {
	const lines = text.split("\n");
	return lines.map((line) => `${mark}${line}`).join("\n");
});

/**
 * A made-up column as markdown: sentences that credit, token soup, any letters, in paragraphs, lists and quotations.
 * @param most how many blocks it has at most
 */
export function markdownColumn(most: number): fc.Arbitrary<string> {
	return fc.array(block, { minLength: 1, maxLength: most }).map((blocks) => blocks.join("\n\n"));
}
