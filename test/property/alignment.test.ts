import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/kernel/tokens.js';
import type { Change } from '../../src/model/alignment.js';
import type { Span } from '../../src/model/block.js';
import { align } from '../../src/stages/align/align.js';
import { heaviestChain, wordsOfChain } from '../../src/stages/align/chain.js';
import { equalRuns, mostDifferences } from '../../src/stages/align/differences.js';
import { forEachFoldedCharacter } from '../../src/stages/align/folded-characters.js';
import { sharedRuns } from '../../src/stages/align/shared-runs.js';
import { hashWord, wordsOf } from '../../src/stages/align/words.js';
import { anyText } from './arbitraries.js';

/** Characters that normalisation or lower case joins, takes apart, reorders or lengthens. */
const awkward = [
  ...'ΣσςİıẞßﬁﬃÅ㍿㌖½①ﾞｶﾊﾟ가각ㄳㅏᅡᆨᄀ̧́̈͜ัำ้ดນຳ한글Ωẛ︠𝒜𝔘ǅ＝≠;·ͅΐ𝅗𝅥🇩😀漢字，。\u200d\u00ad',
  '\u{16d67}',
  '\u{16d63}',
];

const awkwardText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...awkward) },
      { weight: 2, arbitrary: fc.constantFrom('a', 'B', 'e', "'", '.', '=', '-', '7') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\t', '\u00a0') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));

/** Texts of few different words, so that two of them share runs, repeat them and have them in other orders. */
const sentences = [
  'The ferry was late again on Monday morning.',
  'Nobody on the quay knew why, and nobody asked.',
  'An ofﬁce of ﬁve in the ㍿ of the harbour had closed.',
  'Паром снова опоздал в понедельник утром, и никто не знал почему.',
  '渡轮星期一早上又晚点了，码头上没有人知道为什么。',
  'The ferry was late again on Tuesday morning.',
  'Cafe\u0301 owners said that trade, which had never been good, was worse.',
];
const anyPage = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sentences) }, { weight: 1, arbitrary: awkwardText }), {
    maxLength: 14,
  })
  .map((lines) => lines.join('\n'));

const fewWords = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '㍿', '株', '式'), { maxLength: 60 })
  .map((words) => words.join(' '));

const anyPair = fc.oneof(fc.tuple(anyPage, anyPage), fc.tuple(fewWords, fewWords), fc.tuple(awkwardText, awkwardText));

test('words are the tokens of tokens.ts, of any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, hashes } = wordsOf(text);
      expect([...hashes.subarray(0, count)]).toEqual(tokensOf(text).map(hashWord));
    }),
    { numRuns: 2_000 },
  );
});

test('folded characters are those of the tokens, joined by spaces', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const characters: string[] = [];
      forEachFoldedCharacter(text, (codePoint) => characters.push(String.fromCodePoint(codePoint)));
      expect(characters.join('')).toBe(tokensOf(text).join(' '));
    }),
    { numRuns: 1_000 },
  );
});

test('places of words ascend on character boundaries, and each holds its word', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkwardText), (text) => {
      const { count, starts, ends } = wordsOf(text);
      for (let word = 0; word < count; word++) {
        expect(starts[word]).toBeLessThan(ends[word]);
        expect(word === 0 || (starts[word] >= starts[word - 1] && ends[word] >= ends[word - 1])).toBe(true);
        expect(text.slice(starts[word], ends[word]).isWellFormed()).toBe(true);
        expect(text.slice(0, starts[word]).isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('spans ascend, do not overlap and lie on character boundaries of both texts', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const { passages } = align(left, right);
      expectAscending(
        passages.map((passage) => passage.left),
        left,
      );
      expectAscending(
        passages.map((passage) => passage.right),
        right,
      );
      for (const { parts, ...passage } of passages) {
        expectAscending(
          parts.map((part) => part.left),
          left,
        );
        expectAscending(
          parts.map((part) => part.right),
          right,
        );
        expect(parts[0]).toMatchObject({ left: { start: passage.left.start }, right: { start: passage.right.start } });
        expect(parts.at(-1)).toMatchObject({ left: { end: passage.left.end }, right: { end: passage.right.end } });
      }
    }),
    { numRuns: 300 },
  );
});

