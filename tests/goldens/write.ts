import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { behaviours, folder, render } from "./golden.ts";

/** `npm run goldens`: writes what the line makes of each behaviour anew. What has changed is then for a person to read. */
if (process.env["CI"]) {
	console.error("Goldens are not written in CI: a person reads what has changed.");
	process.exitCode = 1;
} else {
	for (const behaviour of behaviours) {
		for (const [name, content] of Object.entries(render(behaviour))) {
			const path = join(folder, behaviour, name);
			if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
			writeFileSync(path, content);
			console.log(`${behaviour}/${name} is written anew.`);
		}
	}
}
