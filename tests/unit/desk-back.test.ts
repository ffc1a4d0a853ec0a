import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { deskRequestSchema } from "../../src/model/desk.ts";
import { Desks } from "../../src/site/desk/desk.ts";
import { act, done, rangeOf, refTo, SLUG, stateAt, useSmallDesks } from "./small-desk.ts";

const setUp = useSmallDesks();

describe("what was rejected", () => {
	test("is proposed again when that is taken back, in a list that was read to its end too", () => {
		const { at, file, read } = setUp(null);
		const open = () => stateAt(at).items.filter(({ kind, state }) => kind === "attribution" && state === "open");
		const [rejected] = open();
		if (!rejected) throw new Error("There is no attribution.");
		const item = { kind: rejected.kind, id: rejected.id, range: rejected.range };
		done(at, { do: "reject", item });
		for (const { kind, id, range } of open()) done(at, { do: "accept", item: { kind, id, range } });
		expect(parse(read(file))).not.toHaveProperty("unread");
		done(at, { do: "accept", item: refTo(at, "attribution", rejected.words) });
		expect(open().map(({ words }) => words)).toEqual([rejected.words]);
		expect(parse(read(file)).unread).toEqual(["attributions"]);
	});
	test("is open again where it lacks what only an editor can tell", () => {
		const claim = "  - { quote: He denies it, about: null, stance: asserts, support: null, checkable: true, ";
		const { at, file, read } = setUp(`claims:\n${claim}status: proposed }\n`);
		done(at, { do: "reject", item: refTo(at, "claim", "He denies it") });
		expect(parse(read(file)).claims[0].status).toBe("rejected");
		done(at, { do: "accept", item: refTo(at, "claim", "He denies it") });
		expect(parse(read(file)).claims[0].status).toBe("proposed");
	});
});

describe("words that are withdrawn after a decision", () => {
	const WITHDRAWN =
		'withdrawn:\n  - passage: { quote: "had cost £41,000" }\n    on: "2026-01-02"\n    reason: privacy\n';
	test("are told by no button of the desk, and written again by none", () => {
		const { at, folder, file, read } = setUp();
		done(at, { do: "accept", item: refTo(at, "quantity", "£41,000") });
		const decided = read(file);
		done(at, { do: "undo" });
		writeFileSync(join(folder, file), `${read(file)}\n${WITHDRAWN}`);
		expect(stateAt(at).redo).toContain("••••");
		expect(JSON.stringify(stateAt(at))).not.toContain("41,000");
		expect(act(at, { do: "redo" })).toMatchObject({ refusal: expect.stringContaining("withdrawn") });
		writeFileSync(join(folder, file), decided);
		expect(stateAt(at).redo).toContain("£41,000");
	});
});

describe("an end of a proposal that no file holds", () => {
	test.each([
		["quantity", "52%", "start", "suggested 52%", -1],
		["time", "last year", "end", "last", -1],
		["quotation", "a small fortune", "start", "cost “a small fortune.”", -1],
		["quotation", "The tide does not wait", "end", "“The tide does not", -1],
	] as const)("of the kind %s moves, at %s, with what the entry needs", (kind, words, end, now, step) => {
		const { at, file, read } = setUp(null);
		const found = stateAt(at).items.find((one) => one.kind === kind && one.words.includes(words));
		if (!found) throw new Error(`There is no ${kind} “${words}”.`);
		const { id, range } = found;
		const { did } = done(at, { do: "move", item: { kind, id, range }, end, by: "word", step });
		expect(did).toContain(now);
		expect(read(file)).toContain("status: proposed");
	});
});

test("a quotation that is made inside what a proposal credits brings that", () => {
	const { at, file, read } = setUp(null);
	done(at, { do: "make", type: "quotation", range: rangeOf("the pendulum") });
	const { quotations, attributions } = parse(read(file));
	expect(attributions).toMatchObject([{ id: quotations[0].attribution, status: "proposed" }]);
});

test("a decision is of the day that it is made on", () => {
	const { content, folder, file, read } = setUp();
	const days = ["2026-02-02", "2026-02-03"];
	const at = new Desks({ content, root: folder }, () => days.shift() ?? "");
	for (const day of [...days]) {
		done(at, { do: "reject", item: refTo(at, "quantity", day === "2026-02-02" ? "52%" : "£41,000") });
		expect(parse(read(file)).on, SLUG).toBe(day);
	}
});

test("fields of a name and of its entry in the register are written together", () => {
	const { at, file, read } = setUp();
	done(at, { do: "accept", item: refTo(at, "name", "Tom Ashby") });
	const fields = { designation: "Tom", "register.label": "Mayor of the town" };
	done(at, { do: "accept", item: refTo(at, "mention", "Tom Ashby"), fields });
	expect(parse(read("content/names.yaml")).names[0].label).toBe("Mayor of the town");
	expect(parse(read(file)).mentions).toMatchObject([{ designation: "Tom" }]);
});

test.each(["id", "quote", "status", "source.words", "content", "register.id"])(
	"%s is no field that a card can write: ids and words stay what they are",
	(field) => {
		const item = { kind: "claim", id: "c-x", range: { start: 0, end: 1 } };
		const request = { action: { do: "set", item, fields: { [field]: "x" } }, by: "the editors", stamp: "" };
		expect(deskRequestSchema.safeParse(request).success).toBe(false);
		const noted = { ...request, action: { ...request.action, fields: { note: "x", "register.label": "y" } } };
		expect(deskRequestSchema.safeParse(noted).success).toBe(true);
	},
);