test('equal parts hold equal words, others differ, and every count is that of the words in the spans', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const { passages, alignedWords } = align(left, right);
      let counted = 0;
      for (const { parts, words } of passages) {
        let equal = 0;
        parts.forEach((part, at) => {
          const ofLeft = wordsWithin(left, part.left);
          const ofRight = wordsWithin(right, part.right);
          expect(changeOf(ofLeft, ofRight)).toBe(part.change);
          if (part.change === 'equal') equal += ofLeft.length;
          expect(part.change === 'equal').toBe(at % 2 === 0);
        });
        expect(equal).toBe(words);
        counted += equal;
      }
      expect(counted).toBe(alignedWords);
    }),
    { numRuns: 300 },
  );
});

test('the alignment of right with left is the mirror image', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const mirror = align(right, left);
      const passages = mirror.passages.map((passage) => ({
        ...swapped(passage),
        parts: passage.parts.map((part) => ({ ...swapped(part), change: mirroredChange[part.change] })),
      }));
      const { wordsOfLeft: wordsOfRight, wordsOfRight: wordsOfLeft } = mirror;
      expect(align(left, right)).toEqual({ ...mirror, passages, wordsOfLeft, wordsOfRight });
    }),
    { numRuns: 300 },
  );
});

test('a text and itself share every word, in one passage', () => {
  fc.assert(
    fc.property(fc.oneof(anyPage, fewWords, anyText), (text) => {
      const { passages, alignedWords, alignedShareOfLonger } = align(text, text);
      const words = tokensOf(text).length;
      expect(alignedWords).toBe(words);
      expect(passages.length).toBe(words === 0 ? 0 : 1);
      expect(alignedShareOfLonger).toBe(words === 0 ? 0 : 1);
    }),
  );
});

test('runs are equal words, and as long as they can be', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const at = (place: number, by: number) => ofLeft.hashes[place] === ofRight.hashes[by];
      for (const run of sharedRuns(ofLeft, ofRight)) {
        for (let word = 0; word < run.words; word++) expect(at(run.left + word, run.right + word)).toBe(true);
        const endOfLeft = run.left + run.words;
        const endOfRight = run.right + run.words;
        expect(run.left === 0 || run.right === 0 || !at(run.left - 1, run.right - 1)).toBe(true);
        expect(endOfLeft === ofLeft.count || endOfRight === ofRight.count || !at(endOfLeft, endOfRight)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the chain ascends, consists of pieces of runs and is as heavy as the heaviest', () => {
  const texts = fc.oneof(fc.tuple(fewWords, fewWords), fc.tuple(anyPage, anyPage));
  fc.assert(
    fc.property(texts, ([left, right]) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const runs = sharedRuns(ofLeft, ofRight).filter(({ words }) => words >= 5);
      const chain = heaviestChain(runs, ofLeft.count);
      const pairs = shinglePairs(runs.map((run) => ({ ...run, words: run.words - 4 })));
      const chosen = shinglePairs(chain);
      const known = new Set(pairs.map(String));
      expect(chosen.every((pair) => known.has(String(pair)))).toBe(true);
      chosen.reduce(
        (before, pair) => {
          expect(pair[0] > before[0] && pair[1] > before[1]).toBe(true);
          return pair;
        },
        [-1, -1],
      );
      expect(chosen.length).toBe(longestAscentOf(pairs));
    }),
    { numRuns: 200 },
  );
});

