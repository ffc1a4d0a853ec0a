import { posix } from "node:path";

/** The target of a link in a page of the guide. */
export type GuideTarget =
	| { to: "page"; name: string; heading: string | null }
	| { to: "picture"; file: string }
	/** A file of the project that is no page, by its path from `content/`: "../README.md". */
	| { to: "repository"; path: string }
	| { to: "web" }
	| { to: "nothing" };

/**
 * Resolves a link as it works in the repository: relative to the file that holds it.
 * @param page the name of the page that holds the link: "links", "decisions/own-loader"
 * @param address as written: "./names.md#aliases", "#drift", "https://example.org"
 */
export function resolveGuideLink(page: string, address: string): GuideTarget {
	if (/^(https:\/\/[^/@]|mailto:)/i.test(address)) return { to: "web" };
	if (/^[a-z][a-z\d+.-]*:|^\/|\\|\s/i.test(address)) return { to: "nothing" };
	const [file = "", heading = null] = address.split("#", 2);
	if (file === "") return { to: "page", name: page, heading };
	const path = posix.join("guide", posix.dirname(page), decode(file));
	const name = /^guide\/(.+)\.md$/.exec(path)?.[1];
	if (name !== undefined) return { to: "page", name, heading };
	const picture = /^guide\/pictures\/(.+)$/.exec(path)?.[1];
	return picture === undefined ? { to: "repository", path } : { to: "picture", file: picture };
}

function decode(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
