import type { Document } from '../../src/model/document.js';

/** A document as a reader gives it; only what a test is about need be said. */
export function documentOf(text: string, said: Partial<Document> = {}): Document {
  return {
    origin: { path: 'page.txt', record: 1 },
    input: {
      bytes: Buffer.byteLength(text),
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      encodingFrom: 'wellFormed',
      mediaType: 'text/plain',
    },
    text,
    replacements: 0,
    metadata: {},
    ...said,
  };
}

/** The same, read from a file of Markdown. */
export function markdownOf(text: string): Document {
  const document = documentOf(text);
  return { ...document, input: { ...document.input, mediaType: 'text/markdown' } };
}
