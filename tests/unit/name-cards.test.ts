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
			lines: ["Head of the harbour.", "Named in 2 passages."],
			url: "/names/marrow/",
			more: messages.names.more("Ilse Marrow"),
		});
	});
	test("say what the name stands for when the register does", () => {
		const { cards } = cardsOf("Skarrow is shut.");
		expect(cards["skarrow"]?.lines).toContain(messages.names.standsFor("its board"));
	});
	test("say on the mention with a designation, and on no other, what the columnist calls the name", () => {
		const mention = { id: "m-marrow", quote: "Ilse Marrow, the old hand", name: "marrow", designation: "the old hand" };
		const { cards, designations } = cardsOf("Ilse Marrow, the old hand, left. Ilse Marrow is back.", {
			mentions: [mention],
			voices: [{ quote: "Ilse Marrow is back", voice: "columnist" }],
		});
		expect(designations).toEqual({ "m-marrow": messages.names.called("A. Columnist", "the old hand") });
		expect(cards["marrow"]?.lines.join(" ")).not.toContain("old hand");
	});
	test("say that it is proposed whose designation it is when no editor has decided who is credited", () => {
		const old = { id: "m-marrow", quote: "old Ilse Marrow", name: "marrow", designation: "old" };
		const { designations } = cardsOf("It was old Ilse Marrow.", { mentions: [old] });
		expect(designations["m-marrow"]).toBe(`A. Columnist (${messages.notes.proposed}), on this name: “old”.`);
	});
	const critics = {
		id: "a-critics",
		quote: "Some critics say",
		source: { words: "Some critics" },
		sourceKind: "unnamed",
		cue: "say",
		stance: "rejects",
	};
	const label = messages.stances.rejects.credited(messages.share.source("“Some critics”", "say"));
	const old = { id: "m-marrow", quote: "old Ilse Marrow", name: "marrow", designation: "old" };
	const text = "Some critics say that old Ilse Marrow left.";
	test("say first who calls it so when the column rejects the designation itself", () => {
		const whole = { ...critics, content: [{ quote: "that old Ilse Marrow left" }] };
		const { designations } = cardsOf(text, { mentions: [old], attributions: [whole] });
		expect(designations["m-marrow"]).toBe(`${label}, in the column’s words, on this name: “old”.`);
	});
	test("leave a designation to the columnist when only the words around it are a source’s", () => {
		const around = { ...critics, content: [{ quote: "Ilse Marrow left" }] };
		const { designations } = cardsOf(text, { mentions: [old], attributions: [around] });
		expect(designations["m-marrow"]).toBe("A. Columnist, on this name: “old”.");
	});
	test("never say how people type the name", () => {
		const { column, names: register } = ownView();
		const entries = nameEntries([ownView()], [...register.values()]);
		const said = JSON.stringify(nameCards(column, entries, messages, (id) => id));
		expect(said).not.toContain("Poutine");
		expect(said).not.toContain("Zelenskyy");
	});
	test("are one for each name that this project’s column mentions", () => {
		const { column, names: register } = ownView();
		const entries = nameEntries([ownView()], [...register.values()]);
		const { cards, mentions } = nameCards(column, entries, messages, (id) => id);
		expect(Object.keys(cards).sort()).toEqual([...new Set(Object.values(mentions))].sort());
	});
});
