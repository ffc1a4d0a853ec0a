import type { ColumnCheck } from "./column-check.ts";

/** Says how many remarks of others wait for the editor. It repeats none of them: logs of a build may be public. */
export const checkRemarks: ColumnCheck = ({ annotations }, _, diagnostics) => {
	const count = annotations?.entries.remarks.length ?? 0;
	if (!annotations || count === 0) return;
	const message = count === 1 ? "1 remark of somebody else is open." : `${count} remarks of others are open.`;
	diagnostics.add("remarks-open", annotations.placeOf(["remarks"]), message);
};
