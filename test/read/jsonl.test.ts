import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLines } from '../../src/kernel/byte-lines.js';
import { JsonText } from '../../src/kernel/json-text.js';
import { type JsonlOptions, type RecordReading, readJsonl } from '../../src/read/jsonl.js';
import type { FieldNames } from '../../src/read/record.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { anyText } from '../property/arbitraries.js';
import { collected, documentsOf, inPieces, rejectionsOf } from './collected.js';

function readings(
  content: string | Uint8Array,
  options: Partial<JsonlOptions> = {},
  pieceSize = 4096,
): Promise<RecordReading[]> {
  return collected(readJsonl('feed.jsonl', inPieces(Buffer.from(content), pieceSize), { fields: {}, ...options }));
}

/** What became of one record. */
async function outcome(record: unknown, options?: Partial<JsonlOptions>): Promise<RecordReading> {
  const [reading] = await readings(JSON.stringify(record), options);
  return reading;
}

async function codeOf(record: unknown): Promise<string> {
  const reading = await outcome(record);
  return reading.kind === 'rejection' ? reading.rejection.code : 'document';
}

test('a record becomes a document with the receipt of its line', async () => {
  const line =
    '{"id":"a1","text":"Füße","url":"https://x.example/a","source":"wire","title":"T","date":"2024-05-01","n":[1]}';
  expect(await readings(`${line}\r\n`)).toEqual([
    {
      kind: 'document',
      document: {
        origin: { path: 'feed.jsonl', record: 1, url: 'https://x.example/a' },
        recordId: 'a1',
        input: {
          bytes: Buffer.byteLength(line),
          sha256: createHash('sha256').update(line).digest('hex'),
          encoding: 'utf-8',
          encodingFrom: 'wellFormed',
          mediaType: 'application/jsonl',
        },
        text: 'Füße',
        replacements: 0,
        metadata: {
          title: { value: 'T', from: 'record.title' },
          date: { value: '2024-05-01', from: 'record.date' },
          url: { value: 'https://x.example/a', from: 'record.url' },
        },
        recordSource: 'wire',
        meta: { n: [1] },
      },
    },
  ]);
});

test('a malformed line is a rejection with its number, and the lines around it are read', async () => {
  const read = await readings('{"text":"a"}\n\n  \n{"text":\n{"text":"b"}');
  expect(documentsOf(read).map(({ origin, text }) => [origin.record, text])).toEqual([
    [1, 'a'],
    [5, 'b'],
  ]);
  expect(rejectionsOf(read)).toMatchObject([
    { origin: { path: 'feed.jsonl', record: 4 }, stage: 'read', code: 'malformedJson' },
  ]);
});

test('what is said of a malformed line is short, on one line, and the same on every engine', async () => {
  const [rejected] = rejectionsOf(await readings(`\u001B[31m\u202E${'x'.repeat(500)}`));
  expect(rejected.message).toMatch(/^The line is not JSON: /);
  expect(rejected.message).not.toMatch(/\p{C}/u);
  expect(rejected.message).toContain('\\u{1b}');
  expect(rejected.message.length).toBeLessThan(220);
});

test('CRLF ends a line, and the CR belongs to no record', async () => {
  const [first, second] = documentsOf(await readings('{"text":"a"}\r\n\r\n{"text":"b"}\r\n'));
  expect([first.origin.record, second.origin.record]).toEqual([1, 3]);
  expect(first.input.bytes).toBe(12);
});

test('JSON that is not an object is not a record', async () => {
  for (const value of [[], 'text', 7, null, true]) expect(await codeOf(value)).toBe('notARecord');
});

test('a record has either text or html', async () => {
  expect(await codeOf({ title: 'x' })).toBe('noText');
  expect(await codeOf({ text: null })).toBe('noText');
  expect(await codeOf({ text: 'a', html: '<p>a' })).toBe('textAndHtml');
  expect(await codeOf({ text: 'a', html: null })).toBe('document');
  expect(await codeOf({ text: '' })).toBe('document');
});

test('fields of a wrong type are rejections that name field and type', async () => {
  for (const field of ['text', 'html', 'url', 'source', 'title', 'date', 'id']) {
    const record = { ...(field === 'html' ? {} : { text: 'a' }), [field]: ['x'] };
    expect(await outcome(record)).toMatchObject({
      rejection: { code: 'wrongFieldType', message: expect.stringContaining(`"${field}" holds an array`) },
    });
  }
  expect(await codeOf({ text: 'a', id: '' })).toBe('wrongFieldType');
  expect(await codeOf({ text: 'a', id: true })).toBe('wrongFieldType');
});

