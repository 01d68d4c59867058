import type { Shingler } from '../../src/kernel/shingler.js';
import type { GeneratedDocument } from '../corpus/documents.js';
import type { CorpusPlan } from '../corpus/plan.js';
import { plantedPairs } from '../corpus/planted-pairs.js';
import { type EngineRun, keyOf } from './engine-pairs.js';
import type { Share } from './recall-of-corpus.js';

/**
 * How many of the planted pairs of a kind are rows of pairs.jsonl. Texts that are the same byte for byte are one before
 * pairs are sought, under their smallest id.
 *
 * @param documents of this plan, in order
 */
export function plantedRecall(
  plan: CorpusPlan,
  documents: readonly GeneratedDocument[],
  { pairs }: EngineRun,
  shingler: Shingler,
): { nearDuplicates: Share; contained: Share } {
  const nearDuplicates = { pairs: 0, found: 0 };
  const contained = { pairs: 0, found: 0 };
  const idOf = new Map<string, string>();
  for (const { id, text } of documents) if (!idOf.has(text)) idOf.set(text, id);
  const firstWith = (number: number) => idOf.get(documents[number].text) as string;
  for (const { kind, left, right, jaccard } of plantedPairs(plan, shingler)) {
    const [one, other] = [firstWith(left), firstWith(right)];
    if (one === other || (kind !== 'contained' && jaccard < 0.8)) continue;
    const share = kind === 'contained' ? contained : nearDuplicates;
    share.pairs++;
    if (pairs.has(keyOf(one, other))) share.found++;
  }
  return { nearDuplicates, contained };
}
