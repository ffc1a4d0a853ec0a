import { posix } from "node:path";
import type { SourceFile } from "./sources.ts";

/** That one file, or room, imports another. */
export type Import = { from: string; to: string };

const IMPORT = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"'?]+)/g;

/** The imports of files of the project by each other: static, dynamic, of types and of style sheets alike. */
export function importsIn(sources: readonly SourceFile[]): Import[] {
	return sources.flatMap(({ file, text }) =>
		[...text.matchAll(IMPORT)].map(([, path = ""]) => ({ from: file, to: posix.join(posix.dirname(file), path) })),
	);
}

/**
 * The circles among imports: groups whose members all reach each other, each sorted.
 * @see https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
export function circlesIn(imports: readonly Import[]): string[][] {
	const importedBy = Map.groupBy(imports, ({ from }) => from);
	const order = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (node: string): number => {
		const index = order.size;
		order.set(node, index);
		open.push(node);
		let low = index;
		for (const { to } of importedBy.get(node) ?? []) {
			if (!order.has(to)) low = Math.min(low, visit(to));
			else if (open.includes(to)) low = Math.min(low, order.get(to) ?? index);
		}
		if (low === index) {
			const circle = open.splice(open.indexOf(node));
			if (circle.length > 1) circles.push(circle.sort());
		}
		return low;
	};
	for (const node of importedBy.keys()) if (!order.has(node)) visit(node);
	return circles;
}
