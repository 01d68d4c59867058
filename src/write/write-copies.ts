import { join } from 'node:path';
import type { Checksum } from '../formats/checksums.js';
import type { ClusterRow, PairRow } from '../formats/rows.js';
import type { Cluster } from '../model/cluster.js';
import type { DocId, DocNumber } from '../model/document.js';
import type { Similarity, VerifiedPair } from '../model/pair.js';
import { membersOf } from './document-fate.js';
import { JsonlFile } from './jsonl-file.js';

/** Writes pairs.jsonl and clusters.jsonl. */
export async function writeCopies(
  folder: string,
  pairs: readonly VerifiedPair[],
  clusters: readonly Cluster[],
  idOf: (number: DocNumber) => DocId,
): Promise<Checksum[]> {
  const pairFile = await JsonlFile.create<PairRow>(join(folder, 'pairs.jsonl'));
  for (const pair of pairs) await pairFile.append(pairRow(pair, idOf));
  const clusterFile = await JsonlFile.create<ClusterRow>(join(folder, 'clusters.jsonl'));
  for (const cluster of [...clusters].sort((a, b) => membersOf(a)[0] - membersOf(b)[0])) {
    await clusterFile.append(clusterRow(cluster, idOf));
  }
  return [
    { path: 'pairs.jsonl', sha256: await pairFile.close() },
    { path: 'clusters.jsonl', sha256: await clusterFile.close() },
  ];
}

export function pairRow(pair: VerifiedPair, idOf: (number: DocNumber) => DocId): PairRow {
  const { left, right, estimate, asRead, relation } = pair;
  return { left: idOf(left), right: idOf(right), estimate, asRead, ...similarityOf(pair), relation };
}

function similarityOf({ jaccard, containmentOfLeft, containmentOfRight, shared }: Similarity): Similarity {
  return { jaccard, containmentOfLeft, containmentOfRight, shared };
}

function clusterRow(cluster: Cluster, idOf: (number: DocNumber) => DocId): ClusterRow {
  const members = membersOf(cluster);
  return {
    id: idOf(members[0]),
    kept: idOf(cluster.kept),
    members: members.map(idOf),
    cohesion: cluster.dropped.reduce((least, { jaccard }) => Math.min(least, jaccard), 1),
    reasons: cluster.reasons.map((reason) => ({ ...reason, over: idOf(reason.over) })),
  };
}
