import type { Messages } from "../messages/index.ts";
import type { Annotation } from "../model/annotation.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { type Note, sentence } from "./notes.ts";

/** What a part of a note says, in the order in which it is read: before the words it is about, then after them. */
export type NoteWords = {
	/** Ends in a colon, or in a full stop where nothing else is said. */
	label: string;
	/** Who says it, how, and what is told of it; empty where there is nothing to tell. */
	said: string;
	/** What the column does not tell; empty where it tells all. */
	missing: string;
	/** What pronouns are read as, and the editor's note, as HTML; empty where there is neither. */
	html: string;
};

/** A note of one paragraph stands in the line of what is said before it. */
const inLine = (html: string) => html.replace(/^<p>((?:(?!<p>).)*)<\/p>$/s, "$1");

/** The words of a part of a note, for every surface that shows notes. */
export function noteWords({ note }: Pick<Annotation, "note">, content: Note, { slots: words }: Messages): NoteWords {
	const { label, lines, slots, blanks, link, readings = [] } = content;
	const said = [...lines, ...slots.map(({ name, value }) => `${name} ${value}`)];
	const html = [escapeHtml(sentence(readings)), inLine(note ?? "")].join(" ").trim();
	const isAlone = said.length + blanks.length === 0 && !link && html === "";
	return {
		label: `${label}${isAlone ? "." : ":"}`,
		said: sentence(said),
		missing: blanks.length > 0 ? `${words.missing}: ${sentence([blanks.join(", ")])}` : "",
		html,
	};
}
