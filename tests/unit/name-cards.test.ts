import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { nameCards } from "../../src/views/name-cards.ts";
import { nameEntries } from "../../src/views/names.ts";
import { madeColumn, messages, ownView, viewIn } from "./library.ts";

const marrow = nameSchema.parse({
	id: "marrow",
	name: "Ilse Marrow",
	sort: "Marrow, Ilse",
	kind: "person",
	label: "Head of the harbour",
});
const skarrow = nameSchema.parse({
	id: "skarrow",
	name: "Skarrow",
	sort: "Skarrow",
	kind: "place",
	label: "A harbour",
	standsFor: "its board",
});
const names = [marrow, skarrow];

/** The cards of a made-up column, and the column. */
function cardsOf(markdown: string, decisions: object = {}) {
	const column = madeColumn(markdown, names, decisions);
	const entries = nameEntries([viewIn(column, names)], names);
	return { column, ...nameCards(column, entries, messages, (id) => `/names/${id}/`) };
}

describe("name cards", () => {
	test("are of the names that the column mentions", () => {
		const { column, cards, mentions } = cardsOf("Ilse Marrow left. Ilse Marrow is back.");
		expect(Object.keys(cards)).toEqual(["marrow"]);
		const ids = column.annotations.filter(({ type }) => type === "mention").map(({ id }) => id);
		expect(mentions).toEqual(Object.fromEntries(ids.map((id) => [id, "marrow"])));
		expect(ids).toHaveLength(2);
	});
	test("lead to the name's page, with the register's label and how often it is named", () => {
		const { cards } = cardsOf("Ilse Marrow left. Ilse Marrow is back.");
		expect(cards["marrow"]).toEqual({
			name: "Ilse Marrow",
			lines: ["Head of the harbour.", `${messages.names.counts(2, 0)}.`],
			url: "/names/marrow/",
			more: messages.names.more,
		});
	});
	test("say what the name stands for when the register does", () => {
		const { cards } = cardsOf("Skarrow is shut.");
		expect(cards["skarrow"]?.lines).toContain(messages.names.standsFor("its board"));
	});
	test("say that the columnist calls the name so when it is the columnist’s own words", () => {
		const mention = { id: "m-marrow", quote: "Ilse Marrow, the old hand", name: "marrow", designation: "the old hand" };
		const { cards } = cardsOf("Ilse Marrow, the old hand, left.", { mentions: [mention] });
		expect(cards["marrow"]?.lines).toContain(messages.names.calledBy("the old hand", "A. Columnist"));
	});
	test("say whose words it is called so in when the column only reports them", () => {
		const mention = { id: "m-marrow", quote: "Ilse Marrow, the old hand", name: "marrow", designation: "the old hand" };
		const critics = {
			id: "a-critics",
			quote: "Some critics say",
			source: { words: "Some critics" },
			sourceKind: "unnamed",
			cue: "say",
			content: [{ quote: "that Ilse Marrow, the old hand, left" }],
			stance: "rejects",
		};
		const text = "Some critics say that Ilse Marrow, the old hand, left.";
		const { cards } = cardsOf(text, { mentions: [mention], attributions: [critics] });
		const label = messages.stances.rejects.credited(messages.share.source("“Some critics”", "say"));
		expect(cards["marrow"]?.lines).toContain(messages.names.calledAs("the old hand", label));
	});
	test("say the same thing once when the column calls the name so twice", () => {
		const mention = (id: string, after: string) => ({
			id,
			quote: "old Ilse Marrow",
			after,
			name: "marrow",
			designation: "old",
		});
		const { cards } = cardsOf("It was old Ilse Marrow who left. It was old Ilse Marrow again.", {
			mentions: [mention("m-one", "who left"), mention("m-two", "again")],
		});
		const { lines = [] } = cards["marrow"] ?? {};
		expect(lines.filter((line) => line === messages.names.calledBy("old", "A. Columnist"))).toHaveLength(1);
	});
	test("are one for each name that this project’s column mentions", () => {
		const { column, names: register } = ownView();
		const entries = nameEntries([ownView()], [...register.values()]);
		const { cards, mentions } = nameCards(column, entries, messages, (id) => id);
		expect(Object.keys(cards).sort()).toEqual([...new Set(Object.values(mentions))].sort());
	});
});
