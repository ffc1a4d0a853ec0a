import { addresses } from "./routes.ts";

/** The addresses of this site, under its base path. */
export const address = addresses(import.meta.env.BASE_URL);

/**
 * The security policy of every page. Hosts that can send headers send the same with frame-ancestors added; search
 * compiles WebAssembly, and asks for nothing else.
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

/** Sites built apart whose search indexes are joined to this one's, by their base paths (README.md, "Search"). */
export const searchArchives: string | undefined = import.meta.env.SEARCH_ARCHIVES?.trim() || undefined;

/** An address with the site's own before it, where the build knows that (README.md, "Hosting"). */
export function absolute(path: string): string {
	const site = import.meta.env.SITE;
	return site ? new URL(path, site).href : path;
}
