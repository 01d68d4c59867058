import type { Shingler } from '../../src/kernel/shingler.js';
import type { Similarity } from '../../src/model/pair.js';
import { loadSimilarityMeter } from '../../src/run/similarity-meter.js';
import { documentOf } from './documents.js';
import { type CorpusPlan, roleOf } from './plan.js';

/** Numbers of two documents, of which `right` was made from `left`, with their exact figures. */
export type PlantedPair = Similarity & {
  readonly kind: 'nearDuplicate' | 'punctuated' | 'copy' | 'contained';
  readonly left: number;
  readonly right: number;
};

/** The planted pairs of a mixed corpus, by `right`; other pairs may resemble each other too. None in other corpora. */
export function* plantedPairs(plan: CorpusPlan, shingler: Shingler): Generator<PlantedPair> {
  if (plan.kind !== 'mixed') return;
  const meter = loadSimilarityMeter();
  const shinglesOf = (number: number) => shingler.read(documentOf(plan, number).text).distinct().slice();
  for (let number = 0; number < plan.documents; number++) {
    const role = roleOf(number, plan);
    if (!('of' in role)) continue;
    const kind = role.role === 'holder' ? 'contained' : role.role;
    yield { kind, left: role.of, right: number, ...meter.measure(shinglesOf(role.of), shinglesOf(number)) };
  }
}
