import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";
import { updateSince } from "../../desk/update.ts";
import { messagesFor } from "../../messages/index.ts";
import { deskRequestSchema, itemRefSchema, type SentRefusal } from "../../model/desk.ts";
import { deskColumns } from "./columns.ts";
import { Desks } from "./desk.ts";
import { refusalOf } from "./guard.ts";
import { deskList, deskPage } from "./page.ts";
import type { DeskFolders } from "./read-column.ts";
import { SentStates } from "./sent-states.ts";

const { served } = messagesFor("en").desk;

/** The largest request, in bytes. */
const MAX_BYTES = 1_000_000;

/** Nothing of the desk is kept, framed, or loaded from elsewhere. */
const HEADERS = {
	"cache-control": "no-store",
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-resource-policy": "same-origin",
	"cross-origin-opener-policy": "same-origin",
	"x-frame-options": "DENY",
	"content-security-policy":
		"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

export type ServedDesk = DeskFolders & {
	/** The path that the site is served from. */
	base: string;
	/** Tells the day that a decision is of, as 2026-02-05. */
	today: () => string;
};

/**
 * Serves the desk, in development: at `desk/`, a page for each column, what it shows, and what it writes.
 */
export function serveDesk(server: ViteDevServer, { content, root, base, today }: ServedDesk): ServedDesks {
	const folders = { content, root };
	const desks = new Desks(folders, today);
	const token = randomBytes(24).toString("base64url");
	const listening = new Set<ServerResponse>();
	let decided = Number.NEGATIVE_INFINITY;
	const prefix = base.endsWith("/") ? base : `${base}/`;
	const asked: Asked = { folders, desks, sent: new SentStates(), token, prefix };
	server.middlewares.use((request, response, next) => {
		const isAddress = URL.canParse(request.url ?? "/", "http://desk");
		const pathname = isAddress ? new URL(request.url ?? "/", "http://desk").pathname : "";
		const path = pathOf(pathname, prefix);
		if (path === null) {
			next();
			return;
		}
		// Without a slash at its end, the development server refuses an address.
		const answer = pathname.endsWith("/") ? answerTo(request, path, hostsOf(server), asked) : sentOn(`${pathname}/`);
		if (answer === "changes") listen(response, listening);
		else if (answer === "decide") {
			decided = performance.now();
			void decide(request, response, asked, path.split("/")[0] ?? "");
		} else send(response, answer);
	});
	return {
		tell: () => {
			for (const response of listening) response.write("data: changed\n\n");
		},
		isAtWork: () => performance.now() - decided < QUIET,
	};
}

/** All pages are made anew, which keeps a desk waiting, once nothing was decided for so many milliseconds. */
const QUIET = 2000;

/** The desks as the rest of the server knows them. */
export type ServedDesks = {
	/** Tells open desks that a file was changed. */
	tell: () => void;
	/** Whether somebody has just decided something. */
	isAtWork: () => boolean;
};

/** The path below the desk's; null for any other. The server may have taken the base off already. */
function pathOf(pathname: string, prefix: string): string | null {
	for (const root of [prefix, "/"]) {
		if (pathname === `${root}desk`) return "";
		if (pathname.startsWith(`${root}desk/`)) return pathname.slice(`${root}desk/`.length).replace(/\/$/, "");
	}
	return null;
}

/** The hosts that the server was told to listen on besides the machine's own names, with the port. */
function hostsOf({ resolvedUrls }: ViteDevServer): string[] {
	return [...(resolvedUrls?.local ?? []), ...(resolvedUrls?.network ?? [])].map((url) => new URL(url).host);
}

/** What requests are answered with. */
type Asked = { folders: DeskFolders; desks: Desks; sent: SentStates; token: string; prefix: string };

/** An answer: what is sent, and as what. */
type Answer = { status: number; type: string; body: string; headers?: Record<string, string> };

/** The answer to a request; or which of the two it asks for that take their time. @param path below the desk's */
function answerTo(
	request: IncomingMessage,
	path: string,
	hosts: readonly string[],
	{ folders, desks, sent, token, prefix }: Asked,
): Answer | "decide" | "changes" {
	const [slug = "", part = "", ...rest] = path.split("/");
	const refusal = refusalOf(request, hosts, part === "" ? null : token);
	if (refusal !== null) return plain(403, served.refused(refusal));
	const { searchParams } = new URL(request.url ?? "/", "http://desk");
	const columns = deskColumns(folders);
	if (slug === "") return page(deskList(prefix, columns));
	if (!columns.includes(slug) || rest.length > 0) return plain(404, served.noColumn);
	switch (part) {
		case "":
			return page(deskPage({ root: prefix, slug, headline: desks.headline(slug) ?? slug, token }));
		case "state":
			return stateAnswer(slug, searchParams.get("stamp") ?? "", { desks, sent });
		case "preview": {
			const item = itemRefSchema.safeParse(parsed(searchParams.get("item") ?? ""));
			return item.success ? json(200, desks.preview(slug, item.data)) : plain(400, served.noItem);
		}
		case "changes":
			return "changes";
		case "decide":
			return request.method === "POST" ? "decide" : plain(405, served.byPost);
		default:
			return plain(404, served.noPart);
	}
}

/** What a desk is to show; nothing where it shows that already. @param stamp of what it shows */
function stateAnswer(slug: string, stamp: string, { desks, sent }: Pick<Asked, "desks" | "sent">): Answer {
	if (desks.isAt(slug, stamp)) return nothing;
	const shown = sent.stateAt(slug, stamp);
	const state = desks.state(slug);
	return json(200, "items" in state ? updateSince(shown, sent.keep(slug, state)) : state);
}

async function decide(
	request: IncomingMessage,
	response: ServerResponse,
	{ desks, sent }: Asked,
	slug: string,
): Promise<void> {
	try {
		const asked = deskRequestSchema.safeParse(parsed(await bodyOf(request)));
		if (!asked.success) {
			send(response, plain(400, served.noAction));
			return;
		}
		const shown = sent.stateAt(slug, asked.data.stamp);
		const answer = desks.decide(slug, asked.data);
		const state = answer.state && updateSince(shown, sent.keep(slug, answer.state));
		send(response, json("refusal" in answer ? 409 : 200, { ...answer, state }));
	} catch (error) {
		send(response, json(500, { refusal: String(error), state: null } satisfies SentRefusal));
	}
}

/** @throws RangeError where the body is too large */
async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size > MAX_BYTES) throw new RangeError(`A request has at most ${MAX_BYTES} bytes.`);
		chunks.push(bytes);
	}
	return Buffer.concat(chunks).toString("utf8");
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

/**
 * Keeps a connection open on which changes of files are told.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
	response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
	response.write(": open\n\n");
	listening.add(response);
	response.once("close", () => listening.delete(response));
}

const plain = (status: number, line: string): Answer => ({ status, type: "text/plain", body: `${line}\n` });
const page = (body: string): Answer => ({ status: 200, type: "text/html", body });
const json = (status: number, value: object): Answer => ({
	status,
	type: "application/json",
	body: JSON.stringify(value),
});
const nothing: Answer = { status: 204, type: "text/plain", body: "" };
const sentOn = (location: string): Answer => ({ status: 302, type: "text/plain", body: "", headers: { location } });

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
	response.writeHead(status, { ...HEADERS, ...headers, "content-type": `${type}; charset=utf-8` });
	response.end(body);
}
