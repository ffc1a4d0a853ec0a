import { checkBoundaries } from "./boundaries.ts";
import type { ColumnCheck } from "./column-check.ts";
import { checkLetters } from "./letters.ts";
import { checkLinks } from "./links.ts";
import { checkMarks } from "./marks.ts";
import { checkNames } from "./names.ts";
import { checkRemarks } from "./remarks.ts";
import { checkStops } from "./stops.ts";
import { checkTracking } from "./tracking.ts";
import { checkWithdrawn } from "./withdrawn.ts";

/** All checks of an annotated column. A new check is a file in this folder and an entry here. */
export const checks = [
	checkMarks,
	checkBoundaries,
	checkNames,
	checkRemarks,
	checkStops,
	checkLetters,
	checkTracking,
	checkWithdrawn,
	checkLinks,
] satisfies ColumnCheck[];
