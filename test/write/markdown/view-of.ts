import { renderPage } from '../../../src/read/html/renderer.js';
import { isRefusal } from '../../../src/read/refusal.js';
import type { SpooledDocument } from '../../../src/store/spooled-document.js';
import { markdownView } from '../../../src/write/markdown/document-view.js';

type Viewed = {
  readonly markdown: string;
  /** The exact concatenation of the kept blocks. */
  readonly kept: string;
};

/**
 * A page's view, and the text that the corpus has of it.
 *
 * @param keeps whether the block with this text and place is kept; all are if it is not given
 */
export function viewed(
  page: string,
  { url, keeps = () => true }: { url?: string; keeps?: (text: string, place: number) => boolean } = {},
): Viewed {
  const rendered = renderPage(page, { marks: true });
  if (isRefusal(rendered)) throw new Error(rendered.message);
  const spans = rendered.blocks.map(({ text, ...block }, place) => ({
    ...block,
    action: keeps(text.trim(), place) ? 'keep' : 'remove',
    evidence: [],
  }));
  const text = Buffer.from(rendered.text);
  const document = {
    text,
    spans,
    // As the spool gives them back.
    marks: JSON.parse(JSON.stringify(rendered.marks)),
    origin: { path: 'page.html', record: 1, ...(url !== undefined && { url }) },
    metadata: {},
    input: { mediaType: 'text/html' },
  } as unknown as SpooledDocument;
  const kept = spans
    .filter(({ action }) => action === 'keep')
    .map(({ start, end }) => text.toString('utf8', start, end));
  return { markdown: markdownView(document), kept: kept.join('') };
}

export function viewOf(page: string, options: Parameters<typeof viewed>[1] = {}): string {
  return viewed(page, options).markdown;
}

/** The view of a text that is no page. */
export function viewOfText(text: string, mediaType: 'text/plain' | 'text/markdown'): string {
  const bytes = Buffer.from(text);
  const spans = [{ start: 0, end: bytes.length, action: 'keep', kind: 'line', evidence: [] }];
  return markdownView({ text: bytes, spans, input: { mediaType } } as unknown as SpooledDocument);
}
