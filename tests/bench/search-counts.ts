const given = process.argv.slice(2).map(Number);

/** How many columns the index is made of, run by run: what the command line says, or 1, 100 and 1000. */
export const searchCounts: readonly number[] = given.length > 0 ? given : [1, 100, 1000];