test('a numeric id keeps all its digits', async () => {
  const ids = async (line: string) => documentsOf(await readings(line)).map(({ recordId }) => recordId);
  expect(await ids('{"id":7,"text":""}\n{"id":1.5,"text":""}')).toEqual(['7', '1.5']);
  expect(await ids('{"id": 1234567890123456789 ,"text":""}')).toEqual(['1234567890123456789']);
});

test('other names can be mapped to ours, which are then names like any other', async () => {
  const record = { body: 'the body', text: 'a teaser', key: 3, headline: 'H' };
  const reading = await outcome(record, { fields: { text: 'body', id: 'key', title: 'headline' } });
  expect(reading).toMatchObject({
    document: {
      text: 'the body',
      recordId: '3',
      metadata: { title: { value: 'H', from: 'record.title' } },
      meta: { text: 'a teaser' },
    },
  });
  const rejected = await outcome({ text: 'a' }, { fields: { text: 'body' } });
  expect(rejected).toMatchObject({ rejection: { code: 'noText', message: expect.stringContaining('"body"') } });
});

test('unknown fields are passed through in their order', async () => {
  const [document] = documentsOf(await readings('{"z":1,"text":"t","a":{"b":[null]},"m":"\\ud800"}'));
  expect(Object.entries(document.meta ?? {})).toEqual([
    ['z', 1],
    ['a', { b: [null] }],
    ['m', '\uD800'],
  ]);
});

test('a field named __proto__ is a field like any other', async () => {
  const [document] = documentsOf(await readings('{"text":"t","__proto__":{"title":"evil","polluted":true}}'));
  expect(Object.getPrototypeOf(document.meta)).toBe(Object.prototype);
  expect(Object.keys(document.meta ?? {})).toEqual(['__proto__']);
  expect(document.metadata).toEqual({});
  expect(rejectionsOf(await readings('{"__proto__":{"text":"inherited"}}'))[0].code).toBe('noText');
});

