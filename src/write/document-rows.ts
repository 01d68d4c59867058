import { sha256Of } from '../formats/checksums.js';
import type { CorpusRow, ProvenanceRow, RemovedRow } from '../formats/rows.js';
import { holdsWord } from '../kernel/utf8.js';
import type { DocId } from '../model/document.js';
import type { SpooledDocument } from '../store/spooled-document.js';
import type { Fate } from './document-fate.js';

/** A document with all that was decided about it, ready to be written. */
export type FinishedDocument = {
  readonly id: DocId;
  readonly document: SpooledDocument;
  readonly status: ProvenanceRow['status'];
  readonly cluster?: DocId;
  readonly duplicateOf?: DocId;
};

export function finish(
  id: DocId,
  document: SpooledDocument,
  fate: Fate | undefined,
  idOf: (number: number) => DocId,
): FinishedDocument {
  const keepsAny = document.spans.some(({ action }) => action === 'keep');
  if (!keepsAny) return { id, document, status: holdsWord(document.text) ? 'emptied' : 'empty' };
  if (fate === undefined) return { id, document, status: 'kept' };
  const cluster = idOf(fate.clusterId);
  if (fate.role === 'kept') return { id, document, status: 'kept', cluster };
  return {
    id,
    document,
    status: 'duplicate',
    cluster,
    duplicateOf: idOf(fate.cluster.kept),
  };
}

/** Where a document's text goes: a corpus row, or rows of removed text. */
export function isInCorpus({ status }: FinishedDocument, duplicates: 'drop' | 'mark'): boolean {
  return status === 'kept' || (status === 'duplicate' && duplicates === 'mark');
}

/** A date that nobody could read stays in the metadata of provenance.jsonl. */
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/;

/** @param sha256 of what is kept */
export function corpusRow(
  { id, document, cluster, duplicateOf }: FinishedDocument,
  sha256: string,
): Omit<CorpusRow, 'text'> {
  const { source, origin, metadata, languages, words, meta } = document;
  const url = origin.url ?? metadata.url?.value;
  return {
    id,
    source,
    ...(url === undefined ? {} : { url }),
    ...(metadata.title === undefined ? {} : { title: metadata.title.value }),
    ...(metadata.date !== undefined && isoDate.test(metadata.date.value) ? { date: metadata.date.value } : {}),
    language: languages[0]?.language ?? 'und',
    words,
    sha256,
    ...(cluster === undefined ? {} : { cluster }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(meta === undefined ? {} : { meta }),
  };
}

export function provenanceRow({ id, document, status, cluster, duplicateOf }: FinishedDocument): ProvenanceRow {
  const { origin, input, text, textSha256, replacements, mojibake, languages, source, metadata, spans } = document;
  return {
    id,
    origin,
    input,
    text: { bytes: text.length, sha256: textSha256, replacements, ...(mojibake === undefined ? {} : { mojibake }) },
    languages,
    source,
    metadata,
    status,
    ...(cluster === undefined ? {} : { cluster }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    spans,
  } as ProvenanceRow;
}

/** Texts that later rows may refer to; beyond it every text is written out. About 100 bytes of memory each. */
const rememberedTexts = 500_000;

/** A shorter text takes no more room than a reference to it. */
const shortestReference = 48;

/** Turns the text that is not in the corpus into rows; a text that was written before becomes a reference. */
export class RemovedRows {
  private readonly known = new Map<string, { id: DocId; start: number }>();

  rowsOf(finished: FinishedDocument, inCorpus: boolean): RemovedRow[] {
    const { id, document, duplicateOf } = finished;
    const rows: RemovedRow[] = [];
    for (const { start, end, action, evidence } of document.spans) {
      if (action === 'keep' && inCorpus) continue;
      const codes = action === 'keep' && duplicateOf !== undefined ? ['duplicate'] : evidence.map(({ code }) => code);
      rows.push({ id, start, end, codes, ...this.textOrReference(document.text.subarray(start, end), { id, start }) });
    }
    return rows;
  }

  private textOrReference(bytes: Buffer, at: { id: DocId; start: number }): Pick<RemovedRow, 'text' | 'sameAs'> {
    if (bytes.length >= shortestReference) {
      const digest = sha256Of(bytes);
      const earlier = this.known.get(digest);
      if (earlier !== undefined) return { sameAs: earlier };
      if (this.known.size < rememberedTexts) this.known.set(digest, at);
    }
    return { text: bytes.toString('utf8') };
  }
}
