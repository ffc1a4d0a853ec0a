/** The addresses of a column, and of its passages. @param root the base path, with a slash at its end */
function columnAddresses(root: string) {
	return {
		column: (slug: string) => `${root}columns/${slug}/`,
		/** A paragraph, a sentence or an annotation on the reading page. */
		passage: (slug: string, id: string) => `${root}columns/${slug}/#${id}`,
		/** A passage's own page, for previews: it leads on to the passage on the reading page. */
		shared: (slug: string, id: string) => `${root}columns/${slug}/p/${id}/`,
		/** The same page, staying there: all ways to share the passage. */
		share: (slug: string, id: string) => `${root}columns/${slug}/p/${id}/#share`,
		/** The passages of a column for the frames of other sites, and one of them. */
		embed: (slug: string, id?: string) => `${root}columns/${slug}/embed/${id === undefined ? "" : `#${id}`}`,
		oembed: (slug: string) => `${root}columns/${slug}/oembed.json`,
		/** The picture of a column, and of a passage that has a page of its own. */
		columnCard: (slug: string) => `${root}columns/${slug}/card.png`,
		card: (slug: string, id: string) => `${root}columns/${slug}/p/${id}.png`,
		/** What the share dialog of a column needs. */
		shareData: (slug: string) => `${root}columns/${slug}/share.json`,
		/** Every text that a column had, for links made to an earlier one. */
		links: (slug: string) => `${root}columns/${slug}/links.json`,
		/** The cards of the names that a column mentions. */
		nameCards: (slug: string) => `${root}columns/${slug}/names.json`,
		/** The passages of a column, for addresses that lead nowhere. */
		nearPassages: (slug: string) => `${root}columns/${slug}/near.json`,
		/** What lights up in a column where a link lands. */
		landings: (slug: string) => `${root}columns/${slug}/landings.css`,
		/** The sourcing ledger of a column. */
		ledger: (slug: string) => `${root}columns/${slug}/ledger/`,
		/** What was changed in a column since it was published. */
		changes: (slug: string) => `${root}columns/${slug}/changes/`,
		/** A column's own rows of an index, as CSV. */
		columnCsv: (slug: string, index: string) => `${root}columns/${slug}/${index}.csv`,
	};
}

/**
 * Every address of the site, made in one place, under the base path that the site is served from.
 * @param base the base path, with or without a slash at its end: "/" or "/reading"
 */
export function addresses(base: string) {
	const root = base.endsWith("/") ? base : `${base}/`;
	return {
		home: root,
		icon: `${root}icon.svg`,
		/** The same as pictures: for old browsers, for home screens, and as large as these ask for. */
		favicon: `${root}favicon.ico`,
		touchIcon: `${root}apple-touch-icon.png`,
		appIcon: (size: number) => `${root}icon-${size}.png`,
		manifest: `${root}site.webmanifest`,
		sitemap: `${root}sitemap-index.xml`,
		/** The feeds of columns: "feed.xml", "feed.json". */
		feed: (form: "xml" | "json") => `${root}feed.${form}`,
		/** The feed of corrections to all columns. */
		correctionsFeed: `${root}corrections.xml`,
		/** The picture of the site ("card"), of the names ("names") and of an index. */
		siteCard: (name: string) => `${root}${name}.png`,
		/** Before the letter of a file of what has an address that begins with it, and ".json". */
		near: `${root}near/`,
		...columnAddresses(root),
		/**
		 * An index across columns: "quotations"; and its rows that have one value of a facet; and a later page of either.
		 */
		index: (index: string, filter?: { facet: string; key: string } | undefined, page = 1) =>
			`${root}${index}/${filter ? `${filter.facet}/${filter.key}/` : ""}${page > 1 ? `${page}/` : ""}`,
		/** The rows that have a value which only one column has: a place in the index. @param id the value's `facetId` */
		facet: (index: string, id: string) => `${root}${index}/#${id}`,
		/** What a page of an index shows at such a place. */
		facetRules: (index: string, page = 1) => `${root}${index}/${page > 1 ? `${page}/` : ""}rows.css`,
		/** The same rows as CSV. */
		indexCsv: (index: string, filter?: { facet: string; key: string } | undefined) =>
			`${root}${index}${filter ? `/${filter.facet}/${filter.key}` : ""}.csv`,
		/** The columns of a section or tag. */
		topic: (id: string) => `${root}topics/${id}/`,
		names: `${root}names/`,
		name: (id: string) => `${root}names/${id}/`,
		works: `${root}works/`,
		work: (id: string) => `${root}works/${id}/`,
		authors: `${root}authors/`,
		author: (id: string) => `${root}authors/${id}/`,
		search: `${root}search/`,
		/** What search knows before anything is typed. */
		searchHints: `${root}search/hints.json`,
		/** The words of the columns, for queries that find nothing. */
		searchWords: `${root}search/words.txt`,
		/** The folder of the search index, and the script in it that searches. */
		searchIndex: `${root}pagefind/`,
		searchEngine: `${root}pagefind/pagefind.js`,
		/** The files of the index that every search needs, by its version: named as Pagefind asks for them. */
		searchFiles: (version: string) =>
			[`pagefind-entry.json?ts=${version}`, `pagefind.${version}.pf_meta`, "wasm.en.pagefind"].map(
				(file) => `${root}pagefind/${file}`,
			),
		/** What lets browsers search from their address bar. */
		openSearch: `${root}opensearch.xml`,
		about: `${root}about/`,
		/** A page that the owner has written: "imprint". */
		text: (id: string) => `${root}${id}/`,
		/** How the words are proven. */
		proof: `${root}about/#proof`,
		/** The guide, a page of it, and a heading there. */
		guide: `${root}guide/`,
		guidePage: (name: string, heading?: string | null) => `${root}guide/${name}/${heading ? `#${heading}` : ""}`,
		guidePicture: (file: string) => `${root}guide/pictures/${file}`,
		/** What the search of the guide looks through. */
		guideSearch: `${root}guide/search.json`,
		/** The script of pages that lead on to another. */
		movedScript: `${root}moved.js`,
	};
}

export type Addresses = ReturnType<typeof addresses>;

/** The same as paths relative to the folder of the built site. */
export const sitePaths = addresses("./");
