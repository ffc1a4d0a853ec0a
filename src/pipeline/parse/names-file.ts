import { contentFiles } from "../../model/content-files.ts";
import { type Name, namesFileSchema } from "../../model/name.ts";
import { fold } from "../../text/fold.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { reportTwice } from "../repeated-id.ts";
import type { ContentFolder } from "./content-folder.ts";
import type { ParsedYaml } from "./yaml.ts";

/** Reads the register of names, `names.yaml`. @returns null if there is no such file, or if it has errors */
export function readNames(folder: ContentFolder): ParsedYaml<{ names: Name[] }> | null {
	const names = folder.readYaml(contentFiles.names, namesFileSchema);
	if (names === null) folder.diagnostics.unread.add(contentFiles.names);
	if (!names) return null;
	checkNames(names, folder.diagnostics);
	return names;
}

/** Checks that ids are unique, and that no form belongs to two entries. */
export function checkNames({ data, placeOf }: ParsedYaml<{ names: Name[] }>, diagnostics: Diagnostics): void {
	const seen = new Map<string, Place>();
	const forms = new Map<string, string>();
	for (const [index, name] of data.names.entries()) {
		reportTwice(name.id, placeOf(["names", index, "id"]), { seen, diagnostics });
		for (const [at, id] of (name.former ?? []).entries()) {
			reportTwice(id, placeOf(["names", index, "former", at]), { seen, diagnostics });
		}
		for (const form of [name.name, ...name.aliases]) {
			const owner = forms.get(fold(form).text);
			// An id that is there twice is told already.
			if (owner !== undefined && owner !== name.id) {
				diagnostics.add(
					"alias-duplicate",
					placeOf(["names", index]),
					`The form “${form}” of ${name.id} is also a form of ${owner}.`,
				);
			}
			forms.set(fold(form).text, name.id);
		}
	}
}
