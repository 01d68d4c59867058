import { join } from 'node:path';
import type { Checksum } from '../formats/checksums.js';
import type { ClusterRow } from '../formats/rows.js';
import type { Cluster } from '../model/cluster.js';
import type { DocId, DocNumber } from '../model/document.js';
import type { SpooledPair } from '../store/verified-pairs.js';
import type { DigestedFile } from './digested-file.js';
import { membersOf } from './document-fate.js';
import { writeRows } from './jsonl-file.js';

/** Writes pairs.jsonl and clusters.jsonl. */
export async function writeCopies(
  folder: string,
  pairs: Iterable<SpooledPair>,
  clusters: readonly Cluster[],
  idOf: (number: DocNumber) => DocId,
  checkpoint: () => Promise<void>,
): Promise<Checksum[]> {
  const clusterRows = clusters
    .map((cluster) => ({ cluster, members: membersOf(cluster) }))
    .sort((a, b) => a.members[0] - b.members[0])
    .map(({ cluster, members }) => clusterRow(cluster, members, idOf));
  const append = (file: DigestedFile, pair: SpooledPair) => appendPair(file, pair, idOf);
  return [
    { path: 'pairs.jsonl', sha256: await writeRows(join(folder, 'pairs.jsonl'), pairs, checkpoint, append) },
    { path: 'clusters.jsonl', sha256: await writeRows(join(folder, 'clusters.jsonl'), clusterRows, checkpoint) },
  ];
}

/** A row begins with the ids; what follows was put into words when the pair was verified. */
function appendPair(
  file: DigestedFile,
  { left, right, figures }: SpooledPair,
  idOf: (number: DocNumber) => DocId,
): void {
  file.append(`{"left":${JSON.stringify(idOf(left))},"right":${JSON.stringify(idOf(right))},`);
  file.append(figures.subarray(1));
  file.append('\n');
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
