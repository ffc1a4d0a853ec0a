import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { offerHelp } from "../../src/cli/command.ts";
import { behaviours, folder, render } from "./golden.ts";

offerHelp(`Writes the goldens anew: what the line makes of each behaviour in tests/fixtures/goldens.

npm run goldens

What has changed is for a person to read, so that it does nothing where CI is set.`);

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
