/** What a host allows of a site: at most so many files, or bytes. */
export type HostLimit = { host: string; unit: "files" | "bytes"; most: number };

/** Hosts of static files that ask no money, and the limit of each that a site of many columns comes to. */
export const hostLimits: readonly HostLimit[] = [
	// "can contain up to 20,000 files on the Free plan": https://developers.cloudflare.com/pages/platform/limits/#files
	{ host: "Cloudflare Pages, free plan", unit: "files", most: 20_000 },
	// "Published GitHub Pages sites may be no larger than 1 GB":
	// https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
	{ host: "GitHub Pages", unit: "bytes", most: 1_000_000_000 },
];

/** How many files and bytes. */
export type Size = { files: number; bytes: number };

/**
 * The limit that a site comes to first when columns are added, and the number of columns that it still has room for.
 * @param fixed what the site has without columns
 * @param column what one column adds
 */
export function firstLimit(
	fixed: Size,
	column: Size,
	limits = hostLimits,
): { limit: HostLimit; columns: number } | null {
	const reached = limits
		.filter(({ unit }) => column[unit] > 0)
		.map((limit) => {
			const { unit, most } = limit;
			return { limit, columns: Math.max(0, Math.floor((most - fixed[unit]) / column[unit])) };
		});
	return reached.sort((a, b) => a.columns - b.columns)[0] ?? null;
}
