import { join } from 'node:path';
import type { Checksum } from '../formats/checksums.js';
import type { ProvenanceRow, RemovedRow } from '../formats/rows.js';
import type { JsonText } from '../kernel/json-text.js';
import type { Cluster } from '../model/cluster.js';
import type { Corpus } from '../store/corpus.js';
import { keptOf, keptSpans, type SpooledDocument } from '../store/spooled-document.js';
import { CorpusFile } from './corpus-file.js';
import { fates } from './document-fate.js';
import { corpusRow, finish, isInCorpus, provenanceRow, RemovedRows } from './document-rows.js';
import { JsonlFile } from './jsonl-file.js';
import type { Tally } from './tally.js';
import { TextFiles } from './text-files.js';

export type DocumentOutput = {
  readonly duplicates: 'drop' | 'mark';
  readonly json: JsonText;
  /** Whether a document's text is also written below `text/`. */
  writesText(document: SpooledDocument): boolean;
};

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
  advance: (done: number) => Promise<void>,
): Promise<Checksum[]> {
  const corpusFile = new CorpusFile(join(folder, 'corpus.jsonl'), output.json);
  const provenanceFile = new JsonlFile<ProvenanceRow>(join(folder, 'provenance.jsonl'));
  const removedFile = new JsonlFile<RemovedRow>(join(folder, 'removed.jsonl'));
  const texts = new TextFiles(folder);
  const fateOf = fates(clusters);
  const removed = new RemovedRows();
  try {
    for (let number = 0; number < corpus.length; number++) {
      const document = corpus.read(number);
      const finished = finish(corpus.idOf(number), document, fateOf.get(number), (of) => corpus.idOf(of));
      const inCorpus = isInCorpus(finished, output.duplicates);
      tally.add(finished, inCorpus);
      provenanceFile.append(provenanceRow(finished));
      for (const row of removed.rowsOf(finished, inCorpus)) removedFile.append(row);
      if (inCorpus) {
        const text = keptOf(document.text, keptSpans(document));
        corpusFile.append(corpusRow(finished, corpus.keptSha256Of(number)), text);
        if (output.writesText(document)) await texts.add(document, text);
      }
      await advance(number + 1);
    }
    return [
      { path: 'corpus.jsonl', sha256: corpusFile.close() },
      { path: 'provenance.jsonl', sha256: provenanceFile.close() },
      { path: 'removed.jsonl', sha256: removedFile.close() },
      ...(await texts.close()),
    ];
  } catch (error) {
    for (const file of [corpusFile, provenanceFile, removedFile]) file.abandon();
    await texts.close().catch(() => undefined);
    throw error;
  }
}
