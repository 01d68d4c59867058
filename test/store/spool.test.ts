import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Spool } from '../../src/store/spool.js';

let folder: string;
let files = 0;
const opened: Spool<unknown>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palimpsest-spool-'));
});

afterAll(async () => {
  for (const spool of opened) spool.close();
  await rm(folder, { recursive: true });
});

function empty<Head>(): Spool<Head> {
  const spool = new Spool<Head>(join(folder, `spool-${files++}`));
  opened.push(spool as Spool<unknown>);
  return spool;
}

/** Rows whose head is their number and whose text is given. */
function spoolOf(...texts: readonly string[]): Spool<number> {
  const spool = empty<number>();
  for (const [row, text] of texts.entries()) spool.append(row, Buffer.from(text));
  spool.flush();
  return spool;
}

const textOf = (spool: Spool<number>, row: number) => String(spool.text(row));

test('rows are read back by number, in any order', () => {
  const spool = spoolOf('first', 'second', 'third');
  expect([2, 0, 1].map((row) => [spool.head(row), textOf(spool, row)])).toEqual([
    [2, 'third'],
    [0, 'first'],
    [1, 'second'],
  ]);
});

test('appending returns the row’s number', () => {
  const spool = spoolOf();
  expect([spool.append(7, Buffer.from('a')), spool.append(8, Buffer.of()), spool.length]).toEqual([0, 1, 2]);
});

test('a head and a text of characters of one to four bytes come back as they were', () => {
  const text = 'a é 漢 😀 \0 \u2028 \ufffd "\\';
  const head = { text, list: [1, null, { nested: true }] };
  const spool = empty<typeof head>();
  for (let row = 0; row < 2; row++) spool.append(head, Buffer.from(text));
  spool.flush();
  expect([spool.head(1), String(spool.text(1))]).toEqual([head, text]);
});

test('rows of more than one batch, and larger than one, are read back', () => {
  const texts = Array.from({ length: 12 }, (_, at) => `${at}:${'tide '.repeat(at === 5 ? 1_000_000 : 200_000)}`);
  const spool = spoolOf(...texts);
  expect(texts.map((_, row) => textOf(spool, row))).toEqual(texts);
});

test('thousands of rows keep their places', () => {
  const texts = Array.from({ length: 3_000 }, (_, at) => 'x'.repeat(at % 17));
  const spool = spoolOf(...texts);
  expect([0, 1_024, 2_999].map((row) => [spool.head(row), textOf(spool, row)])).toEqual(
    [0, 1_024, 2_999].map((row) => [row, texts[row]]),
  );
});

test('rows appended after a reading are read back', () => {
  const spool = spoolOf('first');
  spool.text(0);
  spool.append(1, Buffer.from('second'));
  spool.flush();
  expect([textOf(spool, 0), textOf(spool, 1)]).toEqual(['first', 'second']);
});

test('rows are the same whether they are read one after the other, which reads ahead, or not', () => {
  const texts = Array.from({ length: 400 }, (_, at) => `${at} `.repeat((at * 397) % 3_001));
  const spool = spoolOf(...texts);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(399), fc.integer({ min: 1, max: 60 })), { maxLength: 12 }), (runs) => {
      for (const [first, rows] of runs) {
        for (let row = first; row < Math.min(400, first + rows); row++) {
          expect(spool.head(row)).toBe(row);
          expect(textOf(spool, row) === texts[row]).toBe(true);
        }
      }
    }),
  );
});

test('a row that was not written out is an error, not another row', () => {
  const spool = spoolOf();
  spool.append(0, Buffer.from('waiting'));
  expect(() => spool.text(0)).toThrow('row 0 is cut short');
});

test('a file that is there already is not written over', () => {
  spoolOf('mine');
  expect(() => new Spool(join(folder, `spool-${files - 1}`))).toThrow('EEXIST');
});
