import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveInputs } from '../../src/read/inputs.js';
import { type Reading, type ReadOptions, read } from '../../src/read/read.js';
import { collected, documentsOf, inPieces, rejectionsOf } from './collected.js';
import { temporaryFolder } from './temporary-folder.js';

async function readAll(inputs: readonly string[], options: Partial<ReadOptions> = {}): Promise<Reading[]> {
  const { files } = await resolveInputs(inputs);
  return collected(read(files, { fields: {}, concurrency: 3, ...options }));
}

function fromStandardInput(content: string | Uint8Array, pieceSize = 1): Promise<Reading[]> {
  return readAll(['-'], { standardInput: inPieces(Buffer.from(content), pieceSize) });
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

test('each format becomes documents, each file ends with its receipt', async () => {
  const files = {
    'a.txt': 'plain\n',
    'b.md': '# head\n',
    'c.html': '<h1>Head</h1>',
    'd.jsonl': '{"text":"1"}\n{"text":"2"}\n',
  };
  const readings = await readAll([await temporaryFolder(files)]);
  const summary = readings.map((reading) =>
    reading.kind === 'document'
      ? [reading.document.input.mediaType, reading.document.origin.record, reading.document.text]
      : reading,
  );
  const receipt = (path: keyof typeof files, records: number) => {
    const content = files[path];
    return { kind: 'file', path, bytes: content.length, sha256: sha256(content), records };
  };
  expect(summary).toEqual([
    ['text/plain', 1, 'plain\n'],
    receipt('a.txt', 1),
    ['text/markdown', 1, '# head\n'],
    receipt('b.md', 1),
    ['text/html', 1, 'Head\n'],
    receipt('c.html', 1),
    ['application/jsonl', 1, '1'],
    ['application/jsonl', 2, '2'],
    receipt('d.jsonl', 2),
  ]);
});

test('a text file is read as it is', async () => {
  const text = '\r\n a\0b\r\rc\u2028 \n';
  const folder = await temporaryFolder({ 'a.txt': `\uFEFF${text}`, 'empty.txt': '' });
  expect(documentsOf(await readAll([folder]))).toEqual([
    {
      origin: { path: 'a.txt', record: 1 },
      input: {
        bytes: Buffer.byteLength(text) + 3,
        sha256: sha256(`\uFEFF${text}`),
        encoding: 'utf-8-bom',
        encodingFrom: 'byteOrderMark',
        mediaType: 'text/plain',
      },
      text,
      replacements: 0,
      metadata: {},
    },
    {
      origin: { path: 'empty.txt', record: 1 },
      input: { bytes: 0, sha256: sha256(''), encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/plain' },
      text: '',
      replacements: 0,
      metadata: {},
    },
  ]);
});

test('a page has blocks, metadata and its canonical address', async () => {
  const page = '<link rel="canonical" href="https://a.example/x"><title>T</title><p>Füße</p>';
  const [document] = documentsOf(await readAll([await temporaryFolder({ 'a.html': page })]));
  expect(document).toMatchObject({
    origin: { path: 'a.html', record: 1, url: 'https://a.example/x' },
    text: 'Füße\n',
    metadata: { title: { value: 'T', from: 'title' } },
    blocks: [{ start: 0, end: 7, text: 'Füße\n' }],
  });
});

test('files come in their order, whatever is read first', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
  const folder = await temporaryFolder(
    Object.fromEntries(names.map((name, index) => [name, 'x'.repeat(index % 7 === 0 ? 500_000 : 5)])),
  );
  for (const concurrency of [1, 2, 16, 100]) {
    const readings = await readAll([folder], { concurrency });
    expect(documentsOf(readings).map(({ origin }) => origin.path)).toEqual(names);
  }
});

test('what cannot be decoded is a rejection and still has its receipt', async () => {
  const folder = await temporaryFolder({
    'a.txt': Buffer.from('caf\xe9', 'latin1'),
    'b.html': Buffer.from('<p>caf\xe9', 'latin1'),
    'c.txt': 'fine',
  });
  const readings = await readAll([folder]);
  expect(rejectionsOf(readings).map(({ origin, code }) => [origin.path, code])).toEqual([
    ['a.txt', 'invalidUtf8'],
    ['b.html', 'invalidUtf8'],
  ]);
  expect(readings.map(({ kind }) => kind)).toEqual(['rejection', 'file', 'rejection', 'file', 'document', 'file']);
});

test('a file over the limit is digested and refused', async () => {
  const readings = await readAll([await temporaryFolder({ 'a.txt': 'x'.repeat(101), 'b.txt': 'y'.repeat(100) })], {
    maximumBytes: 100,
  });
  expect(readings).toMatchObject([
    { rejection: { origin: { path: 'a.txt', record: 1 }, code: 'tooLarge' } },
    { kind: 'file', path: 'a.txt', bytes: 101, sha256: sha256('x'.repeat(101)), records: 1 },
    { kind: 'document' },
    { kind: 'file', path: 'b.txt' },
  ]);
});

test('a file that is gone when its turn comes is a rejection without a receipt', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'a', 'b.jsonl': '{"text":"b"}', 'c.txt': 'c' });
  const { files } = await resolveInputs([folder]);
  await rm(join(folder, 'a.txt'));
  await rm(join(folder, 'b.jsonl'));
  await mkdir(join(folder, 'b.jsonl'));
  const readings = await collected(read(files, { fields: {}, concurrency: 2 }));
  expect(readings).toMatchObject([
    {
      rejection: {
        origin: { path: 'a.txt' },
        code: 'unreadable',
        message: 'The file cannot be read: it does not exist (ENOENT).',
      },
    },
    { rejection: { origin: { path: 'b.jsonl', record: 1 }, code: 'unreadable' } },
    { document: { text: 'c' } },
    { kind: 'file', path: 'c.txt' },
  ]);
});

