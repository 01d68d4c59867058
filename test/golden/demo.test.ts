import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PairRow, ProvenanceRow } from '../../src/formats/rows.js';
import { clean } from '../../src/index.js';

/**
 * Pins what happens to every line of every document in seeds/. `npm run golden:update` writes the golden file again;
 * nothing else does.
 */
const goldenPath = new URL('./demo.golden.txt', import.meta.url);

test('every document of the demo corpus is treated as the golden file says', async () => {
  const described = await describeDemo();
  if (process.env.PALIMPSEST_UPDATE_GOLDEN === '1') writeFileSync(goldenPath, described);
  expect(described).toBe(readFileSync(goldenPath, 'utf8'));
});

async function describeDemo(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-golden-'));
  try {
    const out = join(folder, 'demo');
    await clean(['seeds'], { out });
    const rows = <Row>(file: string): Row[] =>
      readFileSync(join(out, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    const texts = new Map<string, string>();
    for (const { id, start, text, sameAs } of rows<{ id: string; start: number; text?: string; sameAs?: { id: string; start: number } }>('removed.jsonl')) {
      texts.set(`${id} ${start}`, text ?? texts.get(`${sameAs?.id} ${sameAs?.start}`) ?? '');
    }
    const corpus = new Map(rows<{ id: string; text: string }>('corpus.jsonl').map(({ id, text }) => [id, text]));
    return [
      ...rows<ProvenanceRow>('provenance.jsonl').map((row) => describeDocument(row, corpus.get(row.id), texts)),
      '== pairs',
      ...rows<PairRow>('pairs.jsonl').map(
        ({ left, right, relation, asRead, jaccard }) =>
          `${relation}: ${left} | ${right} | ${asRead.jaccard.toFixed(3)} as read, ${jaccard.toFixed(3)} cleaned`,
      ),
      '== clusters',
      readFileSync(join(out, 'clusters.jsonl'), 'utf8').trimEnd(),
      '== rejected',
      readFileSync(join(out, 'rejected.jsonl'), 'utf8'),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A header, then a line a span: its action, the first reason, and how the line begins. */
function describeDocument(row: ProvenanceRow, kept: string | undefined, removed: ReadonlyMap<string, string>): string {
  const { id, status, source, languages, metadata, spans } = row;
  const bytes = Buffer.from(kept ?? '');
  let used = 0;
  const lines = spans.map(({ start, end, action, evidence: [first] }) => {
    const inCorpus = action === 'keep' && kept !== undefined;
    const text = inCorpus ? bytes.toString('utf8', used, used + end - start) : (removed.get(`${id} ${start}`) ?? '');
    if (inCorpus) used += end - start;
    return `  ${action === 'keep' ? '+' : '-'} ${first.code.padEnd(18)} ${text.trim().slice(0, 60)}`;
  });
  const known = Object.entries(metadata).map(([field, { value, from }]) => `  ${field}: ${value} (${from})`);
  return [`== ${id}`, `  ${status}, source ${source}, ${languages.map(({ language }) => language).join(' ')}`, ...known, ...lines].join('\n');
}
