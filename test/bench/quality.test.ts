import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function bench(file: string, ...words: string[]) {
  const { PALIMPSEST_DATA: _, ...environment } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`, ...words], {
    encoding: 'utf8',
    env: { ...environment, SOURCE_DATE: '2030-01-02' },
  });
}

test("without development data the bench says so and measures the project's own pages", () => {
  const { status, stdout, stderr } = bench('quality.ts', '--out', folder);
  expect(status).toBe(0);
  expect(stderr).toContain('PALIMPSEST_DATA');
  expect(stdout).toContain('fixtures: all 6 pages');
  expect(readFileSync(join(folder, 'quality.txt'), 'utf8').trim()).toBe(stdout.trim());
  const raw = JSON.parse(readFileSync(join(folder, 'quality.json'), 'utf8'));
  expect(raw).toMatchObject({ date: '2030-01-02', node: process.version });
  expect(raw.measurements[0]).toMatchObject({ set: 'fixtures', who: 'palimpsest', pages: 6 });
});

test('the worst pages are listed, and one is shown line by line', () => {
  expect(bench('worst-pages.ts', '--most', '2').stdout).toMatch(/^fixtures: \d+ errors on 6 pages\n/);
  expect(bench('worst-pages.ts', '--page', 'listing').stdout).toContain('Climbing beans');
});

test('wrong usage is one line that names the option and the mend', () => {
  const { status, stderr } = bench('quality.ts', '--part', 'half');
  expect(status).toBe(2);
  expect(stderr).toBe('bench:quality: --part half: give one of check, train, all\n');
});
