import { expect, test } from "vitest";
import { ANNOTATIONS_FILE, COLUMN_FILE, copyProject, edit, removeCopies, startAstro } from "./copies.ts";

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
		const shows = (words: string) =>
			expect
				.poll(async () => (await (await fetch(`${address}/columns/putins-ploy/`)).text()).includes(words), {
					timeout: 300_000,
					interval: 250,
				})
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
	} finally {
		if (server.pid) process.kill(-server.pid);
	}
});
