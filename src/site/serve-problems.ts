import type { Connect } from "vite";
import { messagesFor } from "../messages/index.ts";
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
