import { lookup } from "node:dns/promises";
import { BlockList } from "node:net";
import { problemOfAddress } from "../model/web-address.ts";
import { errorCode } from "../text/error-code.ts";
import { pinnedFetch } from "./pinned-fetch.ts";
import { ImportProblem } from "./problem.ts";
import { MAX_BYTES, type Source } from "./read-source.ts";

/** How long a server may take to send all of a page, in milliseconds. */
const MAX_TIME = 30_000;
const MAX_REDIRECTS = 5;

/** What is read from the web; the rest is refused by its type, before it is loaded. */
const TYPES =
	/^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|octet-stream|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/i;

/** How the web is reached; tests give their own. */
export type Web = {
	/** Loads an address from one of the machines whose numbers are given. It follows no redirect. */
	fetch: typeof pinnedFetch;
	/** The numbers of a host's machines. */
	numbersOf: (host: string) => Promise<string[]>;
};

/** The real web. */
export const web: Web = {
	fetch: pinnedFetch,
	numbersOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
};

/** Numbers of machines that only one computer or one network reaches, and those that are kept for other uses. */
const PRIVATE = new BlockList();
const PRIVATE_NETS =
	"0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3";
for (const net of PRIVATE_NETS.split(" ")) {
	const [start = "", bits = "8"] = net.split("/");
	PRIVATE.addSubnet(start, Number(bits), "ipv4");
}
for (const [start, bits] of [
	["::", 127],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8],
	["64:ff9b::", 96],
] as const)
	PRIVATE.addSubnet(start, bits, "ipv6");

/**
 * Loads a page or file by its address. Each address on the way is checked: https, a public host, no user's name.
 * @param onRedirect is told where the server sends to
 * @throws ImportProblem for whatever stands against it, with what to do
 */
export async function fetchSource(
	address: string,
	{ fetch, numbersOf }: Web,
	onRedirect: (to: string) => void,
): Promise<Source> {
	const signal = AbortSignal.timeout(MAX_TIME);
	let at = address;
	for (let count = 0; count <= MAX_REDIRECTS; count++) {
		const numbers = await checkedNumbers(at, numbersOf);
		const headers = { accept: "text/html, */*;q=0.5", "accept-encoding": "identity", "user-agent": "Footing" };
		const response = await attempt(at, () => fetch(at, { signal, headers }, numbers));
		const target = response.headers.get("location");
		if (response.status >= 300 && response.status < 400 && target !== null) {
			await response.body?.cancel();
			at = URL.parse(target, at)?.href ?? target;
			onRedirect(at);
			continue;
		}
		if (!response.ok)
			throw new ImportProblem(
				`${at} answers ${response.status}. Open the page in a browser, save it, and import the file.`,
			);
		return await sourceOf(response, at);
	}
	throw new ImportProblem(
		`${address} leads on more than ${MAX_REDIRECTS} times. Open it in a browser, and import the address that it ends at.`,
	);
}

/** The numbers of an address's host. @throws ImportProblem where it may not be loaded */
async function checkedNumbers(address: string, numbersOf: Web["numbersOf"]): Promise<string[]> {
	const problem = /^https:/i.test(address)
		? problemOfAddress(address)
		: "only addresses that begin with https:// are loaded";
	if (problem !== null)
		throw new ImportProblem(
			`${address.slice(0, 200)} is not loaded: ${problem}. Save the page in a browser, and import the file.`,
		);
	const host = new URL(address).hostname;
	const numbers = await attempt(address, () => numbersOf(host));
	const inside = numbers.find((number) => isPrivate(number));
	if (inside !== undefined)
		throw new ImportProblem(`${host} is not loaded: its number, ${inside}, is that of a machine in your own network.`);
	return numbers;
}

function isPrivate(number: string): boolean {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(number)?.[1];
	const read = mapped ?? number;
	return PRIVATE.check(read, read.includes(":") ? "ipv6" : "ipv4");
}

async function sourceOf(response: Response, address: string): Promise<Source> {
	const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").split(";").map((part) => part.trim());
	if (type !== "" && !TYPES.test(type)) {
		await response.body?.cancel();
		throw new ImportProblem(`${address} is of the type ${type}, which holds no text of a column.`);
	}
	const charset = parameters.map((one) => /^charset="?([\w-]+)"?$/i.exec(one)?.[1]).find((one) => one !== undefined);
	const bytes = await attempt(address, () => readBody(response, address));
	return { bytes, name: new URL(address).pathname.split("/").at(-1) ?? "", address, charset };
}

async function readBody(response: Response, address: string): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
		if (done || value === undefined) break;
		length += value.length;
		if (length > MAX_BYTES) {
			await reader?.cancel();
			throw new ImportProblem(
				`${address} sends more than ${MAX_BYTES / 1_000_000} MB. Save the page in a browser, and import the file.`,
			);
		}
		chunks.push(value);
	}
	return Buffer.concat(chunks);
}

/** Does something that needs the network. @throws ImportProblem where that fails, by the network's word for it */
async function attempt<T>(address: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		const host = URL.parse(address)?.hostname ?? address;
		const isLate = error instanceof Error && error.name === "TimeoutError";
		const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
		const reason = isLate
			? `it took more than ${MAX_TIME / 1000} seconds`
			: (REASONS[errorCode(cause) ?? ""] ?? "the connection failed");
		throw new ImportProblem(
			`${host} could not be reached: ${reason}. Save the page in a browser, and import the file.`,
		);
	}
}

const REASONS: Record<string, string> = {
	ENOTFOUND: "there is no such host, or no network",
	EAI_AGAIN: "there is no network",
	ECONNREFUSED: "it refuses the connection",
	CERT_HAS_EXPIRED: "its certificate has expired",
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody else",
};
