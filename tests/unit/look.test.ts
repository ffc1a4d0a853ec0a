import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coloursOfSites, facesOfSites } from "../../src/model/site.ts";
import { palettes, rulesOfLook } from "../../src/site/look.ts";
import { root } from "./library.ts";

const sheet = readFileSync(join(root, "src/styles/page.css"), "utf8");
/** The colours of pages by day and by night, by the names of their variables. */
const colours = new Map(
	[...sheet.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = "", day = "", night = ""]) => [
		name,
		[day, night] as const,
	]),
);
/** Everything that a link can stand on. */
const grounds = [...colours].filter(([name]) => /^(?:paper|raised|target)$|-tint$/.test(name));

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

describe("the colours that a site can choose", () => {
	test("are measured as the standard does, on every ground of a page", () => {
		expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
		expect(grounds.length).toBeGreaterThan(9);
	});
	test.each(coloursOfSites)("%s can be read on every ground, by day and by night", (name) => {
		const [day = "", night = ""] = name === "blue" ? (colours.get("link") ?? []) : palettes[name];
		for (const [ground, [light, dark]] of grounds) {
			expect(contrast(day, light), `${ground} by day`).toBeGreaterThanOrEqual(4.5);
			expect(contrast(night, dark), `${ground} by night`).toBeGreaterThanOrEqual(4.5);
		}
	});
	test("add nothing to the style sheets of a site that chooses none", () => {
		expect(rulesOfLook({ colours: coloursOfSites[0], face: facesOfSites[0] })).toBe("");
		expect(rulesOfLook({ colours: "green", face: "literata" })).toBe(
			":root{--link:light-dark(#1d5c3d,#8fd3ac);--focus:light-dark(#1d5c3d,#8fd3ac)}",
		);
		expect(rulesOfLook({ colours: "blue", face: "sans" })).toBe(":root{--serif:var(--sans)}");
	});
});
