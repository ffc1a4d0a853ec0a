import { nameSchema } from "../../src/model/name.ts";

/** Somebody whom made-up columns quote: "Anna Vale", or "Vale". */
export const VALE = nameSchema.parse({
	id: "vale",
	kind: "person",
	name: "Anna Vale",
	sort: "Vale, Anna",
	aliases: ["Vale"],
	label: "mayor of a harbour town",
});

/** What she promises is proposed by a construction that is not sure; what another says, by one that is. */
export const PROMISE = "Anna Vale promised to mend the pier for 300 pounds. Ben Moss said that the harbour was safe.";
