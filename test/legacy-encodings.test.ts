import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean } from '../src/clean.js';
import type { ProvenanceRow, RejectedRow } from '../src/formats/rows.js';
import { freshFolder, rowsOf } from './corpus.js';
import { encoded } from './read/encodings/encoded.js';
import { legacyTexts } from './read/encodings/texts.js';

const textIn = (language: string): string => legacyTexts.find((text) => text.language === language)?.text ?? '';

test('a run says of each document in which encoding it was, how that was found, and whether it had been damaged', async () => {
  const folder = freshFolder({
    'in/declared.html': encoded(`<meta charset=koi8-r><p>${textIn('ru')}`, 'koi8-r'),
    'in/detected.txt': encoded(textIn('el'), 'windows-1253'),
    'in/feed.jsonl': '{"id":"record","text":"The mayorâ€™s plan isnâ€™t ready."}\n',
    'in/unsure.txt': Buffer.from('caf\xe9', 'latin1'),
  });
  const out = join(folder, 'run');
  const { summary } = await clean([join(folder, 'in')], { out });
  const rows = rowsOf<ProvenanceRow>(out, 'provenance.jsonl');
  expect(rows.map(({ id, input, text }) => [id, input.encoding, input.encodingFrom, text.mojibake])).toEqual([
    ['declared.html', 'koi8-r', 'declared', undefined],
    ['detected.txt', 'windows-1253', 'detected', undefined],
    ['record', 'utf-8', 'wellFormed', { as: 'windows-1252', sequences: 2 }],
  ]);
  expect(rows.map(({ input }) => input.encodingConfidence !== undefined)).toEqual([false, true, false]);
  expect(summary.encodings).toEqual({ 'koi8-r': 1, 'utf-8': 1, 'windows-1253': 1 });
  expect(summary.mojibake).toBe(1);
  expect(rowsOf<RejectedRow>(out, 'rejected.jsonl')).toMatchObject([
    { origin: { path: 'unsure.txt' }, code: 'invalidUtf8', message: expect.stringContaining('the best guess is') },
  ]);
});
