import { spawnSync } from "node:child_process";
import fs, {
	appendFileSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import type { DeskAction, DeskState } from "../../src/model/desk.ts";
import { act, done, PROSE, refTo, SLUG, stateAt, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();

/** A number that chooses among what there is. */
const pick = fc.nat({ max: 997 });

/** What a pair of desks may be asked: each number chooses among what there is then. */
const asked = fc.record({
	desk: fc.nat({ max: 1 }),
	does: fc.constantFrom("accept", "reject", "set", "move", "make", "undo", "redo", "hand"),
	item: pick,
	value: pick,
	by: fc.constantFrom("word", "sentence"),
	end: fc.constantFrom("start", "end"),
	step: fc.constantFrom(1, -1),
} as const);
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const TEXT = PROSE.join("\n\n");
const TYPES = ["claim", "attribution", "quotation", "quantity", "sic", "time", "mention"] as const;

/** An action that can be asked of what a desk shows; null where nothing can. */
function actionFor({ does, item, value, by, end, step }: Asked, { items, choices }: DeskState): DeskAction | null {
	const chosen = items[item % items.length];
	if (does === "undo" || does === "redo") return { do: does };
	if (does === "make") {
		const start = (item * 7) % (TEXT.length - 40);
		const type = TYPES[value % TYPES.length] ?? "claim";
		const fields = type === "sic" ? { note: "As printed." } : type === "time" ? { reading: "Some time." } : {};
		return { do: "make", type, range: { start, end: start + 5 + (value % 35) }, fields };
	}
	if (!chosen || does === "hand") return null;
	const ref = { item: { kind: chosen.kind, id: chosen.id, range: chosen.range } };
	if (does === "move") return { do: "move", ...ref, end, by, step };
	if (does === "reject") return { do: "reject", ...ref };
	const field = chosen.fields[value % Math.max(1, chosen.fields.length)];
	const table = field?.choices ? choices[field.choices] : [];
	const choice = table[value % Math.max(1, table.length)]?.value ?? "some words";
	if (does === "set") return field ? { do: "set", ...ref, fields: { [field.name]: choice } } : null;
	return { do: "accept", ...ref };
}

describe("whatever is done at two desks of one folder, and in its files by hand", () => {
	test("the files can be read, comments stay, and undo leads back to the beginning", () => {
		fc.assert(
			fc.property(fc.array(asked, { minLength: 4, maxLength: 14 }), (all) => {
				const { at, desks, folder, file, read, before } = setUp();
				const both = [at, desks()];
				let byHand = "";
				for (const one of all) {
					const desk = both[one.desk] ?? at;
					if (one.does === "hand") {
						byHand += `# By hand: ${one.value}\n`;
						appendFileSync(join(folder, file), `# By hand: ${one.value}\n`);
						continue;
					}
					const action = actionFor(one, stateAt(desk));
					if (action) act(desk, action);
					annotationsFileSchema.parse(parse(read(file)));
					for (const comment of ["# The editor's own words, which stay.", "# The first of all.", "# of this site"]) {
						expect(read(file)).toContain(comment);
					}
				}
				for (let step = 0; !("refusal" in act(at, { do: "undo" })); step++) expect(step).toBeLessThan(20);
				if (byHand === "") expect(read(file)).toBe(before);
				else for (const line of byHand.trimEnd().split("\n")) expect(read(file)).toContain(line);
				expect(existsSync(join(folder, "content/.desk.lock"))).toBe(false);
				rmSync(folder, { recursive: true });
			}),
			{ numRuns: Number(process.env["RUNS"] ?? 15) },
		);
	}, 120_000);
});

describe("a desk that is killed before any of its changes to the disk", () => {
	const child = join(import.meta.dirname, "desk-child.ts");
	// Each is a process: every third moment, another third with each seed; all of them with KILLS (npm run test:more).
	const stride = process.env["KILLS"] === undefined ? 3 : 1;
	const first = Number(process.env["SEED"] ?? 1) % stride;
	const run = (content: string, action: DeskAction, step: number) =>
		spawnSync(process.execPath, [child, content, SLUG, JSON.stringify(action), String(step)], { encoding: "utf8" });
	test.each(["undo", "redo"] as const)(
		"has done %s or has not, in two files too",
		(way) => {
			const remarks = "remarks:\n  - { quote: Varrow, remark: Where is it?, by: a reader }\n";
			for (let step = first; ; step += stride) {
				const { at, desks, content, folder, file, read } = setUp(remarks);
				const both = () => [read("content/names.yaml"), read(file)];
				const before = both();
				const remark = refTo(at, "remark", "Varrow");
				done(at, { do: "make", type: "mention", range: remark.range, remark });
				const after = both();
				expect(after.every((text, index) => text !== before[index])).toBe(true);
				if (way === "redo") done(at, { do: "undo" });
				const { status, stderr } = run(content, { do: way }, step);
				for (const [index, text] of both().entries()) expect([before[index], after[index]], stderr).toContain(text);
				const next = desks();
				done(next, { do: "reject", item: refTo(next, "quantity", "52%") });
				while (!("refusal" in act(next, { do: "undo" }))) expect(read(file)).not.toContain("52%");
				expect(both()).toEqual(before);
				rmSync(folder, { recursive: true });
				if (status === 0) break;
				expect(step).toBeLessThan(30);
			}
		},
		120_000,
	);
	test("has decided or has not, and the next one goes on, to the beginning too", () => {
		const seen = new Set<string>();
		for (let step = first; ; step += stride) {
			const { at, desks, content, folder, file, read, before } = setUp();
			done(at, { do: "reject", item: refTo(at, "quotation", "tide") });
			const old = read(file);
			const { status, stderr } = run(content, { do: "reject", item: refTo(at, "quantity", "52%") }, step);
			const after = read(file);
			expect(after === old || after.includes("52%"), stderr).toBe(true);
			annotationsFileSchema.parse(parse(after));
			seen.add(after === old ? "old" : "new");
			const next = desks();
			done(next, { do: "reject", item: refTo(next, "quantity", "£41,000") });
			while (!("refusal" in act(next, { do: "undo" }))) expect(read(file)).not.toContain("£41,000");
			expect(read(file)).toBe(before);
			rmSync(folder, { recursive: true });
			if (status === 0) break;
			expect(step).toBeLessThan(30);
		}
		expect(seen).toEqual(new Set(["old", "new"]));
	}, 120_000);
});

describe("a disk that cannot be written to", () => {
	const failing = (act: () => void, code: string) => {
		const { appendFileSync: append, writeFileSync: write } = fs;
		const fail = () => {
			throw Object.assign(new Error(code), { code });
		};
		const isOfDesk = (path: unknown) => String(path).includes(".desk/");
		fs.appendFileSync = (path, ...rest) => (isOfDesk(path) ? fail() : append(path, ...rest));
		fs.writeFileSync = (path, ...rest) => (String(path).includes(".yaml") ? fail() : write(path, ...rest));
		syncBuiltinESMExports();
		try {
			act();
		} finally {
			Object.assign(fs, { appendFileSync: append, writeFileSync: write });
			syncBuiltinESMExports();
		}
	};
	test("is told, and nothing is decided, nor undone", () => {
		const { at, file, read, content } = setUp();
		done(at, { do: "reject", item: refTo(at, "quantity", "52%") });
		const text = read(file);
		const item = refTo(at, "quantity", "£41,000");
		failing(() => {
			expect(act(at, { do: "reject", item })).toMatchObject({ refusal: expect.stringContaining("disk is full") });
			expect(act(at, { do: "undo" })).toMatchObject({ refusal: expect.stringContaining("disk is full") });
		}, "ENOSPC");
		expect(read(file)).toBe(text);
		expect(readdirSync(content).filter((name) => name.startsWith(".desk."))).toEqual([]);
		done(at, { do: "undo" });
		expect(read(file)).not.toContain("52%");
	});
});

describe("a symbolic link", () => {
	test.each([".desk", `.desk/${SLUG}.jsonl`, "names.yaml", `columns/${SLUG}/annotations.yaml`])(
		"at %s is written through by no decision",
		(path) => {
			const { at, folder, content } = setUp();
			const item = refTo(at, "quantity", "52%");
			const elsewhere = join(folder, "elsewhere");
			const link = join(content, path);
			mkdirSync(join(content, ".desk"));
			if (path === ".desk") mkdirSync(elsewhere);
			else writeFileSync(elsewhere, existsSync(link) ? readFileSync(link) : "");
			const before = path === ".desk" ? "" : readFileSync(elsewhere, "utf8");
			rmSync(link, { recursive: true, force: true });
			symlinkSync(elsewhere, link);
			expect(act(at, { do: "reject", item })).toMatchObject({ refusal: expect.stringContaining("symbolic link") });
			if (path === ".desk") expect(readdirSync(elsewhere)).toEqual([]);
			else expect(readFileSync(elsewhere, "utf8")).toBe(before);
			expect(lstatSync(link).isSymbolicLink()).toBe(true);
		},
	);
});
