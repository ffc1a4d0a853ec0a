import type { DeskFields, DeskPart } from "../../model/desk.ts";
import type { AnnotationType, Relation } from "../../model/vocabulary.ts";
import type { TextRange } from "../../text/ranges.ts";

/** What a maker of annotations waits for: other words, or a text. */
export type Asked = { type: AnnotationType; range: TextRange; wants: "to" | "note" | "reading" };

/** What buttons of the desk do. */
export type DeskActions = {
	choose: (key: string) => void;
	accept: (fields?: DeskFields) => void;
	reject: () => void;
	set: (fields: DeskFields) => void;
	move: (by: "word" | "sentence", step: 1 | -1) => void;
	turn: () => void;
	same: () => void;
	sameAs: (name: string) => void;
	takeCandidate: (candidate: number) => void;
	reveal: (range: TextRange) => void;
	undo: (way: "undo" | "redo") => void;
	make: (type: AnnotationType, given?: { to?: TextRange; fields?: DeskFields }) => void;
	makeOther: (relation?: Relation) => void;
	place: (part: DeskPart, isMore: boolean) => void;
	leaveAsked: () => void;
	find: (words: string) => void;
};