test('a field that nests too deep to be written is refused', async () => {
  const nested = (levels: number) => `{"text":"t","x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  expect(documentsOf(await readings(nested(900)))).toHaveLength(1);
  expect(rejectionsOf(await readings(nested(100_000)))).toMatchObject([{ code: 'tooLarge' }]);
});

test('lone surrogates from escapes become U+FFFD, counted for the text', async () => {
  const [document] = documentsOf(
    await readings('{"id":"\\udc00","text":"a\\ud800b\\ud83d\\ude00\\udfff","title":"\\ud801"}'),
  );
  expect(document).toMatchObject({ text: 'a\uFFFDb😀\uFFFD', replacements: 2, recordId: '\uFFFD' });
  expect(document.metadata.title?.value).toBe('\uFFFD');
});

test('a byte order mark is dropped from the first line alone, and once', async () => {
  const read = await readings('\uFEFF{"text":"a"}\n\uFEFF{"text":"b"}');
  expect(documentsOf(read)).toMatchObject([{ text: 'a', input: { encoding: 'utf-8-bom', bytes: 15 } }]);
  expect(rejectionsOf(read)).toMatchObject([{ origin: { record: 2 }, code: 'malformedJson' }]);
  expect(await readings('\uFEFF\uFEFF{"text":"a"}')).toMatchObject([{ rejection: { code: 'malformedJson' } }]);
  expect(await readings('\uFEFF\n{"text":"a"}')).toMatchObject([{ kind: 'document' }]);
});

test('a line of invalid UTF-8 is a rejection with the offset in the line', async () => {
  const content = Buffer.from('{"text":"a"}\n{"text":"\xe9"}\n{"text":"c"}\n', 'latin1');
  const read = await readings(content);
  expect(documentsOf(read).map(({ text }) => text)).toEqual(['a', 'c']);
  expect(rejectionsOf(read)).toMatchObject([
    { origin: { record: 2 }, code: 'invalidUtf8', message: expect.stringContaining('0xE9 at offset 9 ') },
  ]);
});

test('a compressed file or UTF-16 is one rejection, not one a line', async () => {
  const compressed = Buffer.from('\x1f\x8b\x08\x00\n\xff\n\xff\n', 'latin1');
  expect(rejectionsOf(await readings(compressed))).toMatchObject([{ origin: { record: 1 }, code: 'binary' }]);
  const wide = Buffer.from('\uFEFF{"text":"a"}\n{"text":"b"}\n', 'utf16le');
  expect(rejectionsOf(await readings(wide))).toMatchObject([{ code: 'invalidUtf8' }]);
});

test('a line that is too long is skipped to its end', async () => {
  const content = `{"text":"a"}\n{"text":"${'x'.repeat(5000)}"}\n{"text":"b"}`;
  const read = await readings(content, { maximumLineBytes: 20 }, 7);
  expect(documentsOf(read).map(({ origin, text }) => [origin.record, text])).toEqual([
    [1, 'a'],
    [3, 'b'],
  ]);
  expect(rejectionsOf(read)).toMatchObject([{ origin: { record: 2 }, code: 'tooLarge' }]);
});

test('of a line that is too long nothing is held', async () => {
  const chunk = Buffer.alloc(2 ** 20, 'x');
  async function* endless() {
    for (let count = 0; count < 2000; count++) yield chunk;
    yield Buffer.from('\nlast');
  }
  const before = process.memoryUsage().arrayBuffers;
  const lines = await collected(byteLines(endless(), 1000));
  expect(lines.map(({ number, bytes }) => [number, bytes && String(Buffer.from(bytes))])).toEqual([
    [1, undefined],
    [2, 'last'],
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 2 ** 20);
});

test('the limit counts the line without its line end', async () => {
  const lengths = async (content: string) =>
    (await collected(byteLines(inPieces(Buffer.from(content), 1), 3))).map(({ bytes }) => bytes?.length);
  expect(await lengths('abc\r\nabcd\nabc\nabcd\r\nabc\r')).toEqual([3, undefined, 3, undefined, undefined]);
});

test('it does not matter where the stream is cut', async () => {
  const content = '\uFEFF{"text":"Füße 😀 שלום"}\r\n\r\n{"text":"x","n":"żółć"}\n{"bad\r\n{"text":"end"}';
  const whole = await readings(content, {}, 10_000);
  expect(whole).toHaveLength(4);
  for (const size of [1, 2, 3, 5, 7, 11]) expect(await readings(content, {}, size)).toEqual(whole);
});

test('a record with html is rendered, and what the record says goes before what the page says', async () => {
  const html = '<html lang="en"><title>Page title</title><link rel=canonical href="https://p.example/"><p>One<p>Two';
  expect(await outcome({ html, title: 'Record title' })).toMatchObject({
    document: {
      origin: { record: 1, url: 'https://p.example/' },
      text: 'One\n\nTwo\n',
      input: { mediaType: 'application/jsonl' },
      metadata: {
        title: { value: 'Record title', from: 'record.title' },
        language: { value: 'en', from: 'html lang' },
        url: { from: 'canonical' },
      },
      blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
    },
  });
  const withUrl = await outcome({ html, url: 'https://r.example/' });
  expect(withUrl).toMatchObject({
    document: { origin: { url: 'https://r.example/' }, metadata: { url: { from: 'record.url' } } },
  });
});

test('a field that says nothing is as good as missing', async () => {
  const [document] = documentsOf(await readings('{"text":"t","title":"","url":null,"source":"","id":null}'));
  expect(document).toEqual({
    origin: { path: 'feed.jsonl', record: 1 },
    input: document.input,
    text: 't',
    replacements: 0,
    metadata: {},
  });
});

test('what is taken out of plain records is what parsing them as a whole gives', async () => {
  const value = fc.oneof(anyText, fc.integer(), fc.constant(null), fc.jsonValue());
  const record = fc.dictionary(fc.constantFrom('id', 'text', 'html', 'url', 'title', 'body', '__proto__'), value);
  const line = fc.oneof(
    fc.record({ text: anyText, id: fc.nat() }).map((value) => JSON.stringify(value)),
    record.map((value) => JSON.stringify(value)),
    record.map((value) => JSON.stringify(value, undefined, '\t').replaceAll('\n', ' ')),
    anyText.map((text) => text.replaceAll('\n', ' ')),
    fc.constantFrom(
      '{"text":"a",}',
      '{"text":"a","text":"b"}',
      '{"text":"a","n":12345678901234567890}',
      '{"id":1e400,"text":"x"}',
    ),
  );
  const fieldNames = fc.constantFrom({}, { text: 'body' }, { text: 'title' }, { text: 'id' });
  const json = new JsonText(compiledKernel());
  const outcome = async (bytes: Buffer, fields: FieldNames, plain: boolean) => {
    const options = { fields, ...(plain && { json }) };
    const readings = await collected(readJsonl('feed.jsonl', inPieces(bytes, 1_000), options));
    return readings.map((reading) => {
      if (reading.kind === 'rejection') return reading;
      const { utf8, ...document } = reading.document;
      if (utf8 !== undefined) expect(String(utf8)).toBe(document.text);
      return document;
    });
  };
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), fieldNames, async (lines, fields) => {
      const bytes = Buffer.from(lines.join('\n'));
      expect(await outcome(bytes, fields, true)).toEqual(await outcome(bytes, fields, false));
    }),
    { numRuns: 500 },
  );
});
