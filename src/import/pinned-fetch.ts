import { request } from "node:https";
import { isIPv6 } from "node:net";
import type { Readable } from "node:stream";

/** Answers that have no body. */
const BODILESS = new Set([204, 205, 304]);

/**
 * Loads an address from machines whose numbers are known. The name of the host is not looked up again: else it could
 * lead to another machine than the one that was checked.
 * @param numbers of the host, at least one
 */
export function pinnedFetch(
	address: string,
	{ headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
	numbers: readonly string[],
): Promise<Response> {
	const all = numbers.map((number) => ({ address: number, family: isIPv6(number) ? 6 : 4 }));
	const [first] = all;
	return new Promise((resolve, reject) => {
		if (first === undefined) return reject(new TypeError("The host has no number."));
		const sent = request(
			address,
			{
				headers,
				signal,
				lookup: (_host, options, done) => (options.all ? done(null, all) : done(null, first.address, first.family)),
			},
			(answer) => {
				const status = answer.statusCode ?? 500;
				const told = new Headers();
				for (const [name, value] of Object.entries(answer.headers)) {
					for (const one of [value ?? []].flat()) told.append(name, one);
				}
				const body = BODILESS.has(status) ? null : bodyOf(answer);
				resolve(new Response(body, { status, headers: told }));
			},
		);
		sent.on("error", reject);
		sent.end();
	});
}

function bodyOf(answer: Readable): ReadableStream<Uint8Array> {
	const iterator = answer[Symbol.asyncIterator]();
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel() {
			answer.destroy();
		},
	});
}
