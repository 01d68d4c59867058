import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { ProvenanceRow } from '../../src/formats/rows.js';
import { type CleanOptions, CorruptRunError, clean, OutputExistsError, restore, UsageError } from '../../src/index.js';
import { addFiles, type Files, filesBelow, freshFolder, rowsOf, smallCorpus, smallCorpusFolder } from '../corpus.js';
import { copyOf, editRows } from './forgery.js';

const run = join(freshFolder(), 'run');

beforeAll(async () => {
  await clean([smallCorpusFolder()], { out: run });
});

/** What comes back of these files: paths and bytes. */
async function restored(files: Files, options: CleanOptions = {}): Promise<Map<string, Buffer>> {
  const folder = freshFolder();
  addFiles(folder, Object.fromEntries(Object.entries(files).map(([path, content]) => [`in/${path}`, content])));
  await clean([join(folder, 'in')], { ...options, out: join(folder, 'run') });
  await restore(join(folder, 'run'), join(folder, 'back'));
  return filesBelow(join(folder, 'back'));
}

test('text files come back byte for byte, kept, dropped or stripped', async () => {
  const to = join(freshFolder(), 'back');
  expect(await restore(run, to)).toMatchObject({ documents: 7 });
  for (const path of ['sluice.txt', 'mirror/sluice.txt', 'notes.md', 'void.txt']) {
    expect(readFileSync(join(to, path), 'utf8'), path).toBe(smallCorpus[path]);
  }
});

test('records come back as one file of records, the ones that were rejected left out', async () => {
  const to = freshFolder();
  await restore(run, to);
  const texts = rowsOf<{ id: string; text: string }>(to, 'feed.jsonl');
  expect(texts.map(({ id }) => id)).toEqual(['pears', 'pears-again']);
  expect(texts[0].text).toBe(texts[1].text);
});

test('the text of a page comes back as it was rendered', async () => {
  const to = freshFolder();
  const { documents, bytes } = await restore(run, to);
  expect(readFileSync(join(to, 'kiln.html.txt'), 'utf8')).toMatch(/^Home Digs\n+The kiln behind the bakery\n/);
  const total = rowsOf<ProvenanceRow>(run, 'provenance.jsonl').reduce((sum, { text }) => sum + text.bytes, 0);
  expect({ documents, bytes }).toEqual({ documents: 7, bytes: total });
});

test.each([
  ['line ends of every kind', 'One.\r\nTwo.\rThree.\n\n\r\n\u2028Four.\u0085Five.\f'],
  ['no line end at all', 'A line that stops'],
  ['nothing but line ends', '\n\r\n\n'],
  ['NUL and other control characters', 'a\u0000b\u0001c\u001b[0m\u007f\n'],
  ['characters of four bytes', '😀𝒳𐍈\n'.repeat(3)],
  ['a noncharacter and the last code point', '\uffff\u{10ffff}\ufffd'],
  ['a byte order mark that is not the first character', 'x\ufeffy'],
])('a text with %s comes back byte for byte', async (_, text) => {
  expect(await restored({ 'a.txt': text })).toEqual(new Map([['a.txt', Buffer.from(text)]]));
});

test('whatever well-formed text goes in comes out, whatever the options', async () => {
  const character = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('\n', '\r\n', ' ', '\u0000', '\ufeff', '\u2028', 'я', '界', '😀', '.', 'Home\n'),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    { weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 3 }) },
  );
  const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.record({ duplicates: fc.constantFrom('drop', 'mark'), strip: fc.boolean(), deduplicate: fc.boolean() }),
      async (texts, options) => {
        const files = Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text]));
        const expected = Object.entries(files).map(([path, text]): [string, Buffer] => [
          path,
          Buffer.from(text.replace(/^\ufeff/, '')),
        ]);
        expect(await restored(files, options)).toEqual(new Map(expected));
      },
    ),
    { numRuns: 30 },
  );
});

test('lone surrogates in a record become U+FFFD, and are counted', async () => {
  const folder = freshFolder({
    'feed.jsonl': '{"id": "torn", "text": "half \\ud83d a face, and \\ude00 the other"}\n',
  });
  await clean([join(folder, 'feed.jsonl')], { out: join(folder, 'run') });
  expect(rowsOf<ProvenanceRow>(join(folder, 'run'), 'provenance.jsonl')).toMatchObject([{ text: { replacements: 2 } }]);
  await restore(join(folder, 'run'), join(folder, 'back'));
  expect(rowsOf(join(folder, 'back'), 'feed.jsonl')).toEqual([
    { id: 'torn', text: 'half \ufffd a face, and \ufffd the other' },
  ]);
});

test.each([
  ['little-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('a file in UTF-16, %s, comes back in UTF-8', async (_, encode) => {
  const text = 'Grüße from the 塔, 😀\r\nand a second line.';
  expect(await restored({ 'wide.txt': encode(text) })).toEqual(new Map([['wide.txt', Buffer.from(text)]]));
});

test('a byte order mark is left out', async () => {
  expect(await restored({ 'marked.txt': '\ufeffA marked text.' })).toEqual(
    new Map([['marked.txt', Buffer.from('A marked text.')]]),
  );
});

test('standard texts that repeat in many documents come back in each', async () => {
  const notice = 'Подпишитесь на нашу рассылку, чтобы каждое утро получать главные новости региона\n';
  const files = Object.fromEntries(
    ['moss', 'kelp', 'reed'].map((plant) => [
      `${plant}.txt`,
      `${notice}\nThe ${plant} by the landing stage has been cut back to the stakes again, as it is in most dry years.\n`.repeat(
        2,
      ),
    ]),
  );
  const expected = Object.entries(files).map(([path, text]): [string, Buffer] => [path, Buffer.from(text)]);
  expect(await restored(files)).toEqual(new Map(expected.sort(([a], [b]) => (a < b ? -1 : 1))));
});

test('a folder that is not empty is refused and left as it was', async () => {
  const to = freshFolder({ 'mine.txt': 'years of work' });
  await expect(restore(run, to)).rejects.toThrow(OutputExistsError);
  expect([...filesBelow(to).keys()]).toEqual(['mine.txt']);
});

test('a folder that is no run is refused', async () => {
  await expect(restore(freshFolder(), join(freshFolder(), 'back'))).rejects.toThrow(UsageError);
});

test.each(['../escaped.txt', 'a/../../escaped.txt', '..', '.', ''])(
  'a run that names the path %j writes nothing outside the folder',
  async (path) => {
    const copy = copyOf(run);
    editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
      for (const [at, row] of rows.entries()) rows[at] = { ...row, origin: { ...row.origin, path } };
    });
    const folder = freshFolder();
    await expect(restore(copy, join(folder, 'back'))).rejects.toThrow(CorruptRunError);
    expect([...filesBelow(folder).keys()].filter((name) => !name.startsWith('back/'))).toEqual([]);
  },
);

test('a path from the root of the disk is taken below the folder', async () => {
  const copy = copyOf(run);
  editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
    const row = rows.find(({ id }) => id === 'notes.md');
    if (row !== undefined) row.origin.path = '/palimpsest-notes.md';
  });
  const to = freshFolder();
  await restore(copy, to);
  expect(filesBelow(to).has('palimpsest-notes.md')).toBe(true);
});

test('a run with a removed text missing is told by file', async () => {
  const copy = copyOf(run);
  editRows(copy, 'removed.jsonl', (rows) => rows.splice(1, 1));
  await expect(restore(copy, freshFolder())).rejects.toThrow(CorruptRunError);
});
