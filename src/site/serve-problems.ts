import type { Connect } from "vite";
import { messagesFor } from "../messages/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ShownProblems } from "../model/shown-problems.ts";

/** The event that tells an open page that the content was read again. */
export const PROBLEMS = "footing:problems";

/**
 * Tells, in development, what is wrong with the content: at any address that ends in `@problems`. Only errors are shown
 * at the top of a page; where there is none, the list is empty.
 */
export function serveProblems(
	middlewares: Connect.Server,
	source: { readonly problems: readonly Diagnostic[]; readonly hasErrors: boolean },
): void {
	middlewares.use((request, response, next) => {
		if (!/\/@problems(?:\?|$)/.test(request.url ?? "")) return next();
		response.setHeader("cache-control", "no-store");
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify(shown(source.problems, source.hasErrors)));
		return undefined;
	});
}

function shown(problems: readonly Diagnostic[], hasErrors: boolean): ShownProblems {
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
				places: [...message.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words),
			})),
	};
}
