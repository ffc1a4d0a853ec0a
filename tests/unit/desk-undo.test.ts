import fs, { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { JournalFile } from "../../src/site/desk/journal-file.ts";
import { act, done, refTo, SLUG, stateAt, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();

describe("a decision whose lines were changed by hand since", () => {
	/** Two decisions, of which the later one's line is changed by hand. */
	const stuck = () => {
		const made = setUp();
		done(made.at, { do: "reject", item: refTo(made.at, "quantity", "52%") });
		done(made.at, { do: "accept", item: refTo(made.at, "attribution", "Some residents claim") });
		const byHand = made
			.read(made.file)
			.replace("quote: Some residents claim", "quote: Some residents claim # so printed");
		made.write(made.file, byHand);
		return { ...made, byHand };
	};
	test("is told by its name and file, with what can still be taken back", () => {
		const { at, read, file, byHand } = stuck();
		const answer = act(at, { do: "undo" });
		expect(answer).toMatchObject({ past: 1 });
		expect("refusal" in answer && answer.refusal).toMatch(
			/annotations\.yaml was changed .*“Source accepted: Some residents claim” is not undone.*takes back.*“Figure rejected: 52%”/,
		);
		expect(read(file)).toBe(byHand);
	});
	test("stays while what was before it is taken back, and done again", () => {
		const { at, desks, read, file, byHand } = stuck();
		expect(done(at, { do: "undo", past: 1 }).did).toBe("Undone: Figure rejected: 52%");
		expect(read(file)).not.toContain("52%");
		expect(read(file)).toContain("# so printed");
		// After a restart, too.
		const next = desks();
		expect(stateAt(next).undo).toBe("Source accepted: Some residents claim");
		expect(stateAt(next).redo).toBe("Figure rejected: 52%");
		done(next, { do: "redo" });
		expect(parse(read(file))).toEqual(parse(byHand));
	});
	test("can be taken back once the change by hand is", () => {
		const { at, read, write, file } = stuck();
		done(at, { do: "undo", past: 1 });
		write(file, read(file).replace(" # so printed", ""));
		expect(done(at, { do: "undo" }).did).toBe("Undone: Source accepted: Some residents claim");
	});
	test("says so alone where nothing before it can be", () => {
		const { at, read, write, file } = setUp();
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		write(file, read(file).replace("52%", "52% "));
		const answer = act(at, { do: "undo" });
		expect(answer).not.toHaveProperty("past");
		expect("refusal" in answer && answer.refusal).not.toContain("again");
	});
	test("was never passed over where a run was killed before it had written", () => {
		const { at, desks, content, read, file } = stuck();
		const journal = join(content, `.desk/${SLUG}.jsonl`);
		const before = read(file);
		done(at, { do: "undo", past: 1 });
		// The journal says so, and the files do not.
		writeFileSync(join(content, `columns/${SLUG}/annotations.yaml`), before);
		expect(fs.readFileSync(journal, "utf8")).toContain('"past":1');
		const next = desks();
		done(next, { do: "reject", item: refTo(next, "quantity", "£41,000") });
		done(next, { do: "undo" });
		expect(read(file)).toBe(before);
		expect(stateAt(next).undo).toBe("Figure rejected: 52%");
	});
});

describe("a long journal", () => {
	const line = (at: number) =>
		`${JSON.stringify({ do: "write", did: `Decision ${at}`, by: "x", files: { names: { was: null, is: `${at}`, hunks: [] } } })}\n`;
	const content = () => {
		const made = setUp();
		const path = join(made.content, `.desk/${SLUG}.jsonl`);
		mkdirSync(dirname(path));
		writeFileSync(path, Array.from({ length: 2000 }, (_, at) => line(at)).join(""));
		return { ...made, path };
	};
	/** How many bytes are read. */
	const bytesRead = (act: () => void): number => {
		const { readSync } = fs;
		let bytes = 0;
		Object.assign(fs, {
			readSync: (file: number, into: Buffer, offset: number, length: number, place: number) => {
				const read = readSync(file, into, offset, length, place);
				bytes += read;
				return read;
			},
		});
		syncBuiltinESMExports();
		try {
			act();
		} finally {
			Object.assign(fs, { readSync });
			syncBuiltinESMExports();
		}
		return bytes;
	};
	test("is read once, and then what was added", () => {
		const { content: folder, path } = content();
		const journal = new JournalFile(folder, SLUG);
		expect(journal.read().undo).toHaveLength(2000);
		appendFileSync(path, line(2000));
		let undo: string | undefined;
		expect(
			bytesRead(() => {
				journal.add({ do: "undo" });
				undo = journal.read().undo.at(-1)?.did;
			}),
		).toBeLessThan(500);
		expect(undo).toBe("Decision 1999");
		expect(journal.read().redo.at(-1)?.did).toBe("Decision 2000");
	});
	test("is read anew where it was deleted, and begun again", () => {
		const { content: folder, path } = content();
		const journal = new JournalFile(folder, SLUG);
		journal.read();
		rmSync(path);
		expect(journal.read().undo).toEqual([]);
		writeFileSync(path, line(7));
		expect(journal.read().undo.map(({ did }) => did)).toEqual(["Decision 7"]);
	});
	test("has no line that was cut, though all but its end is there", () => {
		const { content: folder, path } = content();
		appendFileSync(path, line(2000).trimEnd());
		const journal = new JournalFile(folder, SLUG);
		expect(journal.read().undo).toHaveLength(2000);
		journal.add({ do: "undo" });
		expect(journal.read().undo).toHaveLength(1999);
		expect(new JournalFile(folder, SLUG).read().undo).toHaveLength(1999);
	});
});

describe("a claim whose words are cut from what a source is credited with", () => {
	const PROSE = [
		"The mayor said that the repair cost £41,000 last year and that nobody in the town had paid for it since 2014.",
	];
	const quote = "nobody in the town had paid for it since 2014";
	const made = () => {
		const desk = setUp(null);
		desk.writeProse(PROSE);
		done(desk.at, { do: "accept", item: refTo(desk.at, "attribution", "The mayor said") });
		const start = (PROSE[0] ?? "").indexOf(quote);
		const range = { start, end: start + quote.length };
		done(desk.at, { do: "make", type: "claim", range, fields: { stance: "reports" } });
		return desk;
	};
	const end = (PROSE[0] ?? "").indexOf(" and that");
	const cut = ({ at }: ReturnType<typeof made>) =>
		done(at, {
			do: "place",
			item: refTo(at, "attribution", "The mayor said"),
			part: "content",
			index: 0,
			range: { start: (PROSE[0] ?? "").indexOf("the repair"), end },
		});
	test("is open again, as the columnist's", () => {
		const desk = made();
		expect(parse(desk.read(desk.file)).claims).toMatchObject([{ quote, stance: "reports" }]);
		expect(cut(desk).did).toContain("is open again");
		expect(parse(desk.read(desk.file)).claims).toMatchObject([{ quote, stance: "asserts", status: "proposed" }]);
		expect(stateAt(desk.at).items.find(({ words }) => words === quote)?.state).toBe("open");
	});
	test("is as it was when that is taken back, in one step", () => {
		const desk = made();
		const before = desk.read(desk.file);
		cut(desk);
		done(desk.at, { do: "undo" });
		expect(desk.read(desk.file)).toBe(before);
	});
});
