import { expect, test } from "vitest";
import { useBrowser, visit } from "../browser/harness.ts";
import { ANNOTATIONS_FILE, COLUMN_FILE, copyProject, edit, removeCopies, startAstro } from "./copies.ts";

useBrowser();
removeCopies();

test("in development an edit to prose, annotations or names shows at once", async () => {
	const copy = copyProject();
	const server = startAstro(copy, ["dev", "--port", "0"]);
	try {
		const address = await new Promise<string>((done, fail) => {
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
		// As an editor has it open: nobody loads the page again, the server does.
		const { page, close } = await visit(`${address}/columns/putins-ploy/`, { isReached: false });
		const shows = (words: string) =>
			expect
				.poll(async () => (await page.content().catch(() => "")).includes(words), { timeout: 300_000, interval: 250 })
				.toBe(true);
		await shows("Leader of Ukraine");
		edit(copy, "content/names.yaml", "Leader of Ukraine", "Head of Ukraine");
		await shows("Head of Ukraine");
		edit(copy, ANNOTATIONS_FILE, "No spokesperson is named.", "No spokesman is named.");
		await shows("No spokesman is named.");
		edit(copy, COLUMN_FILE, "slow-motion humanitarian catastrophe", "*slow-motion* humanitarian catastrophe");
		await shows("<em>");
		const index = await fetch(`${address}/pagefind/pagefind-entry.json`);
		expect(index.status).toBe(200);
		await close();
	} finally {
		if (server.pid) process.kill(-server.pid);
	}
});
