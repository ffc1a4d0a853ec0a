import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { columns: { type: "string", default: "1,100,1000" } }, strict: false });

/** How many columns the index is made of, run by run: `--columns` of the command line, or 1, 100 and 1000. */
export const searchCounts: readonly number[] = String(values.columns).split(",").map(Number);
