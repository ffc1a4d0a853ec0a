import { describe, expect, test } from "vitest";
import { reportAddress } from "../../src/export/report.ts";
import { messages } from "./library.ts";

const quoted = {
	lead: "Odile Farnwick, “said”:",
	words: "The ferry & the “quay” cost 5%.",
	framings: ["Reported by the column."],
	headline: "The Price of a Crossing",
	byline: "A. Writer",
	genre: "opinion column",
	date: "2026-01-02",
	url: "https://reading.example/columns/ferry-fares/p/c-one/",
};
const read = (address: string) => {
	const url = new URL(address);
	return { to: url.pathname, subject: url.searchParams.get("subject"), body: url.searchParams.get("body") ?? "" };
};

describe("a letter about an error", () => {
	test("has the passage's words after whose they are, and its link", () => {
		const address = reportAddress("editors@harbour.example", quoted, messages.share.report);
		const { to, subject, body } = read(address);
		expect(to).toBe("editors@harbour.example");
		expect(subject).toBe("An error in “The Price of a Crossing”");
		expect(body.indexOf(quoted.lead)).toBeGreaterThan(0);
		expect(body.indexOf(quoted.lead)).toBeLessThan(body.indexOf("The ferry & the"));
		expect(body.trimEnd().endsWith(quoted.url)).toBe(true);
		expect(address).toMatch(/^mailto:[!-~]+$/);
	});
	test("has the link alone where the words are too many for an address, or cannot be quoted", () => {
		const long = reportAddress("a@b.example", { ...quoted, words: "Words of it. ".repeat(300) }, messages.share.report);
		expect(long.length).toBeLessThan(1900);
		for (const address of [
			long,
			reportAddress("a@b.example", { headline: "x", url: quoted.url }, messages.share.report),
		]) {
			expect(read(address).body).toContain(quoted.url);
			expect(read(address).body).not.toContain("Words of it");
		}
	});
});
