import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		projects: [
			// No test is timed: a machine under load is no fault of theirs.
			{ test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 30_000 } },
			{
				test: {
					name: "browser",
					include: ["tests/browser/**/*.test.ts"],
					globalSetup: "tests/browser/setup.ts",
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
