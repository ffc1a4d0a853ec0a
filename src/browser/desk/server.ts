import type { DeskPreview, DeskRequest, DeskUpdate, ItemRef, SentAnswer } from "../../model/desk.ts";
import type { ShownProblems } from "../../model/shown-problems.ts";

// What the desk asks the development server. The types are those of the server: both come with one version.

const { token = "", root = "/", slug = "" } = document.body.dataset;
const HEADERS = { "x-desk-token": token };
const address = (part: string) => `${root}desk/${slug}/${part}/`;

/** A column whose files have errors: nothing can be decided until they are mended. */
export type BrokenState = { problems: ShownProblems; stamp: string };

/** What the desk shows; null where that is what it shows already. @param stamp of what it shows */
export async function fetchState(stamp: string): Promise<DeskUpdate | BrokenState | null> {
	const response = await fetch(`${address("state")}?stamp=${stamp}`, { headers: HEADERS });
	return response.status === 204 ? null : response.json();
}

/** Does what was decided. @throws TypeError where the server does not answer */
export async function send(request: DeskRequest): Promise<SentAnswer> {
	const response = await fetch(address("decide"), {
		method: "POST",
		headers: { ...HEADERS, "content-type": "application/json" },
		body: JSON.stringify(request),
	});
	if (response.ok || response.status === 409 || response.status === 500) return response.json();
	return { refusal: await response.text(), state: null };
}

/** What readers will see of an item. */
export async function fetchPreview({ kind, id, range }: ItemRef): Promise<DeskPreview> {
	const item = encodeURIComponent(JSON.stringify({ kind, id, range }));
	return (await fetch(`${address("preview")}?item=${item}`, { headers: HEADERS })).json();
}

/** How long to wait before asking again, in milliseconds. */
const PAUSE = 1000;

/** Calls `changed` whenever a file was changed; and once the server answers again after it did not. */
export async function listen(changed: () => void, lost: () => void): Promise<never> {
	for (let isFirst = true; ; isFirst = false) {
		try {
			const response = await fetch(address("changes"), { headers: HEADERS });
			const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
			if (!response.ok || !reader) throw new TypeError(response.statusText);
			if (!isFirst) changed();
			for (let read = await reader.read(); !read.done; read = await reader.read()) {
				if (read.value.includes("data:")) changed();
			}
		} catch {
			lost();
		}
		await new Promise((done) => setTimeout(done, PAUSE));
	}
}
