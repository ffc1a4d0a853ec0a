import { plainKey } from "./compare-text.ts";
import { ownRights } from "./find-tail.ts";
import { pageMetadata } from "./page-metadata.ts";
import { pageParts } from "./page-parts.ts";
import { PlainNodes, textOfNode } from "./plain-nodes.ts";
import { readPrintedDate } from "./printed-date.ts";
import { ImportProblem } from "./problem.ts";
import { readHtmlBlocks } from "./read-html-blocks.ts";
import { AROUND, type Block, type Found, type LeftOut, type SourceText } from "./source-text.ts";

/** The largest page, in UTF-16 units, and its most elements. Articles are far smaller. */
const MAX_LENGTH = 5_000_000;
const MAX_ELEMENTS = 50_000;
/** How deep elements may nest: readers of pages go down one call a level. */
const MAX_DEPTH = 150;
/** With fewer words than this, a page is read whole: there is nothing to choose from. */
const SMALL = 120;
/** A part of the page that is no entry of a menu has so many words. */
const LONG_PART = 8;
/** A line that says whose the page is. */
const RIGHTS = /^(?:©|\(c\) ?\d{4}|copyright\b)/i;
const MAX_RIGHTS = 160;

/**
 * Reads the article of a page with Readability, and compares it with what Defuddle makes of the same page: the two fail
 * in different places. Nothing in the page is run or loaded.
 * @param address of the page, if it is known
 * @param clean takes hidden characters out of a text
 * @throws ImportProblem for a page that is too large, and for one without words
 */
