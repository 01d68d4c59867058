import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineReader } from '../../src/kernel/line-reader.js';
import { type MarkedLetter, voteSource } from '../../src/kernel/voting.js';
import { shape, window } from '../../src/model/surfaces.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { anyText } from '../property/arbitraries.js';
import { plainSurfacesOf } from './plain-surfaces.js';
import { rule, someWords, startsOf, surfacesOf } from './surfaces-of.js';

/** Every column as the compiled code and as the plain pass have it. */
function expectSame(text: string, starts: Int32Array): void {
  const { tokenHash, contentHash, functionWord, ...columns } = surfacesOf(text, starts);
  const plain = plainSurfacesOf(text, starts, someWords);
  const tokens = plain.tokenStart[starts.length];
  expect({ ...columns, tokenHash, contentHash, functionWord }).toEqual({
    ...plain,
    tokenHash: plain.tokenHash.slice(0, tokens),
    contentHash: plain.contentHash.slice(0, tokens),
    functionWord: plain.functionWord.slice(0, tokens),
  });
}

const cutAnywhere = (text: string, cuts: readonly number[]) =>
  Int32Array.from([...new Set([0, ...cuts.map((cut) => cut % Math.max(1, text.length))])].sort((a, b) => a - b));

test('compiled code reads any lines of any text as the plain pass does, bit for bit', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(10_000), { maxLength: 12 }), (text, cuts) => {
      expectSame(text, cutAnywhere(text, cuts));
    }),
    { numRuns: 500 },
  );
});

const telling = fc.constantFrom(
  ...[
    'The',
    ' ',
    ' ',
    '\t',
    'of',
    'NASA',
    '12',
    '1999',
    '3.11.24',
    '10:30',
    '…',
    '...',
    '."',
    '!',
    '渡轮',
    '𠀋',
    '\ud840',
    'ดี',
    'カナ',
  ],
  ...[
    'www.',
    '://',
    '@',
    '©',
    '•',
    ', ',
    ' | ',
    'é',
    'É',
    'ﬁ',
    'е',
    'Ё',
    '٣',
    '\u0301',
    '年',
    '–',
    ':',
    '?',
    '؟',
    '«',
    '」',
  ],
);

test('so it does where signs, digits and scripts meet', () => {
  fc.assert(
    fc.property(fc.array(fc.array(telling, { maxLength: 14 }), { minLength: 1, maxLength: 6 }), (pieces) => {
      const lines = pieces.map((line) => line.join(''));
      expectSame(lines.join('\n'), startsOf(lines));
    }),
    { numRuns: 2_000 },
  );
});

test('of a line longer than the window the beginning and the ending are read, wherever the window cuts', () => {
  const around = fc.integer({ min: window - 4, max: window + 80 });
  fc.assert(
    fc.property(around, telling, telling, fc.nat(90), fc.nat(8), (length, sign, last, blanks, shift) => {
      const lines = [
        'The ferry.',
        `${' '.repeat(blanks)}${'ab cd 12 '.repeat(400).slice(shift, shift + length)}${sign}${'x'.repeat(30)}${last}`,
        'of the',
      ];
      expectSame(lines.join('\n'), startsOf(lines));
    }),
    { numRuns: 300 },
  );
});

test('how a long line ends is seen through as many closing signs as in a short one', () => {
  const lines = [`${'ab cd '.repeat(800)}...»”)»”)»`, `ab cd...»”)»”)»`];
  expectSame(lines.join('\n'), startsOf(lines));
  const { shapes } = surfacesOf(lines.join('\n'), startsOf(lines));
  expect(shapes[0] & shape.ellipsis).toBe(shape.ellipsis);
});

test('a line of white space alone is empty, however long', () => {
  const lines = ['The ferry', ' '.repeat(100_000), 'is late.'];
  expectSame(lines.join('\n'), startsOf(lines));
});

