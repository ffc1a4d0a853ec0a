import type { Diagnostic } from "../model/diagnostic.ts";

/** What all diagnostics of a rule share. `advice` tells the editor what to do. */
type Rule = { severity: Diagnostic["severity"]; advice: string };

/** All rules. Their ids are permanent: people search for them. */
export const rules = {
	"file-encoding": { severity: "error", advice: "Save the file as UTF-8, without control characters." },
	"file-too-large": {
		severity: "error",
		advice:
			"Divide it: a file may have at most 1 MB, a paragraph 100,000 characters in 2,000 lines. From a register, remove what no column uses.",
	},
	"file-unreadable": {
		severity: "error",
		advice: "Put the file or folder itself in this place, under this name, with the right to read it.",
	},
	"file-misnamed": {
		severity: "error",
		advice: "Rename it. Where there are two, move what is in it into the one with the right name, and delete it.",
	},
	"merge-conflict": {
		severity: "error",
		advice:
			"Decide which lines stay, and delete those that begin with <<<<<<<, ======= and >>>>>>>. Of links.yaml, keep one side whole.",
	},
	"file-missing": { severity: "error", advice: "Add the file, or remove the folder." },
	"file-stray": {
		severity: "warning",
		advice: "Move it to where it belongs, or out of the content folder.",
	},
	"file-outside": { severity: "error", advice: "Replace the link with the file or folder itself." },
	"hidden-character": {
		severity: "error",
		advice: "Delete the character: readers cannot see it, but it can change what they see.",
	},
	"front-matter": {
		severity: "error",
		advice: "Begin the file with a line ---, the front matter as YAML, and another line ---.",
	},
	"yaml-syntax": {
		severity: "error",
		advice:
			"Write it as the message says. Text with a colon, a hash, or a comma inside { } stands in straight quotation marks.",
	},
	"number-form": {
		severity: "error",
		advice: "Write numbers in decimal digits: 12, -3 or 0.5, without leading zeros, other bases or powers of ten.",
	},
	"field-invalid": { severity: "error", advice: "Correct the field. content/guide/reference.md lists all fields." },
	"slug-invalid": {
		severity: "error",
		advice: "Name it in lower-case words joined by hyphens, with no name that a system keeps for itself (con, nul).",
	},
	"html-in-markdown": {
		severity: "error",
		advice: "Write it as markdown, or put a backslash before a < that is meant as text.",
	},
	"link-unsafe": {
		severity: "error",
		advice: "Use https: and the public name of a host, mailto:, an address on this site, or #id.",
	},
	"link-tracking": {
		severity: "warning",
		advice: "Delete these parts of the address, and see whether it still leads to the same page.",
	},
	"link-title": {
		severity: "error",
		advice: "Remove the title: it would add words to the page that are not the column's.",
	},
	"image-unsupported": { severity: "error", advice: "Remove the image: columns and notes contain only text." },
	"nested-too-deeply": { severity: "error", advice: "Remove the stray >, [, * or list marks." },
	"markdown-unsupported": {
		severity: "error",
		advice:
			"Write a footnote in brackets, a table as a list, and struck words without marks; put a backslash before a mark that is meant as text.",
	},
	"code-unclosed": {
		severity: "error",
		advice:
			"Close the code with a line of the same marks, or put a backslash before the marks if they are meant as text.",
	},
	"list-item-empty": {
		severity: "error",
		advice: "Write the item's words on the line of its mark, or delete the mark.",
	},
	"column-empty": { severity: "error", advice: "Write the column's prose below the front matter." },
	"words-changed": {
		severity: "error",
		advice:
			"Restore the words as they were received. If they were changed on purpose, run `npm run correct -- COLUMN`.",
	},
	"repair-wrong": {
		severity: "error",
		advice:
			"Under `repairs`, give the last words before the break and the first words after it, as they are now in one paragraph.",
	},
	"received-missing": {
		severity: "warning",
		advice:
			"Save the text as received as received.txt in the column's folder. Then a changed word can be named, and joins checked.",
	},
	"sentence-broken": {
		severity: "warning",
		advice: "If a page break split a paragraph, join its parts and declare the join in `repairs`.",
	},
	"stop-stray": {
		severity: "warning",
		advice:
			"Check it in the original. If it is printed so, add it to `sics` in annotations.yaml: then readers see that the slip is not yours.",
	},
	"alphabets-mixed": {
		severity: "warning",
		advice: "Check it in the original. If it is a slip of typing, type the word again, in received.txt too.",
	},
	"quotation-unclosed": {
		severity: "warning",
		advice: "Check whether the closing mark is missing in the original as well.",
	},
	"quotation-undecided": {
		severity: "warning",
		advice:
			"Add the quotation to annotations.yaml with its `use`: speech, word, coinage, slogan, scare, figurative or title.",
	},
	undecided: {
		severity: "error",
		advice:
			"Decide about them at the desk of `npm run dev`, set the column back to `status: draft`, or take the list off `decided` in site.yaml.",
	},
	"boundary-doubtful": {
		severity: "warning",
		advice: "Add the attribution to annotations.yaml, with only the source's words as its `content`.",
	},
	"name-unknown": {
		severity: "warning",
		advice:
			"Add those that readers will look for to names.yaml, each with the form that the column uses as its name or an alias.",
	},
	"quote-not-found": {
		severity: "error",
		advice: "Copy the quote from the column again, or remove the entry if its words are gone.",
	},
	"quote-ambiguous": {
		severity: "error",
		advice: "Add `before` or `after` with the words next to the passage that is meant.",
	},
	"quote-misplaced": {
		severity: "error",
		advice: "Give as `before` and `after` the words directly next to the quote.",
	},
	"quote-too-short": {
		severity: "error",
		advice: "Copy the words of the column that are meant.",
	},
	"rejected-nothing": {
		severity: "warning",
		advice: "Copy the words of the proposal, or delete the entry: nothing needs to be rejected.",
	},
	"remarks-open": {
		severity: "warning",
		advice: "Decide about each: write what is right in it as entries of your own, and delete it. No page shows them.",
	},
	"quote-moved": {
		severity: "error",
		advice: "Run `npm run follow`: it writes the words next to the quote, which tell where it is.",
	},
	"quote-in-doubt": {
		severity: "error",
		advice: "Run `npm run follow`: it shows the old words and the new ones, and the commands that answer.",
	},
	"words-not-inside": { severity: "error", advice: "Copy the words from the quote of the same entry." },
	"withdrawn-not-found": {
		severity: "error",
		advice:
			"Copy the words from the column, or from the former version that has them. Where they stand in no text, remove the entry.",
	},
	"withdrawn-in-doubt": {
		severity: "error",
		advice:
			"Copy into `passage` the words as they stand now, in an entry of their own where a former version has others. If what stands now may be read, shorten `passage` to the words that are gone; if the words were taken out and others were written beside them, record the one with `npm run correct` before the other.",
	},
	"withdrawn-lost": {
		severity: "error",
		advice:
			"Put the entry back as it was: earlier versions of annotations.yaml have it. If the words may be read again, run `npm run links -- --publish-again COLUMN`; if they leave the column's file, keep the entry until `npm run correct` has recorded that.",
	},
	"withdrawn-twice": {
		severity: "error",
		advice: "Make one entry of the two, with all their words, or shorten one: each word is withdrawn once.",
	},
	"withdrawn-repeated": {
		severity: "error",
		advice:
			"Say it without these words: what you write is published as it stands. In `was` of a correction, write •••• for each.",
	},
	"withdrawn-name": {
		severity: "warning",
		advice:
			"Remove it, unless the name may be read: nothing that a column shows leads to it, so it tells who was withdrawn.",
	},
	"withdrawn-elsewhere": {
		severity: "warning",
		advice: "Read the words there, and decide for that column, too.",
	},
	"withdrawn-address": {
		severity: "warning",
		advice: "Rename the folder, and add the old name to `redirects`: the old address leads on, and no page names it.",
	},
	"withdrawn-sign": {
		severity: "error",
		advice:
			"Write it otherwise: this sign stands for words that are withheld, and readers could not tell the two apart.",
	},
	"withdrawn-entries": {
		severity: "warning",
		advice: "Remove those that are left out. Read the notes of the others again: they must not tell what is withheld.",
	},
	"content-with-cue": {
		severity: "error",
		advice: "Give as `content` only what the source says, without the words that report it.",
	},
	"voices-contradict": {
		severity: "error",
		advice:
			"Keep one of the entries: a sentence has one voice. Words of it that are a source's are told by `attributions`.",
	},
	"echo-of-itself": { severity: "error", advice: "Give as `to` another passage of the column, or remove the entry." },
	"id-duplicate": { severity: "error", advice: "Give each entry an id of its own." },
	"id-unknown": { severity: "error", advice: "Correct the id, or add the entry that it names." },
	"links-missing": {
		severity: "error",
		advice:
			"Run `npm run links` to record the column's addresses. If it was published before, restore its links.yaml instead.",
	},
	"links-broken": {
		severity: "error",
		advice: "Restore links.yaml as it was last committed. It is not edited by hand.",
	},
	"links-outdated": { severity: "error", advice: "Run `npm run links`, and commit links.yaml with the change." },
	"links-moved": {
		severity: "error",
		advice:
			"Rename the folder back, or add the old name to `redirects` in the front matter. If the folder is a copy of another column's, delete its links.yaml.",
	},
	"redirect-taken": { severity: "error", advice: "Remove it from `redirects`: each address leads to one column." },
	"links-reused": {
		severity: "error",
		advice: "Give the entry a new id: a link to the old one must not lead to other words.",
	},
	"links-anew": {
		severity: "warning",
		advice:
			"If links.yaml was made anew, put back the one of the old folder and run `npm run links`. An address from before Footing needs nothing.",
	},
	"links-older": {
		severity: "error",
		advice:
			"Put the newest links.yaml back, which git has, and run `npm run links`. Where two editors' work was merged, or it is lost for good, write into `corrections` the revisions that there are.",
	},
	"links-of-draft": {
		severity: "warning",
		advice: "Publish the column again, or leave it a draft if it was never on the site.",
	},
	"links-question": {
		severity: "error",
		advice:
			"Answer it at the desk, or run `npm run links`: both show the words and the two possible answers, keep and retire.",
	},
	"character-without-font": {
		severity: "warning",
		advice: "Install the package with `npm install --save-exact`. Until then, pictures of links show a box instead.",
	},
	"guide-heading": {
		severity: "error",
		advice: "Begin headings with ##. The title of the page is in the front matter.",
	},
	"guide-link": {
		severity: "error",
		advice:
			"Name a page by its file and a heading by its words, in lower case and joined by hyphens: ./links.md#drift.",
	},
	"guide-picture": {
		severity: "error",
		advice: "Put a PNG file into content/guide/pictures/, and describe it in the square brackets.",
	},
	"alias-duplicate": { severity: "error", advice: "Remove the form from one of the two entries." },
	"author-without-column": {
		severity: "warning",
		advice: "Write the byline as the column prints it: under `name`, or under `bylines`.",
	},
} as const satisfies Record<string, Rule>;
/** The id of a rule, as messages show it in brackets. */
export type RuleId = keyof typeof rules;

/** Whether a string is the id of a rule. */
export function isRule(id: string): id is RuleId {
	return Object.hasOwn(rules, id);
}
