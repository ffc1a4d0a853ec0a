import type { Plugin } from "vite";

const FIRST = /\/src\/browser\/main\.ts$/;

type ModuleGraph = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

/** Whether the first script of a page needs a module at once: `main.ts` imports it, or what that imports, and so on. */
function isInFirstScript(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
	if (FIRST.test(id)) return true;
	if (seen.has(id)) return false;
	seen.add(id);
	return graph.getModuleInfo(id)?.importers.some((importer) => isInFirstScript(importer, graph, seen)) ?? false;
}

/**
 * Keeps the first script of a page in one file: divided by what later scripts need of it, it costs 300 bytes and
 * requests more.
 */
export const firstScript: Plugin = {
	name: "first-script",
	configEnvironment: (name) => {
		if (name !== "client") return undefined;
		const groups = [{ name: (id: string, graph: ModuleGraph) => (isInFirstScript(id, graph) ? "page" : null) }];
		return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
	},
};
