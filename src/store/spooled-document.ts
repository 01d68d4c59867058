import { createHash } from 'node:crypto';
import type { ProvenanceRow } from '../formats/rows.js';
import { utf8Length } from '../kernel/utf8.js';
import type { Document, Metadata } from '../model/document.js';
import type { Signed } from '../model/flow.js';

/** What is spooled of a document: enough to write it without reading its input or deciding again. */
export type SpooledDocument = Pick<Document, 'origin' | 'recordId' | 'input' | 'text' | 'replacements' | 'meta'> & {
  readonly metadata: Metadata;
  readonly languages: ProvenanceRow['languages'];
  readonly source: string;
  readonly spans: ProvenanceRow['spans'];
  readonly words: number;
  readonly textBytes: number;
  readonly textSha256: string;
};

export function spooledDocument(signed: Signed): SpooledDocument {
  const { origin, recordId, input, text, replacements, meta } = signed.document;
  return {
    origin,
    ...(recordId === undefined ? {} : { recordId }),
    input,
    text,
    replacements,
    ...(meta === undefined ? {} : { meta }),
    metadata: signed.metadata,
    languages: signed.documentLanguages.map(({ language, share }) => ({
      language,
      share: Math.round(share * 1000) / 1000,
    })),
    source: signed.source,
    spans: signed.decisions.map(({ action, block, evidence }) => ({
      start: block.start,
      end: block.end,
      action,
      kind: block.kind,
      ...(block.structure === undefined ? {} : { structure: block.structure }),
      evidence: [...evidence] as ProvenanceRow['spans'][number]['evidence'],
    })),
    words: signed.words,
    textBytes: utf8Length(text),
    textSha256: digestOf(text),
  };
}

/** The text that the spans keep. */
export function keptTextOf({ text, spans }: Pick<SpooledDocument, 'text' | 'spans'>): string {
  const bytes = Buffer.from(text);
  return spans
    .filter(({ action }) => action === 'keep')
    .map(({ start, end }) => bytes.toString('utf8', start, end))
    .join('');
}

/** SHA-256 of the text as UTF-8. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
