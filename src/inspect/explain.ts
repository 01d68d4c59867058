import { join } from 'node:path';
import { readManifest } from '../formats/read-manifest.js';
import { readRows } from '../formats/read-rows.js';
import type { ClusterRow, PairRow, ProvenanceRow } from '../formats/rows.js';
import { clusterRow, pairRow } from '../formats/rows.js';
import { UsageError } from '../model/errors.js';
import { restoredDocuments } from './restored-documents.js';

export type ExplainedSpan = ProvenanceRow['spans'][number] & { readonly text: string };

/** One document of a run: every span with its text and the reasons, and the pairs and the cluster it is in. */
export type Explanation = Omit<ProvenanceRow, 'spans'> & {
  readonly spans: readonly ExplainedSpan[];
  readonly pairs: readonly PairRow[];
  readonly clusterRow?: ClusterRow;
};

/** @throws UsageError where the run has no such document, with the ids that come near */
export async function explain(folder: string, id: string): Promise<Explanation> {
  await readManifest(folder);
  const near: string[] = [];
  for await (const { provenance, text } of restoredDocuments(folder)) {
    if (provenance.id !== id) {
      if (near.length < 3 && provenance.id.includes(id)) near.push(provenance.id);
      continue;
    }
    const spans = provenance.spans.map((span) => ({ ...span, text: text.toString('utf8', span.start, span.end) }));
    return { ...provenance, spans, ...(await relationsOf(folder, id)) };
  }
  const hint =
    near.length === 0
      ? 'provenance.jsonl lists them'
      : `is it ${near.map((name) => JSON.stringify(name)).join(' or ')}?`;
  throw new UsageError(`${JSON.stringify(id)}: no document of ${folder} has this id; ${hint}`);
}

async function relationsOf(folder: string, id: string): Promise<Pick<Explanation, 'pairs' | 'clusterRow'>> {
  const pairs: PairRow[] = [];
  for await (const { row } of readRows(join(folder, 'pairs.jsonl'), pairRow)) {
    if (row.left === id || row.right === id) pairs.push(row);
  }
  for await (const { row } of readRows(join(folder, 'clusters.jsonl'), clusterRow)) {
    if (row.members.includes(id)) return { pairs, clusterRow: row };
  }
  return { pairs };
}
