import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSealed } from '../../src/formats/manifest-seal.js';
import { clean } from '../../src/index.js';

let folder: string;
let manifest: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palimpsest-seal-'));
  await clean(['seeds/note-ferry-cancelled.txt'], { out: join(folder, 'run') });
  manifest = readFileSync(join(folder, 'run', 'manifest.json'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a manifest as written is sealed', () => {
  expect(isSealed(manifest)).toBe(true);
});

test('a changed figure, a changed time and a changed space all break the seal', () => {
  expect(isSealed(manifest.replace('"documents": 1', '"documents": 2'))).toBe(false);
  expect(isSealed(manifest.replace(/"seconds": [\d.]+/, '"seconds": 99'))).toBe(false);
  expect(isSealed(manifest.replace('"schema": ', '"schema":  '))).toBe(false);
});
