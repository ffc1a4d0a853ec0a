/** The event that tells an open page that the content was read again. */
export const PROBLEMS = "footing:problems";

/**
 * What an open page shows an editor, in the words of the interface. `places` are the words that each problem names, and
 * `column` the one that they stand in; null where it is none, or any.
 */
export type ShownProblems = {
	title: string;
	/** That the page is not the latest; null where it is. */
	outdated: string | null;
	show: string;
	problems: {
		severity: string;
		place: string;
		message: string;
		advice: string;
		column: string | null;
		places: string[];
	}[];
};
