import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { fetchSource, type Web } from "../../src/import/fetch-source.ts";
import { pinnedFetch } from "../../src/import/pinned-fetch.ts";

/** A web of some pages, each an answer or where it leads. */
function webOf(pages: Record<string, Response>, numbers = ["93.184.215.14"]): Web {
	return {
		fetch: async (address) => pages[address] ?? new Response("", { status: 404 }),
		numbersOf: async () => numbers,
	};
}

const html = (body: BodyInit, type = "text/html; charset=ISO-8859-1") =>
	new Response(body, { headers: { "content-type": type } });
const moved = (location: string) => new Response("", { status: 301, headers: { location } });
const none = () => undefined;

describe("a page of the web", () => {
	test("comes with its address at the end, its encoding and the last part of its name", async () => {
		const told: string[] = [];
		const pages = {
			"https://example.org/a": moved("/b/clock.html"),
			"https://example.org/b/clock.html": html("<p>A</p>"),
		};
		const source = await fetchSource("https://example.org/a", webOf(pages), (to) => told.push(to));
		expect(source).toMatchObject({
			address: "https://example.org/b/clock.html",
			name: "clock.html",
			charset: "ISO-8859-1",
		});
		expect(Buffer.from(source.bytes).toString()).toBe("<p>A</p>");
		expect(told).toEqual(["https://example.org/b/clock.html"]);
	});
	test.each([
		["http://example.org/", "begin with https://"],
		["file:///etc/passwd", "begin with https://"],
		["https://user:secret@example.org/", "user's name or password"],
		["https://localhost/", "only one machine or network knows"],
		["https://127.0.0.1/", "number of a machine"],
		["https://0x7f.1/", "number of a machine"],
		["https://[::1]/", "number of a machine"],
		["https://example.org/missing", "answers 404"],
	])("is not loaded from %s", async (address, reason) => {
		await expect(fetchSource(address, webOf({}), none)).rejects.toThrow(reason);
	});
	test.each([
		"127.0.0.1",
		"10.1.2.3",
		"192.168.0.1",
		"169.254.169.254",
		"::1",
		"fd00::1",
		"fe80::1",
		"::ffff:10.0.0.1",
	])("is not loaded from a host whose number is %s", async (number) => {
		const web = webOf({ "https://example.org/": html("A") }, ["93.184.215.14", number]);
		await expect(fetchSource("https://example.org/", web, none)).rejects.toThrow("in your own network");
	});
	test("is not loaded from where another leads, if it would not be loaded itself", async () => {
		const web = webOf({ "https://example.org/": moved("https://localhost/secret") });
		await expect(fetchSource("https://example.org/", web, none)).rejects.toThrow("only one machine or network knows");
	});
	test("that leads in circles is given up", async () => {
		const web: Web = { ...webOf({}), fetch: async () => moved("https://example.org/") };
		await expect(fetchSource("https://example.org/", web, none)).rejects.toThrow("leads on more than 5 times");
	});
	test("of a type that holds no text is refused before it is loaded", async () => {
		const web = webOf({ "https://example.org/": html("A", "video/mp4") });
		await expect(fetchSource("https://example.org/", web, none)).rejects.toThrow("is of the type video/mp4");
	});
	test("that never ends is cut off", async () => {
		const endless = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
		});
		await expect(
			fetchSource("https://example.org/", webOf({ "https://example.org/": html(endless) }), none),
		).rejects.toThrow("sends more than 10 MB");
	});
	test("that cannot be reached is told with the reason", async () => {
		const fail = (code: object) => ({
			...webOf({}),
			fetch: () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), code) })),
		});
		await expect(fetchSource("https://example.org/", fail({ code: "ENOTFOUND" }), none)).rejects.toThrow(
			"there is no such host",
		);
		await expect(fetchSource("https://example.org/", fail({}), none)).rejects.toThrow("the connection failed");
	});
	test("is loaded from a number that was checked", async () => {
		const asked: (readonly string[])[] = [];
		const fetch: Web["fetch"] = async (_address, _init, numbers) => {
			asked.push(numbers);
			return html("A");
		};
		await fetchSource("https://example.org/", { ...webOf({}), fetch }, none);
		expect(asked).toEqual([["93.184.215.14"]]);
	});
	test("is loaded from no other machine, whatever its host's name leads to meanwhile", async () => {
		const said: Promise<string> = new Promise((resolve) => {
			const server = createServer((socket) => {
				socket.once("data", (data) => {
					resolve(data.toString("latin1"));
					socket.destroy();
					server.close();
				});
			}).listen(0, "127.0.0.1", () => {
				const address = server.address();
				const port = typeof address === "object" ? address?.port : undefined;
				const init = { headers: {}, signal: AbortSignal.timeout(5000) };
				// A name that leads nowhere: only the number that is given does.
				pinnedFetch(`https://nowhere.invalid:${port}/`, init, ["127.0.0.1"]).catch(() => undefined);
			});
		});
		expect(await said).toContain("nowhere.invalid");
	});
});
