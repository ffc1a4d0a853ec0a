import { describe, expect, test } from "vitest";
import { problemOfAddress } from "../../src/model/web-address.ts";

describe("an address that a page may link to", () => {
	test.each([
		"https://example.org",
		"https://example.org:8443/a/./b?c=d#e",
		"https://bücher.example/",
		"https://xn--e1afmkfd.xn--p1ai/",
		"https://пример.рф/",
		"https://νίκη.gr/",
		"https://例え.jp/",
		"https://example.org/@somebody/%E2%80%8C",
		"mailto:desk@example.org?subject=A%20letter",
		"/columns/a-column/#p5",
		"#p5",
	])("is %s", (address) => {
		expect(problemOfAddress(address)).toBeNull();
	});
	test.each([
		["https://127.0.0.1/", "number of a machine"],
		["https://0x7f.1", "127.0.0.1"],
		["https://2130706433/", "127.0.0.1"],
		["https://192.168.1.1:8080/", "192.168.1.1"],
		["https://[::1]/", "[::1]"],
		["https://localhost/", "only one machine"],
		["https://www.localhost./", "only one machine"],
		["https://nas.local/", "only one machine"],
		["https://intranet/", "only one machine"],
		["mailto:root@localhost", "only one machine"],
		["https://xn--pple-43d.com/", "Cyrillic letter “а” (U+0430)"],
		["https://gοοgle.com/", "Greek letter “ο” (U+03BF)"],
		["https://аррӏе.com/", "look like Latin ones"],
		["https://user:word@example.org/", "user's name"],
		["https://user@example.org/", "user's name"],
		["https://example.org:99999/", "no port 99999"],
		["https://example.org:0/", "no port 0"],
		["https://example.org:/", "without a number"],
		[`https://example.org/${"a".repeat(2000)}`, "longer than 2000"],
		["https://example.org/\u200Ba", "U+200B"],
		["https://exam\u00ADple.org/", "soft hyphen"],
		["https://example.org/a b", "write a space as %20"],
		["https:\\\\example.org", "backslash"],
		["https:example.org", "two slashes"],
		["https:///example.org", "two slashes"],
		["https://a..b/", "no host can have"],
		["/../../x", "without dots"],
		["/a/%2E%2e/x", "without dots"],
		["//example.org/", "neither with"],
		["http://example.org/", "neither with"],
		["JaVaScRiPt:alert(1)", "neither with"],
		["mailto:nobody", "names no mailbox"],
	])("is not %s", (address, reason) => {
		expect(problemOfAddress(address)).toContain(reason);
	});
});
