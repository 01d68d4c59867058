import { join } from 'node:path';
import { type PlacedRow, RowsByPlace, readRows } from '../formats/read-rows.js';
import {
  type CorpusRow,
  corpusRow,
  type ProvenanceRow,
  provenanceRow,
  type RemovedRow,
  removedRow,
} from '../formats/rows.js';
import { CorruptRunError } from '../model/errors.js';

/** A document put together again from the files of a run. */
export type RestoredDocument = {
  readonly provenance: ProvenanceRow;
  readonly provenanceLine: number;
  /** Its row in corpus.jsonl, if its text stands there. */
  readonly corpus: CorpusRow | undefined;
  readonly removed: readonly RemovedRow[];
  /** The text as read, as UTF-8. */
  readonly text: Buffer;
};

/**
 * Rebuilds the text of every document from corpus.jsonl, removed.jsonl and the spans in provenance.jsonl, in the order
 * of ids. Holds one document at a time, and the places of removed texts that are referred to.
 *
 * @throws CorruptRunError where a row is missing, out of order or too many, or a span does not fit its text
 */
export async function* restoredDocuments(folder: string): AsyncGenerator<RestoredDocument, void, undefined> {
  const places = await referredPlaces(join(folder, 'removed.jsonl'));
  const byPlace = await RowsByPlace.open(join(folder, 'removed.jsonl'), removedRow);
  const corpusRows = new RowsInOrder('corpus.jsonl', readRows(join(folder, 'corpus.jsonl'), corpusRow));
  const removedRows = new RowsInOrder('removed.jsonl', readRows(join(folder, 'removed.jsonl'), removedRow));
  try {
    for await (const { row: provenance, line } of readRows(join(folder, 'provenance.jsonl'), provenanceRow)) {
      const [corpus, ...again] = await corpusRows.take(provenance.id);
      if (again.length > 0) {
        throw new CorruptRunError('corpus.jsonl', null, `${JSON.stringify(provenance.id)} has more than one row`);
      }
      const removed = await removedRows.take(provenance.id);
      const text = await textOf(provenance, corpus, removed, async (row) => referredText(row, places, byPlace));
      yield { provenance, provenanceLine: line, corpus, removed, text };
    }
    await corpusRows.mustBeAtEnd();
    await removedRows.mustBeAtEnd();
  } finally {
    await byPlace.close();
    await corpusRows.close();
    await removedRows.close();
  }
}

async function textOf(
  { id, spans }: ProvenanceRow,
  corpus: CorpusRow | undefined,
  removed: readonly RemovedRow[],
  textOfRow: (row: RemovedRow) => Promise<string>,
): Promise<Buffer> {
  const kept = Buffer.from(corpus?.text ?? '');
  const rowsByStart = new Map(removed.map((row) => [row.start, row]));
  if (removed.some(({ start }, at) => at > 0 && start <= removed[at - 1].start)) {
    throw new CorruptRunError('removed.jsonl', null, `the rows of ${JSON.stringify(id)} are out of order, or doubled`);
  }
  const pieces: Buffer[] = [];
  let keptUsed = 0;
  for (const { start, end, action } of spans) {
    if (action === 'keep' && corpus !== undefined) {
      pieces.push(kept.subarray(keptUsed, keptUsed + end - start));
      keptUsed += end - start;
      continue;
    }
    const row = rowsByStart.get(start);
    if (row === undefined || row.end !== end) {
      throw new CorruptRunError(
        'removed.jsonl',
        null,
        `no row holds bytes ${start} to ${end} of ${JSON.stringify(id)}`,
      );
    }
    rowsByStart.delete(start);
    pieces.push(Buffer.from(await textOfRow(row)));
  }
  if (keptUsed !== kept.length) {
    throw new CorruptRunError(
      'corpus.jsonl',
      null,
      `the text of ${JSON.stringify(id)} is not the length of its kept spans`,
    );
  }
  if (rowsByStart.size > 0) {
    throw new CorruptRunError('removed.jsonl', null, `a row of ${JSON.stringify(id)} matches none of its spans`);
  }
  return Buffer.concat(pieces);
}

type Place = Omit<PlacedRow<unknown>, 'row'>;

/** Where the rows stand that later rows refer to. */
async function referredPlaces(path: string): Promise<Map<string, Place>> {
  const referred = new Set<string>();
  for await (const { row } of readRows(path, removedRow)) {
    if (row.sameAs !== undefined) referred.add(placeKey(row.sameAs));
  }
  const places = new Map<string, Place>();
  if (referred.size === 0) return places;
  for await (const { row, line, offset, bytes } of readRows(path, removedRow)) {
    if (referred.has(placeKey(row)) && row.text !== undefined) places.set(placeKey(row), { line, offset, bytes });
  }
  return places;
}

async function referredText(
  { id, start, text, sameAs }: RemovedRow,
  places: ReadonlyMap<string, Place>,
  byPlace: RowsByPlace<typeof removedRow>,
): Promise<string> {
  if (text !== undefined) return text;
  const place = sameAs === undefined ? undefined : places.get(placeKey(sameAs));
  if (place === undefined) {
    throw new CorruptRunError(
      'removed.jsonl',
      null,
      `the text at byte ${start} of ${JSON.stringify(id)} refers to a row that is not there`,
    );
  }
  return (await byPlace.read(place)).text as string;
}

function placeKey({ id, start }: { readonly id: string; readonly start: number }): string {
  return `${start} ${id}`;
}

/** Rows of one file, taken document by document. */
class RowsInOrder<Row extends { readonly id: string }> {
  private next: PlacedRow<Row> | undefined;
  private started = false;

  constructor(
    private readonly file: string,
    private readonly rows: AsyncGenerator<PlacedRow<Row>, void, undefined>,
  ) {}

  /** The rows of this document, which must come next. */
  async take(id: string): Promise<Row[]> {
    if (!this.started) await this.advance();
    const taken: Row[] = [];
    while (this.next?.row.id === id) {
      taken.push(this.next.row);
      await this.advance();
    }
    return taken;
  }

  async close(): Promise<void> {
    await this.rows.return();
  }

  async mustBeAtEnd(): Promise<void> {
    if (!this.started) await this.advance();
    if (this.next !== undefined) {
      const { row, line } = this.next;
      throw new CorruptRunError(
        this.file,
        line,
        `${JSON.stringify(row.id)} is no document of this run, or out of order`,
      );
    }
  }

  private async advance(): Promise<void> {
    this.started = true;
    const result = await this.rows.next();
    this.next = result.done === true ? undefined : result.value;
  }
}
