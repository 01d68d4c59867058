import { loadShingler } from '../src/run/shingler.js';
import { WrongArgument } from './arguments.js';
import { generatedDocuments } from './corpus/documents.js';
import { densePlan } from './corpus/plan.js';
import { writeFigures } from './raw-figures.js';
import { recallArguments } from './recall/arguments.js';
import { type EngineRun, enginePairsOf } from './recall/engine-pairs.js';
import { estimateErrors } from './recall/estimate-errors.js';
import { licenceTexts } from './recall/licence-texts.js';
import { plantedRecall } from './recall/planted-recall.js';
import { recallOfCorpus } from './recall/recall-of-corpus.js';
import * as tables from './recall/tables.js';

/**
 * Prints what the engine finds of what there is: of all pairs of a generated corpus and of licence texts (in the folder
 * PALIMPSEST_DATA), against brute force; and how far estimates of signatures are off. Runs `clean` without stripping and
 * reads pairs.jsonl. Ends with 1 where a figure is missed.
 *
 *   npm run bench:recall -- [--documents N] [--repetitions N] [--only corpus|estimates|licences]... [--out FOLDER]
 */
const shingler = loadShingler();
const lines: string[] = [];
const verdicts: tables.Verdict[] = [];
const raw: Record<string, unknown> = {};

try {
  const { documents, repetitions, parts, out } = recallArguments(process.argv.slice(2));
  if (parts.includes('corpus')) await measureCorpus(documents);
  if (parts.includes('estimates')) measureEstimates(repetitions);
  if (parts.includes('licences')) await measureLicences();
  print(['', ...verdicts.map(tables.verdictLine)]);
  if (out !== undefined) writeFigures(out, 'recall', lines, { ...raw, verdicts });
  if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:recall: ${error.message}`);
  process.exitCode = 2;
}

async function measureCorpus(documents: number): Promise<void> {
  const plan = densePlan(documents);
  const texts = [...generatedDocuments(plan)];
  const run = await enginePairsOf(texts);
  const recall = recallOfCorpus(texts, run, shingler);
  const planted = plantedRecall(plan, texts, run, shingler);
  print([
    ...tables.corpusTable('generated corpus', recall, run),
    tables.shareLine('planted near-duplicates from a Jaccard of 0.8', planted.nearDuplicates),
    tables.shareLine('planted texts of 60 to 150 words in a page four times as long', planted.contained),
    '',
  ]);
  verdicts.push(
    tables.atLeast(
      'generated: recall of all pairs, Jaccard ≥ .8',
      tables.recallOf(shareFrom(recall.fromJaccard, 0.8)),
      0.999,
    ),
    tables.atLeast('generated: recall of planted containments', tables.recallOf(planted.contained), 0.99),
  );
  raw.corpus = { plan, ...plain(recall, run), planted };
}

function measureEstimates(repetitions: number): void {
  const errors = estimateErrors(shingler, repetitions);
  print([...tables.estimateTable(errors, repetitions), '']);
  const largest = (of: typeof errors) => Math.max(...of.map(({ overTheory }) => overTheory));
  verdicts.push(
    tables.atMost('estimates: error over theory, largest', largest(errors), 1.05),
    tables.atMost(
      'estimates: the same up to 150 shingles',
      largest(errors.filter(({ shingles }) => shingles <= 150)),
      0.8,
    ),
  );
  raw.estimates = { repetitions, errors };
}

async function measureLicences(): Promise<void> {
  const texts = licenceTexts(process.env.PALIMPSEST_DATA);
  if (texts === undefined) {
    print(['licence texts: PALIMPSEST_DATA names no folder with data/pairs/licenses.jsonl.gz; not measured']);
    return;
  }
  const run = await enginePairsOf(texts);
  const recall = recallOfCorpus(texts, run, shingler);
  print(tables.corpusTable(`${texts.length} licence texts`, recall, run));
  verdicts.push(
    tables.atLeast(
      'licences: recall of all pairs, Jaccard ≥ .8',
      tables.recallOf(shareFrom(recall.fromJaccard, 0.8)),
      0.999,
    ),
    tables.atLeast('licences: precision of pairs said to have .5 or more', tables.recallOf(recall.claimed), 1),
  );
  raw.licences = plain(recall, run);
}

function shareFrom<Value>(shares: ReadonlyMap<number, Value>, least: number): Value {
  return shares.get(least) as Value;
}

/** As JSON: maps become lists. */
function plain({ fromJaccard, fromContainment, ...recall }: ReturnType<typeof recallOfCorpus>, run: EngineRun): object {
  const { recall: curve, ...pairing } = run.pairing;
  return {
    ...recall,
    fromJaccard: [...fromJaccard].map(([least, share]) => ({ least, ...share })),
    fromContainment: [...fromContainment].map(([least, share]) => ({ least, ...share })),
    pairing,
    verifiedPairs: run.pairs.size,
    seconds: run.seconds,
  };
}

function print(more: readonly string[]): void {
  lines.push(...more);
  console.log(more.join('\n'));
}
