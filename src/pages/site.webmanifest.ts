import type { APIRoute } from "astro";
import { address } from "../site/address.ts";
import { siteSettings } from "../site/content.ts";

/** What a device shows of the site on its home screen. @see https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = async () => {
	const { name, tagline: description, language: lang } = await siteSettings();
	const manifest = {
		name,
		...(description !== undefined && { description }),
		lang,
		start_url: address.home,
		display: "browser",
		icons: [192, 512].map((size) => ({ src: address.appIcon(size), sizes: `${size}x${size}`, type: "image/png" })),
	};
	return new Response(JSON.stringify(manifest), { headers: { "Content-Type": "application/manifest+json" } });
};
