import type { Cluster, Cohesion } from '../../model/cluster.js';
import type { DocNumber } from '../../model/document.js';
import type { VerifiedPair } from '../../model/pair.js';

type Members = Pick<Cluster, 'kept' | 'dropped'>;

/**
 * The cohesion of each cluster, in one pass over the pairs.
 *
 * @param identical groups of documents whose cleaned texts are byte-identical, single documents included; documents of one
 *   text are in one cluster
 * @param pairs all that were verified; of two different texts the pair of their first documents counts
 */
export function cohesionOf(
  clusters: readonly Members[],
  identical: readonly (readonly DocNumber[])[],
  pairs: readonly VerifiedPair[],
): Cohesion[] {
  const clusterOf = new Map<DocNumber, number>();
  for (const [at, { kept, dropped }] of clusters.entries()) {
    clusterOf.set(kept, at);
    for (const { left, right } of dropped) clusterOf.set(left === kept ? right : left, at);
  }
  const clusterOfText = new Map<DocNumber, number>();
  const texts = new Float64Array(clusters.length);
  for (const [first] of identical) {
    const cluster = clusterOf.get(first);
    if (cluster === undefined) continue;
    clusterOfText.set(first, cluster);
    texts[cluster]++;
  }
  const verified = new Float64Array(clusters.length);
  for (const { left, right, relation } of pairs) {
    const cluster = clusterOfText.get(left);
    if (relation === 'nearDuplicate' && cluster !== undefined && cluster === clusterOfText.get(right))
      verified[cluster]++;
  }
  return clusters.map(({ dropped }, at) => ({
    smallest: dropped.reduce((least, { jaccard }) => Math.min(least, jaccard), 1),
    mean: rounded(dropped.reduce((sum, { jaccard }) => sum + jaccard, 0) / dropped.length),
    texts: texts[at],
    verifiedShare: texts[at] < 2 ? 1 : rounded((2 * verified[at]) / (texts[at] * (texts[at] - 1))),
  }));
}

/** Six decimals, as all figures of pairs. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
