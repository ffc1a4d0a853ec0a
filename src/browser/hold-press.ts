/**
 * Holds back a press on a mark or a number that comes before what answers it is loaded.
 * @returns a function that ends this: a press that was held is made again, and answered like any other
 */
export function holdPress(): () => void {
	let held: HTMLElement | null = null;
	const hold = (press: MouseEvent) => {
		if (!(press.target instanceof Element) || press.metaKey || press.ctrlKey || press.shiftKey) return;
		const mark = press.target.closest<HTMLElement>(".words :is([data-annotation], [data-furniture])");
		if (!mark || press.target.closest("a:not([data-furniture])")) return;
		press.preventDefault();
		held = mark;
	};
	document.addEventListener("click", hold);
	return () => {
		document.removeEventListener("click", hold);
		held?.click();
	};
}
