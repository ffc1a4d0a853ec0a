import { domainToUnicode } from "node:url";
import { z } from "zod";
import { hiddenCharacters } from "../text/hidden-character.ts";
import { describeMixed, looksLatin, mixedWords } from "../text/mixed-scripts.ts";

/** The longest address that links may have, in UTF-16 units: programs cut longer ones off. */
const MAX_LENGTH = 2000;

/**
 * Ends of host names that only one machine or one network knows.
 * @see https://www.rfc-editor.org/rfc/rfc6761
 * @see https://www.rfc-editor.org/rfc/rfc8375
 */
const PRIVATE =
	/(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/;

/** Top-level domains of countries that write such letters: there a name of them is what it seems to be. */
const OWN_LETTERS = /^(?:am|ba|bg|by|cy|ge|gr|kg|kz|me|mk|mn|rs|ru|su|tj|ua|uz)$/;

/**
 * Why a page may not link to an address; null if it may. Allowed are `https:` with a public host's name, `mailto:`, a
 * path on this site, and a fragment.
 * @returns the end of a sentence that begins with the address: "it is longer than 2000 characters"
 */
export function problemOfAddress(address: string): string | null {
	if (address.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
	const [hidden] = hiddenCharacters(address);
	if (hidden) return `it contains ${hidden.what}`;
	if (/[\s\u00AD]/u.test(address)) return "it contains a space or a soft hyphen; write a space as %20";
	if (address.includes("\\")) return "it contains a backslash; write /";
	if (address.startsWith("#")) return null;
	if (/^mailto:/i.test(address)) return problemOfMail(address.slice("mailto:".length));
	if (/^https:/i.test(address)) return problemOfHttps(address);
	if (/^\/(?!\/)/.test(address)) return problemOfPath(address);
	return "it begins neither with https:// nor with mailto:, / or #";
}

/** An address on another site. */
export const webAddressSchema = z
	.url({ protocol: /^https$/, abort: true })
	.refine((one) => problemOfAddress(one) === null, {
		error: ({ input }) =>
			`an address that a page may link to: “${String(input).slice(0, 80)}” is none, since ${problemOfAddress(String(input))}`,
	});

function problemOfMail(address: string): string | null {
	const [to = ""] = address.split("?", 1);
	if (!/^[^@\s]+@[^@\s]+$/.test(to)) return "it names no mailbox, such as mailto:name@example.org";
	return problemOfHost(to.slice(to.indexOf("@") + 1));
}

function problemOfPath(address: string): string | null {
	const [path = ""] = address.split(/[?#]/, 1);
	// Browsers take %2e for a dot, too.
	const parts = path.replace(/%2e/gi, ".").split("/");
	return parts.includes("..") || parts.includes(".") ? "its path goes up and down; write the path without dots" : null;
}

function problemOfHttps(address: string): string | null {
	if (!/^https:\/\/[^/]/i.test(address)) return "two slashes and the name of a host must follow https:";
	const [, authority = ""] = /^https:\/\/([^/?#]*)/i.exec(address) ?? [];
	if (authority.includes("@")) return "it contains a user's name or password before the host";
	const port = /:(\d*)$/.exec(authority)?.[1];
	if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) {
		return `there is no port ${port || "without a number"}; ports go from 1 to 65535`;
	}
	const url = URL.parse(address);
	if (!url) return "no host can have this name";
	return problemOfHost(authority.replace(/:\d*$/, "")) ?? problemOfHost(url.hostname);
}

/** @param written as somebody wrote it, or as browsers read it */
function problemOfHost(written: string): string | null {
	const host = (domainToUnicode(written) || written).toLowerCase().replace(/\.$/, "");
	// Browsers read numbers of any form, 0x7f.1 too, as four decimal ones.
	const read = URL.parse(`https://${written}/`)?.hostname ?? "";
	if (/^\d+(?:\.\d+){3}$/.test(read) || read.startsWith("[")) return `${read} is the number of a machine, not a name`;
	if (PRIVATE.test(host) || !host.includes(".")) return `“${host}” is a name that only one machine or network knows`;
	const labels = host.split(".");
	if (labels.includes("")) return "no host can have this name";
	const [mixed] = labels.flatMap((label) => mixedWords(label));
	if (mixed) return `in its host, ${describeMixed(mixed)}`;
	const ending = labels.at(-1) ?? "";
	const alike = labels.slice(0, -1).find(looksLatin);
	if (alike === undefined || !/^[a-z]/.test(ending) || OWN_LETTERS.test(ending)) return null;
	return `the letters of “${alike}” look like Latin ones, and are others`;
}
