import { sixDecimals } from '../../kernel/six-decimals.js';
import type { Rows } from '../../kernel/slabs.js';
import type { Cluster, Cohesion } from '../../model/cluster.js';
import type { DocNumber } from '../../model/document.js';
import type { PairEdge } from '../../model/pair.js';

const none = -1;

type Members = Pick<Cluster, 'kept' | 'dropped'>;

/**
 * The cohesion of each cluster, in one pass over the pairs.
 *
 * @param identical groups of documents whose cleaned texts are byte-identical, each ascending, single documents included;
 *   documents of one text are in one cluster
 * @param pairs all that were verified; of two different texts the pair of their first documents counts
 */
export function cohesionOf(
  clusters: readonly Members[],
  identical: Rows<ArrayLike<DocNumber>>,
  pairs: Iterable<PairEdge>,
): Cohesion[] {
  let documents = 0;
  const firsts = new Uint32Array(identical.length).map((_, text) => {
    const members = identical.at(text) as ArrayLike<DocNumber>;
    documents = Math.max(documents, members[members.length - 1] + 1);
    return members[0];
  });
  const clusterOf = clusterByFirst(clusters, firsts, documents);
  const texts = new Float64Array(clusters.length);
  for (const first of firsts) if (clusterOf[first] !== none) texts[clusterOf[first]]++;
  const verified = new Float64Array(clusters.length);
  for (const { left, right, relation } of pairs) {
    const cluster = clusterOf[left];
    if (relation === 'nearDuplicate' && cluster !== none && cluster === clusterOf[right]) verified[cluster]++;
  }
  return clusters.map(({ dropped }, at) => ({
    smallest: dropped.reduce((least, { jaccard }) => Math.min(least, jaccard), 1),
    mean: sixDecimals(dropped.reduce((sum, { jaccard }) => sum + jaccard, 0) / dropped.length),
    texts: texts[at],
    verifiedShare: texts[at] < 2 ? 1 : sixDecimals((2 * verified[at]) / (texts[at] * (texts[at] - 1))),
  }));
}

/** The cluster of each document that is the first of its text; `none` for all others. */
function clusterByFirst(clusters: readonly Members[], firsts: Uint32Array, documents: number): Int32Array {
  const isFirst = new Uint8Array(documents);
  for (const first of firsts) isFirst[first] = 1;
  const clusterOf = new Int32Array(documents).fill(none);
  for (const [at, { kept, dropped }] of clusters.entries()) {
    if (isFirst[kept] === 1) clusterOf[kept] = at;
    for (const { left, right } of dropped) {
      const document = left === kept ? right : left;
      if (isFirst[document] === 1) clusterOf[document] = at;
    }
  }
  return clusterOf;
}
