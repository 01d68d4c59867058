import { join } from 'node:path';
import type { Checksum } from '../formats/checksums.js';
import type { ClusterRow, PairRow } from '../formats/rows.js';
import type { Cluster } from '../model/cluster.js';
import type { DocId, DocNumber } from '../model/document.js';
import type { Similarity, VerifiedPair } from '../model/pair.js';
import { membersOf } from './document-fate.js';
import { writeRows } from './jsonl-file.js';

/** Writes pairs.jsonl and clusters.jsonl. */
export async function writeCopies(
  folder: string,
  pairs: Iterable<VerifiedPair>,
  clusters: readonly Cluster[],
  idOf: (number: DocNumber) => DocId,
  checkpoint: () => Promise<void>,
): Promise<Checksum[]> {
  const clusterRows = clusters
    .map((cluster) => ({ cluster, members: membersOf(cluster) }))
    .sort((a, b) => a.members[0] - b.members[0])
    .map(({ cluster, members }) => clusterRow(cluster, members, idOf));
  function* pairRows() {
    for (const pair of pairs) yield pairRow(pair, idOf);
  }
  return [
    { path: 'pairs.jsonl', sha256: await writeRows(join(folder, 'pairs.jsonl'), pairRows(), checkpoint) },
    { path: 'clusters.jsonl', sha256: await writeRows(join(folder, 'clusters.jsonl'), clusterRows, checkpoint) },
  ];
}

function pairRow(pair: VerifiedPair, idOf: (number: DocNumber) => DocId): PairRow {
  const { left, right, estimate, asRead, relation, verdict, alignment } = pair;
  return {
    left: idOf(left),
    right: idOf(right),
    estimate,
    asRead,
    ...similarityOf(pair),
    relation,
    verdict,
    alignment: alignment === null ? null : { ...alignment, passages: [...alignment.passages] },
  };
}

function similarityOf({ jaccard, containmentOfLeft, containmentOfRight, shared }: Similarity): Similarity {
  return { jaccard, containmentOfLeft, containmentOfRight, shared };
}

function clusterRow(cluster: Cluster, members: readonly DocNumber[], idOf: (number: DocNumber) => DocId): ClusterRow {
  const { smallest, mean, texts, verifiedShare } = cluster.cohesion;
  return {
    id: idOf(members[0]),
    kept: idOf(cluster.kept),
    members: members.map(idOf),
    cohesion: smallest,
    meanJaccard: mean,
    texts,
    verifiedShare,
    reasons: cluster.reasons.map((reason) => ({ ...reason, over: idOf(reason.over) })),
  };
}
