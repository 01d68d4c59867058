import { join } from 'node:path';
import type { Checksum } from '../formats/checksums.js';
import type { Manifest } from '../formats/manifest.js';
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
import { ViewFiles } from './view-files.js';

export type DocumentOutput = {
  readonly duplicates: 'drop' | 'mark';
  readonly json: JsonText;
  /** Whether a document's text is also written below `text/`. */
  writesText(document: SpooledDocument): boolean;
  /** A second form of each text beside the corpus; undefined writes none. */
  readonly view: 'markdown' | undefined;
};

export type WrittenDocuments = {
  readonly checksums: readonly Checksum[];
  /** Of the view; set where one is asked for. */
  readonly view?: Manifest['view'];
};

/**
 * Writes corpus.jsonl, provenance.jsonl, removed.jsonl, text/ and the view in one pass over the spool, in the order of ids.
 * Holds one document at a time, and at most 16 texts and 16 views that are being written.
 */
export async function writeDocuments(
  folder: string,
  corpus: Corpus,
  clusters: readonly Cluster[],
  output: DocumentOutput,
  tally: Tally,
  advance: (done: number) => Promise<void>,
): Promise<WrittenDocuments> {
  const corpusFile = new CorpusFile(join(folder, 'corpus.jsonl'), output.json);
  const provenanceFile = new JsonlFile<ProvenanceRow>(join(folder, 'provenance.jsonl'));
  const removedFile = new JsonlFile<RemovedRow>(join(folder, 'removed.jsonl'));
  const texts = new TextFiles(folder, 'text', '.txt');
  const views = output.view === undefined ? undefined : new ViewFiles(folder, output.view);
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
        await views?.add(document);
      }
      await advance(number + 1);
    }
    const written = await views?.close();
    const checksums = [
      { path: 'corpus.jsonl', sha256: corpusFile.close() },
      { path: 'provenance.jsonl', sha256: provenanceFile.close() },
      { path: 'removed.jsonl', sha256: removedFile.close() },
      ...(await texts.close()),
      ...(written?.checksums ?? []),
    ];
    return { checksums, ...(written !== undefined && { view: written.account }) };
  } catch (error) {
    for (const file of [corpusFile, provenanceFile, removedFile]) file.abandon();
    await texts.close().catch(() => undefined);
    await views?.close().catch(() => undefined);
    throw error;
  }
}
