import type { Shingler } from '../../src/kernel/shingler.js';
import { recallAt } from '../../src/stages/pair/bands.js';
import { allPairs } from './all-pairs.js';
import { type EngineRun, keyOf } from './engine-pairs.js';

/** Pairs by brute force and those of them that the engine found. */
export type Share = { readonly pairs: number; readonly found: number };

/** Pairs of a range of similarities, from `from` to before the next one's. */
export type Bucket = Share & {
  readonly from: number;
  readonly byBands: number;
  /** The mean over these pairs of 1 − (1 − J^rows)^bands. */
  readonly bandsInTheory: number;
};

export type CorpusRecall = {
  readonly texts: number;
  readonly buckets: readonly Bucket[];
  /** By least Jaccard. */
  readonly fromJaccard: ReadonlyMap<number, Share>;
  /** By least share of the shorter text that stands in the longer, of at least `leastWords` words. */
  readonly fromContainment: ReadonlyMap<number, Share>;
  /** Pairs from a Jaccard of .5 on in pairs.jsonl, and those of them whose figure brute force has too. */
  readonly claimed: Share;
  /** Up to ten pairs from .8 on that were missed. */
  readonly missed: readonly { readonly left: string; readonly right: string; readonly jaccard: number }[];
};

const bucketWidth = 0.05;
const leastBucket = 0.3;
const leastWords = 60;

/** The engine's pairs beside all pairs of distinct texts, of which the smallest id stands for all that are the same. */
export function recallOfCorpus(
  documents: Iterable<{ readonly id: string; readonly text: string }>,
  { pairs: engine, pairing }: EngineRun,
  shingler: Shingler,
): CorpusRecall {
  const { ids, sets, words } = distinctTexts(documents, shingler);
  const buckets = Array.from({ length: 15 }, (_, at) => ({
    from: Math.round((leastBucket + at * bucketWidth) * 100) / 100,
    pairs: 0,
    found: 0,
    byBands: 0,
    bandsInTheory: 0,
  }));
  const fromJaccard = new Map([0.8, 0.6, 0.5].map((least) => [least, { pairs: 0, found: 0 }]));
  const fromContainment = new Map([0.999, 0.95, 0.8].map((least) => [least, { pairs: 0, found: 0 }]));
  const missed: { left: string; right: string; jaccard: number }[] = [];
  let confirmed = 0;
  for (const { left, right, jaccard, containmentOfLeft, containmentOfRight } of allPairs(sets)) {
    const known = engine.get(keyOf(ids[left], ids[right]));
    const found = known === undefined ? 0 : 1;
    for (const [least, share] of fromJaccard) if (jaccard >= least) addTo(share, found);
    const shorter = Math.min(words[left], words[right]);
    const containment = Math.max(containmentOfLeft, containmentOfRight);
    for (const [least, share] of fromContainment) {
      if (containment >= least && shorter >= leastWords) addTo(share, found);
    }
    if (jaccard >= 0.8 && found === 0 && missed.length < 10)
      missed.push({ left: ids[left], right: ids[right], jaccard });
    if (jaccard >= 0.5 && known !== undefined && Math.abs(known.jaccard - jaccard) < 1e-6) confirmed++;
    if (jaccard < leastBucket) continue;
    const bucket = buckets[Math.floor((jaccard - leastBucket) / bucketWidth + 1e-9)];
    addTo(bucket, found);
    if (known?.byBands) bucket.byBands++;
    bucket.bandsInTheory += recallAt(jaccard, pairing);
  }
  const claimed = countClaims(engine, new Set(ids));
  return {
    texts: ids.length,
    buckets: buckets.map((bucket) => ({ ...bucket, bandsInTheory: bucket.bandsInTheory / bucket.pairs })),
    fromJaccard,
    fromContainment,
    claimed: { pairs: claimed, found: confirmed },
    missed,
  };
}

function addTo(share: { pairs: number; found: number }, found: number): void {
  share.pairs++;
  share.found += found;
}

function countClaims(engine: EngineRun['pairs'], ids: ReadonlySet<string>): number {
  let claims = 0;
  for (const [key, { jaccard }] of engine) {
    if (jaccard >= 0.5 && key.split(' ').every((id) => ids.has(id))) claims++;
  }
  return claims;
}

/** Texts that are the same byte for byte are one, under their smallest id; those without a word are none. */
function distinctTexts(documents: Iterable<{ readonly id: string; readonly text: string }>, shingler: Shingler) {
  const idOf = new Map<string, string>();
  for (const { id, text } of documents) {
    const known = idOf.get(text);
    if (known === undefined || id < known) idOf.set(text, id);
  }
  const [ids, sets, words]: [string[], Float64Array[], number[]] = [[], [], []];
  for (const [text, id] of idOf) {
    const shingles = shingler.read(text);
    if (shingles.words === 0) continue;
    ids.push(id);
    sets.push(shingles.distinct().slice());
    words.push(shingles.words);
  }
  return { ids, sets, words };
}
