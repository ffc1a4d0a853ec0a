import { defineConfig } from "astro/config";
import type { Plugin } from "vite";
import { footing } from "./src/integration.ts";

/** Where the site is served from: set both to host it elsewhere (README.md, "Hosting"). */
const site = process.env.SITE;
const base = process.env.BASE_PATH ?? "/";

/** Scripts that are loaded late bring no style sheets along: what Vite does for those, on every page, is left out. */
const plainImports: Plugin = {
	name: "plain-imports",
	enforce: "pre",
	load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null),
};

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
	vite: {
		plugins: [plainImports],
		build: { assetsInlineLimit: 0 },
		define: { "import.meta.env.SEARCH_ARCHIVES": JSON.stringify(process.env.SEARCH_ARCHIVES ?? "") },
	},
});
