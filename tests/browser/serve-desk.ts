import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { serveDesk } from "../../src/site/desk/serve-desk.ts";
import { root } from "../unit/library.ts";

/** A desk that is served: its address, the content folder that it writes into, and what ends it. */
export type ServedDesk = { address: (slug: string) => string; content: string; stop: () => Promise<void> };

/**
 * Serves the desk as `npm run dev` does, without the pages of the site.
 * @param from the content folder, which is copied
 */
export async function serveDeskOf(from: string): Promise<ServedDesk> {
	const folder = mkdtempSync(join(tmpdir(), "footing-desk-"));
	const content = join(folder, "content");
	cpSync(from, content, { recursive: true });
	const server = await createServer({
		root,
		configFile: false,
		logLevel: "error",
		cacheDir: join(folder, "vite"),
		optimizeDeps: { noDiscovery: true },
		server: { port: 0, host: "127.0.0.1", hmr: false },
		plugins: [
			{
				name: "desk",
				configureServer: (made) => {
					const desks = serveDesk(made, { content, root: folder, base: "/", today: () => "2026-02-06" });
					made.watcher.add(content);
					made.watcher.on("all", (_, path) => {
						if (path.startsWith(content) && !path.includes(".desk")) desks.tell();
					});
				},
			},
		],
	});
	await server.listen();
	const [origin = ""] = server.resolvedUrls?.local ?? [];
	return {
		address: (slug) => `${origin}desk/${slug}/`,
		content,
		stop: async () => {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
