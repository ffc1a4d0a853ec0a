import { type RuleId, rules } from "../../src/pipeline/rules.ts";
import { table } from "./markdown-table.ts";

/** The rules by subject, in the order of the page. */
const subjects = [
	{
		title: "Files",
		rules: [
			"file-missing",
			"file-misnamed",
			"file-stray",
			"file-unreadable",
			"file-outside",
			"file-encoding",
			"file-too-large",
			"slug-invalid",
			"hidden-character",
			"merge-conflict",
		],
	},
	{ title: "YAML and fields", rules: ["front-matter", "yaml-syntax", "number-form", "field-invalid"] },
	{
		title: "The prose",
		rules: [
			"column-empty",
			"html-in-markdown",
			"image-unsupported",
			"markdown-unsupported",
			"code-unclosed",
			"list-item-empty",
			"link-unsafe",
			"link-tracking",
			"link-title",
			"nested-too-deeply",
			"sentence-broken",
			"stop-stray",
			"alphabets-mixed",
			"quotation-unclosed",
		],
	},
	{ title: "The words as received", rules: ["words-changed", "received-missing", "repair-wrong"] },
	{
		title: "Annotations",
		rules: [
			"quote-not-found",
			"quote-ambiguous",
			"quote-misplaced",
			"quote-moved",
			"quote-in-doubt",
			"quote-too-short",
			"undecided",
			"withdrawn-not-found",
			"withdrawn-in-doubt",
			"withdrawn-lost",
			"withdrawn-twice",
			"withdrawn-repeated",
			"withdrawn-name",
			"withdrawn-elsewhere",
			"withdrawn-address",
			"withdrawn-sign",
			"withdrawn-entries",
			"words-not-inside",
			"content-with-cue",
			"voices-contradict",
			"echo-of-itself",
			"id-duplicate",
			"id-unknown",
			"quotation-undecided",
			"boundary-doubtful",
			"rejected-nothing",
			"remarks-open",
		],
	},
	{ title: "Names", rules: ["name-unknown", "alias-duplicate", "author-without-column"] },
	{ title: "Pictures of links", rules: ["character-without-font"] },
	{
		title: "Permanent links",
		rules: [
			"links-missing",
			"links-outdated",
			"links-question",
			"links-reused",
			"links-moved",
			"links-anew",
			"links-older",
			"links-of-draft",
			"links-broken",
			"redirect-taken",
		],
	},
	{ title: "The guide", rules: ["guide-heading", "guide-link", "guide-picture"] },
] as const satisfies { title: string; rules: RuleId[] }[];