test('runs of a chain never overlap and none is empty', () => {
  fc.assert(
    fc.property(fewWords, fewWords, (left, right) => {
      const [ofLeft, ofRight] = [wordsOf(left), wordsOf(right)];
      const runs = sharedRuns(ofLeft, ofRight).filter(({ words }) => words >= 5);
      let [endOfLeft, endOfRight] = [0, 0];
      for (const run of wordsOfChain(heaviestChain(runs, ofLeft.count))) {
        expect(run.words).toBeGreaterThan(0);
        expect(run.left).toBeGreaterThanOrEqual(endOfLeft);
        expect(run.right).toBeGreaterThanOrEqual(endOfRight);
        endOfLeft = run.left + run.words;
        endOfRight = run.right + run.words;
      }
    }),
  );
});

test('an edit script is as short as the shortest, or there is none within the bound', () => {
  const stretch = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
  fc.assert(
    fc.property(stretch, stretch, (left, right) => {
      const [ofLeft, ofRight] = [wordsOf(left.join(' ')), wordsOf(right.join(' '))];
      const ranges = [ofLeft, ofRight].map(({ count }) => ({ start: 0, end: count }));
      const runs = equalRuns(ofLeft, ranges[0], ofRight, ranges[1]);
      const longest = longestCommonSubsequence(left, right);
      const differences = left.length + right.length - 2 * longest;
      const found = runs.reduce((sum, { words }) => sum + words, 0);
      expect(found).toBe(differences <= mostDifferences ? longest : 0);
      for (const run of runs) {
        expect(left.slice(run.left, run.left + run.words)).toEqual(right.slice(run.right, run.right + run.words));
      }
    }),
    { numRuns: 1_000 },
  );
});

function expectAscending(spans: readonly Span[], text: string): void {
  const bytes = Buffer.from(text);
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(bytes.length);
    for (const at of [span.start, span.end]) expect(at < bytes.length ? bytes[at] & 0xc0 : 0).not.toBe(0x80);
    end = span.end;
  }
}

/** Hashes of the words that lie within a span of bytes. */
function wordsWithin(text: string, { start, end }: Span): number[] {
  const bytes = Buffer.from(text);
  const [from, to] = [bytes.subarray(0, start).toString().length, bytes.subarray(0, end).toString().length];
  const { count, starts, ends, hashes } = wordsOf(text);
  return [...hashes.subarray(0, count)].filter((_, word) => starts[word] >= from && ends[word] <= to);
}

function changeOf(left: readonly number[], right: readonly number[]): Change {
  if (left.length === 0) return 'inserted';
  if (right.length === 0) return 'removed';
  return String(left) === String(right) ? 'equal' : 'replaced';
}

const mirroredChange = { equal: 'equal', replaced: 'replaced', removed: 'inserted', inserted: 'removed' } as const;

function swapped<Sides extends { readonly left: Span; readonly right: Span }>(sides: Sides): Sides {
  return { ...sides, left: sides.right, right: sides.left };
}

function shinglePairs(runs: readonly { left: number; right: number; words: number }[]): (readonly [number, number])[] {
  return runs.flatMap(({ left, right, words }) =>
    Array.from({ length: words }, (_, at) => [left + at, right + at] as const),
  );
}

/** The longest strictly ascending subsequence of pairs, by comparing each with each. */
function longestAscentOf(pairs: readonly (readonly [number, number])[]): number {
  const ordered = [...pairs].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const lengths: number[] = [];
  for (const [left, right] of ordered) {
    let longest = 0;
    lengths.forEach((length, at) => {
      if (ordered[at][0] < left && ordered[at][1] < right) longest = Math.max(longest, length);
    });
    lengths.push(longest + 1);
  }
  return Math.max(0, ...lengths);
}

function longestCommonSubsequence(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const below = [0];
    right.forEach((other, at) => {
      below.push(word === other ? row[at] + 1 : Math.max(row[at + 1], below[at]));
    });
    row = below;
  }
  return row[right.length];
}
