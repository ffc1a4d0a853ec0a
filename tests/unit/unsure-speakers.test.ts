import { expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import type { ProposalChoice } from "../../src/model/site.ts";
import { madeColumn } from "./library.ts";
import { VALE } from "./mayor.ts";

/** Whom the sources are read as that a column's readers are shown. */
function readAs(text: string, proposals: ProposalChoice, names = [VALE]): (string | null)[] {
	const { annotations } = madeColumn(text, names, undefined, "en", { proposals });
	return annotationsOf(annotations, "attribution").map(({ source }) => source.antecedent);
}

test.each([
	"The chairwoman, Anna Vale, promised to mend the pier. She said that the drivers had earned it.",
	"Mayor Anna Vale promised to mend the pier. She said that the drivers had earned it.",
	"Anna Vale left. Vale promised to mend the pier. She said that the drivers had earned it.",
])("a pronoun is not read as whoever last spoke where it is not shown: %s", (text) => {
	expect(readAs(text, "all").at(-1)).toBe("Anna Vale");
	expect(readAs(text, "sure")).toEqual([null]);
});

test("a figure that is written down and undecided does not tell who gives it where that is not shown", () => {
	const quantity = {
		id: "f-300",
		quote: "300 pounds",
		kind: "money",
		value: 300,
		unit: "pounds",
		saidBy: "Vale",
		status: "proposed",
	};
	const saidBy = (status: string) =>
		annotationsOf(
			madeColumn(
				"Anna Vale promised to pay 300 pounds. The town is small.",
				[VALE],
				{ unread: ["attributions"], quantities: [{ ...quantity, status }] },
				"en",
				{ proposals: "sure" },
			).annotations,
			"quantity",
		).map((one) => one.saidBy);
	expect(saidBy("proposed")).toEqual([null]);
	expect(saidBy("confirmed")).toEqual(["Vale"]);
});
