import { expect, test } from "vitest";
import { siteSchema } from "../../src/model/site.ts";
import { load } from "./library.ts";

test("gives the site its defaults when there is no site.yaml", () => {
	const { library, diagnostics } = load("tests/fixtures/three-columns/content");
	expect(library.site).toEqual({ name: "Footing", language: "en", guide: "reader", passages: "few" });
	expect(diagnostics.hasErrors).toBe(false);
});

test("keeps the defaults of the fields that site.yaml leaves out", () => {
	expect(siteSchema.parse({ name: "The Harbour Column" })).toEqual({
		name: "The Harbour Column",
		language: "en",
		guide: "reader",
		passages: "few",
	});
});
