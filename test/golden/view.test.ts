import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean } from '../../src/index.js';

/** Pins how a page is written as Markdown. `npm run golden:update` writes the golden files again; nothing else does. */
test.each([
  ['what is kept of a page', 'view.golden.md', true],
  ['a page of which everything is kept', 'view.whole.golden.md', false],
])('%s is written as Markdown as the golden file says', async (_, golden, strip) => {
  const goldenPath = new URL(`./${golden}`, import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-golden-'));
  try {
    await clean(['test/golden/view.page.html'], { out: join(folder, 'run'), view: 'markdown', strip });
    const view = readFileSync(join(folder, 'run/markdown/view.page.html.md'), 'utf8');
    if (process.env.PALIMPSEST_UPDATE_GOLDEN === '1') writeFileSync(goldenPath, view);
    expect(view).toBe(readFileSync(goldenPath, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
