import { readFileSync } from "node:fs";
import { join } from "node:path";
import { removeField } from "../pipeline/edit/yaml-fields.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import type { FileToWrite } from "./write-files.ts";

/**
 * A column's annotations.yaml without `answers`, once links.yaml records what they answer; nothing where it has none. A
 * file where they cannot be taken out keeps them: they answer nothing any more.
 * @param root the absolute path of the folder that paths in messages are relative to
 */
export function withoutAnswers(
	{ annotations, annotationsFile: shown }: ColumnFiles,
	root: string,
	given?: FileToWrite,
): FileToWrite[] {
	if (!annotations || annotations.entries.answers.length === 0) return given ? [given] : [];
	const path = join(root, shown);
	const before = given?.text ?? readFileSync(path, "utf8");
	const left = removeField(before, [], "answers");
	// The list stood at the end, with a blank line before it.
	const text = left === null ? before : left.replace(/\s+$/, "\n");
	return text === before && !given ? [] : [{ path, shown, text }];
}
