import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { links } from "../../src/cli/links.ts";
import { runIn } from "../unit/run-command.ts";
import { ANNOTATIONS_FILE, buildSite, copyProject, REGISTRY_FILE, removeCopies } from "./copies.ts";

removeCopies();

describe("a column that no editor has seen, below a base path", () => {
	const copy = copyProject();
	const read = (file: string) => readFileSync(join(copy, "dist", file), "utf8");
	let output = "";
	beforeAll(async () => {
		rmSync(join(copy, ANNOTATIONS_FILE));
		rmSync(join(copy, REGISTRY_FILE));
		expect(await runIn(copy, links)).toMatchObject({ status: 0 });
		output = await buildSite(copy, { BASE_PATH: "/reading", SITE: "https://site.example" });
	});

	test("is built with a machine’s proposals, and says so", () => {
		expect(output).toContain("undecided");
		const page = read("columns/putins-ploy/index.html");
		expect(page).toContain("Its marks, and who is speaking, are proposed by machine.");
		expect(page).toContain("strip-picture");
		// Three questions take something as given, as the column's editor has it.
		expect(page.match(/data-type="claim"[^>]*data-stance="asks"/g)?.length).toBeGreaterThanOrEqual(3);
		expect(page).toContain("taken as given in a question");
		expect(page.match(/data-type="quotation"/g)?.length).toBeGreaterThanOrEqual(13);
	});
	test("has whole addresses in previews, and a code to scan, where the site’s address is known", () => {
		const preview = read("columns/putins-ploy/p/p3/index.html");
		const passage = "https://site.example/reading/columns/putins-ploy/p/p3/";
		expect(preview).toContain(`property="og:url" content="${passage}"`);
		expect(preview).toContain(`property="og:image" content="${passage}card.png"`);
		expect(read("columns/putins-ploy/p/p3/share/index.html")).toContain("<svg");
	});
	test("has every address below the base path", () => {
		for (const file of globSync("**/*.html", { cwd: join(copy, "dist") })) {
			for (const [, address] of read(file).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)) {
				expect(address, file).toMatch(/^\/reading\//);
			}
		}
	});
});
