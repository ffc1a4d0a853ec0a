import type { Diagnostic } from "../model/diagnostic.ts";

/** Diagnostics by file, line and column. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return [...diagnostics].sort(
		(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
	);
}

/** Prints diagnostics for people, by file and line, with a count at the end. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
	const lines = inOrder(diagnostics).map(
		({ file, line, column, severity, rule, message, advice }) =>
			`${file}:${line}:${column}  ${severity}  ${message}  [${rule}]\n    ${advice}`,
	);
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	const warnings = diagnostics.length - errors;
	return [...lines, `${plural(errors, "error")}, ${plural(warnings, "warning")}`].join("\n");
}

/** The forms in which diagnostics are printed. */
export const diagnosticForms = {
	/** For people. */
	text: formatDiagnostics,
	/** For programs: a JSON array of `Diagnostic`. */
	json: (diagnostics: readonly Diagnostic[]) => JSON.stringify(inOrder(diagnostics), null, "\t"),
	/**
	 * For GitHub, which shows each at its line.
	 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
	 */
	github: (diagnostics: readonly Diagnostic[]) =>
		inOrder(diagnostics)
			.map(({ file, line, column, severity, rule, message, advice }) => {
				const place = `file=${inProperty(file)},line=${line},col=${column},title=${inProperty(rule)}`;
				return `::${severity} ${place}::${inMessage(`${message} ${advice}`)}`;
			})
			.join("\n"),
};

function inMessage(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function inProperty(text: string): string {
	return inMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
