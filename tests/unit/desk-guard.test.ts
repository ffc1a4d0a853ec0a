import { describe, expect, test } from "vitest";
import { refusalOf, TOKEN_HEADER } from "../../src/site/desk/guard.ts";

const TOKEN = "the-token";
const own = { host: "localhost:4321", origin: "http://localhost:4321", "sec-fetch-site": "same-origin" };
const asked = { ...own, "content-type": "application/json", [TOKEN_HEADER]: TOKEN };
const post = (headers: Record<string, string>) => refusalOf({ method: "POST", headers }, [], TOKEN);
const get = (headers: Record<string, string>) => refusalOf({ method: "GET", headers }, [], TOKEN);

describe("the desk answers", () => {
	test("its own page", () => {
		expect(post(asked)).toBeNull();
		expect(get({ host: "localhost:4321", "sec-fetch-site": "same-origin", [TOKEN_HEADER]: TOKEN })).toBeNull();
	});
	test("a page that is opened by hand, or by a link", () => {
		const opened = { host: "127.0.0.1:4321", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
		expect(refusalOf({ method: "GET", headers: { ...opened, "sec-fetch-site": "none" } }, [], null)).toBeNull();
		expect(refusalOf({ method: "GET", headers: { ...opened, "sec-fetch-site": "cross-site" } }, [], null)).toBeNull();
	});
	test("under a name that the server was told to listen on", () => {
		const lan = { ...asked, host: "192.168.1.5:4321", origin: "http://192.168.1.5:4321" };
		expect(post(lan)).toBe("host");
		expect(refusalOf({ method: "POST", headers: lan }, ["192.168.1.5:4321"], TOKEN)).toBeNull();
	});
});

describe("the desk refuses", () => {
	test.each([
		[
			"a name that leads to this machine by a trick",
			{ host: "evil.example:4321", origin: "http://evil.example:4321" },
			"host",
		],
		["a host that only begins so", { host: "localhost.evil.example:4321" }, "host"],
		["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "origin"],
		["another program on this machine", { origin: "http://localhost:3000", "sec-fetch-site": "same-site" }, "origin"],
		["a page without an origin, as in a frame of its own", { origin: "null" }, "origin"],
		["a form, which needs no permission", { "content-type": "text/plain" }, "type"],
		["a wrong token", { [TOKEN_HEADER]: "the-tokem" }, "token"],
	])("%s", (_, headers, reason) => {
		expect(post({ ...asked, ...headers })).toBe(reason);
	});
	test("a request without a token, and one that says not where it is from", () => {
		const { [TOKEN_HEADER]: _, ...without } = asked;
		expect(post(without)).toBe("token");
		expect(get({ host: "localhost:4321" })).toBe("token");
		expect(post({ host: "localhost:4321", "content-type": "application/json", [TOKEN_HEADER]: TOKEN })).toBe("origin");
	});
	test("its page to a script or a frame of another site", () => {
		const page = (headers: Record<string, string>) =>
			refusalOf(
				{ method: "GET", headers: { host: "localhost:4321", "sec-fetch-site": "cross-site", ...headers } },
				[],
				null,
			);
		expect(page({ "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" })).toBe("origin");
		expect(page({ "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" })).toBe("origin");
	});
});
