import { expect, test } from 'vitest';
import { byteLines } from '../../src/kernel/byte-lines.js';

type Read = { number: number; offset: number; text: string | undefined };

async function linesOf(chunks: readonly string[], maximumBytes = 1_000): Promise<Read[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: Read[] = [];
  for await (const { number, offset, bytes } of byteLines(stream(), maximumBytes)) {
    lines.push({ number, offset, text: bytes === undefined ? undefined : Buffer.from(bytes).toString() });
  }
  return lines;
}

const textsOf = async (chunks: readonly string[], maximumBytes?: number) =>
  (await linesOf(chunks, maximumBytes)).map(({ text }) => text);

test('lines are numbered from one and know the bytes before them', async () => {
  expect(await linesOf(['ab\né\nc\n'])).toEqual([
    { number: 1, offset: 0, text: 'ab' },
    { number: 2, offset: 3, text: 'é' },
    { number: 3, offset: 6, text: 'c' },
  ]);
});

test('a last line without a line end counts', async () => {
  expect(await textsOf(['a\nb'])).toEqual(['a', 'b']);
});

test('an empty rest is no line', async () => {
  expect(await textsOf(['a\n', ''])).toEqual(['a']);
});

test('empty lines count', async () => {
  expect(await textsOf(['\n\na\n'])).toEqual(['', '', 'a']);
});

test('chunks may be read into the same memory', async () => {
  async function* stream() {
    const chunk = Buffer.alloc(4);
    for (const text of ['one\n', 'two ', 'thre', 'e\nfo', 'ur\n5']) yield chunk.subarray(0, chunk.write(text));
  }
  const lines: string[] = [];
  for await (const { bytes } of byteLines(stream(), 1_000)) lines.push(String(Buffer.from(bytes as Uint8Array)));
  expect(lines).toEqual(['one', 'two three', 'four', '5']);
});

test('an empty stream has no line', async () => {
  expect(await textsOf([])).toEqual([]);
});

test('one carriage return before the line end goes', async () => {
  expect(await textsOf(['a\r\nb\r\r\n'])).toEqual(['a', 'b\r']);
});

test('a carriage return inside a line or at the end of the stream stays', async () => {
  expect(await textsOf(['a\rb\nc\r'])).toEqual(['a\rb', 'c\r']);
});

test('a line that chunks cut into pieces comes whole', async () => {
  expect(await textsOf(['on', 'e li', 'ne\r', '\ntwo'])).toEqual(['one line', 'two']);
});

test('a line of exactly the limit comes whole, its carriage return aside', async () => {
  expect(await textsOf(['abcd\r\nabcd\nabcd'], 4)).toEqual(['abcd', 'abcd', 'abcd']);
});

test('a line over the limit has no bytes and the next one is read', async () => {
  expect(await linesOf(['abcde\nf\n'], 4)).toEqual([
    { number: 1, offset: 0, text: undefined },
    { number: 2, offset: 6, text: 'f' },
  ]);
});

test('a last line over the limit has no bytes', async () => {
  expect(await textsOf(['abc', 'de'], 4)).toEqual([undefined]);
});
