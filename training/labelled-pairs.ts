import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Similarity } from '../src/model/pair.js';
import { mapStages } from '../src/run/map-stages.js';
import { defaults } from '../src/run/options.js';
import { loadShingler } from '../src/run/shingler.js';
import { loadSimilarityMeter } from '../src/run/similarity-meter.js';
import { characterJaccard } from '../src/stages/align/character-jaccard.js';
import { align } from '../src/texts.js';

/** A pair of texts in figures. */
export type PairFigures = Similarity & {
  readonly alignedShareOfLonger: number;
  readonly alignedShareOfShorter: number;
  readonly longestReplacement: number;
  readonly characterJaccard: number;
};

/** Two pages that people compared. */
export type MeasuredPair = {
  readonly id: string;
  /** The collection that the pages are from. */
  readonly set: string;
  /** Label 1 to 3 of 3. */
  readonly duplicate: boolean;
  /** Pairs that share a page, directly or through others, have the same number. */
  readonly group: number;
  readonly asRead: PairFigures;
  readonly cleaned: PairFigures;
};

type LabelledPair = {
  readonly id: string;
  readonly set: string;
  readonly duplicate: boolean;
  readonly a: string;
  readonly b: string;
};

/** The labelled pairs of webis-s3 in the folder that PALIMPSEST_DATA names, measured; undefined where there are none. */
export async function measuredPairs(): Promise<MeasuredPair[] | undefined> {
  const file = join(process.env.PALIMPSEST_DATA ?? '', 'data/pairs/webis-s3.jsonl.gz');
  if (process.env.PALIMPSEST_DATA === undefined || !existsSync(file)) return undefined;
  const pairs = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): LabelledPair => JSON.parse(line))
    .map((pair) => ({ ...pair, a: pair.a.toWellFormed(), b: pair.b.toWellFormed() }));
  const stages = await mapStages(defaults);
  const cleaned = async (text: string) => {
    const { kept } = await stages.apply({
      origin: { path: 'page.txt', record: 1 },
      input: { bytes: 0, sha256: '', encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/plain' },
      text,
      replacements: 0,
      metadata: {},
    });
    return Buffer.from(kept).toString('utf8');
  };
  const measure = pairMeter();
  const groups = groupsOf(pairs);
  const measured: MeasuredPair[] = [];
  for (const [at, { id, set, duplicate, a, b }] of pairs.entries()) {
    const asRead = measure(a, b);
    measured.push({
      id,
      set,
      duplicate,
      group: groups[at],
      asRead,
      cleaned: measure(await cleaned(a), await cleaned(b)),
    });
  }
  return measured;
}

function pairMeter(): (left: string, right: string) => PairFigures {
  const meter = loadSimilarityMeter();
  const shingler = loadShingler();
  const shinglesOf = (text: string) => shingler.read(text).distinct().slice();
  return (left, right) => {
    const { alignedShareOfLonger, alignedShareOfShorter, longestReplacement } = align(left, right);
    return {
      ...meter.measure(shinglesOf(left), shinglesOf(right)),
      alignedShareOfLonger,
      alignedShareOfShorter,
      longestReplacement,
      characterJaccard: characterJaccard(left, right),
    };
  };
}

/** Connected pairs, numbered by the first of them. */
function groupsOf(pairs: readonly LabelledPair[]): number[] {
  const groups = pairs.map((_, at) => at);
  const rootOf = (at: number): number => (groups[at] === at ? at : rootOf(groups[at]));
  const firstWith = new Map<string, number>();
  pairs.forEach(({ a, b }, at) => {
    for (const text of [a, b]) {
      const one = rootOf(firstWith.get(text) ?? at);
      const other = rootOf(at);
      groups[Math.max(one, other)] = Math.min(one, other);
      firstWith.set(text, Math.min(one, other));
    }
  });
  return pairs.map((_, at) => rootOf(at));
}
