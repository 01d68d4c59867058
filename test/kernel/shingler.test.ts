import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shingler } from '../../src/kernel/shingler.js';
import type { Shingles } from '../../src/model/shingles.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { anyHash, anyText } from '../property/arbitraries.js';
import { plainShingles, plainSketch } from './plain-shingles.js';

const characters = inflateRawSync(readFileSync('resources/characters.bin'));
const shingler = new Shingler(compiledKernel(), characters);

const sequenceOf = (shingles: Shingles) => ({ hashes: [...shingles.hashes()], words: shingles.words });

function expectSame(text: string): void {
  expect(sequenceOf(shingler.read(text))).toEqual(plainShingles(text));
  expect(sequenceOf(shingler.readBytes(Buffer.from(text)))).toEqual(plainShingles(text));
}

test('shingles of any text are those of the plain way', () => {
  fc.assert(
    fc.property(anyText, (text) => expectSame(text.toWellFormed())),
    { numRuns: 1_000 },
  );
});

const telling = fc.constantFrom(
  ...[
    'The',
    'ferry',
    ' ',
    ' ',
    '\n',
    '12',
    'ΟΔΟΣ',
    'ς',
    'İ',
    'ı',
    'ﬁ',
    'ＡＢ',
    '²',
    'é',
    'e\u0301',
    '\u0301',
    '\u0323',
    '\u0327',
    'Å',
    'K',
  ],
  ...[
    '渡轮',
    '𠀀',
    'カ',
    'ガ',
    'ｶ\uff9e',
    '한글',
    '\u1112\u1161\u11ab',
    '\u1161',
    'ดี',
    'เรือ',
    'हिन्दी',
    'क़',
    'عَرَبِيّ',
    'שָׁלוֹם',
    '\u200d',
    '😀',
    '𐐀',
    'Ǆ',
    'ẞ',
  ],
  // What may be joined, what it may be joined to, and marks that may stand between them.
  ...[
    'น้ำ',
    'ำ',
    'न',
    'क',
    'र',
    '\u093c',
    '\u094d',
    '\u0327',
    '\u0301',
    '\u09c7',
    '\u09be',
    '\u0b47',
    '\u0b56',
    '가',
    '\u11a8',
    '\u3099',
    'は',
  ],
  ...['\u0e38\u0e48', '\u0e48\u0e38', '\u05b0\u05bc', '\u05bc\u05b0', 'x'.repeat(40), '_', '’', '\u00ad'],
);

test('a mark that belongs before the one a letter is composed with is joined first', () => {
  for (const letter of ['\u00e9', '\u1e17', '\u1ebf', '\u01d8'])
    for (const mark of ['\u0323', '\u0327']) expectSame(letter + mark);
});

test('so they are where scripts, marks and forms meet', () => {
  fc.assert(
    fc.property(fc.array(telling, { maxLength: 40 }), (parts) => expectSame(parts.join(''))),
    { numRuns: 10_000 },
  );
});

/** The version of Unicode that the table has; the plain way has that of the runtime. */
const sameUnicode = process.versions.unicode === '17.0';

test.skipIf(!sameUnicode)(
  'each code point by itself, and behind a letter, folds as the plain way has it',
  () => {
    const blocks = Array.from({ length: 0x1100 }, (_, block) =>
      Array.from({ length: 256 }, (_, at) => block * 256 + at)
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => `${String.fromCodePoint(code)} a${String.fromCodePoint(code)}`)
        .join('\n'),
    );
    for (const text of blocks.filter((_, block) => block < 0x200 || block % 16 === 0)) {
      const { hashes, words } = sequenceOf(shingler.read(text));
      const plain = plainShingles(text);
      expect(words).toBe(plain.words);
      expect(hashes[0]).toBe(plain.hashes[0]);
      expect(hashes.at(-1)).toBe(plain.hashes.at(-1));
    }
  },
  60_000,
);

test('a text of many pieces is shingled as one', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `word${at % 977}${at % 5 === 0 ? ' é\u0301' : ''}`);
  expectSame(words.join(' '));
});

