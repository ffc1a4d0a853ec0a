import type { Messages } from "../messages/index.ts";
import type { ChoiceTable, DeskChoice } from "../model/desk.ts";
import {
	abouts,
	directnesses,
	nameKinds,
	polarities,
	quantityKinds,
	relations,
	roles,
	sourceKinds,
	stances,
	supports,
	uses,
	voices,
} from "../model/vocabulary.ts";
import type { DeskColumn } from "./context.ts";

/** What the fields of items may be, by the name of the table: each value as written and as shown. */
export function choicesOf({ names, annotated, messages }: DeskColumn): Record<ChoiceTable, DeskChoice[]> {
	const words = messages.desk;
	const credits = annotated.annotations.filter(({ type }) => type === "attribution");
	return {
		...closedChoices(messages),
		names: [{ value: "", label: words.nobody }, ...names.map(({ id, name }) => ({ value: id, label: name }))],
		attributions: [
			{ value: "", label: words.none },
			...credits.map(({ id, exact }) => ({ value: id, label: exact.replace(/\s+/g, " ") })),
		],
	};
}

/** The vocabularies of the model. */
function closedChoices(messages: Messages): Record<Exclude<ChoiceTable, "names" | "attributions">, DeskChoice[]> {
	const words = messages.desk;
	return {
		stances: shown(stances, words.stances),
		sourceKinds: shown(sourceKinds, messages.sourceKinds),
		roles: shown(roles, messages.roles),
		polarities: shown(polarities, words.polarities),
		uses: shown(uses, words.uses),
		directnesses: shown(directnesses, words.directnesses),
		abouts: shown(abouts, words.abouts),
		supports: shown(supports, messages.supports),
		flags: shown(["true", "false"], words.flags),
		quantityKinds: shown(quantityKinds, words.quantityKinds),
		nameKinds: shown(nameKinds, words.nameKinds),
		relations: shown(relations, messages.relations),
		voices: shown(voices, messages.voices),
	};
}

function shown<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): DeskChoice[] {
	return values.map((value) => ({ value, label: labels[value] }));
}
