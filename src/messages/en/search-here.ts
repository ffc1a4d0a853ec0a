/** What search says at once, on the page that is open: a file of its own, so that no more than this is loaded with it. */
export const searchHereMessages = {
	found: (count: number, query: string, instead: string | null) =>
		`${count} ${count === 1 ? "passage" : "passages"} for “${query}”${instead === null ? "" : `, searched as “${instead}”`}`,
	paragraph: (id: string) => `Paragraph ${id}`,
} as const;
