import { resolve } from "node:path";
import { test } from "vitest";
import { build } from "../unit/library.ts";
import { expectEqualCounts } from "./voice-counts.ts";

const dist = resolve(import.meta.dirname, "../../dist");

test.each(build("content").views)("page, strip, ledger and JSON give each voice the same words", ({ column }) => {
	expectEqualCounts(dist, column);
});
