import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/import/find-head.ts";
import { type ImportChoices, importText } from "../../src/import/import-text.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { madeDocx, madeOdt, madePdf, windows1252, wrapped } from "./made-documents.ts";
import { madePage, PARAGRAPHS } from "./made-page.ts";

/** Imports bytes or a text, with what an editor gives. */
function imported(content: Uint8Array | string, name: string, choices: Partial<ImportChoices> = {}) {
	const bytes = typeof content === "string" ? strToU8(content) : content;
	return importText({ bytes, name }, { given: {}, drop: new Set(), status: "draft", ...choices });
}

type Result = Awaited<ReturnType<typeof imported>>;
const valuesOf = ({ fields }: Result) =>
	Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
const paragraphsOf = ({ received }: Pick<Result, "received">) => received.trimEnd().split("\n\n");
const doubtsOf = ({ blocks }: Result) =>
	Object.fromEntries(
		blocks.flatMap(({ doubts }, index) => (doubts.length > 0 ? [[index + 1, doubts.join("; ")]] : [])),
	);

const HEAD = ["Leave the Clock Alone", "By Nora Quill", "March 14, 2025"];
const BIOGRAPHY = "Nora Quill is a columnist at the Ellery Post.";

describe("a page of HTML", () => {
	test("gives its article, and what it and its head say of it", async () => {
		const page = await imported(madePage(), "clock.html");
		expect(page.slug).toBe("leave-the-clock-alone");
		expect(valuesOf(page)).toEqual({
			headline: "Leave the Clock Alone",
			standfirst: "The council wants it gone. It should not be.",
			byline: "Nora Quill",
			// As the page writes it, in its own time zone.
			published: "2025-03-14",
			printedDate: "14 March 2025",
			publication: "The Ellery Post",
			canonical: "https://ellerypost.example.org/2025/03/clock",
			rights: "© 2025 The Ellery Post. All rights reserved.",
			lang: "en-GB",
			about: BIOGRAPHY,
		});
		expect(Object.keys(doubtsOf(page))).toEqual(["1", "4", "6", "7"]);
		expect(doubtsOf(page)).toMatchObject({
			1: expect.stringContaining("a caption"),
			4: expect.stringContaining("another reader of the page leaves it out"),
			6: expect.stringContaining("nothing but a link"),
			7: expect.stringContaining("pull quote"),
		});
		const around = page.account.leftOut.map(({ text }) => text);
		expect(around).toEqual(expect.arrayContaining(["Home", "News", "Most read", "Ferry fares rise again"]));
		expect(page.account.added).toEqual([]);
		expect(page.received).not.toContain("boo");
	});
	test("has the words of the original once what is in doubt is dropped", async () => {
		const page = await imported(madePage(), "clock.html", { drop: new Set([1, 4, 6, 7]) });
		const prose = [...PARAGRAPHS.slice(0, 4), "What the clock says", ...PARAGRAPHS.slice(4)];
		expect(paragraphsOf(page)).toEqual([
			"Leave the Clock Alone",
			"The council wants it gone. It should not be.",
			"Nora Quill",
			"14 March 2025",
			...prose,
			BIOGRAPHY,
		]);
		expect(page.account.leftOut.filter(({ what }) => what.includes("dropped"))).toHaveLength(4);
	});
	test("keeps emphasis and links that a page may have, and the words of the others", async () => {
		const [first = "", ...rest] = PARAGRAPHS;
		const links = `<em>No</em> <a href="https://example.org/a?b=1&amp;c=2">one</a> <a href="javascript:alert(1)">two</a> <a href="http://example.org/">three</a> ${first}`;
		const { column, notes } = await imported(madePage([links, ...rest]), "");
		expect(column).toContain("*No* [one](https://example.org/a?b=1\\&c=2) two three The council");
		expect(notes.join()).toContain("1 link taken off, their words kept");
		expect(column).not.toMatch(/javascript|http:/);
	});
	test("is divided where a paragraph shows a blank line", async () => {
		const [first = "", ...rest] = PARAGRAPHS;
		const lines = `${first}<br>It said <b>so</b>.<br><br>A blank line <i>came</i>.<br><b></b><br>And one more.`;
		const { received } = await imported(madePage([lines, ...rest]), "clock.html");
		expect(received).toContain(`${first}\nIt said so.\n\nA blank line came.\n\nAnd one more.\n\n`);
	});
	test("has the words of a table's cells, blocks as they may be, in doubt", async () => {
		const cells = "<td><p>Town</p></td><td><ul><li>Stalls</li></ul></td>";
		const rows = `<table><tbody><tr>${cells}</tr><tr><td>Hartwell</td><td><p>31</p><pre>2</pre></td></tr></tbody></table>`;
		const { blocks, received } = await imported(`<p>${PARAGRAPHS[0]}</p>${rows}`, "", { slug: "a" });
		expect(paragraphsOf({ received }).slice(1)).toEqual(["Town Stalls", "Hartwell 31 2"]);
		const other = await imported(
			`<p>${PARAGRAPHS[0]}</p><table><tr><td><p>Port</p></td><td>Ellery</td></tr></table>`,
			"",
			{
				slug: "a",
			},
		);
		expect(paragraphsOf(other).slice(1)).toEqual(["Port Ellery"]);
		expect(blocks.map(({ doubts }) => doubts)).toEqual([[], ["a row of a table"], ["a row of a table"]]);
	});
	test("is read by the encoding that it declares", async () => {
		const page = madePage().replace("utf-8", "windows-1252");
		expect((await imported(windows1252(page), "clock.html")).received).toContain("“a small fortune.”");
	});
});

