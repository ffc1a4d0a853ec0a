import fc from "fast-check";

/**
 * Properties are tried on the same random inputs in every run, so that a change that fails is at fault itself. SEED
 * tries others: `SEED=7 npm run test:unit`; `npm run test:more` does so with a new one each time.
 */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 1) });
