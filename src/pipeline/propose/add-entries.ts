import { parse } from "yaml";
import type { z } from "zod";

/**
 * The text of a register with more entries at the end of its list.
 * @param list the name of the list, the only one of the file
 * @param entries lines that begin with `  - `
 * @param count how many entries those are
 * @returns null where they cannot stand there, or the file has errors
 */
export function withEntries(
	text: string,
	schema: z.ZodType<Record<string, unknown>>,
	{ list, entries, count }: { list: string; entries: string; count: number },
): string | null {
	const open = text.trimEnd().replace(new RegExp(`^${list}: *\\[ *\\]$`, "m"), `${list}:`);
	const longer = `${open}\n${entries}`;
	try {
		const isEmpty = new RegExp(`^${list}:$`, "m").test(open) && parse(open)[list] === null;
		const before = isEmpty ? 0 : lengthOf(schema.parse(parse(text))[list]);
		return lengthOf(schema.parse(parse(longer))[list]) === before + count ? longer : null;
	} catch {
		return null;
	}
}

function lengthOf(list: unknown): number {
	return Array.isArray(list) ? list.length : 0;
}
