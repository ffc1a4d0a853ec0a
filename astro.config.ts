import { defineConfig } from "astro/config";
import { footing } from "./src/site/integration.ts";

/** Where the site is served from: set both to host it elsewhere (README.md, "Hosting"). */
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
	vite: {
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: {
				output: {
					// What every search needs, and sharing too, in one file: each by itself is compressed worse.
					codeSplitting: {
						groups: [
							{
								name: "said",
								test: /src\/(?:browser\/(?:element|share-found)|views\/who-says|text\/(?:ranges|quote)|messages\/en\/plural)\.ts$/,
							},
						],
					},
				},
			},
		},
	},
});
