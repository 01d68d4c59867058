import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Manifest } from '../formats/manifest.js';
import { readRows } from '../formats/read-rows.js';
import { type ProvenanceRow, rejectedRow } from '../formats/rows.js';
import { compareCodePoints } from '../kernel/order.js';
import { type RestoredDocument, restoredDocuments } from './restored-documents.js';

/** Checks every document and returns how many there are. */
export async function verifyDocuments(
  folder: string,
  { summary, options }: Manifest,
  problems: string[],
): Promise<number> {
  const counts = { documents: 0, kept: 0, duplicate: 0, empty: 0, emptied: 0, bytesRead: 0, bytesKept: 0 };
  let previous: string | undefined;
  for await (const restored of restoredDocuments(folder)) {
    const { provenance, provenanceLine, corpus } = restored;
    const report = (says: string) =>
      problems.push(`provenance.jsonl:${provenanceLine}: ${JSON.stringify(provenance.id)}: ${says}`);
    if (previous !== undefined && compareCodePoints(previous, provenance.id) >= 0)
      report('is out of order, or there twice');
    previous = provenance.id;
    for (const says of faultsOf(restored, options.duplicates === 'mark')) report(says);
    counts.documents++;
    counts[provenance.status]++;
    counts.bytesRead += provenance.text.bytes;
    counts.bytesKept += Buffer.byteLength(corpus?.text ?? '');
  }
  const expected = { ...summary, duplicate: summary.duplicates };
  for (const [name, count] of Object.entries(counts) as [keyof typeof counts, number][]) {
    if (expected[name] !== count)
      problems.push(`manifest.json: counts ${expected[name]} ${name}, but there are ${count}`);
  }
  let rejected = 0;
  for await (const _ of readRows(join(folder, 'rejected.jsonl'), rejectedRow)) rejected++;
  if (rejected !== summary.rejected)
    problems.push(`manifest.json: counts ${summary.rejected} rejected, but there are ${rejected}`);
  return counts.documents;
}

function* faultsOf({ provenance, corpus, text }: RestoredDocument, marked: boolean): Generator<string> {
  const gap = tilingFault(provenance);
  if (gap !== undefined) yield gap;
  if (text.length !== provenance.text.bytes || sha256(text) !== provenance.text.sha256) {
    yield 'the restored text is not the text that was read';
  }
  const belongsInCorpus = provenance.status === 'kept' || (provenance.status === 'duplicate' && marked);
  if (belongsInCorpus !== (corpus !== undefined)) {
    yield `its status is ${provenance.status}, but it is ${corpus === undefined ? 'not ' : ''}in corpus.jsonl`;
  }
  if (corpus === undefined) return;
  if (sha256(corpus.text) !== corpus.sha256) yield 'the text in corpus.jsonl does not have its digest';
  for (const field of ['source', 'cluster', 'duplicateOf'] as const) {
    if (corpus[field] !== provenance[field]) yield `its ${field} in corpus.jsonl is another`;
  }
}

/** What is wrong with the way the spans tile the text, if anything. */
function tilingFault({ spans, text }: ProvenanceRow): string | undefined {
  let at = 0;
  for (const { start, end } of spans) {
    if (start !== at || end <= start) return `the spans do not tile the text at byte ${at}`;
    at = end;
  }
  return at === text.bytes ? undefined : `the spans end at byte ${at} of ${text.bytes}`;
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
