import type { DeskPreview, DeskState, ItemRef } from "../model/desk.ts";
import type { ShownProblems } from "../model/shown-problems.ts";
import { wordMask } from "../pipeline/withhold/hide-words.ts";
import { quote } from "../text/quote.ts";
import { oneLine } from "../text/ranges.ts";
import { viewOf } from "../views/column-view.ts";
import { type NoteWords, noteWords } from "../views/note-words.ts";
import type { Note } from "../views/notes.ts";
import { choicesOf } from "./choices.ts";
import type { DeskColumn } from "./context.ts";
import { itemsOf, wholeItem } from "./items.ts";
import type { History, WrittenLine } from "./journal.ts";

/** What a state is made of besides the column. */
type Shown = {
	stamp: string;
	history: History;
	problems: ShownProblems;
};

/** Everything that the desk shows of a column. */
export function stateOf(desk: DeskColumn, { stamp, history, problems }: Shown): DeskState {
	const hide = wordMask(desk.files, desk.annotated);
	const said = (line: WrittenLine | undefined) => (line ? hide(line.did) : null);
	return {
		stamp,
		elements: desk.column.bodyElements.map(({ html }) => html),
		items: itemsOf(desk),
		// Words that were withdrawn since.
		undo: said(history.undo.at(-1)),
		redo: said(history.redo.at(-1)),
		by: desk.files.annotations?.entries.by ?? null,
		choices: choicesOf(desk),
		problems,
	};
}

/** What readers will see of an annotation: its note, as a surface shows it, and its words as they are shared. */
export function previewOf({ kind, id }: ItemRef, desk: DeskColumn): DeskPreview {
	const { column, messages } = desk;
	const names = new Map(desk.names.map((name) => [name.id, name]));
	const view = viewOf({ column, names, messages });
	const annotation = column.annotations.find((one) => one.id === id && one.type === kind);
	const content = annotation && view.notes.get(annotation.id);
	const passage = view.passages.find((one) => one.id === id);
	return {
		item: annotation ? wholeItem(annotation, desk) : null,
		note: annotation && content ? withLink(noteWords(annotation, content, messages), content) : null,
		share: passage ? [passage.lead, quote(passage.words), ...passage.framings].filter(Boolean).join("\n") : null,
	};
}

/** The words of a note with those of the passage that it leads to. */
function withLink(words: NoteWords, { link }: Note): NoteWords {
	if (!link) return words;
	const to = [link.lead, link.said].filter(Boolean).join(": ");
	return { ...words, said: `${words.said} ${to}: ${quote(oneLine(link.words))}`.trim() };
}
