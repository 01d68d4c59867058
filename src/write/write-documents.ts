import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Checksum } from '../formats/checksums.js';
import type { CorpusRow, ProvenanceRow, RemovedRow } from '../formats/rows.js';
import type { Cluster } from '../model/cluster.js';
import type { Corpus } from '../store/corpus.js';
import { keptTextOf, type SpooledDocument } from '../store/spooled-document.js';
import { fates } from './document-fate.js';
import { corpusRow, finish, isInCorpus, provenanceRow, RemovedRows } from './document-rows.js';
import { JsonlFile } from './jsonl-file.js';
import type { Tally } from './tally.js';
import { TextPaths, writeText } from './text-files.js';

export type DocumentOutput = {
  readonly duplicates: 'drop' | 'mark';
  /** Whether a document's text is also written below `text/`. */
  writesText(document: SpooledDocument): boolean;
};

/** Text files that are being written at once. */
const writesAtOnce = 16;

/**
 * Writes corpus.jsonl, provenance.jsonl, removed.jsonl and text/ in one pass over the spool, in the order of ids.
 * Holds one document at a time, and at most 16 texts that are being written.
 */
export async function writeDocuments(
  folder: string,
  corpus: Corpus,
  clusters: readonly Cluster[],
  output: DocumentOutput,
  tally: Tally,
  advance: (done: number) => void,
): Promise<Checksum[]> {
  const files = {
    'corpus.jsonl': await JsonlFile.create<CorpusRow>(join(folder, 'corpus.jsonl')),
    'provenance.jsonl': await JsonlFile.create<ProvenanceRow>(join(folder, 'provenance.jsonl')),
    'removed.jsonl': await JsonlFile.create<RemovedRow>(join(folder, 'removed.jsonl')),
  };
  const fateOf = fates(clusters);
  const removed = new RemovedRows();
  const paths = new TextPaths();
  const checksums: Checksum[] = [];
  const limit = pLimit(writesAtOnce);
  const writing = new Set<Promise<void>>();
  for (const [number, { id }] of corpus.entries.entries()) {
    const document = await corpus.read(number);
    const finished = finish(id, document, fateOf.get(number), (of) => corpus.entries[of].id);
    const inCorpus = isInCorpus(finished, output.duplicates);
    tally.add(finished, inCorpus);
    await files['provenance.jsonl'].append(provenanceRow(finished));
    for (const row of removed.rowsOf(finished, inCorpus)) await files['removed.jsonl'].append(row);
    if (inCorpus) {
      const text = keptTextOf(document);
      await files['corpus.jsonl'].append(corpusRow(finished, text));
      if (output.writesText(document)) {
        const path = `text/${paths.pathOf(document)}`;
        const write = limit(async () => {
          checksums.push({ path, sha256: await writeText(folder, path, text) });
        }).finally(() => writing.delete(write));
        writing.add(write);
        if (writing.size >= writesAtOnce) await Promise.race(writing);
      }
    }
    advance(number + 1);
  }
  await Promise.all(writing);
  for (const [path, file] of Object.entries(files)) checksums.push({ path, sha256: (await file.close()).sha256 });
  return checksums;
}