/** What each rule has found. */
const meanings: Record<RuleId, string> = {
	undecided:
		"A published column has proposals in a list that `decided` in site.yaml asks to be decided; the message names the first of them.",
	"withdrawn-not-found": "Words to be withdrawn are neither in the column nor in a former version of it.",
	"withdrawn-in-doubt":
		"Of words that are withdrawn, an edit or a correction has left some in the column, or others much like them.",
	"withdrawn-lost": "An entry of `withdrawn` is gone, and its words would be published again.",
	"withdrawn-twice": "Two entries of `withdrawn` have words in common.",
	"withdrawn-repeated":
		"Withdrawn words, three in a row or all of fewer, stand in a text that somebody has typed: a note, a reason, a headline, the address of a link, an entry of a register, the guide.",
	"withdrawn-name": "A name among withdrawn words stands in a typed text still, and no column shows it.",
	"withdrawn-elsewhere": "Another column has words that are withdrawn from one.",
	"withdrawn-address": "The name of a column's folder, which is its address, tells withdrawn words.",
	"withdrawn-sign": "The column itself has the sign that stands for a withheld word.",
	"withdrawn-entries": "Entries are on words that are withheld. Those on nothing else are left out.",
	"file-missing": "There is no folder of columns, or a column's folder has no `column.md`.",
	"file-misnamed":
		"A file has nearly the name of one that is read, such as `annotations.yml`. What it says would be left out.",
	"file-stray":
		"A file or folder is in a place where it is not read. Hidden ones, whose names begin with a dot, may be.",
	"file-unreadable":
		"What should be a file is a folder, or the reverse; or it is a link to nothing, or may not be read.",
	"file-outside": "A file or folder is a link to a place outside the content folder. It is not read.",
	"file-encoding": "The file cannot be read as UTF-8. The message gives the first such byte.",
	"file-too-large": "The file or one of its paragraphs is too large.",
	"slug-invalid": "A column's folder, or a page of the guide, has a name that cannot be an address.",
	"hidden-character":
		"The text contains a character that readers cannot see, or that looks like another. The message gives its code.",
	"merge-conflict": "A merge of git has left both versions in the file. The message names the lines.",
	"front-matter": "`column.md` does not begin with front matter between two lines `---`.",
	"yaml-syntax": "The YAML cannot be read, or uses an alias, an anchor or a tag, which are not allowed.",
	"number-form":
		"YAML reads 0x1F, 0o17, 012 or 1e3 as numbers, but people do not read them so. The message has the right form.",
	"field-invalid": "A field is missing, unknown, or has a value that it cannot have.",
	"column-empty": "`column.md` has no prose, or only headings.",
	"html-in-markdown": "The prose, a note or a page of the guide has HTML.",
	"image-unsupported": "The prose or a note has an image.",
	"markdown-unsupported":
		"The prose or a note has a footnote, a table or struck words: CommonMark has none, and prints their marks as words.",
	"code-unclosed": "A block of code begins and does not end: the rest of the column would be code.",
	"list-item-empty": "An item of a list has no words. Of an ordered list, its number alone would be printed.",
	"stop-stray": "A space stands before a stop, or two stops stand beside each other.",
	"alphabets-mixed":
		"A word has letters of two alphabets that look alike, such as a Cyrillic о in a Latin word. Search would not find it.",
	"content-with-cue": "What an attribution credits to a source contains the words that credit it.",
	"voices-contradict": "Two entries of `voices` give one sentence two voices.",
	"echo-of-itself": "Both ends of an echo are the same words.",
	"link-unsafe":
		"A link leads to an address that is not allowed: `http:` or `javascript:`, a machine's number, a name that only one network knows, letters that look like others.",
	"link-tracking": "The address of a link has parts that tell where its reader comes from, such as `utm_source`.",
	"link-title": "A link has a title: text that the page would show as the column's.",
	"nested-too-deeply": "Lists, quotes or brackets are nested deeper than 32, or a paragraph has over 1,000 marks.",
	"sentence-broken": "A paragraph ends in the middle of a sentence.",
	"quotation-unclosed": "A quotation begins and has no closing mark.",
	"words-changed": "The words of `column.md`, `received.txt` and the fingerprint `words` do not agree.",
	"received-missing": "The column has no `received.txt`: a changed word can be noticed, but not named.",
	"repair-wrong":
		"A join under `repairs` does not match the text, or two paragraphs were joined or divided without one.",
	"quote-not-found": "The quote's words are not in the column. The message shows the nearest words.",
	"quote-ambiguous": "The quote occurs more than once. The message gives the lines.",
	"quote-misplaced": "The quote is in the column, but not next to the words of `before` or `after`.",
	"quote-moved":
		"After an edit the same words are known, but the entry fits other ones too, or its context is changed.",
	"quote-in-doubt": "After an edit the words of an entry read otherwise, stand elsewhere or are gone.",
	"quote-too-short": "The quote has no word at all.",
	"words-not-inside": "`cue`, `source.words` or `designation` is not part of the entry's own quote.",
	"id-duplicate": "Two entries have the same id.",
	"id-unknown": "An entry names a name or an attribution that does not exist.",
	"quotation-undecided": "The machine cannot tell what a pair of quotation marks does, and no entry says so.",
	"boundary-doubtful": "It is uncertain where the words of a source end. The message names the doubtful words.",
	"remarks-open": "What others noted, under `remarks`, waits for the editor. The message gives how many there are.",
	"rejected-nothing": "Words under `rejected` are no proposal of the machine’s. The message names those beside them.",
	"name-unknown": "The column has names that the register does not. A suggestion: some of them may be wrong.",
	"alias-duplicate": "A form of one name, or a byline of one author, is also one of another.",
	"author-without-column": "An entry of `authors.yaml` has no byline that a column prints: it gets no page.",
	"character-without-font": "The column has characters that no installed font can draw. The message names the package.",
	"links-missing": "A published column has no `links.yaml`.",
	"links-outdated": "`links.yaml` does not describe the column as it is now.",
	"links-question":
		"Too little of a paragraph is left, or it occurs twice: only an editor knows whether it is the same.",
	"links-reused": "An entry gives a published id to other words than those it was published for.",
	"links-moved": "The folder was renamed, and the old name is not under `redirects`.",
	"links-older": "A correction tells of a revision that `links.yaml` does not have.",
	"links-anew": "A name under `redirects` is none that `links.yaml` records the column under.",
	"links-of-draft": "A draft has a `links.yaml`, as only a published column gets one.",
	"links-broken": "`links.yaml` contradicts itself or cannot be read.",
	"guide-heading": "A page has a heading of the first level, besides its title.",
	"guide-link": "A link leads to no page of the guide, to no heading of one, or to an address that is not allowed.",
	"guide-picture": "A picture is not there, is no PNG file, or has no description.",
	"redirect-taken": "A name under `redirects` is the address of another column.",
};

/** The page of the guide that explains every message: one table a subject. @throws Error where a rule has no subject */
export function messagePage(): string {
	const sorted = new Set<string>(subjects.flatMap((subject) => subject.rules));
	const forgotten = Object.keys(rules).filter((rule) => !sorted.has(rule));
	if (forgotten.length > 0) throw new Error(`No subject has the rules ${forgotten.join(", ")}.`);
	const sections = subjects.map(({ title, rules: ids }) => {
		const rows = ids.map((id) => [`\`${id}\``, rules[id].severity, meanings[id], rules[id].advice]);
		return `## ${title}\n\n${table(["Rule", "", "What is wrong", "What to do"], rows)}`;
	});
	return `${HEAD}\n${sections.join("\n\n")}\n`;
}

const HEAD = `---
title: Error messages
lead: What each message about content files means, and what to do.
audience: editor
order: 70
---

\`npm run check\` lists everything that is wrong with the content. Each message has a place, what was found, the id of a
rule in brackets, and what to do:

\`\`\`
content/columns/putins-ploy/annotations.yaml:466:34  error  The quote “Putin was a sociopath” is not in the
column. Nearest, line 27: “Putin is a sociopath” (“was” is now “is”).  [quote-not-found]
    Copy the quote from the column again, or remove the entry if its words are gone.
\`\`\`

An error stops \`npm run links\` and the build; a warning does not. (A build can
[go on without a column](./hosting.md#one-column-with-an-error).) Under \`npm run dev\` a page with an error keeps its last
good state, and missing, outdated or doubtful links are only warnings.
`;
