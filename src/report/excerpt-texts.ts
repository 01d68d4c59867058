import { join } from 'node:path';
import { readWantedRows } from '../formats/read-rows.js';
import { corpusRow } from '../formats/rows.js';
import { CorruptRunError } from '../model/errors.js';
import { cutText } from './cut-text.js';
import type { BlockDraft } from './excerpt.js';
import type { ExcerptDraft } from './excerpt-draft.js';
import { bytesOfUnits } from './limits.js';
import { visibleText } from './visible-text.js';

/** Bytes `start` to `end` of a text's UTF-8 form, or as many of them as are ever shown: so many UTF-16 units. */
export function textBetween(bytes: Buffer, start: number, end: number, characters: number): string {
  return bytes.toString('utf8', start, Math.min(end, start + bytesOfUnits(characters)));
}

export function blocksWithoutText({ parts }: ExcerptDraft): BlockDraft[] {
  return parts.filter((part): part is BlockDraft => part.part === 'block' && part.text === undefined);
}

/** Gives the kept blocks of documents that stand in corpus.jsonl their text. */
export async function fillFromCorpus(folder: string, drafts: ReadonlyMap<string, ExcerptDraft>): Promise<void> {
  const file = 'corpus.jsonl';
  if (drafts.size === 0) return;
  for await (const found of readWantedRows(join(folder, file), corpusRow, (id) => drafts.has(id))) {
    const draft = found.row === undefined ? undefined : drafts.get(found.row.id);
    if (found.row === undefined || draft === undefined) continue;
    const { row, line } = found;
    const bytes = Buffer.from(row.text);
    if (bytes.length !== draft.keptBytes) {
      throw new CorruptRunError(
        file,
        line,
        `text has ${bytes.length} bytes, but the kept spans in provenance.jsonl have ${draft.keptBytes}`,
      );
    }
    for (const block of blocksWithoutText(draft)) {
      const { action, keptStart, start, end, characters } = block;
      if (action === 'keep') block.text = textBetween(bytes, keptStart, keptStart + end - start, characters);
    }
  }
}

/** Throws where a block's text stands in neither corpus.jsonl nor removed.jsonl. */
export function checkAllFound(drafts: ReadonlyMap<string, ExcerptDraft>): void {
  for (const draft of drafts.values()) {
    const [block] = blocksWithoutText(draft);
    if (block === undefined) continue;
    const id = visibleText(cutText(draft.id).text);
    const where = `bytes ${block.start} to ${block.end} of “${id}”`;
    throw new CorruptRunError('removed.jsonl', null, `${where} stand neither here nor in corpus.jsonl`);
  }
}
