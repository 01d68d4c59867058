import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenSets, qualityArguments, WrongArgument } from './arguments.js';
import { baselines } from './baselines/all.js';
import { circumstances } from './circumstances.js';
import { type Decide, stripper } from './decide.js';
import { type HtmlSet, htmlData, htmlSets } from './html-pages.js';
import { type HtmlMeasurement, htmlTables, measureHtmlSet } from './html-quality.js';
import { measureSet } from './measurements.js';
import { htmlExtractors } from './page-extractors.js';
import { type AskedPart, developmentData, setNames } from './page-sets.js';
import { qualityTables } from './quality-tables.js';

/**
 * Prints how well the stripper does on labelled pages, beside baselines. Reads the folder in PALIMPSEST_DATA; without it,
 * measures the project's own labelled pages. Pages in HTML (`--set html/…`) are measured beside extractors that npm has.
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
  const folder = htmlData(process.env);
  const ofHtml = folder === undefined ? [] : htmlSets.map(htmlName);
  const asked = data === undefined ? setNames(data) : chosenSets(sets, [...setNames(data), ...ofHtml]);
  const chosen = asked.filter((set) => !ofHtml.includes(set));
  const contenders = new Map<string, Decide>([['palimpsest', await stripper()], ...baselines]);
  const measurements = chosen.flatMap((set) => measureSet(data, set, part, contenders));
  if (measurements.length === 0 && chosen.length > 0)
    console.error(`bench:quality: no page of ${chosen.join(', ')} is in part ${part}`);
  const htmlMeasurements = folder === undefined ? [] : await measureHtml(folder, asked, part);
  const tables = [qualityTables(measurements), htmlTables(htmlMeasurements)].filter((table) => table !== '').join('\n');
  console.log(tables);

  const command = ['npm run bench:quality -- --part', part, ...(sets ?? []).map((set) => `--set ${set}`)].join(' ');
  const raw = { ...circumstances(command, date ?? process.env.SOURCE_DATE), measurements, htmlMeasurements };
  const rawText = `${JSON.stringify(raw, undefined, 2)}\n`;
  if (json !== undefined) writeFileSync(json, rawText);
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'quality.json'), rawText);
    writeFileSync(join(out, 'quality.txt'), tables);
  }
}

async function measureHtml(folder: string, asked: readonly string[], part: AskedPart): Promise<HtmlMeasurement[]> {
  const measurements: HtmlMeasurement[] = [];
  for (const set of htmlSets) {
    if (!asked.includes(htmlName(set))) continue;
    measurements.push(...(await measureHtmlSet(folder, set, part, await htmlExtractors())));
  }
  return measurements;
}

/** Pages in HTML of a set whose pages in lines have its name. */
function htmlName(set: HtmlSet): string {
  return `html/${set}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:quality: ${error.message}`);
  process.exitCode = 2;
}
