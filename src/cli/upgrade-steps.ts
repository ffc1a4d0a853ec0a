import { type Document, isMap, isScalar, parseDocument } from "yaml";

/** A change of the form of a content file, from one version to the next. */
export type Step = {
	/** The name of the file: "links.yaml"; of `column.md` the front matter is meant. */
	file: string;
	/** The version that is carried over, to the one after it. */
	from: number;
	/** What changes, as a sentence. */
	what: string;
	carry: (document: Document) => void;
};

/** All changes so far, by version. Nothing has changed yet: every file is of version 1. */
export const steps: readonly Step[] = [];

/** The version that files without `format` have. */
const FIRST = 1;

/** The version of a file's form that this software reads. */
export function newestOf(file: string, all: readonly Step[]): number {
	return Math.max(FIRST, ...all.filter((step) => step.file === file).map(({ from }) => from + 1));
}

/** A file after its upgrade: `from` and `to` are versions, `done` what was changed. Or why it cannot be upgraded. */
export type Upgraded = { from: number; to: number; done: string[]; text: string } | { problem: string };

/**
 * Carries a content file over to the newest version of its form. Comments stay; a file of the newest version stays
 * as it is, letter by letter.
 * @param file its name: "links.yaml"
 */
export function upgradeText(text: string, file: string, all: readonly Step[]): Upgraded {
	const { before, yaml, after } = divide(text, file);
	const document = parseDocument(yaml, { uniqueKeys: true });
	if (document.errors.length > 0) return { problem: "it is no sound YAML. `npm run check` says where" };
	const from = versionOf(document);
	const to = newestOf(file, all);
	if (from === null) return { problem: "`format` must be a whole number from 1 on" };
	if (from > to)
		return { problem: `it is of version ${from}, and this software reads version ${to}: update the software` };
	const done: string[] = [];
	for (let version = from; version < to; version++) {
		const step = all.find((one) => one.file === file && one.from === version);
		if (!step) return { problem: `nothing carries it over from version ${version}` };
		step.carry(document);
		document.set("format", version + 1);
		done.push(step.what);
	}
	if (done.length === 0) return { from, to, done, text };
	return { from, to, done, text: `${before}${document.toString({ lineWidth: 0 })}${after}` };
}

/** The version that a file says it has; null where that is none. */
function versionOf({ contents }: Document): number | null {
	const format = isMap(contents) ? contents.get("format", true) : undefined;
	if (format === undefined) return FIRST;
	const value = isScalar(format) ? format.value : null;
	return typeof value === "number" && Number.isInteger(value) && value >= FIRST ? value : null;
}

/** The YAML of a file, with what stands before and after it: that of a markdown file is its front matter. */
function divide(text: string, file: string): { before: string; yaml: string; after: string } {
	if (!file.endsWith(".md")) return { before: "", yaml: text, after: "" };
	const [, before = "", yaml = "", after = text] = /^(---\r?\n)(.*?\n)(---(?:\r?\n.*)?)$/s.exec(text) ?? [];
	return { before, yaml, after };
}
