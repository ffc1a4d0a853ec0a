import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		extends: ["html-validate:standard", "html-validate:a11y"],
		rules: {
			"no-trailing-whitespace": "off",
			"void-style": "off",
			"no-inline-style": "error",
			// An attribute may be written without its value, and a colon may stand in a fragment.
			"attribute-boolean-style": "off",
			"attribute-empty-style": "off",
			"doctype-style": "off",
			"no-implicit-button-type": "error",
			"long-title": "off",
			"svg-focusable": "off",
			// The empty links are drawn by the style sheet and named by aria-label.
			"wcag/h30": "off",
			"prefer-native-element": "off",
		},
	}),
);

/** What is wrong with a page's HTML, a line each. */
export async function htmlProblems(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
	);
}
