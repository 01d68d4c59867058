import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenSets, qualityArguments, WrongArgument } from './arguments.js';
import { baselines } from './baselines/all.js';
import { circumstances } from './circumstances.js';
import { type Decide, stripper } from './decide.js';
import { measureSet } from './measurements.js';
import { developmentData, setNames } from './page-sets.js';
import { qualityTables } from './quality-tables.js';

/**
 * Prints how well the stripper does on labelled pages, beside baselines. Reads the folder in PALIMPSEST_DATA; without it,
 * measures the project's own labelled pages.
 *
 *   npm run bench:quality -- [--part check|train|all] [--set NAME]… [--json FILE] [--out FOLDER] [--date DATE]
 */
async function main(words: readonly string[]): Promise<void> {
  const { part, sets, json, out, date } = qualityArguments(words);
  const data = developmentData(process.env);
  if (data === undefined) {
    console.error(
      "bench:quality: PALIMPSEST_DATA names no folder with data/text; these are the project's own few labelled pages",
    );
  }
  const chosen = data === undefined ? setNames(data) : chosenSets(sets, setNames(data));
  const contenders = new Map<string, Decide>([['palimpsest', await stripper()], ...baselines]);
  const measurements = chosen.flatMap((set) => measureSet(data, set, part, contenders));
  if (measurements.length === 0) console.error(`bench:quality: no page of ${chosen.join(', ')} is in part ${part}`);
  const tables = qualityTables(measurements);
  console.log(tables);

  const command = ['npm run bench:quality -- --part', part, ...(sets ?? []).map((set) => `--set ${set}`)].join(' ');
  const raw = { ...circumstances(command, date ?? process.env.SOURCE_DATE), measurements };
  const rawText = `${JSON.stringify(raw, undefined, 2)}\n`;
  if (json !== undefined) writeFileSync(json, rawText);
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'quality.json'), rawText);
    writeFileSync(join(out, 'quality.txt'), tables);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:quality: ${error.message}`);
  process.exitCode = 2;
}