test('a text of many batches is read as in one', () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, at) => `Line ${at} of the ${'ferry '.repeat(at % 40)}${at % 7 === 0 ? '渡轮。' : '.'}`,
  );
  expectSame(lines.join('\n'), startsOf(lines));
});

const letters: readonly MarkedLetter[] = [
  { unit: 'ł'.charCodeAt(0), languages: ['de'], gain: 0.5, witnesses: 2 },
  { unit: 'é'.charCodeAt(0), languages: ['de', 'en'], gain: 0.25, witnesses: 1 },
];
const reader = new LineReader(compiledKernel(), someWords, letters, rule);

/** By line: the language that is decided, and by whom. */
function decisionsOf(lines: readonly string[]): (string | undefined)[] {
  const { votes } = reader.read(lines.join('\n'), startsOf(lines));
  const by = Object.entries(voteSource);
  return lines.map((_, line) => {
    const source = by.find(([, number]) => number === votes.source[line])?.[0];
    return votes.language[line] === -1 ? undefined : `${someWords.languages[votes.language[line]]}, ${source}`;
  });
}

test('two function words of one language decide a line', () => {
  expect(decisionsOf(['the end of it'])).toEqual(['en, ownLine']);
});

test('one function word decides nothing', () => {
  expect(decisionsOf(['the end'])).toEqual([undefined]);
});

test('a word that two languages share decides for neither', () => {
  expect(decisionsOf(['in and in again'])).toEqual([undefined]);
});

test('a letter of one language is proof enough', () => {
  expect(decisionsOf(['Łoś'])).toEqual(['de, ownLine']);
});

test('a letter is looked for in the beginning of a line', () => {
  expect(decisionsOf([`${'x'.repeat(rule.letterWindow)} ł`])).toEqual([undefined]);
});

test('lines that say nothing are decided by two lines on each side', () => {
  const silent = 'Ferry timetable';
  expect(decisionsOf([silent, silent, silent, 'the end of the line', silent, silent, silent])).toEqual([
    undefined,
    ...['en, neighbours', 'en, neighbours', 'en, ownLine', 'en, neighbours', 'en, neighbours'],
    undefined,
  ]);
});

test('lines in another script do not speak for their neighbours, and are not voted on', () => {
  expect(decisionsOf(['Ferry', '的的的', 'Паром'])).toEqual([undefined, undefined, undefined]);
});

test('votes do not depend on where a batch ends', () => {
  const line = (at: number) => (at % 5 === 0 ? 'the end of the line' : 'Ferry timetable');
  const lines = Array.from({ length: 3_001 }, (_, at) => line(at));
  expect(decisionsOf(lines)).toEqual(lines.map((_, at) => (at % 5 === 0 ? 'en, ownLine' : 'en, neighbours')));
});

test('the lead is measured against the second language', () => {
  const { votes } = reader.read('the of der', Int32Array.of(0));
  expect(votes.lead[0]).toBeCloseTo((2 - 1) / (2 + 0.7), 3);
});

test('what is seen at a glance is what is read', () => {
  const line = fc.oneof(anyText, fc.constantFrom('the end of it', 'Łoś', '的的的', ' Ferry ', '', 'x'.repeat(5_000)));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 16 }), (lines) => {
      const [text, starts] = [lines.join('\n').toWellFormed(), startsOf(lines)];
      const { surfaces, votes } = reader.read(text, starts);
      const { votes: glancedVotes, ...glanced } = reader.glance(text, starts);
      expect(glancedVotes).toEqual(votes);
      expect(surfaces).toMatchObject(glanced);
    }),
  );
});

test('no more than sixteen lines are seen at a glance', () => {
  expect(() =>
    reader.glance(
      'x'.repeat(17),
      Int32Array.from({ length: 17 }, (_, at) => at),
    ),
  ).toThrow(RangeError);
});

test('a rule cannot reach further than a batch does', () => {
  for (const neighbours of [5, -1, 1.5, Number.NaN]) {
    expect(() => new LineReader(compiledKernel(), someWords, [], { ...rule, neighbours })).toThrow(RangeError);
  }
});