describe("a plain text", () => {
	const text = [...HEAD, "", ...PARAGRAPHS.flatMap((one) => [wrapped(one, 60), ""]), BIOGRAPHY].join("\n");
	test("in Windows-1252, wrapped, with the line ends of Windows, has the words of the original", async () => {
		const column = await imported(windows1252(text.replaceAll("\n", "\r\n")), "clock.txt");
		expect(paragraphsOf(column)).toEqual([HEAD[0], "Nora Quill", HEAD[2], ...PARAGRAPHS, BIOGRAPHY]);
		expect(valuesOf(column)).toMatchObject({ published: "2025-03-14", printedDate: "March 14, 2025", lang: "en" });
		expect(column.account.leftOut).toEqual([{ what: "words around the byline and the date", text: "By" }]);
	});
	test.each([
		["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
		["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
		["UTF-16 without one", Buffer.from(text, "utf16le")],
	])("is read in %s", async (_, bytes) => {
		expect(paragraphsOf(await imported(bytes, "")).slice(3, 8)).toEqual(PARAGRAPHS);
	});
	test("of which only the month is known gets no day", async () => {
		const { column } = await imported(text.replace("March 14, 2025", "May 1908"), "");
		expect(column).toContain('published: "1908-05"\nprintedDate: May 1908\n');
	});
	test("has the paragraphs joined that a page break split, and says so", async () => {
		const [first = "", second = "", ...rest] = PARAGRAPHS;
		const cut = second.indexOf(" nobody");
		const split = ["A Clock", "By Nora Quill", first, second.slice(0, cut), second.slice(cut + 1), ...rest].join(
			"\n\n",
		);
		const column = await imported(split, "");
		expect(column.repairs).toHaveLength(1);
		expect(column.repairs[0]).toMatchObject({ kind: "join", reason: expect.stringContaining("small letter") });
		expect(column.column).toContain(second);
		expect(paragraphsOf(column)).toContain(second.slice(0, cut));
	});
	test("loses characters that nobody can see, each of which is counted", async () => {
		const hidden = text
			.replace("council", "coun\u00ADcil")
			.replace("square", "squ\u200Bare")
			.replace("Tom", "T\u0007om");
		const column = await imported(hidden, "");
		expect(column.received).toContain("The council of");
		expect(column.notes).toEqual(expect.arrayContaining(["1 soft hyphen dropped.", "1 control character dropped."]));
	});
	test("leaves what it does not tell as comments, with what to write", async () => {
		const column = await imported(PARAGRAPHS.join("\n\n"), "", { slug: "clock" });
		expect(column.missing).toEqual(["headline", "byline", "published", "rights"]);
		expect(column.column).toMatch(/^---\n# headline: the title\n# byline: /);
		expect(wordsOf(column.received)).toEqual(wordsOf(PARAGRAPHS.join(" ")));
	});
});

describe("markdown of another tool", () => {
	test("has Jekyll's front matter read, and its own marks kept", async () => {
		const front =
			"---\nlayout: post\ntitle: Leave the Clock Alone\ndate: 2025-03-14T10:00:00Z\nauthor: Nora Quill\n---\n";
		const body = `\n{% include ad.html %}\n\n## A heading\n\n${PARAGRAPHS[0]} *So* <b>it</b> ~~is~~ 5 * 3 a_b.\n\n1. One thing\n2. Another\n`;
		const column = await imported(front + body, "clock.md");
		expect(valuesOf(column)).toMatchObject({ headline: HEAD[0], byline: "Nora Quill", published: "2025-03-14" });
		expect(paragraphsOf(column).slice(2)).toEqual([
			"A heading",
			`${PARAGRAPHS[0]} So it ~~is~~ 5 * 3 a_b.`,
			"1. One thing",
			"2. Another",
		]);
		expect(column.account.leftOut.map(({ text }) => text)).toEqual(["layout: post", "{% include ad.html %}"]);
		expect(column.account.added).toEqual(["1", "2"]);
	});
	test("has Hugo's front matter read", async () => {
		const front =
			'+++\ntitle = "Leave the \\"Clock\\" Alone"\ndate = 2025-03\nauthors = ["Nora Quill", "Ann Other"]\n+++\n';
		const column = await imported(`${front}\n${PARAGRAPHS.join("\n\n")}\n`, "");
		expect(valuesOf(column)).toMatchObject({
			headline: 'Leave the "Clock" Alone',
			byline: "Nora Quill, Ann Other",
			published: "2025-03",
		});
	});
	test("runs no front matter that is a program", async () => {
		const column = await imported(
			`---js\n{ title: process.exit(1) }\n---\n\n# A Clock\n\nBy Nora Quill\n\n${PARAGRAPHS[0]}`,
			"a.md",
		);
		expect(column.fields.byline?.value).toBe("Nora Quill");
	});
});

describe("a document of a word processor", () => {
	const lines = [
		"By Nora Quill, Opinion Columnist",
		"14 March 2025",
		...PARAGRAPHS.map((one) => one.replace("council", "_council_")),
	];
	test("as .docx gives its words, its italics and its head", async () => {
		const made = madeDocx(
			[{ style: "Title", text: HEAD[0] ?? "" }, { style: "Subtitle", text: "It should stay" }, ...lines, BIOGRAPHY],
			"<dc:creator>user1</dc:creator>",
		);
		const column = await imported(made, "clock.docx");
		expect(valuesOf(column)).toMatchObject({
			headline: HEAD[0],
			standfirst: "It should stay",
			byline: "Nora Quill",
			published: "2025-03-14",
			about: BIOGRAPHY,
		});
		expect(paragraphsOf(column).slice(4, -1)).toEqual(PARAGRAPHS);
		expect(column.column).toContain("The *council* of Port Ellery");
		expect(column.account.leftOut.map(({ text }) => text)).toEqual(["By", ", Opinion Columnist"]);
	});
	test("as .docx has its footnotes and the texts of its boxes in doubt, and the signs of the notes listed", async () => {
		const box =
			'<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>Not so small</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>';
		const made = madeDocx(lines, "", {
			body: `<w:p><w:r><w:t>It fell.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r>${box}</w:r></w:p>`,
			notes: '<w:footnote w:id="2"><w:p><w:r><w:t>See there.</w:t></w:r></w:p></w:footnote>',
		});
		const { blocks, account } = await imported(made, "", { slug: "a" });
		const last = blocks.slice(-3).map((block) => [lineOf(block), block.doubts]);
		expect(last).toEqual([
			["It fell.", []],
			["Not so small", ["a text box"]],
			["See there.", ["a footnote"]],
		]);
		expect(account.leftOut).toContainEqual({ what: "signs of footnotes", text: "[1]" });
		expect(account.added).toEqual([]);
	});
	test("as .odt gives its words too, and not its comments", async () => {
		const note =
			"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See it.</text:p></text:note-body></text:note>";
		const more = `<text:p>A${note} word.<office:annotation><text:p>secret</text:p></office:annotation></text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>`;
		const column = await imported(
			madeOdt(
				[
					{ style: "Title", text: HEAD[0] ?? "" },
					...lines.slice(0, 4),
					{ style: "h", text: "The stairs" },
					...lines.slice(4),
				],
				more,
			),
			"",
		);
		expect(paragraphsOf(column)).toEqual([
			HEAD[0],
			"Nora Quill",
			"14 March 2025",
			...PARAGRAPHS.slice(0, 2),
			"The stairs",
			...PARAGRAPHS.slice(2),
			"A word.",
			"One",
			"See it.",
		]);
		expect(Object.values(doubtsOf(column))).toEqual(["a footnote"]);
		expect(column.account.leftOut).toContainEqual({ what: "signs of footnotes", text: "[1]" });
		expect(column.column).toContain("# The stairs");
		// The words say what the file's properties have wrong.
		expect(column.fields.lang?.value).toBe("en");
	});
});

describe("a PDF", () => {
	/** Pages of lines with a running head and a number, a paragraph over both of them. */
	function pages() {
		const first: [string, number, number, number][] = [
			["The Ellery Post", 60, 810, 9],
			[HEAD[0] ?? "", 60, 780, 20],
			["Nora Quill", 60, 750, 11],
			["March 14, 2025", 60, 735, 11],
		];
		const second: [string, number, number, number][] = [["The Ellery Post", 60, 810, 9]];
		let bottom = 700;
		for (const [index, text] of PARAGRAPHS.entries()) {
			for (const [at, line] of wrapped(text, 60).split("\n").entries()) {
				if (index === 2 && at === 1) bottom = 760;
				(index > 2 || (index === 2 && at > 0) ? second : first).push([line, 60, bottom, 11]);
				bottom -= 14;
			}
			bottom -= 12;
		}
		return [
			[...first, ["1", 300, 30, 9] as const],
			[...second, ["2", 300, 30, 9] as const],
		];
	}
	test("gives its paragraphs, without what stands at the edges of each page", async () => {
		const column = await imported(madePdf(pages()), "clock.pdf");
		expect(column.column).toContain(PARAGRAPHS.join("\n\n"));
		expect(valuesOf(column)).toMatchObject({ headline: HEAD[0], byline: "Nora Quill", published: "2025-03-14" });
		expect(column.repairs).toHaveLength(1);
		expect(column.account.leftOut.map(({ text }) => text)).toEqual(["The Ellery Post", "1", "The Ellery Post", "2"]);
	});
	test("of one page in two columns without indents gives its paragraphs, and its running head is no headline", async () => {
		const lines = PARAGRAPHS.flatMap((text) => wrapped(text, 45).split("\n"));
		const half = Math.ceil(lines.length / 2);
		const column = await imported(
			madePdf([
				[
					["ELLERY POST", 60, 810, 8],
					["Tuesday 18 March 2025", 250, 810, 8],
					["Page 12", 500, 810, 8],
					["Leave the Clock", 60, 770, 24],
					["Alone", 60, 742, 24],
					["The council wants it gone.", 60, 715, 12],
					["By Nora Quill", 60, 698, 10],
					...lines.map((line, at): [string, number, number, number] =>
						at < half ? [line, 60, 670 - at * 13, 10] : [line, 310, 670 - (at - half) * 13, 10],
					),
				],
			]),
			"clock.pdf",
		);
		expect(valuesOf(column)).toMatchObject({
			headline: HEAD[0],
			standfirst: "The council wants it gone.",
			byline: "Nora Quill",
			published: "2025-03-18",
		});
		expect(doubtsOf(column)).toEqual({
			1: "stands among the lines of the head",
			2: "stands among the lines of the head; a page number?",
		});
		expect(column.column).toContain(PARAGRAPHS.join("\n\n"));
	});
	test("of pictures alone is refused, with what to do", async () => {
		await expect(imported(madePdf([[]]), "")).rejects.toThrow("holds pictures of pages and no text");
	});
});

describe("what cannot be imported is refused, with what to do", () => {
	const xml = '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>';
	test.each<[string, Uint8Array | string, string]>([
		["nothing", "", "is empty"],
		["white space", " \n ", "no text in it"],
		["rich text", "{\\rtf1 A}", "save it as .docx or .odt"],
		["an old document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), ".doc"],
		["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "picture"],
		["another packed file", zipSync({ "a.xml": strToU8("<a/>") }), "neither a .docx nor an .odt"],
		["a damaged one", "PK\u0003\u0004 and no more", "damaged"],
		["a document with entities", zipSync({ "content.xml": strToU8(xml) }), "XML entities"],
		["a document without text", zipSync({ "content.xml": strToU8("<a/>") }), "is no text"],
		["a damaged PDF", "%PDF-1.4\nnothing", "cannot be read"],
		["a page without words", "<!doctype html><html><body><script>1</script></body></html>", "has no words"],
		["a page nested too deeply", `<!doctype html>${"<div>".repeat(600)}a`, "nested more than"],
	])("%s", async (_, content, reason) => {
		await expect(imported(content, "")).rejects.toThrow(reason);
	});
	test("a small file that unpacks to a huge one", async () => {
		const bomb = zipSync({ "content.xml": new Uint8Array(30_000_000) });
		expect(bomb.length).toBeLessThan(200_000);
		await expect(imported(bomb, "")).rejects.toThrow("unpacks to more than");
	});
	test("a number of a paragraph that is not there", async () => {
		await expect(imported(madePage(), "", { drop: new Set([99]) })).rejects.toThrow("There is no paragraph 99 to drop");
	});
});
