import { join } from 'node:path';
import { readRows } from '../formats/read-rows.js';
import { type RemovedRow, removedRow } from '../formats/rows.js';
import { CorruptRunError } from '../model/errors.js';
import { type CutText, cutText } from './cut-text.js';
import type { ExcerptDraft } from './excerpt-draft.js';
import { blocksWithoutText, textBetween } from './excerpt-texts.js';
import { limits } from './limits.js';

const file = 'removed.jsonl';

/** Somebody who waits for the text of a row that refers to an earlier one. */
type Waiting = { readonly line: number; readonly bytes: number; receive(text: string): void };

/**
 * Reads removed.jsonl: gives the blocks that still lack their text theirs, and takes samples for each of the codes. A
 * second pass finds the rows that others refer to, if any are wanted. Holds what is shown, and one row.
 */
export async function readRemovedTexts(
  folder: string,
  drafts: ReadonlyMap<string, ExcerptDraft>,
  codes: readonly string[],
): Promise<Map<string, readonly CutText[]>> {
  const samples = new Map(codes.map((code) => [code, new Samples()]));
  const references = new Map<string, Waiting[]>();
  for await (const { row, line } of readRows(join(folder, file), removedRow)) {
    const bytes = row.end - row.start;
    for (const receive of receiversOf(row, drafts.get(row.id), samples.get(row.codes[0]))) {
      if (row.text !== undefined) give(row.text, { line, bytes, receive }, line);
      else addTo(references, referredRow(row, line), { line, bytes, receive });
    }
  }
  await resolve(folder, references);
  return new Map([...samples].map(([code, found]) => [code, found.distinct()]));
}

/** Those who want the row's text. */
function receiversOf(
  row: RemovedRow,
  draft: ExcerptDraft | undefined,
  samples: Samples | undefined,
): ((text: string) => void)[] {
  const receivers: ((text: string) => void)[] = [];
  for (const block of draft === undefined ? [] : blocksWithoutText(draft)) {
    if (block.start < row.start || block.end > row.end) continue;
    receivers.push((text) => {
      block.text = textBetween(Buffer.from(text), block.start - row.start, block.end - row.start, block.characters);
    });
  }
  const place = samples?.placeFor(row);
  if (place !== undefined) receivers.push(place);
  return receivers;
}

function give(text: string, waiting: Waiting, line: number): void {
  const bytes = Buffer.byteLength(text);
  if (bytes !== waiting.bytes) {
    throw new CorruptRunError(file, line, `text has ${bytes} bytes, but its row spans ${waiting.bytes}`);
  }
  waiting.receive(text);
}

async function resolve(folder: string, references: Map<string, Waiting[]>): Promise<void> {
  if (references.size === 0) return;
  for await (const { row, line } of readRows(join(folder, file), removedRow)) {
    const key = rowKey(row);
    if (row.text === undefined || !references.has(key)) continue;
    for (const waiting of references.get(key) ?? []) give(row.text, waiting, line);
    references.delete(key);
    if (references.size === 0) return;
  }
  const [[unresolved]] = references.values();
  throw new CorruptRunError(file, unresolved.line, 'sameAs names no row that holds a text');
}

function referredRow({ sameAs }: RemovedRow, line: number): string {
  if (sameAs === undefined) throw new CorruptRunError(file, line, 'has neither text nor sameAs');
  return rowKey(sameAs);
}

function rowKey({ id, start }: { readonly id: string; readonly start: number }): string {
  return `${start} ${id}`;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The first texts that were removed for a reason, each once. */
class Samples {
  private readonly seen = new Set<string>();
  private readonly places: { text?: CutText }[] = [];

  /** How to hand over a row's text; undefined where it is not wanted. */
  placeFor({ id, start, text, sameAs }: RemovedRow): ((text: string) => void) | undefined {
    if (this.places.length >= limits.samples || text?.trim() === '') return undefined;
    const key = text === undefined ? `row ${rowKey(sameAs ?? { id, start })}` : `text ${sampleOf(text).text}`;
    if (this.seen.has(key)) return undefined;
    this.seen.add(key).add(`row ${rowKey({ id, start })}`);
    const place: { text?: CutText } = {};
    this.places.push(place);
    return (found) => {
      place.text = sampleOf(found);
    };
  }

  distinct(): CutText[] {
    const byText = new Map(this.places.flatMap(({ text }) => (text === undefined ? [] : [[text.text, text] as const])));
    return [...byText.values()];
  }
}

function sampleOf(text: string): CutText {
  return cutText(text.trim(), limits.sampleCharacters);
}
