import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'palimpsest-docs-'));
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  cpSync('seeds', join(folder, 'pages'), { recursive: true, filter: (path) => !path.endsWith('.jsonl') });
  writeFileSync(join(folder, 'feed.jsonl'), readFileSync('seeds/wire-feed.jsonl'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Lines of `sh` blocks that call palimpsest, without their comments. */
function commandsOf(page: string): string[] {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1]);
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').replace(/^npx /, ''))
    .filter((line) => line.startsWith('palimpsest '));
}

test('the commands in the README run as written, one after the other', () => {
  const commands = commandsOf('README.md');
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) {
    const [, ...words] = command.split(/\s+/);
    const replace = words[0] === 'clean' ? ['--replace'] : [];
    execFileSync(process.execPath, [resolve('dist/command/palimpsest.js'), ...words, ...replace], {
      cwd: folder,
      stdio: 'pipe',
    });
  }
});

test('the examples run', () => {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...words], { encoding: 'utf8' });
  const out = join(folder, 'example');
  expect(run('examples/clean-and-read.ts', 'seeds', out)).toContain('16 of 21 documents kept');
  expect(run('examples/why-removed.ts', out, 'novosti-kray-tidal-power.txt')).toContain('foreignLanguage');
  const copies = ['seeds/harbour-gazette-tidal-power.txt', 'seeds/novosti-kray-tidal-power.txt'];
  expect(run('examples/compare-texts.ts', ...copies)).toContain('Jaccard 0.443, estimated 0.');
  const indexed = run('examples/index-texts.ts', ...copies, 'seeds/weekly-digest-number-41.txt');
  expect(indexed).toContain('contains seeds/harbour-gazette-tidal-power.txt');
});

test('every option of clean stands in the README', () => {
  const help = execFileSync(process.execPath, ['dist/command/palimpsest.js', 'clean', '--help'], { encoding: 'utf8' });
  const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1]);
  const readme = readFileSync('README.md', 'utf8');
  expect(options.length).toBeGreaterThan(8);
  expect(options.filter((option) => !readme.includes(option))).toEqual([]);
});
