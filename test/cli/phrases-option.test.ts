import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../corpus.js';
import { command, linesOf } from './command.js';

const article = `The ferry to the northern islands sails again from the first of May, the company said on Tuesday.
Put on my reading pile
Repairs to the older of its two ships took five weeks longer than planned, because a part had to be made anew.
Until then, a smaller boat carries the post and up to thirty passengers, who are asked to book their seats a day ahead.
The islanders had asked for a second boat in the weeks around Easter, when most of the summer houses are opened.
Nobody at the company would say whether the old ship will last another season, or what a new one would cost the county.
Leave a reply
`;

const folder = freshFolder({
  'page.txt': article,
  'copy.txt': article,
  'mine.txt': '# Buttons of one site\n[en] English\nPut on my reading pile\n',
  'more.txt': '[de] German\nauf den lesestapel\n',
  'broken.txt': '[en] English\nreading pile\n[English\n',
  'latin1.txt': Buffer.from('[de]\nmen\xfc\n', 'latin1'),
});

async function textOf(out: string, ...flags: string[]): Promise<string> {
  const { code, stderr } = await command(['clean', 'page.txt', '--out', out, '--quiet', ...flags], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(readFileSync(join(folder, out, 'corpus.jsonl'), 'utf8').trim()).text;
}

test.concurrent('a phrase of the file removes a line that stays without it', async () => {
  expect(await textOf('without')).toContain('reading pile');
  const text = await textOf('with', '--phrases', 'mine.txt');
  expect(text).toContain('Repairs');
  expect(text).not.toContain('reading pile');
  expect(text).not.toContain('Leave a reply');
});

test.concurrent('the option may be repeated, and the manifest quotes what the files hold', async () => {
  await textOf('both', '--phrases', 'mine.txt', '--phrases', 'more.txt');
  const { options } = JSON.parse(readFileSync(join(folder, 'both', 'manifest.json'), 'utf8'));
  expect(options.phrases).toEqual({ en: ['put on my reading pile'], de: ['auf den lesestapel'] });
});

test.concurrent.each([
  ['broken.txt', /--phrases: broken\.txt:3: "\[English" begins no language; write a line such as/],
  ['latin1.txt', /--phrases: latin1\.txt: is not UTF-8; save it as UTF-8/],
  ['absent.txt', /--phrases: absent\.txt: cannot be read \(ENOENT\); name a text file/],
])('%s is refused in one line', async (file, message) => {
  const args = ['clean', 'page.txt', '--out', 'refused', '--phrases', file];
  const { code, stdout, stderr } = await command(args, { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringMatching(message)]);
});

test.concurrent('compare takes the option too', async () => {
  const args = ['compare', 'page.txt', 'copy.txt', '--json', '--phrases', 'mine.txt'];
  const { code, stdout } = await command(args, { cwd: folder });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).left.blocksRemoved).toBe(2);
});
