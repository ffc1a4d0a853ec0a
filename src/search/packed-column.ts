import type { PackedColumn, SearchColumn } from "../model/search-column.ts";
import { hitKinds, type Stance, type Status, stances, statuses, voices } from "../model/vocabulary.ts";

export type DescribedColumn = Omit<SearchColumn, "url" | "text" | "blocks">;

/** The kinds of annotations by their position: `hitKinds` without "paragraph". */
const KINDS = hitKinds.filter((kind) => kind !== "paragraph");

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
	const sentences = byStart(column.sentences).map((one): PackedColumn["sentences"][number] => {
		const [gap, length] = stretch(one);
		last = one.end;
		return [gap, length, voices.indexOf(one.voice)];
	});
	last = 0;
	const framings = byStart(column.framings).map((one): PackedColumn["framings"][number] => [
		...stretch(one),
		label(one.label),
		stanceNumber(one),
		statuses.indexOf(one.status),
	]);
	last = 0;
	const annotations = byStart(column.annotations).map((one): PackedColumn["annotations"][number] => {
		const { key, who: name } = one;
		const speaker = key === null || name === null ? -1 : numberOf(who, [key, name], ([other]) => other === key);
		return [
			...stretch(one),
			KINDS.indexOf(one.kind),
			// A mention is called by its name.
			one.label === name ? -1 : label(one.label),
			speaker,
			stanceNumber(one),
			statuses.indexOf(one.status),
		];
	});
	const { slug, headline, byline, published, isAssessed } = column;
	return { slug, headline, byline, published, labels, who, sentences, framings, annotations, isAssessed };
}

/** The position of a stance; -1 where it is not determined. */
function stanceNumber({ stance }: { stance: Stance | null }): number {
	return stance === null ? -1 : stances.indexOf(stance);
}

function numberOf<T>(list: T[], value: T, isSame: (one: T) => boolean): number {
	const known = list.findIndex(isSame);
	return known === -1 ? list.push(value) - 1 : known;
}

/** The way back. */
export function unpackColumn(packedColumn: PackedColumn): DescribedColumn {
	const { labels, who, sentences, framings, annotations, ...column } = packedColumn;
	const placed = <T extends readonly number[]>(all: readonly T[], isFromEnd = false) => {
		let last = 0;
		return all.map((packed) => {
			const start = last + (packed[0] ?? 0);
			const end = start + (packed[1] ?? 0);
			last = isFromEnd ? end : start;
			return { packed, at: { start, end } };
		});
	};
	return {
		...column,
		sentences: placed(sentences, true).map(({ packed, at }) => ({ ...at, voice: voices[packed[2]] ?? "columnist" })),
		framings: placed(framings).map(({ packed, at }) => ({
			...at,
			label: labels[packed[2]] ?? "",
			stance: stances[packed[3]] ?? null,
			status: statusAt(packed[4]),
		})),
		annotations: placed(annotations).map(({ packed, at }) => {
			const [key = null, name = null] = who[packed[4]] ?? [];
			const kind = KINDS[packed[2]] ?? "claim";
			const stance = stances[packed[5]] ?? null;
			const label = (packed[3] === -1 ? name : labels[packed[3]]) ?? "";
			return { ...at, kind, label, key, who: name, stance, status: statusAt(packed[6]) };
		}),
	};
}

function statusAt(position: number): Exclude<Status, "rejected"> {
	const status = statuses[position];
	return status === undefined || status === "rejected" ? "proposed" : status;
}
