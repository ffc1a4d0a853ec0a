import { join } from "node:path";
import { contentFiles } from "../model/content-files.ts";
import { type Work, worksFileSchema } from "../model/work.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import type { Setting } from "./command.ts";
import { registerText } from "./register-text.ts";
import { shownPath } from "./shown-path.ts";

/** `works.yaml` as a command reads it: its path, also as shown in messages, its text, and the works in it. */
export type WorksRegister = { path: string; shown: string; text: string; works: Work[] };

/**
 * The register of works; one without entries where there is none.
 * @param folder the absolute path of the content folder
 * @returns what is wrong with the file, as text, where something is
 */
export function readRegister(folder: string, setting: Setting): WorksRegister | { refusal: string } {
	const path = join(folder, contentFiles.works);
	const shown = shownPath(path, setting);
	// Line ends and a byte order mark come back where the file is written.
	const text = registerText(path, "works")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n");
	const diagnostics = new Diagnostics();
	const register = parseYaml(text, worksFileSchema, shown, diagnostics);
	if (register === null) return { refusal: formatDiagnostics(diagnostics.all) };
	return { path, shown, text, works: register.data.works };
}
