import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CorpusRow } from '../../src/formats/rows.js';
import { freshFolder, jsonl, rowsOf } from '../corpus.js';
import { command } from './command.js';

/** The corpus that comes of what is fed to `clean -`. */
async function corpusOf(stdin: string | Uint8Array, ...flags: string[]): Promise<CorpusRow[]> {
  const folder = freshFolder();
  const { code, stderr } = await command(['clean', '-', '--out', 'run', '--quiet', ...flags], { cwd: folder, stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return rowsOf<CorpusRow>(join(folder, 'run'), 'corpus.jsonl');
}

test.concurrent('records are read from standard input, with their fields mapped', async () => {
  const records = jsonl({ id: 'a', body: 'What the first body says.' }, { body: 'What the second body says.' });
  expect(await corpusOf(records, '--field', 'text=body')).toMatchObject([
    { id: '-#2', text: 'What the second body says.' },
    { id: 'a', text: 'What the first body says.' },
  ]);
});

test.concurrent('a text is read from standard input', async () => {
  expect(await corpusOf('A text that came through a pipe.\n')).toMatchObject([
    { id: '-', text: 'A text that came through a pipe.\n' },
  ]);
});

test.concurrent('a page is read from standard input', async () => {
  const [row] = await corpusOf('<!DOCTYPE html><title>T</title><p>A page that came through a pipe.</p>');
  expect(row).toMatchObject({ id: '-', title: 'T' });
  expect(row.text).toContain('A page that came through a pipe.');
  expect(row.text).not.toContain('<');
});

test.concurrent('standard input that was named twice is read once', async () => {
  expect(await corpusOf('A text that came through a pipe.', '-')).toHaveLength(1);
});
