import type { Diagnostic } from "../model/diagnostic.ts";

type Rule = { severity: Diagnostic["severity"]; advice: string };

/** Every rule there is. Ids are permanent: people search for them. */
export const rules = {
	"file-encoding": { severity: "error", advice: "Save the file as UTF-8, without control characters." },
	"file-too-large": {
		severity: "error",
		advice: "Split it: a file holds at most 1 MB, a paragraph 100,000 characters.",
	},
	"file-missing": { severity: "error", advice: "Add the file, or remove the folder." },
	"file-stray": { severity: "warning", advice: "Move it away, or into a folder of its own with a column.md." },
	"file-outside": { severity: "error", advice: "Put the file itself there instead of a link that leaves content/." },
	"hidden-character": { severity: "error", advice: "Delete the character: it changes what readers see, unseen." },
	"front-matter": { severity: "error", advice: "Begin the file with ---, the front matter in plain YAML, and ---." },
	"yaml-syntax": { severity: "error", advice: "Mend the YAML; put text with a colon or a hash in quotes." },
	"field-invalid": { severity: "error", advice: "Correct the field; content/guide/reference.md lists all fields." },
	"slug-invalid": { severity: "error", advice: "Name it in lower-case words joined by hyphens." },
	"html-in-markdown": {
		severity: "error",
		advice: "Write the passage as markdown, or put a backslash before a < that is meant as text.",
	},
	"link-unsafe": { severity: "error", advice: "Use https:, mailto:, an address on this site, or #id." },
	"link-title": {
		severity: "error",
		advice: "Take the title out: it would put words on the page that are not the column's.",
	},
	"image-unsupported": { severity: "error", advice: "Take the image out: columns hold text only." },
	"nested-too-deeply": { severity: "error", advice: "Take out the stray > [ * or list marks." },
	"column-empty": { severity: "error", advice: "Put the column's prose below the front matter." },
	"words-changed": {
		severity: "error",
		advice: "Put the column's words back as they were received; if they were received anew, update `words`.",
	},
	"repair-wrong": {
		severity: "error",
		advice: "Give the last words before the break and the first after it, as they now stand in one paragraph.",
	},
	"received-missing": {
		severity: "warning",
		advice:
			"Keep the text as received beside the column as received.txt: then a changed word is named, and joins are proven.",
	},
	"sentence-broken": {
		severity: "warning",
		advice: "If a page break split the paragraph, join it and declare the join in `repairs`.",
	},
	"quotation-unclosed": { severity: "warning", advice: "See whether a closing mark is missing in the original." },
	"quotation-undecided": {
		severity: "warning",
		advice: "Say in annotations.yaml what the marks do: speech, word, coinage, slogan, scare, figurative or title.",
	},
	"boundary-doubtful": {
		severity: "warning",
		advice: "List the attribution in annotations.yaml, with the words that are the source's as its content.",
	},
	"name-unknown": {
		severity: "warning",
		advice:
			"Add those that readers will look for to names.yaml, with the form of their names that the column has as an alias.",
	},
	"quote-not-found": {
		severity: "error",
		advice: "Copy the words from the column anew, or remove the entry if they are gone.",
	},
	"quote-ambiguous": { severity: "error", advice: "Add `before` or `after` with the words next to the ones meant." },
	"quote-misplaced": {
		severity: "error",
		advice: "Make `before` and `after` the words directly next to the quote.",
	},
	"quote-too-short": {
		severity: "error",
		advice: "Add `before` or `after`: fewer than three words could come to stand elsewhere unnoticed.",
	},
	"words-not-inside": { severity: "error", advice: "Copy the words from the quote of the same entry." },
	"id-duplicate": { severity: "error", advice: "Give each entry an id of its own." },
	"id-unknown": { severity: "error", advice: "Correct the id, or add the entry that it names." },
	"links-missing": {
		severity: "error",
		advice:
			"Run `npm run links` to record the addresses of this column; if it was published before, put its links.yaml back instead.",
	},
	"links-broken": {
		severity: "error",
		advice: "Put links.yaml back as it was committed last: it is not edited by hand.",
	},
	"links-outdated": { severity: "error", advice: "Run `npm run links`, and commit links.yaml with the change." },
	"links-moved": {
		severity: "error",
		advice: "Name the folder as before, or add the old name to `redirects` in the front matter.",
	},
	"redirect-taken": { severity: "error", advice: "Take it out of `redirects`: a column stands there." },
	"links-reused": {
		severity: "error",
		advice: "Give the new words an id of their own: a link to the old id must not lead to other words.",
	},
	"links-question": {
		severity: "error",
		advice: "Run `npm run links`, with --keep or --retire and the id, as it says.",
	},
	"character-without-font": {
		severity: "warning",
		advice:
			"Run `npm install --save-exact` with the package; until then the pictures of links have a box in its place.",
	},
	"guide-heading": { severity: "error", advice: "The title is in the front matter; begin headings with ##." },
	"guide-link": {
		severity: "error",
		advice:
			"Name a page by its file and a heading by its words, in lower case and joined by hyphens: ./links.md#drift.",
	},
	"guide-picture": {
		severity: "error",
		advice: "Put a PNG file into content/guide/pictures/, and say in the square brackets what it shows.",
	},
	"alias-duplicate": { severity: "error", advice: "Leave the form to one of the two entries." },
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof rules;

export function isRule(id: string): id is RuleId {
	return Object.hasOwn(rules, id);
}

export type Place = { file: string; line: number; column: number };

/** Collects what is wrong in a run, so that all of it is told at once. */
export class Diagnostics {
	readonly all: Diagnostic[] = [];
	readonly #lenient: ReadonlySet<RuleId>;

	/** @param lenient rules whose errors are warnings in this run */
	constructor(lenient: readonly RuleId[] = []) {
		this.#lenient = new Set(lenient);
	}

	/** Adds one. `message` says what was found and what was expected, with the words. */
	add(rule: RuleId, place: Place, message: string): void {
		const { severity, advice } = rules[rule];
		this.all.push({ rule, severity: this.#lenient.has(rule) ? "warning" : severity, advice, ...place, message });
	}

	get hasErrors(): boolean {
		return this.all.some((diagnostic) => diagnostic.severity === "error");
	}

	/** Whether there is an error in a column's folder, or in what all columns share. */
	hasErrorsIn(folder: string): boolean {
		const isShared = (file: string) => !/(^|\/)(columns|guide)\//.test(file);
		return this.all.some(({ severity, file }) => severity === "error" && (file.startsWith(folder) || isShared(file)));
	}
}

/** Prints diagnostics for people, by file and line, with a count at the end. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
	const sorted = [...diagnostics].sort(
		(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
	);
	const lines = sorted.map(
		({ file, line, column, severity, rule, message, advice }) =>
			`${file}:${line}:${column}  ${severity}  ${message}  [${rule}]\n    ${advice}`,
	);
	const errors = sorted.filter(({ severity }) => severity === "error").length;
	const warnings = sorted.length - errors;
	return [...lines, `${plural(errors, "error")}, ${plural(warnings, "warning")}`].join("\n");
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
