import type { Plugin } from "vite";

/** Scripts that are loaded late bring no style sheets along: what Vite does for those, on every page, is left out. */
export const plainImports: Plugin = {
	name: "plain-imports",
	enforce: "pre",
	load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null),
	generateBundle: {
		order: "post",
		handler: (_options, bundle) => {
			for (const file of Object.values(bundle)) {
				if (file.type !== "chunk") continue;
				file.code = file.code
					.replace(/^const __vite__mapDeps=.*\n/, "")
					.replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, "");
			}
		},
	},
};
