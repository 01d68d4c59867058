import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Of } from '../../src/formats/checksums.js';
import type { Signed } from '../../src/model/flow.js';
import { type Corpus, CorpusBuilder } from '../../src/store/corpus.js';
import { Spool } from '../../src/store/spool.js';
import { type SpooledHead, spooledHead } from '../../src/store/spooled-document.js';
import { shingler } from '../shingler.js';
import { documentOf } from '../stages/document-of.js';

let folder: string;
let spool: Spool<SpooledHead>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palimpsest-corpus-'));
  spool = new Spool<SpooledHead>(join(folder, 'spool'));
});

afterAll(async () => {
  spool.close();
  await rm(folder, { recursive: true });
});

type Record = { readonly path: string; readonly record?: number; readonly id?: string; readonly text?: string };

function signed({ path, record = 1, id, text = 'The ferry is late.' }: Record): Signed {
  const document = documentOf(text, { origin: { path, record }, ...(id === undefined ? {} : { recordId: id }) });
  const end = Buffer.byteLength(text);
  return {
    document,
    decisions:
      text === ''
        ? []
        : [{ action: 'keep', block: { start: 0, end, kind: 'line', text }, evidence: [{ code: 'notStripped' }] }],
    documentLanguages: [],
    metadata: {},
    source: '.',
    kept: Buffer.from(text),
    words: text.split(' ').filter((word) => word !== '').length,
    shingles: shingler.read(''),
    signature: new Uint32Array(0),
    fingerprints: new Float64Array(0),
  };
}

function corpusOf(records: readonly Record[], multipleRecords = false): Corpus {
  const builder = new CorpusBuilder();
  for (const [row, record] of records.entries())
    builder.add(signed(record), { row, keptSha256: sha256Of(record.text ?? ''), multipleRecords });
  return builder.number(spool);
}

const idsIn = (corpus: Corpus) => Array.from({ length: corpus.length }, (_, number) => corpus.idOf(number));

const groupsOf = (corpus: Corpus) => {
  const texts = corpus.distinctTexts();
  return Array.from({ length: texts.length }, (_, text) => [...texts.at(text)]);
};

const idsOf = (records: readonly Record[], multipleRecords = false) => idsIn(corpusOf(records, multipleRecords));

const digestOf = (path: string, record: number) => sha256Of(`${path}\n${record}`);

test('a document without an id of its own goes by its path', () => {
  expect(idsOf([{ path: 'lake/one.txt' }])).toEqual(['lake/one.txt']);
});

test('a document in a file of many goes by path and record', () => {
  expect(idsOf([{ path: 'feed.jsonl', record: 12 }], true)).toEqual(['feed.jsonl#12']);
});

test('a record’s own id wins', () => {
  expect(idsOf([{ path: 'feed.jsonl', record: 12, id: 'lake-12' }], true)).toEqual(['lake-12']);
});

test('all holders of a shared id get eight digits of the digest of where they were read', () => {
  expect(
    idsOf([
      { path: 'a.jsonl', record: 2, id: 'same' },
      { path: 'b.jsonl', record: 5, id: 'same' },
    ]),
  ).toEqual([digestOf('a.jsonl', 2), digestOf('b.jsonl', 5)].map((digest) => `same~${digest.slice(0, 8)}`).sort());
});

test('an id that nobody shares stays as it is', () => {
  expect(
    idsOf([
      { path: 'a', id: 'same' },
      { path: 'b', id: 'same' },
      { path: 'c', id: 'own' },
    ]),
  ).toContain('own');
});

test('an id that looks like another’s with its digits does not become the same', () => {
  const lookalike = `same~${digestOf('a', 1).slice(0, 8)}`;
  const ids = idsOf([
    { path: 'a', id: 'same' },
    { path: 'b', id: 'same' },
    { path: 'c', id: lookalike },
  ]);
  expect(new Set(ids).size).toBe(3);
});

test('documents are numbered in code point order of their ids', () => {
  const ids = ['b', 'B', '\u{1f600}', '\uff5e', 'é', 'a/b', 'a'];
  expect(idsOf(ids.map((id) => ({ path: id })))).toEqual(['B', 'a', 'a/b', 'b', 'é', '\uff5e', '\u{1f600}']);
});

test('ids do not depend on the order of reading', () => {
  const records = ['one', 'same', 'two', 'same', 'same'].map((id, at) => ({ path: `file-${at}`, id }));
  expect(idsOf(records.toReversed())).toEqual(idsOf(records));
});

test('each entry knows its row whatever its number', () => {
  const corpus = corpusOf([{ path: 'b' }, { path: 'a' }]);
  expect([0, 1].map((number) => [corpus.idOf(number), corpus.rowOf(number)])).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
});

test('documents with the same kept text come together, in the order of their first member', () => {
  const corpus = corpusOf([
    { path: 'a', text: 'one' },
    { path: 'b', text: 'two' },
    { path: 'c', text: 'one' },
    { path: 'd', text: 'one\n' },
  ]);
  expect(groupsOf(corpus)).toEqual([[0, 2], [1], [3]]);
});

test('documents without a word are in no group', () => {
  const corpus = corpusOf([
    { path: 'a', text: '' },
    { path: 'b', text: '' },
    { path: 'c', text: 'one' },
  ]);
  expect(groupsOf(corpus)).toEqual([[2]]);
});

test('bytes of removed blocks are summed', () => {
  const builder = new CorpusBuilder();
  const block = { start: 3, end: 11, kind: 'line', text: 'Меню\n' } as const;
  const [kept] = signed({ path: 'a' }).decisions;
  const decisions = [kept, { action: 'remove', block, evidence: [{ code: 'noText' }] } as const];
  builder.add({ ...signed({ path: 'a' }), decisions }, { row: 0, keptSha256: '', multipleRecords: false });
  expect(builder.number(spool).entry(0).removedBytes).toBe(8);
});

test('a document is read back from its row', () => {
  const own = new Spool<SpooledHead>(join(folder, 'own'));
  const builder = new CorpusBuilder();
  for (const path of ['b', 'a']) {
    const document = signed({ path, text: `text of ${path}` });
    const row = own.append(spooledHead(document, document.kept, ''), document.kept);
    builder.add(document, { row, keptSha256: '', multipleRecords: false });
  }
  own.flush();
  const corpus = builder.number(own);
  expect([String(corpus.read(0).text), String(corpus.text(1))]).toEqual(['text of a', 'text of b']);
  own.close();
});
