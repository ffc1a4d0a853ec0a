import { defineConfig } from "vitest/config";

// No test depends on the clock: the limits below only end a run that hangs.
export default defineConfig({
	test: {
		// Two cores are enough for two files at a time; without this one would be left alone.
		maxWorkers: "100%",
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/{unit,house,goldens}/**/*.test.ts"],
					setupFiles: "tests/unit/seed.ts",
					// The tests keep no state of their own: what they import is loaded once a worker.
					pool: "threads",
					isolate: false,
					testTimeout: 120_000,
				},
			},
			{
				test: {
					name: "growth",
					include: ["tests/growth/**/*.test.ts"],
					// Compilers that inline functions would leave calls out of the count.
					pool: "forks",
					execArgv: ["--no-opt", "--no-maglev"],
					testTimeout: 300_000,
				},
			},
			{
				test: {
					name: "browser",
					include: ["tests/{browser,builds}/**/*.test.ts"],
					globalSetup: "tests/browser/setup.ts",
					// As above: each file opens what it visits, and closes it.
					isolate: false,
					testTimeout: 300_000,
					hookTimeout: 600_000,
					expect: { poll: { timeout: 120_000 } },
				},
			},
		],
	},
});
