import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesInOrder } from '../../src/read/html/page-sources.js';

test('the page on metadata names the sources of each field in the order in which they are asked', () => {
  const rows = Object.entries(sourcesInOrder).map(
    ([field, sources]) => `| \`${field}\` | ${sources.map(({ from }) => `\`${from}\``).join(', ')} |`,
  );
  const table = ['| field | sources |', '| --- | --- |', ...rows].join('\n');
  const page = readFileSync('docs/metadata.md', 'utf8');
  expect(page).toContain(`<!-- sources: begin -->\n${table}\n<!-- sources: end -->`);
});
