import { defineConfig } from "astro/config";
import { footing } from "./integration.ts";

/** Where the site is served from: set both to host it elsewhere (content/guide/hosting.md). */
const site = process.env.SITE;
const base = process.env.BASE_PATH ?? "/";

export default defineConfig({
	...(site !== undefined && { site }),
	base,
	trailingSlash: "always",
	integrations: [footing()],
	devToolbar: { enabled: false },
	// Astro's default joins words across line breaks in components; text must stay as written.
	compressHTML: true,
	// Nothing is inlined: every page works under a policy that allows files of this site only.
	build: { inlineStylesheets: "never" },
	prerenderConflictBehavior: "error",
	vite: { build: { assetsInlineLimit: 0 } },
});
