/** Lets readers sort the tables marked for it by any column: a button in each heading, made only where this runs. */
export function offerSorting(): void {
	for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
		for (const [column, heading] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "sort";
			button.append(...heading.childNodes);
			button.addEventListener("click", () => sort(table, column, heading));
			heading.append(button);
		}
	}
}

/** Sorts by a column, by value where cells have one; a second time the other way round. Groups stay together. */
function sort(table: HTMLTableElement, column: number, heading: Element): void {
	const by = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
	for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
	heading.setAttribute("aria-sort", by === 1 ? "ascending" : "descending");
	const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
	const compare = (a: string, b: string) => order.compare(a, b) * by;
	for (const body of table.tBodies) {
		const rows = [...body.rows].map((row) => ({
			row,
			key: keyOf(row.cells[column]),
			value: numberIn(row.cells[column]),
		}));
		rows.sort((a, b) => (a.value !== null && b.value !== null ? (a.value - b.value) * by : compare(a.key, b.key)));
		body.append(...rows.map(({ row }) => row));
	}
}

/** The value of a figure, which its words may give in any form. */
function numberIn(cell: HTMLTableCellElement | undefined): number | null {
	const value = cell?.dataset["value"];
	return value === undefined ? null : Number(value);
}

/** What a cell sorts by: its words, without marks at their beginning. */
function keyOf(cell: HTMLTableCellElement | undefined): string {
	return (cell?.textContent ?? "").replace(/^[\s\p{P}]+/u, "");
}
