import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClusterRow } from '../../src/formats/rows.js';
import { clean, similarity } from '../../src/index.js';
import { command } from '../cli/command.js';
import { freshFolder, jsonl, rowsOf } from '../corpus.js';
import { randomFrom, randomText } from '../stages/random.js';

/** Cleans these texts, by id, as they are, and returns the rows of clusters.jsonl. */
async function clustersOf(texts: ReadonlyMap<string, string>): Promise<ClusterRow[]> {
  const folder = freshFolder({ 'texts.jsonl': jsonl(...[...texts].map(([id, text]) => ({ id, text }))) });
  await clean([join(folder, 'texts.jsonl')], { out: join(folder, 'run'), strip: false, threshold: 0.6 });
  return rowsOf<ClusterRow>(join(folder, 'run'), 'clusters.jsonl');
}

test('a chain whose neighbours resemble each other is never one cluster: each copy resembles the kept one itself', async () => {
  const words = randomText(1_000, randomFrom(31));
  const step = 40;
  const texts = new Map(
    Array.from({ length: 20 }, (_, at) => [`link ${10 + at}`, words.slice(at * step, at * step + 240).join(' ')]),
  );
  const jaccard = (one: string, other: string) => similarity(texts.get(one) ?? '', texts.get(other) ?? '').jaccard;
  const ids = [...texts.keys()];
  for (const [at, id] of ids.slice(1).entries()) expect(jaccard(ids[at], id)).toBeGreaterThan(0.6);
  const clusters = await clustersOf(texts);
  expect(clusters.length).toBeGreaterThan(5);
  for (const { kept, members } of clusters) {
    for (const member of members) expect(jaccard(kept, member)).toBeGreaterThanOrEqual(0.6);
  }
});

test.each([
  ['a licence header above', (template: string, own: string) => `${template}\n${own}`],
  ['navigation around', (template: string, own: string) => `${template}\n${own}\n${template.toUpperCase()}`],
])('%s thousands of texts that are otherwise different merges none of them', async (_, page) => {
  const random = randomFrom(32);
  const notice = randomText(120, random).join(' ');
  const texts = new Map(
    Array.from({ length: 2_000 }, (__, at) => [`page ${at}`, page(notice, randomText(150, random).join(' '))]),
  );
  expect(await clustersOf(texts)).toEqual([]);
});

/** A text, and five that each have another fifth of it replaced: they resemble it, and not one another. */
const template = randomText(300, randomFrom(34));
const filled = Array.from({ length: 5 }, (_, at): [string, string] => {
  const own = randomText(60, randomFrom(35 + at));
  return [`filled ${at}`, [...template.slice(0, at * 60), ...own, ...template.slice(at * 60 + 60)].join(' ')];
});
const article = randomText(200, randomFrom(33)).join(' ');
const copies = Array.from({ length: 6 }, (_, at): [string, string] => [`copy ${at}`, `${article} n${at}`]);

test('cohesion tells copies of one text from texts that are built around the kept one', async () => {
  const clusters = await clustersOf(new Map([...copies, ['a template', template.join(' ')], ...filled]));
  expect(clusters.map(({ id, texts, verifiedShare }) => ({ id, texts, verifiedShare }))).toEqual([
    { id: 'a template', texts: 6, verifiedShare: 0.333333 },
    { id: 'copy 0', texts: 6, verifiedShare: 1 },
  ]);
  const [loose, tight] = clusters.map(({ meanJaccard }) => meanJaccard);
  expect(loose).toBeLessThan(0.66);
  expect(tight).toBeGreaterThan(0.95);
});

test('the command tells how close a group of three texts or more is, explain and the page too', async () => {
  const folder = freshFolder({ 'texts.jsonl': jsonl(...copies.map(([id, text]) => ({ id, text }))) });
  const { stdout } = await command(['clean', 'texts.jsonl', '--no-strip', '--out', 'run'], { cwd: folder });
  const says =
    '6 different texts: Jaccard with the kept one 0.990 or more, 0.990 on average; 100% of their pairs are near-duplicates';
  expect(stdout).toContain(says);
  const explained = await command(['explain', 'run', 'copy 3'], { cwd: folder });
  expect(explained.stdout).toContain(`  group      6 documents, of which copy 0 is kept\n`);
  expect(explained.stdout).toContain(says);
  expect(explained.stdout).toContain('nothing tells them apart but the id: over copy 3');
  const page = readFileSync(join(folder, 'run', 'report.html'), 'utf8').replace(/\s+/g, ' ');
  expect(page).toContain('6 different texts, of whose pairs 100% were verified to be near-duplicates.');
});
