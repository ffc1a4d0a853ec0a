/** How far a finger must pull a sheet down, in CSS pixels, for the sheet to close. */
const FAR = 60;

/** Closes a sheet that is pulled down by its head. */
export function closeOnSwipe(sheet: HTMLElement, close: () => void): void {
	let from: number | null = null;
	sheet.addEventListener("pointerdown", (event) => {
		const isHead = event.target instanceof Element && event.target.closest(".head") && !event.target.closest("button");
		if (event.pointerType === "mouse" || !isHead) return;
		from = event.clientY;
		sheet.setPointerCapture(event.pointerId);
	});
	sheet.addEventListener("pointermove", ({ clientY }) => {
		if (from !== null) sheet.style.translate = `0 ${Math.max(0, clientY - from)}px`;
	});
	const end = ({ clientY }: PointerEvent) => {
		const pulled = from === null ? 0 : clientY - from;
		from = null;
		sheet.style.translate = "";
		if (pulled > FAR) close();
	};
	sheet.addEventListener("pointerup", end);
	sheet.addEventListener("pointercancel", end);
}
