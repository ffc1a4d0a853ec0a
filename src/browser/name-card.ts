import type { NameCard, NameCards } from "../model/name-card.ts";
import { fetchColumnFile } from "./column-files.ts";
import { loadOnce } from "./once.ts";

const nameCards = loadOnce(() => fetchColumnFile<NameCards>("namesJson"));

/**
 * Who or what a mention names: of its own designation too, where it has one.
 * @param mention the id of the annotation
 * @returns null where the register has no entry for it
 * @throws Error where the cards cannot be had
 */
export async function nameCardOf(mention: string): Promise<NameCard | null> {
	const { mentions, designations, cards } = await nameCards();
	const card = cards[mentions[mention] ?? ""];
	const designation = designations[mention];
	if (!card) return null;
	return { ...card, lines: [...card.lines, ...(designation === undefined ? [] : [designation])] };
}
