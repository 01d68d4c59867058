import type { ProvenanceRow } from '../formats/rows.js';
import { type Mojibake, mojibakeIn } from '../kernel/mojibake.js';
import type { Span } from '../model/block.js';
import type { Document, Metadata } from '../model/document.js';
import type { Signed } from '../model/flow.js';
import type { PageMarks } from '../model/page-marks.js';

/** What is spooled of a document beside its text: enough to write it without reading its input or deciding again. */
export type SpooledHead = Pick<Document, 'origin' | 'recordId' | 'input' | 'replacements' | 'meta'> & {
  readonly metadata: Metadata;
  readonly languages: ProvenanceRow['languages'];
  readonly source: string;
  readonly spans: ProvenanceRow['spans'];
  readonly words: number;
  readonly textSha256: string;
  readonly mojibake?: Mojibake;
  readonly marks?: PageMarks;
};

type SpooledSpan = ProvenanceRow['spans'][number];

/** `text` in UTF-8. */
export type SpooledDocument = SpooledHead & { readonly text: Buffer };

/** @param text the document's, in UTF-8 */
export function spooledHead(signed: Signed, text: Uint8Array, textSha256: string): SpooledHead {
  const { origin, recordId, input, replacements, meta, marks } = signed.document;
  const mojibake = mojibakeIn(text);
  return {
    origin,
    ...(recordId === undefined ? {} : { recordId }),
    input,
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
      ...(block.structure === undefined ? {} : { structure: block.structure as SpooledSpan['structure'] }),
      evidence: [...evidence] as SpooledSpan['evidence'],
    })),
    words: signed.words,
    textSha256,
    ...(mojibake === undefined ? {} : { mojibake }),
    ...(marks === undefined ? {} : { marks }),
  };
}

/** The spans that are kept, ascending. */
export function keptSpans({ spans }: Pick<SpooledHead, 'spans'>): Span[] {
  return spans.flatMap(({ action, start, end }) => (action === 'keep' ? [{ start, end }] : []));
}

/** What spans keep of a text, in UTF-8: the text itself where they keep all of it. */
export function keptOf(text: Buffer, kept: readonly Span[]): Buffer {
  const bytes = kept.reduce((sum, { start, end }) => sum + end - start, 0);
  if (bytes === text.length) return text;
  return Buffer.concat(
    kept.map(({ start, end }) => text.subarray(start, end)),
    bytes,
  );
}
