import { beforeAll, expect, test } from 'vitest';
import type { Explanation } from '../../src/index.js';
import { freshFolder, jsonl, smallCorpusFolder } from '../corpus.js';
import { command, linesOf } from './command.js';

/** Would clear the screen, set a title, colour the rest, turn the line around, or hide. */
const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202edlrow\u2066\u200b\r\u0000';

const folder = freshFolder({
  'hostile.jsonl': jsonl({
    id: 'trap',
    title: `A title ${hostile}`,
    source: `source ${hostile}`,
    date: hostile,
    url: `https://trap.example/${hostile}`,
    text: `Read more ${hostile}\nProse that is long enough to stay, with something ${hostile} in the middle of it, and then some.\n`,
  }),
});

beforeAll(async () => {
  await command(['clean', smallCorpusFolder(), '--out', 'run'], { cwd: folder });
  await command(['clean', 'hostile.jsonl', '--out', 'trap'], { cwd: folder });
});

test.concurrent('kept and removed lines stand side by side, with why between them', async () => {
  const { code, stdout, stderr } = await command(['explain', 'run', 'mirror/sluice.txt'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^kept +│ why +│ removed$/m);
  expect(stdout).toMatch(/^The sluice keeper of Hollin Marsh retires.* +│ p[=>]\.\d\d prose +│$/m);
  expect(stdout).toMatch(/^ +│ p[=<]\.\d\d foreign: Cyrillic script +│ Погода на выходные удивит жителей области$/m);
  expect(stdout).not.toContain('\u001b');
  for (const line of linesOf(stdout).filter((row) => row.includes('│'))) expect(line.length).toBeLessThanOrEqual(120);
});

test.concurrent('the last line counts what was kept, and what was removed by reason', async () => {
  const { stdout } = await command(['explain', 'run', 'mirror/sluice.txt'], { cwd: folder });
  expect(linesOf(stdout).at(-1)).toMatch(/^6 lines kept \(\d+ B\), 6 removed \(\d+ B\): foreign language \d/);
});

test.concurrent('metadata is shown with where it was found', async () => {
  const { stdout } = await command(['explain', 'run', 'kiln.html'], { cwd: folder });
  expect(stdout).toMatch(/^ {2}title +The kiln behind the bakery \([\w.:]+(, bytes \d+ to \d+)?\)$/m);
});

test.concurrent('colours come where they are asked for, NO_COLOR or not', async () => {
  const explained = ['explain', 'run', 'mirror/sluice.txt', '--color'];
  const env = { NO_COLOR: '1' };
  const [always, auto, never] = await Promise.all(
    ['always', 'auto', 'never'].map(async (when) => (await command([...explained, when], { cwd: folder, env })).stdout),
  );
  expect(always).toContain('\u001b[31mПогода на выходные удивит жителей области\u001b[39m');
  expect(always.replaceAll(/\u001b\[\d+m/g, '')).toBe(never);
  expect(auto).toBe(never);
});

test.concurrent.each([
  ['--layout', 'table'],
  ['--color', 'sometimes'],
])('%s %s is refused', async (flag, value) => {
  const { code, stdout, stderr } = await command(['explain', 'run', 'mirror/sluice.txt', flag, value], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringContaining(flag)]);
});

test.concurrent('as a list, removed lines have every reason with its figures', async () => {
  const { code, stdout, stderr } = await command(['explain', 'run', 'mirror/sluice.txt', '--layout', 'list'], {
    cwd: folder,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^mirror\/sluice\.txt$/m);
  expect(stdout).toMatch(/status +duplicate of sluice\.txt/);
  expect(stdout).toMatch(/^\+ The sluice keeper of Hollin Marsh .*\[.+\]$/m);
  expect(stdout).toMatch(/^- Погода на выходные .*\[.*foreign language.*\]$/m);
});

test.concurrent('--json prints the explanation as one object, its spans with their texts', async () => {
  const { code, stdout } = await command(['explain', 'run', 'mirror/sluice.txt', '--json'], { cwd: folder });
  expect(code).toBe(0);
  expect(linesOf(stdout)).toHaveLength(1);
  const { id, status, spans, pairs, clusterRow }: Explanation = JSON.parse(stdout);
  expect({ id, status }).toEqual({ id: 'mirror/sluice.txt', status: 'duplicate' });
  expect(spans[0]).toMatchObject({ action: 'remove', text: 'Главная\n\n' });
  expect(pairs).toMatchObject([{ left: 'mirror/sluice.txt', right: 'sluice.txt', jaccard: 1 }]);
  expect(clusterRow).toMatchObject({ kept: 'sluice.txt' });
});

test.concurrent('an id that no document has ends with 2 and names those that come near', async () => {
  const { code, stdout, stderr } = await command(['explain', 'run', 'sluice'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/"sluice": no document.*"mirror\/sluice\.txt" or "sluice\.txt"/),
  ]);
});

test.concurrent('an id that comes near none is sent to the file that lists them', async () => {
  const { code, stderr } = await command(['explain', 'run', 'xyzzy'], { cwd: folder });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('provenance.jsonl')]);
});

test.concurrent('a folder that is no run ends with 2', async () => {
  const { code, stderr } = await command(['explain', freshFolder(), 'sluice.txt']);
  expect(code).toBe(2);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('not a run')]);
});

test.concurrent.each(['columns', 'list'])(
  'scraped text reaches the terminal with its control characters made visible, as %s',
  async (layout) => {
    const { code, stdout } = await command(['explain', 'trap', 'trap', '--layout', layout], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/[\p{Cf}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
    expect(stdout).toContain('␛[2J');
    expect(stdout).toContain('‹U+202E›dlrow');
  },
);

test.concurrent('the summary of a run makes scraped text visible too', async () => {
  const { stdout } = await command(['clean', 'hostile.jsonl', '--dry-run'], { cwd: folder });
  expect(stdout).not.toMatch(/[\p{Cf}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
});
