import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexFile } from "../../src/export/works/bibtex.ts";
import { cslFile } from "../../src/export/works/csl.ts";
import { jsonMistake } from "../../src/import/works/json-mistake.ts";
import { KnownWorks } from "../../src/import/works/known-works.ts";
import { plainText } from "../../src/import/works/latex.ts";
import { readWorks } from "../../src/import/works/read-works.ts";
import { type Work, workSchema } from "../../src/model/work.ts";
import { workKinds } from "../../src/model/work-vocabulary.ts";
import "./seed.ts";

/** The works that a file gives where none is there yet. */
function imported(text: string): Work[] {
	const known = new KnownWorks([]);
	return readWorks(text).flatMap(({ work, ...entry }) =>
		work && !known.find(work) ? [{ ...work, id: known.add({ ...entry, work }) }] : [],
	);
}

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const WORDS =
	"Ébauche für Łódź naïve “so” ‘what’ it’s don't -- --- – — … {x} {y 50% #1 $5 a_b ~ ^ \\ \\o & <i> C++ 日本 Αθήνα and And, van der the x-y `` '' !` ?` \" - ' ` fi ß".split(
		" ",
	);
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
const nameWord = fc.constantFrom(
	"Ilse",
	"J. P.",
	"Özgür",
	"Jean-Luc",
	"D’Arcy",
	"and",
	"Smith, Jones",
	"Müller & Co",
	"x{",
);
const person = fc.record(
	{
		family: fc
			.tuple(fc.constantFrom("", "van der ", "de ", "Mac ", "von und zu "), nameWord)
			.map((parts) => parts.join("")),
		given: nameWord,
		suffix: fc.constantFrom("Jr.", "III"),
	},
	{ requiredKeys: ["family"] },
);
const organisation = fc.constantFrom(
	"Harbour Board",
	"Bread and Salt, Inc.",
	"{Odd} Org",
	"Ämter – Bund",
	"others",
	"plato",
);
const pad = (number: number) => String(number).padStart(2, "0");
const date = fc
	.tuple(
		fc.integer({ min: 1000, max: 2026 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
		fc.nat(2),
	)
	.map(([year, month, day, length]) => [String(year), pad(month), pad(day)].slice(0, length + 1).join("-"));
const address = fc
	.tuple(fc.nat(9999), fc.constantFrom("a_b", "x?y=1&z=%20", "~me/#top", "$1,50", "a%7Bb"))
	.map((parts) => `https://example.org/${parts.join("/")}`);

const works: fc.Arbitrary<Work[]> = fc
	.uniqueArray(
		fc.record({
			kind: optional(fc.constantFrom(...workKinds)),
			title: line,
			author: fc.array(fc.oneof(person, organisation), { maxLength: 3 }),
			publisher: optional(line),
			containerTitle: optional(line),
			published: optional(date),
			language: optional(fc.constantFrom("en", "de-AT", "zh-Hant")),
			address: optional(address),
			archived: optional(address),
			seen: optional(fc.constantFrom("2026-05-03", "1999-12-31")),
			doi: optional(fc.nat(99_999).map((number) => `10.1000/a_(b)<${number}>`)),
			isbn: fc.constant(undefined),
			rights: optional(line.map((statement) => ({ statement, copies: "kept" as const }))),
		}),
		{ maxLength: 4, selector: ({ title }) => title.toLowerCase() },
	)
	.map((made) =>
		made
			.map((work, at) => workSchema.parse({ id: `work-${at}`, ...work, title: `${at} ${work.title}` }))
			.filter(({ address: one, doi }, at, all) => {
				const same = (other: Work) => (one && other.address === one) || (doi && other.doi === doi);
				return !all.slice(0, at).some(same);
			}),
	);

describe("works that are written and read again are the same", () => {
	test("as CSL-JSON", () => {
		fc.assert(
			fc.property(works, (all) => {
				expect(imported(cslFile(all))).toEqual(all);
			}),
		);
	});
	test("as BibTeX", () => {
		fc.assert(
			fc.property(works, (all) => {
				fc.pre(all.length > 0);
				expect(imported(bibtexFile(all))).toEqual(all);
			}),
		);
	});
	test("but for the leave to publish copies, which is this site’s", () => {
		const rights = { statement: "CC BY 4.0", copies: "published" as const };
		const work = workSchema.parse({ id: "a", title: "A", isbn: "978-3-16-148410-0", rights });
		for (const text of [cslFile([work]), bibtexFile([work])]) {
			expect(imported(text)).toEqual([{ ...work, rights: { ...rights, copies: "kept" } }]);
		}
	});
});

describe("a file that is cut or changed somewhere", () => {
	const made = workSchema.parse({
		id: "a-b",
		title: "A {B} – C",
		author: [{ family: "von X", given: "Y" }, "Z, Inc."],
	});
	test("gives works, or says where it cannot be read", () => {
		fc.assert(
			fc.property(
				fc.nat(400),
				fc.constantFrom("", "{", "}", '"', "@", ",", "\\", "]"),
				fc.boolean(),
				(at, put, isCsl) => {
					const text = isCsl ? cslFile([made]) : bibtexFile([made]);
					try {
						readWorks(text.slice(0, at) + put + text.slice(at + 1));
					} catch (error) {
						expect(error).toMatchObject({
							name: "Error",
							place: { line: expect.any(Number), column: expect.any(Number) },
						});
					}
				},
			),
		);
	});
});

describe("where a text stops being JSON", () => {
	test.each([
		['[{ "a": }]', 8],
		["[1 2]", 3],
		["[1,]", 3],
		['{"a" 1}', 5],
		['{"a": tru}', 6],
		["[1", 2],
		['["a', 3],
		["[1}", 2],
		["[] []", 3],
		["[01]", 1],
		["", 0],
	])("%j: at %i", (text, at) => {
		expect(jsonMistake(text)).toBe(at);
	});
	test("agrees with the engine on what is JSON", () => {
		const isJson = (text: string) => {
			try {
				JSON.parse(text);
				return true;
			} catch {
				return false;
			}
		};
		const broken = fc.tuple(fc.json(), fc.nat(40), fc.constantFrom("", "[", "}", ",", '"', ":", "1", " ", "\\"));
		fc.assert(
			fc.property(broken, ([json, at, put]) => {
				const text = `[${json}${json.slice(0, at)}${put}${json.slice(at + 1)}]`;
				if (!isJson(text)) expect(isJson(text.slice(0, jsonMistake(text)))).toBe(false);
				fc.pre(isJson(json));
				expect(jsonMistake(json)).toBe(json.length);
			}),
		);
	});
});

describe("the text of LaTeX", () => {
	test.each([
		['{\\"o}', "ö"],
		['\\"{o}\\"o', "öö"],
		["\\'{\\i}", "í"],
		["Gon{\\c c}alves, \\c{C}elik, \\v{S}\\v s", "Gonçalves, Çelik, Šš"],
		["{\\O}re {\\aa}r Stra{\\ss}e \\L{}\\'od\\'z", "Øre år Straße Łódź"],
		["{NATO} and the {\\textit{Times}}", "NATO and the Times"],
		["2019--2026 --- ``so'' \\textquoteleft x\\textquoteright{}", "2019–2026 — “so” ‘x’"],
		["R\\&D 5\\% \\$3 \\#1 a\\_b~c", "R&D 5% $3 #1 a_b c"],
		["\\~{}me \\^{}2", "~me ^2"],
		["two\n\tlines", "two lines"],
	])("%s is %s", (field, text) => {
		expect(plainText(field)).toEqual({ text, unknown: [] });
	});
	test("names a command that it does not know", () => {
		expect(plainText("a \\weird{b}")).toEqual({ text: "a b", unknown: ["\\weird"] });
	});
});
