import type { AnnotationsFile } from "../../model/annotation.ts";
import type { Name } from "../../model/name.ts";

/** The entries of a column, with the ids that the register has now in the place of former ones. */
export function withCurrentNames<F extends { entries: AnnotationsFile }>(file: F, names: readonly Name[]): F {
	const current = new Map(names.flatMap(({ id, former = [] }) => former.map((one) => [one, id] as const)));
	if (current.size === 0) return file;
	const { mentions, attributions } = file.entries;
	const now = (id: string) => current.get(id) ?? id;
	const entries = {
		...file.entries,
		mentions: mentions.map((one) => ({ ...one, name: now(one.name) })),
		attributions: attributions.map(({ source, ...one }) => ({
			...one,
			source: { ...source, name: source.name === null ? null : now(source.name) },
		})),
	};
	return { ...file, entries };
}
