/** What is asked where an edit may have lost a permanent link; `npm run links` asks it in the same words. */
export const linkQuestions = {
	reasons: {
		"little-left": "Little is left of a paragraph. Is it still the passage that was linked to?",
		duplicate: "A paragraph occurs twice in the column. Is the one with the id the passage that was linked to?",
	},
	gone: (gone: number, of: number) =>
		`${gone} of ${of} paragraphs are gone. A new text belongs in a folder of its own.`,
	isSameColumn: "Is it still the same column?",
	was: (id: string, words: string) => `Links to ${id} lead to these words: “${words}”.`,
	otherColumn: "Then put the new text into a folder of its own, and the published one back here.",
	keep: "It is still this",
	retire: "It is gone",
	same: "It is the same column",
} as const;
