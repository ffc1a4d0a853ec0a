/** A table of markdown, padded so that it reads well as plain text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll("|", "\\|")));
	const widths = head.map((_, at) => Math.max(3, ...lines.map((line) => line[at]?.length ?? 0)));
	const print = (cells: readonly string[]) =>
		`| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
	const [first = [], ...rest] = lines;
	return [print(first), print(widths.map((width) => "-".repeat(width))), ...rest.map(print)].join("\n");
}
