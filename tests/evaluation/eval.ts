import { parseArgs } from "node:util";
import { scoreOwnGold } from "./own-gold.ts";
import { scorePublicData } from "./public-data.ts";

/**
 * `npm run eval -- --data FOLDER [--part tuning|held]`: how well the detectors do, as precision, recall and F1: on the
 * opinion columns that this project has marked up by hand (tests/gold/), and on texts that others have marked up. None of
 * the latter are part of the project; what is absent is said to be absent.
 *   FOLDER/litbank.jsonl    fiction: direct quotations and their speakers
 *   FOLDER/gum-news.jsonl   news: sentences, dates and times
 *   FOLDER/recognizers.jsonl short cases: numbers, shares, money, dates, many of them commands
 *   FOLDER/polnear.jsonl    political news: reported speech of all kinds (PolNeAR, parts "train" or "dev" only)
 *   FOLDER/columns/         texts of which the project holds the marks only, not the words
 */
const { values } = parseArgs({ options: { data: { type: "string", default: "eval-data" }, part: { type: "string" } } });

for (const line of [...scoreOwnGold(values.data, values.part), ...scorePublicData(values.data)]) console.log(line);
