import type { Connect } from "vite";
import { messagesFor } from "../messages/index.ts";
import { columnOfFile } from "../model/content-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ShownProblems } from "../model/shown-problems.ts";

/**
 * Tells, in development, what is wrong with the content, errors first: at any address that ends in `@problems`.
 */
export function serveProblems(
	middlewares: Connect.Server,
	source: { readonly problems: readonly Diagnostic[]; readonly hasErrors: boolean },
): void {
	middlewares.use((request, response, next) => {
		if (!/\/@problems(?:\?|$)/.test(request.url ?? "")) return next();
		response.setHeader("cache-control", "no-store");
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify(shownProblems(source.problems, source.hasErrors)));
		return undefined;
	});
}

/** What open pages show of the problems of the content, errors first. */
export function shownProblems(problems: readonly Diagnostic[], hasErrors: boolean): ShownProblems {
	const { writing } = messagesFor("en");
	const errors = problems.filter(({ severity }) => severity === "error");
	return {
		title: writing.problems(errors.length, problems.length - errors.length),
		outdated: hasErrors ? writing.outdated : null,
		show: writing.show,
		problems: problems
			.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"))
			.map(({ severity, file, line, column, message, advice }) => ({
				severity,
				place: `${file}:${line}:${column}`,
				message,
				advice,
				column: columnOfFile(file),
				places: [...message.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words),
			})),
	};
}
