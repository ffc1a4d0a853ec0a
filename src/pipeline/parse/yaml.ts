import { LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { findHiddenCharacter } from "./decode-file.ts";

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export type YamlPath = readonly PropertyKey[];
/** YAML that satisfied its schema, and where each of its values stands. */
export type ParsedYaml<T> = { data: T; placeOf: (path: YamlPath) => Place };

/**
 * Parses plain YAML (no anchors, aliases, merge keys or tags, no duplicate keys) and checks it against a schema.
 * @param firstLine the line of the file that `text` begins on, counted from 1
 * @returns the data and a way back to its places, or null; all reasons are in `diagnostics`
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseYaml<S extends z.ZodType>(
	text: string,
	schema: S,
	file: string,
	diagnostics: Diagnostics,
	firstLine = 1,
): ParsedYaml<z.output<S>> | null {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		schema: "core",
		uniqueKeys: true,
		merge: false,
		stringKeys: true,
	});
	const placeAt = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { file, line: line + firstLine - 1, column: Math.max(col, 1) };
	};
	let sound = true;
	const refuse = (offset: number, message: string) => {
		diagnostics.add("yaml-syntax", placeAt(offset), message);
		sound = false;
	};
	for (const error of document.errors) {
		// The parser counts lines from the YAML's beginning, not the file's: its own place is left out.
		refuse(error.pos[0], `${error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, "")}.`);
	}
	if (!sound) return null;
	visit(document, {
		Alias: (_, node) => refuse(node.range?.[0] ?? 0, "Aliases (*name) are not allowed."),
		Node: (_, node) => {
			if ("anchor" in node && node.anchor) refuse(node.range?.[0] ?? 0, "Anchors (&name) are not allowed.");
			if (node.tag?.startsWith("!") || node.tag?.startsWith("tag:yaml.org,2002:js")) {
				refuse(node.range?.[0] ?? 0, `The tag ${node.tag} is not allowed.`);
			}
		},
		Pair: (_, pair) => {
			const key = pair.key;
			if (key && typeof key === "object" && "value" in key && FORBIDDEN_KEYS.has(String(key.value))) {
				const offset = "range" in key && Array.isArray(key.range) ? Number(key.range[0]) : 0;
				refuse(offset, `The key ${String(key.value)} is not allowed.`);
			}
		},
	});
	if (!sound) return null;

	const placeOf = (path: YamlPath): Place => {
		for (let length = path.length; length >= 0; length--) {
			const node = document.getIn(path.slice(0, length), true);
			if (node && typeof node === "object" && "range" in node && Array.isArray(node.range)) {
				return placeAt(Number(node.range[0]));
			}
		}
		return { file, line: firstLine, column: 1 };
	};
	visit(document, {
		Scalar: (_, node) => {
			const hidden = typeof node.value === "string" ? findHiddenCharacter(node.value) : null;
			if (!hidden) return;
			diagnostics.add(
				"hidden-character",
				placeAt(node.range?.[0] ?? 0),
				`The value holds the hidden character ${hidden.code}.`,
			);
			sound = false;
		},
	});
	if (!sound) return null;
	const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
	if (result.success) return { data: result.data, placeOf };
	for (const issue of result.error.issues) {
		const where = issue.path.length > 0 ? `${issue.path.map(String).join(".")}: ` : "";
		diagnostics.add("field-invalid", placeOf(issue.path), `${where}${issue.message}.`);
	}
	return null;
}
