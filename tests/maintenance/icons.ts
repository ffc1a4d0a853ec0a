import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { offerHelp } from "../../src/cli/command.ts";
import { drawIcons, folder } from "./draw-icons.ts";

offerHelp(`Draws the icons in public/ anew, as pictures of public/icon.svg.

npm run icons`);

for (const [name, bytes] of await drawIcons()) writeFileSync(resolve(folder, name), bytes);
