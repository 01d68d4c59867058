import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.js';
import { segment } from '../../../src/stages/segment/stage.js';
import { documentOf } from '../document-of.js';

const textsOf = (text: string) => segment.apply(documentOf(text)).blocks.map((block) => block.text);

test('each line is a block that owns its line end', () => {
  expect(textsOf('one\ntwo\nthree\n')).toEqual(['one\n', 'two\n', 'three\n']);
});

test('a last line without a line end is a block', () => {
  expect(textsOf('one\ntwo')).toEqual(['one\n', 'two']);
});

test('blank lines belong to the block before them', () => {
  expect(textsOf('one\n\n \t\ntwo\n')).toEqual(['one\n\n \t\n', 'two\n']);
});

test('leading blank lines belong to the first block', () => {
  expect(textsOf('\n  \n\none\ntwo')).toEqual(['\n  \n\none\n', 'two']);
});

test('CRLF ends one line', () => {
  expect(textsOf('one\r\n\r\ntwo\r\n')).toEqual(['one\r\n\r\n', 'two\r\n']);
});

test('a lone CR ends a line', () => {
  expect(textsOf('one\rtwo\r\rthree')).toEqual(['one\r', 'two\r\r', 'three']);
});

test('no other character ends a line', () => {
  expect(textsOf('one\u2028two\u0085three\u000bfour\ffive')).toHaveLength(1);
});

test('a NUL is not blank', () => {
  expect(textsOf('one\n\0\ntwo')).toEqual(['one\n', '\0\n', 'two']);
});

test('an empty text has no block', () => {
  expect(textsOf('')).toEqual([]);
});

test('a text of blank lines is one block', () => {
  expect(textsOf('\n \r\n\t')).toEqual(['\n \r\n\t']);
});

test('spans count bytes', () => {
  const { blocks } = segment.apply(documentOf('é😀\n漢\n'));
  expect(blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 7],
    [7, 11],
  ]);
});

test('blocks that a page came with stay as they are', () => {
  const blocks: readonly Block[] = [{ start: 0, end: 8, kind: 'paragraph', text: 'one\ntwo\n' }];
  expect(segment.apply(documentOf('one\ntwo\n', { blocks })).blocks).toBe(blocks);
});

test('lines of plain text are lines whatever they look like', () => {
  const { blocks } = segment.apply(documentOf('# not a heading\n- not an item\n'));
  expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'line']);
});
