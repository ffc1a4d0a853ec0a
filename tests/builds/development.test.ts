import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { useBrowser, visit } from "../browser/harness.ts";
import { copyProject, edit, removeCopies, startAstro, THREE_COLUMNS } from "./copies.ts";

useBrowser();
removeCopies();

const FARES = "content/columns/ferry-fares/";

/** Starts a development server for a copy. @returns its address */
function addressOf(server: ReturnType<typeof startAstro>): Promise<string> {
	return new Promise((done, fail) => {
		let log = "";
		const read = (data: Buffer) => {
			log += data.toString();
			const found = /http:\/\/localhost:\d+/.exec(log.replace(/\u001b\[\d+m/g, ""));
			if (found) done(found[0]);
		};
		server.stdout.on("data", read);
		server.stderr.on("data", read);
		server.on("exit", () => fail(new Error(log)));
	});
}

test("in development an edit shows at once, a draft is a page, and an error stands at its words", async () => {
	const project = copyProject({ content: THREE_COLUMNS });
	// What is written lies apart from the software.
	const copy = mkdtempSync(join(tmpdir(), "footing-"));
	onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
	cpSync(join(project, "content"), join(copy, "content"), { recursive: true });
	rmSync(join(project, "content"), { recursive: true });
	edit(copy, "content/columns/who-pays-the-pilot/column.md", "status: published", "status: draft");
	const server = startAstro(project, ["dev", "--port", "0"], { CONTENT: join(copy, "content") });
	try {
		const address = await addressOf(server);
		const draft = await (await fetch(`${address}/columns/who-pays-the-pilot/`)).text();
		expect(draft).toContain("Draft: not on the site");
		// As an editor has it open: nobody loads the page again, the server does.
		const { page, close } = await visit(`${address}/columns/ferry-fares/`, { isReached: false });
		const shows = (words: string, isShown = true) =>
			expect
				.poll(async () => (await page.content().catch(() => "")).includes(words), { timeout: 300_000, interval: 250 })
				.toBe(isShown);
		await shows("Mayor of Ellevåra");
		edit(copy, "content/names.yaml", "Mayor of Ellevåra", "Head of Ellevåra");
		await shows("Head of Ellevåra");
		// Words that differ from those received are proved when they are accepted.
		edit(copy, `${FARES}column.md`, "It has been a long season", "It has been a *long* year");
		await shows("<em>");
		edit(copy, `${FARES}annotations.yaml`, "cue: told", "cue: tolled");
		await shows("“tolled” is not part of the entry's quote");
		await shows("This page is not the latest");
		edit(copy, `${FARES}annotations.yaml`, "cue: tolled", "cue: told");
		await shows("This page is not the latest", false);
		expect(await (await fetch(`${address}/desk/`)).text()).toContain("/desk/ferry-fares/");
		const index = await fetch(`${address}/pagefind/pagefind-entry.json`);
		expect(index.status).toBe(200);
		await close();
	} finally {
		if (server.pid) process.kill(-server.pid);
	}
});
