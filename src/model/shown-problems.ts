/** The event that tells an open page that the content was read again. */
export const PROBLEMS = "footing:problems";

/** What an open page shows an editor, in the words of the interface; `places` are the words that each problem names. */
export type ShownProblems = {
	title: string;
	/** That the page is not the latest; null where it is. */
	outdated: string | null;
	show: string;
	problems: { severity: string; place: string; message: string; advice: string; places: string[] }[];
};
