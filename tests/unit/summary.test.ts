import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { firstLimit } from "../../src/site/host-limits.ts";
import { summary } from "../../src/site/summary.ts";

test("says what a column takes, redirects apart, and how many columns a host has room for", () => {
	const folder = mkdtempSync(join(tmpdir(), "footing-summary-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const write = (path: string, bytes: number) => {
		mkdirSync(join(folder, path, ".."), { recursive: true });
		writeFileSync(join(folder, path), "x".repeat(bytes));
	};
	write("index.html", 1000);
	write("columns/a/index.html", 200_000);
	write("columns/b/index.html", 100_000);
	write("columns/b/card.png", 100_000);
	write("columns/b/p/old/index.html", 10);
	const built = { folder, columns: 2, words: 10, pages: 3, milliseconds: 1000 };
	const lines = summary({ ...built, isRedirect: (path) => path.includes("/p/") }).split("\n");
	expect(lines[1]).toBe(`3 pages, 5 files, 0.4 MB in 1.0 s: ${folder}`);
	expect(lines[2]).toBe("A column: 2 files, 0.2 MB on average, and 1 redirect in all");
	expect(lines[3]).toBe("First limit of a host: GitHub Pages, 1,000.0 MB: room for 4,999 columns like these");
});

test("names the limit that is reached with the fewest columns", () => {
	const column = { files: 50, bytes: 1_500_000 };
	expect(firstLimit({ files: 400, bytes: 0 }, column)).toMatchObject({ limit: { unit: "files" }, columns: 392 });
	expect(firstLimit({ files: 400, bytes: 0 }, { ...column, bytes: 9e6 })).toMatchObject({ columns: 111 });
	expect(firstLimit({ files: 30_000, bytes: 0 }, column)).toMatchObject({ columns: 0 });
	expect(firstLimit({ files: 1, bytes: 1 }, { files: 0, bytes: 0 })).toBeNull();
});
