import type { Cluster } from '../model/cluster.js';
import type { DocNumber } from '../model/document.js';
import type { PairEdge } from '../model/pair.js';

/** What clustering made of a document. Documents in no cluster have no fate. */
export type Fate =
  | { readonly role: 'kept'; readonly cluster: Cluster; readonly clusterId: DocNumber }
  | { readonly role: 'dropped'; readonly cluster: Cluster; readonly clusterId: DocNumber };

/** The fate of each clustered document; a cluster's id is that of its smallest member. */
export function fates(clusters: readonly Cluster[]): Map<DocNumber, Fate> {
  const byDocument = new Map<DocNumber, Fate>();
  for (const cluster of clusters) {
    const clusterId = membersOf(cluster)[0];
    byDocument.set(cluster.kept, { role: 'kept', cluster, clusterId });
    for (const pair of cluster.dropped) {
      byDocument.set(droppedOf(cluster, pair), { role: 'dropped', cluster, clusterId });
    }
  }
  return byDocument;
}

export function droppedOf({ kept }: Cluster, { left, right }: PairEdge): DocNumber {
  return left === kept ? right : left;
}

/** Ascending. */
export function membersOf(cluster: Cluster): DocNumber[] {
  return [cluster.kept, ...cluster.dropped.map((pair) => droppedOf(cluster, pair))].sort((a, b) => a - b);
}
