import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header that carries the token of the desk. */
export const TOKEN_HEADER = "x-desk-token";

/** Hosts under which a browser reaches its own machine. */
const OWN_HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Why a request is none of the desk's own page, in a word; null where it is. Other sites that are open in the browser
 * must neither read the desk nor decide in it.
 * @param hosts names besides the machine's own that the server listens on, with their ports
 * @param token what only the page of the desk knows; null for the page itself, which is to be opened by hand
 */
export function refusalOf(
	{ headers, method = "GET" }: Pick<IncomingMessage, "headers" | "method">,
	hosts: readonly string[],
	token: string | null,
): "host" | "origin" | "token" | "type" | null {
	const { host = "", origin } = headers;
	if (!OWN_HOSTS.test(host) && !hosts.includes(host)) return "host";
	if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return "origin";
	const site = headers["sec-fetch-site"];
	const isOpened =
		token === null && headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
	if (site !== undefined && site !== "same-origin" && site !== "none" && !isOpened) return "origin";
	if (token === null) return null;
	if (method === "POST" && origin === undefined && site === undefined) return "origin";
	if (method === "POST" && !/^application\/json(?:;|$)/.test(headers["content-type"] ?? "")) return "type";
	return isSame(headers[TOKEN_HEADER], token) ? null : "token";
}

function isSame(given: string | string[] | undefined, token: string): boolean {
	const [some, other] = [Buffer.from(String(given)), Buffer.from(token)];
	return some.length === other.length && timingSafeEqual(some, other);
}
