import { createServer, type RequestListener } from "node:http";
import sirv from "sirv";

/** A server on a port of its own: its address without a slash at the end, and what stops it. */
export type Served = { origin: string; stop: () => void };

/** Serves what a handler answers, at a free port of this machine. */
export async function serveWith(handler: RequestListener): Promise<Served> {
	const server = createServer(handler);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port.");
	return { origin: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}

/** Serves a folder as a static host would. Files that are made later are found too. */
export function serveFolder(folder: string): Promise<Served> {
	const handle = sirv(folder, { dev: true });
	return serveWith((request, response) => handle(request, response));
}
