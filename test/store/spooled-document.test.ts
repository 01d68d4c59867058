import { expect, test } from 'vitest';
import { sha256Of } from '../../src/formats/checksums.js';
import type { Decision } from '../../src/model/decision.js';
import type { Signed } from '../../src/model/flow.js';
import { keptOf, keptSpans, type SpooledHead, spooledHead } from '../../src/store/spooled-document.js';
import { shingler } from '../shingler.js';
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
    kept: Buffer.from(pieces.filter((_, at) => at % 2 === 0).join('')),
    words: 0,
    shingles: shingler.read(''),
    signature: new Uint32Array(0),
    fingerprints: new Float64Array(0),
  };
}

const digest = sha256Of('');

function headOf(page: Signed): SpooledHead {
  return spooledHead(page, Buffer.from(page.document.text), digest);
}

test('the kept text comes back from the spans, byte for byte', () => {
  const page = signed('één 😀\r\n', 'Меню\n', '漢\0字');
  const { spans } = headOf(page);
  expect(String(keptOf(Buffer.from(page.document.text), keptSpans({ spans })))).toBe('één 😀\r\n漢\0字');
});

test('a text that is kept whole is not copied', () => {
  const text = Buffer.from('één 😀\n');
  expect(keptOf(text, keptSpans(headOf(signed('één 😀\n'))))).toBe(text);
});

test('the digest of no text is that of no bytes', () => {
  expect(digest).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('shares of languages are written with three decimals', () => {
  expect(headOf(signed('a')).languages).toEqual([{ language: 'en', share: 0.667 }]);
});

test('what was spooled survives JSON unchanged', () => {
  const spooled = headOf(signed('one\n', 'two\n'));
  expect(JSON.parse(JSON.stringify(spooled))).toEqual(spooled);
});

test('mojibake is spooled with its document', () => {
  expect(headOf(signed('It isnâ€™t what itâ€™s called.\n')).mojibake).toEqual({ as: 'windows-1252', sequences: 2 });
  expect(headOf(signed('It isn’t.\n'))).not.toHaveProperty('mojibake');
});
