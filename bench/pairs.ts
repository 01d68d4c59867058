import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mapStages } from '../src/run/map-stages.js';
import { loadShingler } from '../src/run/shingler.js';
import { loadSimilarityMeter } from '../src/run/similarity-meter.js';

/**
 * Prints precision, recall and F1 of Jaccard thresholds over cleaned texts on page pairs that people labelled (duplicate
 * from label 1 on). Reads the folder in PALIMPSEST_DATA.
 */

type LabelledPair = { readonly set: string; readonly duplicate: boolean; readonly a: string; readonly b: string };

const file = join(process.env.PALIMPSEST_DATA ?? '', 'data/pairs/webis-s3.jsonl.gz');
if (process.env.PALIMPSEST_DATA === undefined || !existsSync(file)) {
  console.error('bench:pairs: PALIMPSEST_DATA names no folder with data/pairs; nothing was measured');
  process.exit(2);
}

const stages = await mapStages({ strip: true, signer: 'fss', phrases: {}, favour: 'balance', languages: [] });
const meter = loadSimilarityMeter();
const shingler = loadShingler();

function shinglesOf(text: string): Float64Array {
  const { kept } = stages.apply({
    origin: { path: 'page.txt', record: 1 },
    input: { bytes: 0, sha256: '', encoding: 'utf-8', mediaType: 'text/plain' },
    text: text.toWellFormed(),
    replacements: 0,
    metadata: {},
  });
  return shingler.readBytes(kept).distinct();
}

const measured = gunzipSync(readFileSync(file))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line): LabelledPair => JSON.parse(line))
  .map(({ set, duplicate, a, b }) => ({
    set,
    duplicate,
    jaccard: meter.measure(shinglesOf(a), shinglesOf(b)).jaccard,
  }));

console.log('set       pairs  threshold  precision  recall  F1');
for (const set of ['terabyte', 'web', 'both']) {
  const pairs = measured.filter((pair) => set === 'both' || pair.set === set);
  for (const threshold of [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const said = pairs.filter(({ jaccard }) => jaccard >= threshold);
    const right = said.filter(({ duplicate }) => duplicate).length;
    const precision = right / said.length;
    const recall = right / pairs.filter(({ duplicate }) => duplicate).length;
    const figures = [precision, recall, (2 * precision * recall) / (precision + recall)].map((value) =>
      value.toFixed(3),
    );
    console.log(
      [set.padEnd(8), String(pairs.length).padStart(5), threshold.toFixed(2).padStart(9), ...figures].join('  '),
    );
  }
}