test('rejected records count among a file’s records', async () => {
  const readings = await readAll([await temporaryFolder({ 'a.jsonl': '{"text":"1"}\n\nnot json\n[]\n' })]);
  expect(readings.at(-1)).toMatchObject({ kind: 'file', records: 3 });
  expect(await readAll([await temporaryFolder({ 'empty.jsonl': '' })])).toMatchObject([
    { kind: 'file', bytes: 0, records: 0 },
  ]);
});

test('reading can be stopped early', async () => {
  const folder = await temporaryFolder({ 'a.jsonl': '{"text":"1"}\n'.repeat(1000), 'b.txt': 'b' });
  const { files } = await resolveInputs([folder]);
  for await (const reading of read(files, { fields: {}, concurrency: 1 })) {
    expect(reading.kind).toBe('document');
    break;
  }
});

test.each([
  ['records', ' {"text":"a"}\n{"text":"b"}\n', 'application/jsonl', ['a', 'b']],
  ['a page', '\n <!DOCTYPE  HTML PUBLIC "x"><p>a', 'text/html', ['a\n']],
  ['a page without a document type', '<HTML lang=en><p>a', 'text/html', ['a\n']],
  ['text that mentions a tag', 'about <html> tags\n', 'text/plain', ['about <html> tags\n']],
  ['another element', '<htmlish>\n', 'text/plain', ['<htmlish>\n']],
  ['nothing', '', 'text/plain', ['']],
])('standard input is known by its beginning: %s', async (_, content, mediaType, texts) => {
  for (const pieceSize of [1, 1000]) {
    const readings = await fromStandardInput(content, pieceSize);
    expect(documentsOf(readings).map(({ text }) => text)).toEqual(texts);
    expect(
      documentsOf(readings).every(({ input, origin }) => input.mediaType === mediaType && origin.path === '-'),
    ).toBe(true);
    expect(readings.at(-1)).toMatchObject({
      kind: 'file',
      path: '-',
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    });
  }
});

test('standard input may be UTF-16 with a mark', async () => {
  const page = Buffer.from('\uFEFF<html><p>Až', 'utf16le');
  expect(documentsOf(await fromStandardInput(page))).toMatchObject([{ text: 'Až\n', input: { encoding: 'utf-16le' } }]);
});

test('standard input that is not text is a rejection', async () => {
  expect(await fromStandardInput(Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'))).toMatchObject([
    { rejection: { origin: { path: '-' }, code: 'binary' } },
    { kind: 'file', records: 1 },
  ]);
});
