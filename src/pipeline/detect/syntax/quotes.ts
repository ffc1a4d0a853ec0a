import type { Token } from "../grammar/tokens.ts";

/** The part of speech of a quotation as a whole: what is said in it credits nobody outside. */
export const QUOTE = "QUOTE";

/** Whether a quotation ends with a mark of its own, so that it is complete. */
export function endsWithMark({ text }: Token): boolean {
	return /[.,!?…—–-](?:["”]|'')$/.test(text);
}

/** "Chesterton’s “The Everlasting Man”": whether the words of a quotation have capitals, as those of a title. */
export function isTitle({ text }: Token): boolean {
	const words = text.match(/[\p{L}][\p{L}’']{3,}/gu) ?? [];
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether a quotation is but a few words of a sentence: it may be a part of a phrase. */
export function isFragment(item: Token): boolean {
	const { pos, text } = item;
	return pos === QUOTE && !endsWithMark(item) && text.length < 60 && text.split(/\s+/).length < 5;
}

/** “cold,”: whether the comma of the sentence stands inside the marks. */
export function endsWithComma(item: Token): boolean {
	return item.pos === QUOTE && /,(?:["”’]|'')$/.test(item.text);
}