test('hashes that stand when a later piece has to be normalised are the same', () => {
  const plain = Array.from({ length: 20_000 }, (_, at) => `word${(at * 7919) % 4_001}`).join(' ');
  for (const later of ['and then … the end', `${'渡轮'.repeat(40_000)}…`, 'e\u0301'.repeat(30_000)]) {
    const text = `${plain} ${later} ${plain}`;
    const wanted = sequenceOf(shingler.read(text.normalize('NFKC')));
    const [fresh, freshOfBytes] = [0, 1].map(() => new Shingler(compiledKernel(), characters));
    expect(sequenceOf(fresh.read(text))).toEqual(wanted);
    expect(sequenceOf(freshOfBytes.readBytes(Buffer.from(text)))).toEqual(wanted);
  }
});

test('a long run is cut into words, wherever a piece would end', () => {
  expectSame(`a${'b'.repeat(70_000)} the end of the run`);
  expectSame('渡轮'.repeat(40_000));
});

test('marks without end are cut, and normalisation does not take for ever', () => {
  expect(shingler.read(`a${'\u0301\u0323'.repeat(100_000)} b`).words).toBe(2);
});

test('a text without a word has no shingle, and one of fewer than five words has one', () => {
  expect(sequenceOf(shingler.read(' … \n — '))).toEqual({ hashes: [], words: 0 });
  expect(shingler.read('').words).toBe(0);
  expect(shingler.read('the old ferry').hashes()).toHaveLength(1);
});

test('signatures are those of the plain way', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 60 }), (hashes) => {
      expect(shingler.readHashes(Float64Array.from(hashes)).signature()).toEqual(plainSketch(hashes));
    }),
    { numRuns: 200 },
  );
});

test('a signature does not depend on how many hashes are sketched at a time', () => {
  const hashes = Float64Array.from({ length: 150_000 }, (_, at) => (at * 0x9e3779b97f4a7) % 2 ** 53);
  expect(shingler.readHashes(hashes).signature()).toEqual(plainSketch([...hashes]));
});

test('repeats change no signature, however many there are', () => {
  const few = Float64Array.of(3, 2 ** 40, 7);
  const many = Float64Array.from({ length: 3_000 }, (_, at) => few[at % 3]);
  expect(shingler.readHashes(many).signature()).toEqual(plainSketch([...few]));
});

test('the shingles of a text are gone when another one is read', () => {
  const earlier = shingler.read('the old ferry is late today');
  shingler.read('the new bridge is open');
  expect(() => earlier.signature()).toThrow('has read another text');
});

test('all that is asked of one text is the same in any order', () => {
  const text = Array.from({ length: 3_000 }, (_, at) => `word${(at * 7919) % 997}`).join(' ');
  const fresh = () => new Shingler(compiledKernel(), characters).read(text);
  const shingles = fresh();
  const fingerprints = shingles.fingerprints(16).slice();
  const signature = shingles.signature();
  const distinct = shingles.distinct();
  expect(fresh().distinct()).toEqual(distinct);
  expect(fresh().signature()).toEqual(signature);
  expect(fresh().fingerprints(16)).toEqual(fingerprints);
  expect([...shingles.hashes()]).toEqual(plainShingles(text).hashes);
});

test('the signature stands while fingerprints and distinct shingles are asked for, whatever memory they take', () => {
  for (const words of [10, 700, 90_000]) {
    const text = Array.from({ length: words }, (_, at) => `w${at}`).join(' ');
    const fresh = () => new Shingler(compiledKernel(), characters).read(text);
    const shingles = fresh();
    const signature = shingles.signature();
    shingles.fingerprints(1);
    shingles.distinct();
    expect(signature).toEqual(fresh().signature());
  }
});

test('what memory held before does not matter', () => {
  const fresh = new Shingler(compiledKernel(), characters);
  shingler.read('x'.repeat(100_000));
  expect(shingler.read('the old ferry is late today').hashes()).toEqual(
    fresh.read('the old ferry is late today').hashes(),
  );
});

test('distinct hashes stand in the order of their first occurrence', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyHash, fc.nat(5)), { maxLength: 80 }), (hashes) => {
      expect([...shingler.readHashes(Float64Array.from(hashes)).distinct()]).toEqual([...new Set(hashes)]);
    }),
  );
});

test('each window of hashes has its smallest among the fingerprints, and each fingerprint is one', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (hashes, window) => {
      const windows = hashes
        .slice(0, Math.max(0, Math.min(1, hashes.length), hashes.length - window + 1))
        .map((_, at) => hashes.slice(at, at + window));
      const smallest = new Set(windows.map((values) => Math.min(...values)));
      expect([...shingler.readHashes(Float64Array.from(hashes)).fingerprints(window)]).toEqual(
        [...smallest].sort((a, b) => a - b),
      );
    }),
  );
});
