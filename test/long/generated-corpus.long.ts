import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PairRow } from '../../src/formats/rows.js';
import { clean, restore, verify } from '../../src/index.js';
import { type GeneratedDocument, generatedCorpus } from './generated-corpus.js';

const minutes = 60_000;
let folder: string;
let corpus: GeneratedDocument[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palimpsest-long-'));
  corpus = generatedCorpus(10_000, 7);
  writeShards('one', corpus, 1);
  await clean([join(folder, 'one')], { out: join(folder, 'out-one') });
}, 10 * minutes);

afterAll(() => rmSync(folder, { recursive: true }));

function writeShards(name: string, documents: readonly GeneratedDocument[], shards: number): void {
  mkdirSync(join(folder, name));
  for (let shard = 0; shard < shards; shard++) {
    const rows = documents
      .filter((_, at) => at % shards === shard)
      .map(({ id, text, url }) => JSON.stringify({ id, text, url }));
    writeFileSync(join(folder, name, `shard-${shard}.jsonl`), `${rows.join('\n')}\n`);
  }
}

test('every planted copy among 10,000 documents becomes a verified near-duplicate pair', () => {
  const rows = readFileSync(join(folder, 'out-one', 'pairs.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const found = new Set(
    rows
      .map((row): PairRow => JSON.parse(row))
      .filter(({ relation }) => relation === 'nearDuplicate')
      .map(({ left, right }) => `${left} ${right}`),
  );
  const planted = corpus.filter(({ copyOf }) => copyOf !== undefined);
  expect(planted.length).toBe(1_000);
  expect(planted.filter(({ id, copyOf }) => !found.has(`${copyOf} ${id}`))).toEqual([]);
});

test(
  'twelve shards in another order give the same corpus, pairs and clusters as one file',
  async () => {
    writeShards('twelve', corpus.toReversed(), 12);
    await clean([join(folder, 'twelve')], { out: join(folder, 'out-twelve') });
    for (const file of ['corpus.jsonl', 'removed.jsonl', 'pairs.jsonl', 'clusters.jsonl']) {
      expect(readFileSync(join(folder, 'out-twelve', file)).equals(readFileSync(join(folder, 'out-one', file)))).toBe(
        true,
      );
    }
  },
  10 * minutes,
);

test(
  'a run of 10,000 documents verifies, and restores every text',
  async () => {
    expect((await verify(join(folder, 'out-one'))).problems).toEqual([]);
    await restore(join(folder, 'out-one'), join(folder, 'restored'));
    const rows = readFileSync(join(folder, 'restored', 'shard-0.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const texts = new Map(rows.map((row) => JSON.parse(row)).map(({ id, text }) => [id, text]));
    expect(corpus.filter(({ id, text }) => texts.get(id) !== text)).toEqual([]);
  },
  10 * minutes,
);
