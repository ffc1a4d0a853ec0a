import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { offerHelp } from "../../src/cli/command.ts";
import { floorsFile, raiseFloors, readFloors, scoresToHold } from "./floors.ts";
import { writeTables } from "./guide-tables.ts";
import { printPages, scorePages } from "./import-pages.ts";
import { scoreOwnGold } from "./own-gold.ts";
import { scorePublicData } from "./public-data.ts";
import { writeRates } from "./rates.ts";
import { printResult } from "./result.ts";

offerHelp(`Measures how well the detectors do, as precision, recall and F1 in per cent.

npm run eval [-- OPTIONS]

  --data FOLDER    where the texts are; eval-data without it
      litbank.jsonl       fiction: direct quotations and their speakers
      gum-news.jsonl      news: sentences, dates and times
      golden-rules.py     rules of English sentences: tests/lang/test_english.py of pySBD
      recognizers.jsonl   short cases: numbers, shares, money, dates
      polnear.jsonl       political news: reported speech of all kinds (parts "train" or "dev" only)
      claims-test.jsonl   single sentences of debates, judged
      pages/              pages of news sites, and what their articles say: see import-pages.ts
      columns/            opinion columns of which the project holds the marks only
  --part PART      of the opinion columns only those of one part: tuning, held, new-tuning, new-held
  --guide          writes what could be measured into the tables of content/guide/evaluation.md
  --rates          only writes how often each construction is right into src/pipeline/detect/attribution/rates.yaml
  --raise-floors   only writes what has risen into tests/evaluation/floors.json, which a test holds

It measures on the opinion columns that this project has marked up by hand (tests/evaluation/gold/), and on texts that
others have marked up. The latter are not part of the project; what is absent is said to be absent.
content/guide/evaluation.md says how it is counted.`);

const { values } = parseArgs({
	options: {
		data: { type: "string", default: "eval-data" },
		part: { type: "string" },
		guide: { type: "boolean" },
		rates: { type: "boolean" },
		"raise-floors": { type: "boolean" },
	},
});

if (values.rates) writeRates(values.data);
else if (values["raise-floors"]) {
	const floors = existsSync(floorsFile) ? readFloors() : {};
	writeFileSync(floorsFile, `${JSON.stringify(raiseFloors(floors, scoresToHold()), null, "\t")}\n`);
} else {
	const results = [...scoreOwnGold(values.data, values.part), ...scorePublicData(values.data)];
	for (const line of results.flatMap(printResult)) console.log(line);
	const pages = join(values.data, "pages");
	if (existsSync(pages)) console.log(printPages(await scorePages(pages)));
	else console.log(`${pages} is absent: the import was not measured.`);
	if (values.guide) {
		const page = fileURLToPath(new URL("../../content/guide/evaluation.md", import.meta.url));
		const month = new Date().toLocaleDateString("en", { month: "long", year: "numeric" });
		writeFileSync(page, writeTables(readFileSync(page, "utf8"), results, month));
	}
}
