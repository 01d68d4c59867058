import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Excerpt, finishExcerpt } from '../../src/report/excerpt.js';
import { draftExcerpt } from '../../src/report/excerpt-draft.js';
import { blocksWithoutText, textBetween } from '../../src/report/excerpt-texts.js';
import { type FixtureBlock, foreign, insideBody } from './run-fixture.js';

function excerptOf(blocks: readonly FixtureBlock[]): Excerpt {
  let end = 0;
  const spans = blocks.map(({ text, removed }) => {
    const start = end;
    end += Buffer.byteLength(text);
    const action = removed === undefined ? ('keep' as const) : ('remove' as const);
    return { start, end, action, kind: 'line' as const, evidence: [removed ?? insideBody] };
  });
  const draft = draftExcerpt({ id: 'a', spans });
  const bytes = Buffer.from(blocks.map(({ text }) => text).join(''));
  for (const block of blocksWithoutText(draft))
    block.text = textBetween(bytes, block.start, block.end, block.characters);
  return finishExcerpt(draft.parts);
}

const kept = (text: string): FixtureBlock => ({ text });
const removed = (text: string): FixtureBlock => ({ text, removed: foreign });

/** Each part in short: the block's text, or how many blocks are left out. */
function shape({ parts }: Excerpt): (string | number)[] {
  return parts.map((part) => (part.part === 'block' ? part.text : part.keptBlocks + part.removedBlocks));
}

test('a short text is shown whole', () => {
  expect(shape(excerptOf([removed('menu'), kept('one'), kept('two'), removed('foot')]))).toEqual([
    'menu',
    'one',
    'two',
    'foot',
  ]);
});

test('a long run of removed blocks is shown by its ends, with what lies between counted by reason', () => {
  const menu = Array.from({ length: 100 }, (_, at) => removed(`m${at}`));
  const excerpt = excerptOf([...menu, kept('body')]);
  expect(shape(excerpt)).toEqual(['m0', 'm1', 'm2', 95, 'm98', 'm99', 'body']);
  expect(excerpt.parts[3]).toMatchObject({ removedBlocks: 95, codes: new Map([['foreignLanguage', 95]]) });
});

test('a long text is shown by its start and its end', () => {
  const body = Array.from({ length: 20 }, () => kept('x'.repeat(450)));
  const excerpt = excerptOf([...body, removed('menu')]);
  expect(shape(excerpt)).toEqual([
    ...Array.from({ length: 6 }, () => 'x'.repeat(450)),
    `${'x'.repeat(3996 - 900 - 2700)}…`,
    11,
    'x'.repeat(450),
    'x'.repeat(450),
    'menu',
  ]);
});

test('the digests of kept blocks say which stand in another document, wherever they are cut', () => {
  const [one, other] = [kept(`${'y'.repeat(5_000)}\n\n`), kept(`${'y'.repeat(5_000)}\n`)];
  expect(excerptOf([one]).keptBlocks).toEqual(excerptOf([removed('menu'), other]).keptBlocks);
  expect(excerptOf([one]).keptBlocks).not.toEqual(excerptOf([kept(`${'y'.repeat(5_001)}`)]).keptBlocks);
});

/** Neither the sign of a cut nor that of a broken character stands in it, so both can be told from the text. */
const block = fc.tuple(
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll(/[…\uFFFD]/g, '-')),
    fc.nat(9_000).map((length) => '字'.repeat(length + 1)),
  ),
  fc.boolean(),
);

test('an excerpt shows at most 4,000 characters, and accounts for every byte', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
      const { parts } = excerptOf(blocks.map(([text, keep]) => (keep ? kept(text) : removed(text))));
      const shown = parts.map((part) => (part.part === 'block' ? part.text.replace(/…$/, '') : ''));
      expect(shown.join('').length).toBeLessThanOrEqual(4_000);
      const leftOut = parts.reduce((sum, part) => sum + (part.part === 'leftOut' ? part.bytes : 0), 0);
      const all = Buffer.byteLength(blocks.map(([text]) => text).join(''));
      expect(Buffer.byteLength(shown.join('')) + leftOut).toBe(all);
      expect(shown.join('')).not.toContain('\uFFFD');
    }),
  );
});

test('a text of very many small blocks is shown by at most 200 of them', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => kept(`${at % 10}`));
  const { parts } = excerptOf(many);
  expect(parts).toHaveLength(201);
  expect(parts[150]).toMatchObject({ part: 'leftOut', keptBlocks: 2_800, bytes: 2_800 });
});
