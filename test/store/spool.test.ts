import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Spool } from '../../src/store/spool.js';

let folder: string;
let files = 0;
const opened: Spool<unknown>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palimpsest-spool-'));
});

afterAll(async () => {
  for (const spool of opened) await spool.close();
  await rm(folder, { recursive: true });
});

async function spoolOf<Row>(...rows: readonly Row[]): Promise<Spool<Row>> {
  const spool = await Spool.create<Row>(join(folder, `spool-${files++}`));
  opened.push(spool as Spool<unknown>);
  for (const row of rows) await spool.append(row);
  await spool.flush();
  return spool;
}

test('rows are read back by number, in any order', async () => {
  const spool = await spoolOf('first', 'second', 'third');
  expect([await spool.read(2), await spool.read(0), await spool.read(1)]).toEqual(['third', 'first', 'second']);
});

test('appending returns the row’s number', async () => {
  const spool = await spoolOf<string>();
  expect([await spool.append('a'), await spool.append('b'), spool.length]).toEqual([0, 1, 2]);
});

test('a row of characters of one to four bytes comes back as it was', async () => {
  const row = { text: 'a é 漢 😀 \0 \u2028 \ufffd "\\', list: [1, null, { nested: true }] };
  const spool = await spoolOf(row, row);
  expect(await spool.read(1)).toEqual(row);
});

test('rows of more than one batch are read back', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `${at}:${'tide '.repeat(200_000)}`);
  const spool = await spoolOf(...rows);
  expect(await Promise.all(rows.map((_, at) => spool.read(at)))).toEqual(rows);
});

test('thousands of rows keep their places', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => ({ at, text: 'x'.repeat(at % 17) }));
  const spool = await spoolOf(...rows);
  expect([await spool.read(0), await spool.read(1_024), await spool.read(2_999)]).toEqual([
    rows[0],
    rows[1_024],
    rows[2_999],
  ]);
});

test('rows appended after a reading are read back', async () => {
  const spool = await spoolOf('first');
  await spool.read(0);
  await spool.append('second');
  await spool.flush();
  expect([await spool.read(0), await spool.read(1)]).toEqual(['first', 'second']);
});

test('a row that was not written out is an error, not another row', async () => {
  const spool = await spoolOf<string>();
  await spool.append('waiting');
  await expect(spool.read(0)).rejects.toThrow('row 0 is cut short');
});

test('a file that is there already is not written over', async () => {
  await spoolOf('mine');
  await expect(Spool.create(join(folder, `spool-${files - 1}`))).rejects.toThrow('EEXIST');
});
