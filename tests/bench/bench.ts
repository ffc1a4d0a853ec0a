import { parseArgs } from "node:util";
import { offerHelp } from "../../src/cli/command.ts";

const BENCHES = ["detect", "links", "cards", "search", "paint", "desk"] as const;

offerHelp(`Times detection, links, cards and search as they grow, the reading page beside the smallest one, and the desk.

npm run bench [-- NAME...] [OPTIONS]

  NAME               only these: ${BENCHES.join(", ")}
  --cards COUNT      how many cards are drawn; 200 without it
  --columns COUNTS   how many columns search is timed on, such as 1,100; 1,100,1000 without it

Search is compared with four other engines where they are installed: npm --prefix tests/bench ci`);

const { positionals } = parseArgs({
	allowPositionals: true,
	options: { cards: { type: "string" }, columns: { type: "string" } },
});
for (const name of BENCHES) {
	if (positionals.length === 0 || positionals.includes(name)) await import(`./${name}.ts`);
}
