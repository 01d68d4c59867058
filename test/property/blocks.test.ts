import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { loadKnowledge } from '../../src/run/knowledge.js';
import { identify } from '../../src/stages/identify/stage.js';
import { segment } from '../../src/stages/segment/stage.js';
import { strip } from '../../src/stages/strip/stage.js';
import { documentOf, markdownOf } from '../stages/document-of.js';
import { anyText } from './arbitraries.js';

const knowledge = await loadKnowledge();

const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(anyText, fc.boolean())
  .map(([text, isMarkdown]) => (isMarkdown ? markdownOf(text) : documentOf(text)));

const stripped = (document: Document) =>
  strip({ favour: 'balance', languages: [] }, knowledge).apply(identify(knowledge).apply(segment.apply(document)));

test('the blocks of any text put together are the text', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { blocks } = segment.apply(document);
      expect(blocks.map(({ text }) => text).join('')).toBe(document.text);
    }),
    { numRuns: 500 },
  );
});

test('the byte spans of any text follow one another without a gap', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      let byte = 0;
      for (const { start, end, text } of segment.apply(document).blocks) {
        expect([start, end]).toEqual([byte, byte + Buffer.byteLength(text)]);
        byte = end;
      }
      expect(byte).toBe(Buffer.byteLength(document.text));
    }),
    { numRuns: 500 },
  );
});

test('each block but that of a blank text holds one line that is not blank', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      if (document.text.trim() === '') return;
      for (const { text } of segment.apply(document).blocks) {
        expect(text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')).toHaveLength(1);
      }
    }),
  );
});

test('every block of any text is decided, with evidence', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { decisions } = stripped(document);
      expect(decisions.map(({ block }) => block)).toEqual(segment.apply(document).blocks);
      expect(decisions.every(({ evidence }) => evidence.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the kept text is what the kept blocks say', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { decisions, kept: bytes } = stripped(document);
      const kept = decisions.filter(({ action }) => action === 'keep');
      expect(String(bytes)).toBe(kept.map(({ block }) => block.text).join(''));
    }),
  );
});

test('metadata that was found in a text stands in its span', () => {
  const lines = fc.constantFrom(
    'By Ada Quill',
    'By',
    'Ada Quill',
    '3 May 2024',
    'May',
    '2024',
    'harbour-gazette.example',
    'A second pier for Orrey Sound',
    'The post A second pier appeared first on Harbour Gazette.',
    'The harbour master closed the old pier on Monday, after the second storm of the month had torn planks from it.',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\n\n', ' \n')), { maxLength: 12 }),
      (pieces) => {
        const document = documentOf(pieces.flat().join(''));
        const bytes = Buffer.from(document.text);
        for (const { from, value, span } of Object.values(stripped(document).metadata)) {
          const quoted = bytes.toString('utf8', span?.start, span?.end);
          if (from === 'titleLine') expect(quoted).toBe(value);
          else expect(quoted.trim()).toBe(quoted);
        }
      },
    ),
  );
});