export async function readPage(
	html: string,
	address: string | undefined,
	clean: (text: string) => string,
): Promise<SourceText> {
	if (html.length > MAX_LENGTH) {
		throw new ImportProblem(
			`The page has ${html.length} characters; at most ${MAX_LENGTH} are read. Copy the article's text into a file.`,
		);
	}
	const { parseHTML } = await import("linkedom");
	const parse = () =>
		parseHTML(/<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
	const document = parse();
	refuseUnreadable(document);
	const parts = pageParts(document);
	const wordCount = parts.reduce((sum, { text }) => sum + text.split(" ").length, 0);
	if (wordCount === 0)
		throw new ImportProblem(
			"The page has no words: what it shows may be written by a script. Copy the text from the browser into a file.",
		);
	const { found, descriptions } = pageMetadata(document);
	const canonical = found.find(({ field }) => field === "canonical")?.value;
	const plain = new PlainNodes(clean, address ?? canonical);
	const whole = document.body.innerHTML;
	const article = wordCount < SMALL ? whole : ((await articleOf(parse())) ?? whole);
	const blocks = plain.blocks(readHtmlBlocks(article));
	const second = await secondReading(parse(), address ?? canonical);
	const others = second.html === "" ? [] : new PlainNodes((text) => text).blocks(readHtmlBlocks(second.html));
	if (article !== whole) doubtDifferences(blocks, others);
	const printed = printedFields(document, descriptions, found);
	const rights = parts.find(({ text }) => text.length <= MAX_RIGHTS && RIGHTS.test(text))?.text;
	if (rights !== undefined) found.push({ field: "rights", value: ownRights(rights), from: "the foot of the page" });
	return {
		format: "a page of HTML",
		blocks: blocks.filter((block) => !isFrom(printed.standfirst, block)),
		found: [...printed.found, ...found, ...second.found],
		leftOut: furniture(parts, { blocks, others, found: [...printed.found, ...found] }),
		told: plain.told(),
	};
}

/** The page's article, as HTML; null where Readability finds none. */
async function articleOf(document: Document): Promise<string | null> {
	const { Readability } = await import("@mozilla/readability");
	return new Readability(document, { maxElemsToParse: MAX_ELEMENTS, charThreshold: 250 }).parse()?.content ?? null;
}

type SecondReading = { html: string; found: Found[] };

/** The same page in Defuddle's reading, which is asked for nothing from the network; empty where it fails. */
async function secondReading(document: Document, address: string | undefined): Promise<SecondReading> {
	try {
		const { Defuddle } = await import("defuddle/node");
		// Of styles and of data that cannot be read it would only complain.
		for (const one of document.querySelectorAll('style, script[type="application/ld+json"]')) {
			if (one.localName === "style" || !isJson(one.textContent ?? "")) one.remove();
		}
		const read = await Defuddle(document, address ?? "https://example.org/", { useAsync: false });
		const from = "Defuddle's reading of the page";
		const fields = [
			{ field: "byline", value: read.author, from },
			{ field: "published", value: /^\d{4}(?:-\d\d){0,2}/.exec(read.published)?.[0] ?? "", from },
			{ field: "lang", value: read.language, from },
			{ field: "publication", value: read.site, from },
		] as const;
		return { html: read.content, found: fields.filter(({ value }) => value !== "") };
	} catch {
		return { html: "", found: [] };
	}
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function refuseUnreadable(document: Document): void {
	const elements = [...document.querySelectorAll("*")];
	if (elements.length > MAX_ELEMENTS) {
		throw new ImportProblem(
			`The page has ${elements.length} elements; at most ${MAX_ELEMENTS} are read. Copy the article's text into a file.`,
		);
	}
	const depths = new Map<Element, number>();
	for (const element of elements) {
		const depth = (element.parentElement ? (depths.get(element.parentElement) ?? 0) : 0) + 1;
		depths.set(element, depth);
		if (depth > MAX_DEPTH)
			throw new ImportProblem(
				`The page's elements are nested more than ${MAX_DEPTH} deep. Copy the article's text into a file.`,
			);
	}
}

/** Marks the blocks that the other reader of the page leaves out. */
function doubtDifferences(blocks: readonly Block[], others: readonly Block[]): void {
	const other = others.map(({ node }) => ` ${plainKey(textOfNode(node))} `).join("");
	if (other === "") return;
	for (const block of blocks) {
		const key = plainKey(textOfNode(block.node));
		if (key !== "" && !other.includes(` ${key} `)) block.doubts.push("another reader of the page leaves it out");
	}
}

/** What the page prints of its fields: the heading, the description below it, the date in its own words. */
function printedFields(
	document: Document,
	descriptions: readonly string[],
	found: readonly Found[],
): { found: Found[]; standfirst: string | null } {
	const printed: Found[] = [];
	const text = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
	const site = found.find(({ field }) => field === "publication")?.value ?? "";
	const titles = found.filter(({ field }) => field === "headline").map(({ value }) => plainKey(value));
	const headings = [...document.querySelectorAll("h1")].filter(
		(one) => text(one) !== "" && plainKey(text(one)) !== plainKey(site),
	);
	const isNamed = (heading: Element) =>
		titles.some((title) => title.startsWith(plainKey(text(heading))) || plainKey(text(heading)).startsWith(title));
	const heading = headings.find(isNamed) ?? (headings.length === 1 ? headings[0] : undefined);
	if (heading) printed.push({ field: "headline", value: text(heading), from: "the page's first heading" });
	const described = new Set(descriptions.map(plainKey).filter((key) => key !== ""));
	const standfirst = [...document.querySelectorAll("p, h2, h3, div")].find((one) => described.has(plainKey(text(one))));
	if (standfirst && !isInProse(standfirst))
		printed.push({ field: "standfirst", value: text(standfirst), from: "the page's description, which it prints" });
	const published = found.find(({ field }) => field === "published")?.value;
	const lang = found.find(({ field }) => field === "lang")?.value;
	for (const time of document.querySelectorAll("time")) {
		const read = readPrintedDate(text(time), languageTag(lang));
		if (read === null || (published !== undefined && !published.startsWith(read) && !read.startsWith(published)))
			continue;
		printed.push({ field: "printedDate", value: text(time), from: "the page's time element" });
		if (published === undefined) printed.push({ field: "published", value: read, from: "the page's time element" });
		break;
	}
	return { found: printed, standfirst: printed.find(({ field }) => field === "standfirst")?.value ?? null };
}

/** Many pages describe themselves with their first paragraph: a long one, with more of its kind beside it. */
function isInProse(element: Element): boolean {
	if (element.localName !== "p") return false;
	const isMarked = /standfirst|subtitle|sub-?head|dek|deck|lead|lede|summary|intro|teaser/i.test(
		element.getAttribute("class") ?? "",
	);
	return !isMarked && element.nextElementSibling?.localName === "p";
}

function isFrom(standfirst: string | null, { node }: Block): boolean {
	return standfirst !== null && plainKey(textOfNode(node)) === plainKey(standfirst);
}

/** A tag that formats accept; undefined for any other. */
function languageTag(lang: string | undefined): string | undefined {
	try {
		return Intl.getCanonicalLocales(lang?.replaceAll("_", "-"))[0];
	} catch {
		return undefined;
	}
}

/** What the page shows besides the article; first what its other reader takes for a part of it. */
function furniture(
	parts: readonly { text: string }[],
	{ blocks, others, found }: { blocks: readonly Block[]; others: readonly Block[]; found: readonly Found[] },
): LeftOut[] {
	const keyOf = (some: readonly Block[]) => ` ${some.map(({ node }) => plainKey(textOfNode(node))).join(" ")} `;
	const [kept, second] = [keyOf(blocks), keyOf(others)];
	const fields = found.map(({ value }) => ` ${plainKey(value)} `);
	const isIn = (all: string, text: string) => all.includes(` ${plainKey(text)} `);
	const left = parts.filter(({ text }) => !isIn(kept, text) && !fields.some((field) => isIn(field, text)));
	const isDoubtful = ({ text }: { text: string }) => text.split(" ").length >= LONG_PART && isIn(second, text);
	return [
		...left
			.filter(isDoubtful)
			.map(({ text }) => ({ what: "what another reader of the page takes for a part of the article", text })),
		...left.filter((part) => !isDoubtful(part)).map(({ text }) => ({ what: AROUND, text })),
	];
}
