import { expect } from "vitest";

/** Reads CSV as RFC 4180 has it, with the mark of UTF-8 before it: apart from the code that writes it. */
export function parseCsv(text: string): Record<string, string>[] {
	expect(text.startsWith("\uFEFF")).toBe(true);
	const lines: string[][] = [[]];
	let cell = "";
	let quoted = false;
	for (let at = 1; at < text.length; at++) {
		const sign = text[at] ?? "";
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === "," || sign === "\r") {
			lines.at(-1)?.push(cell);
			cell = "";
			if (sign === "\r") lines.push([]);
		} else if (sign !== "\n") cell += sign;
	}
	const [headings = [], ...rows] = lines.filter((line) => line.length > 0);
	return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ""])));
}
