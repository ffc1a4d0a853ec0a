import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readSources, type SourceFile } from "./sources.ts";

const MAX_COMPLEXITY = 25;
const MAX_LINES = 80;

type Measured = { name: string; complexity: number; lines: number };

const BRANCHES = new Set([
	ts.SyntaxKind.IfStatement,
	ts.SyntaxKind.ConditionalExpression,
	ts.SyntaxKind.ForStatement,
	ts.SyntaxKind.ForInStatement,
	ts.SyntaxKind.ForOfStatement,
	ts.SyntaxKind.WhileStatement,
	ts.SyntaxKind.DoStatement,
	ts.SyntaxKind.CaseClause,
	ts.SyntaxKind.CatchClause,
]);
const OPERATORS = new Set([
	ts.SyntaxKind.AmpersandAmpersandToken,
	ts.SyntaxKind.BarBarToken,
	ts.SyntaxKind.QuestionQuestionToken,
	ts.SyntaxKind.AmpersandAmpersandEqualsToken,
	ts.SyntaxKind.BarBarEqualsToken,
	ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/**
 * The functions of a file, with their cyclomatic complexity and length.
 * @see https://en.wikipedia.org/wiki/Cyclomatic_complexity
 */
function functionsIn({ file, text }: SourceFile): Measured[] {
	const tree = ts.createSourceFile(file, codeOf({ file, text }), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	const found: Measured[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node) && "body" in node && node.body) {
			found.push({ name: `${file} ${nameOf(node)}`, complexity: complexityOf(node), lines: linesOf(node, tree) });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** The TypeScript of an Astro file is what stands in its front matter. */
function codeOf({ file, text }: SourceFile): string {
	return file.endsWith(".astro") ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? "") : text;
}

/** Functions inside a function count on their own. */
function complexityOf(node: ts.SignatureDeclaration): number {
	let complexity = 1;
	const visit = (child: ts.Node): void => {
		if (ts.isFunctionLike(child)) return;
		if (BRANCHES.has(child.kind)) complexity++;
		if (ts.isBinaryExpression(child) && OPERATORS.has(child.operatorToken.kind)) complexity++;
		ts.forEachChild(child, visit);
	};
	ts.forEachChild(node, visit);
	return complexity;
}

function linesOf(node: ts.Node, tree: ts.SourceFile): number {
	const lineAt = (offset: number) => tree.getLineAndCharacterOfPosition(offset).line;
	return lineAt(node.end) - lineAt(node.getStart(tree)) + 1;
}

/** The name of a function, or of what it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
	if (node.name) return node.name.getText();
	const { parent } = node;
	if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
	return ts.isCallExpression(parent) ? `(in ${parent.expression.getText().split(/[\s(]/, 1)[0]})` : "(anonymous)";
}

const isTooLarge = ({ complexity, lines }: Measured) => complexity > MAX_COMPLEXITY || lines > MAX_LINES;

/** What is still too large. A name may go from this list, and none may come. */
const STILL_LARGE = [
	"attribution/contents.ts contentAfter",
	"attribution/contents.ts quotationAfter",
	"attribution/governed.ts isGoverned",
	"attribution/hearsay.ts hearsayCredit",
	"attribution/leading.ts contentBefore",
	"attribution/passive-credits.ts passiveCredit",
	"attribution/verb-credits.ts creditAfter",
	"figures/word-counts.ts countAt",
	"mark-use.ts markUse",
	"mark-use.ts nameUse",
	"syntax/clauses.ts findThat",
	"syntax/clauses.ts isClauseAt",
	"syntax/inner-clauses.ts beyondInner",
	"syntax/interruptions.ts beyondInterruption",
	"syntax/items.ts mended",
	"syntax/phrases.ts phraseAfter",
	"syntax/phrases.ts phraseEnding",
	"syntax/subjects.ts subjectOf",
].map((name) => `src/pipeline/detect/${name}`);

test("no function is above a complexity of 25 or 80 lines, but for those of detection that are named", () => {
	const all = readSources("src/**/*.{ts,astro}").flatMap(functionsIn);
	expect(all.length).toBeGreaterThan(500);
	expect(all.filter(isTooLarge).map(({ name }) => name)).toEqual(STILL_LARGE);
});

describe("measuring functions", () => {
	test("counts branches and logical operators, each function on its own", () => {
		const text = "const f = (a) => { if (a && b) return c ?? d; for (const x of y) z.map((w) => (w ? 1 : 2)); };";
		expect(functionsIn({ file: "f.ts", text }).map(({ complexity }) => complexity)).toEqual([5, 2]);
	});
	test("counts lines, those of inner functions too", () => {
		const text = "function f() {\n\tconst g = () => {\n\t\treturn 1;\n\t};\n}";
		expect(functionsIn({ file: "f.ts", text })).toEqual([
			{ name: "f.ts f", complexity: 1, lines: 5 },
			{ name: "f.ts g", complexity: 1, lines: 3 },
		]);
	});
	test("reads the front matter of Astro files", () => {
		const text = "---\nfunction f() {}\n---\n\n<p>{words.map((one) => one)}</p>";
		expect(functionsIn({ file: "a.astro", text }).map(({ name }) => name)).toEqual(["a.astro f"]);
	});
});
