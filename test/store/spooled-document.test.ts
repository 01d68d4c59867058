import { expect, test } from 'vitest';
import type { Decision } from '../../src/model/decision.js';
import type { Signed } from '../../src/model/flow.js';
import { digestOf, keptTextOf, spooledDocument } from '../../src/store/spooled-document.js';
import { documentOf } from '../stages/document-of.js';

/** A document of one block a piece, kept and removed by turns. */
function signed(...pieces: readonly string[]): Signed {
  let start = 0;
  const decisions = pieces.map((text, at): Decision => {
    const end = start + Buffer.byteLength(text);
    const block = { start, end, kind: 'line', text } as const;
    start = end;
    return { action: at % 2 === 0 ? 'keep' : 'remove', block, evidence: [{ code: 'noText' }] };
  });
  return {
    document: documentOf(pieces.join('')),
    decisions,
    documentLanguages: [{ language: 'en', share: 2 / 3 }],
    metadata: {},
    source: '.',
    keptText: pieces.filter((_, at) => at % 2 === 0).join(''),
    words: 0,
    signature: new Uint32Array(0),
    fingerprints: new Float64Array(0),
  };
}

test('the kept text comes back from the spans, byte for byte', () => {
  const document = signed('één 😀\r\n', 'Меню\n', '漢\0字');
  expect(keptTextOf(spooledDocument(document))).toBe('één 😀\r\n漢\0字');
});

test('bytes and digest are those of the encoded text', () => {
  const { textBytes, textSha256 } = spooledDocument(signed('é'));
  expect([textBytes, textSha256]).toEqual([2, '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c']);
});

test('the digest of no text is that of no bytes', () => {
  expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('shares of languages are written with three decimals', () => {
  expect(spooledDocument(signed('a')).languages).toEqual([{ language: 'en', share: 0.667 }]);
});

test('what was spooled survives JSON unchanged', () => {
  const spooled = spooledDocument(signed('one\n', 'two\n'));
  expect(JSON.parse(JSON.stringify(spooled))).toEqual(spooled);
});
