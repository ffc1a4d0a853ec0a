import type { HitKind, PackedColumn, SearchColumn } from "../model/search-column.ts";
import type { Stance, Voice } from "../model/terms.ts";

export type DescribedColumn = Omit<SearchColumn, "url" | "text" | "blocks">;

/** The vocabularies by number, as packed columns have them: what is added comes last. */
const KINDS: Exclude<HitKind, "paragraph">[] = ["quotation", "figure", "claim", "source", "name"];
const STANCES: Stance[] = ["asserts", "reports", "rejects", "concedes", "asks"];
const VOICES: Voice[] = ["columnist", "named", "unnamed", "reported", "question"];

/** Packs what the index holds of a column besides its words: it is read with every result. */
export function packColumn(column: DescribedColumn): PackedColumn {
	const labels: string[] = [];
	const who: [string, string][] = [];
	const label = (words: string) => numberOf(labels, words, (one) => one === words);
	const byStart = <T extends { start: number }>(all: readonly T[]) => [...all].sort((a, b) => a.start - b.start);
	let last = 0;
	const stretch = ({ start, end }: { start: number; end: number }): [number, number] => {
		const packed: [number, number] = [start - last, end - start];
		last = start;
		return packed;
	};
	const sentences = byStart(column.sentences).map((one): PackedColumn["sentences"][number] => [
		...stretch(one),
		VOICES.indexOf(one.voice),
	]);
	last = 0;
	const standings = byStart(column.standings).map((one): PackedColumn["standings"][number] => [
		...stretch(one),
		label(one.label),
		STANCES.indexOf(one.stance),
	]);
	last = 0;
	const records = byStart(column.records).map((one): PackedColumn["records"][number] => {
		const { key, who: name } = one;
		const speaker = key === null || name === null ? -1 : numberOf(who, [key, name], ([other]) => other === key);
		return [...stretch(one), KINDS.indexOf(one.kind), label(one.label), speaker, STANCES.indexOf(one.stance)];
	});
	const { slug, headline, byline, published } = column;
	return { slug, headline, byline, published, labels, who, sentences, standings, records };
}

function numberOf<T>(list: T[], value: T, isSame: (one: T) => boolean): number {
	const known = list.findIndex(isSame);
	return known === -1 ? list.push(value) - 1 : known;
}

/** The way back. */
export function unpackColumn({ labels, who, sentences, standings, records, ...column }: PackedColumn): DescribedColumn {
	const placed = <T extends readonly number[]>(all: readonly T[]) => {
		let start = 0;
		return all.map((packed) => {
			start += packed[0] ?? 0;
			return { packed, at: { start, end: start + (packed[1] ?? 0) } };
		});
	};
	return {
		...column,
		sentences: placed(sentences).map(({ packed, at }) => ({ ...at, voice: VOICES[packed[2]] ?? "columnist" })),
		standings: placed(standings).map(({ packed, at }) => ({
			...at,
			label: labels[packed[2]] ?? "",
			stance: STANCES[packed[3]] ?? "asserts",
		})),
		records: placed(records).map(({ packed, at }) => {
			const [key = null, name = null] = who[packed[4]] ?? [];
			const kind = KINDS[packed[2]] ?? "claim";
			return { ...at, kind, label: labels[packed[3]] ?? "", key, who: name, stance: STANCES[packed[5]] ?? "asserts" };
		}),
	};
}
