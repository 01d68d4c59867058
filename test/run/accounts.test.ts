import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusRow, ProvenanceRow, RejectedRow, RemovedRow } from '../../src/formats/rows.js';
import { clean } from '../../src/index.js';
import { addFiles, freshFolder, rowsOf } from '../corpus.js';
import { manifestOf } from './run-files.js';

const text = fc.oneof(
  fc.lorem({ maxCount: 12, mode: 'sentences' }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\n\n',
    'Subscribe\nHome\nContact',
    'The tide table hangs by the door and nobody reads it any more.',
  ),
);

/** A line of a feed, and whether it can be read. */
const line = fc.oneof(
  text.map((text) => ({ line: JSON.stringify({ text }), good: true })),
  text.map((text) => ({ line: JSON.stringify({ id: 'shared', text, extra: [text] }), good: true })),
  fc
    .constantFrom(
      '{',
      'nonsense',
      '{}',
      '[1]',
      '"text"',
      '{"text":1}',
      '{"text":"a","html":"b"}',
      '{"id":"","text":"a"}',
    )
    .map((line) => ({ line, good: false })),
);

const feeds = fc.record({
  lines: fc.array(line, { maxLength: 12 }),
  more: fc.array(line, { maxLength: 4 }),
  duplicates: fc.constantFrom('drop', 'mark'),
  strip: fc.boolean(),
});

test('what each stage took is what it passed on and what it rejected, and every text is in one place', async () => {
  const folder = freshFolder();
  const run = join(folder, 'run');
  await fc.assert(
    fc.asyncProperty(feeds, async ({ lines, more, duplicates, strip }) => {
      const contents = [lines, more].map((feed) => feed.map(({ line }) => `${line}\n`).join(''));
      addFiles(folder, { 'in/lines.jsonl': contents[0], 'in/more.jsonl': contents[1] });
      await clean([join(folder, 'in')], { out: run, replace: true, duplicates, strip });
      const good = [...lines, ...more].filter(({ good }) => good).length;
      const bad = lines.length + more.length - good;
      const { stages, summary } = manifestOf(run);
      for (const { taken, passed, rejected } of stages) expect(taken).toBe(passed + rejected);
      expect(stages.find(({ name }) => name === 'read') ?? { passed: 0, rejected: 0 }).toMatchObject({
        passed: good,
        rejected: bad,
      });
      expect(summary.kept + summary.duplicates + summary.empty + summary.emptied).toBe(good);
      expect(rowsOf<RejectedRow>(run, 'rejected.jsonl')).toHaveLength(bad);
      expectEveryByteInOnePlace(run, good);
    }),
    { numRuns: 30 },
  );
});

/** The spans of each document are shared out between its row in the corpus and its rows of removed text. */
function expectEveryByteInOnePlace(run: string, documents: number): void {
  const corpus = new Map(rowsOf<CorpusRow>(run, 'corpus.jsonl').map(({ id, text }) => [id, text]));
  const removed = new Set(
    rowsOf<RemovedRow>(run, 'removed.jsonl').map(({ id, start, end }) => `${id} ${start}-${end}`),
  );
  const provenance = rowsOf<ProvenanceRow>(run, 'provenance.jsonl');
  expect(provenance).toHaveLength(documents);
  let rows = 0;
  for (const { id, spans, text } of provenance) {
    const kept = corpus.get(id);
    const inCorpus = kept === undefined ? [] : spans.filter(({ action }) => action === 'keep');
    const elsewhere = spans.filter((span) => !inCorpus.includes(span));
    expect(Buffer.byteLength(kept ?? '')).toBe(inCorpus.reduce((sum, { start, end }) => sum + end - start, 0));
    for (const { start, end } of elsewhere) expect(removed).toContain(`${id} ${start}-${end}`);
    expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.bytes);
    rows += elsewhere.length;
    corpus.delete(id);
  }
  expect(removed.size).toBe(rows);
  expect(corpus).toEqual(new Map());
}
