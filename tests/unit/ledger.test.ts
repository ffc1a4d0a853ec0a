import { expect, test } from "vitest";
import { claimantOf, ledgerOf } from "../../src/views/ledger.ts";
import { load } from "./library.ts";

const { library, columns } = load("content");
const [column] = columns;
if (!column) throw new Error("The column is missing.");
const names = new Map(library.names.map((name) => [name.id, name]));
const ledger = ledgerOf(column, names);
const countOf = (type: string) => column.annotations.filter((one) => one.type === type).length;

test("every annotation but the names stands in the ledger, once", () => {
	const rows = [
		...ledger.claims.flatMap((group) => group.rows),
		...ledger.sources.flatMap(({ credits }) => credits.map(({ attribution }) => attribution)),
		...ledger.quotations,
		...ledger.figures,
		...ledger.times,
		...ledger.echoes,
		...ledger.slips,
	].map(({ id }) => id);
	const all = column.annotations.filter(({ type }) => type !== "mention").map(({ id }) => id);
	expect([...rows].sort()).toEqual([...all].sort());
});

test("sources: each once, with all their credits and the cues verbatim; the named first", () => {
	expect(ledger.sources.map(({ label }) => label)).toEqual([
		"Donald Trump",
		"Kremlin",
		"Zelensky",
		"Garry Kasparov",
		"Munich Security Conference",
		"European Union",
		"Marco Rubio",
		"Yuri Ushakov",
		"Scott Bessent",
		"Kurt Volker",
		"“the world’s media”",
		"“Some”",
		"“one expert”",
		"“sources”",
		"“A poll this week”",
	]);
	const kasparov = ledger.sources.find(({ label }) => label === "Garry Kasparov");
	expect(kasparov?.credits.map(({ attribution }) => attribution.cue)).toEqual(["wrote", "said"]);
	expect(kasparov?.credits[0]?.words).toContain("The “war virus” keeps the system alive.");
	expect(ledger.sources.flatMap(({ credits }) => credits)).toHaveLength(countOf("attribution"));
});

test("no claim of another's stands in the ledger without whose it is", () => {
	for (const { rows } of ledger.claims) {
		for (const claim of rows) {
			if (claim.stance !== "reports" && claim.stance !== "rejects") continue;
			expect(claimantOf(claim, names), claim.exact).not.toBe("The columnist");
		}
	}
});
