import type { APIRoute } from "astro";
import { absolute, address } from "../site/address.ts";

/** Robots may read all, and are told where the sitemap is. @see https://www.rfc-editor.org/rfc/rfc9309 */
export const GET: APIRoute = () => {
	const sitemap = import.meta.env.SITE ? `\nSitemap: ${absolute(address.sitemap)}\n` : "";
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { "Content-Type": "text/plain" } });
};
