import { expect, test } from 'vitest';
import { segment } from '../../../src/stages/segment/stage.js';
import { markdownOf } from '../document-of.js';

const kindsOf = (text: string) => segment.apply(markdownOf(text)).blocks.map(({ kind }) => kind);

test('number signs and a space make a heading', () => {
  expect(kindsOf('# Tides\n###### Springs\n')).toEqual(['heading', 'heading']);
});

test('a number sign without a space and seven of them make none', () => {
  expect(kindsOf('#tides\n####### deep\n')).toEqual(['line', 'line']);
});

test('bullets and numbers make list items, nested ones too', () => {
  expect(kindsOf('- rope\n* oar\n+ bell\n    - clapper\n1. first\n12) twelfth\n')).toEqual(Array(6).fill('listItem'));
});

test('a dash or a number without a space makes no list item', () => {
  expect(kindsOf('-5 degrees\n1.5 metres\n')).toEqual(['line', 'line']);
});

test('an angle makes a quotation and a bar a table row', () => {
  expect(kindsOf('> she said\n| port | tide |\n')).toEqual(['quotation', 'tableRow']);
});

test('a fenced block is code, fences and blank lines included', () => {
  expect(kindsOf('before\n```sh\nls -l\n\n# no heading\n```\nafter\n')).toEqual([
    'line',
    'code',
    'code',
    'code',
    'code',
    'line',
  ]);
});

test('a fence of tildes is not closed by backticks', () => {
  expect(kindsOf('~~~\n```\n~~~\nafter\n')).toEqual(['code', 'code', 'code', 'line']);
});

test('a fence that is never closed runs to the end', () => {
  expect(kindsOf('```\none\ntwo')).toEqual(['code', 'code', 'code']);
});

test('a heading after blank lines at the top is a heading', () => {
  expect(kindsOf('\n\n# Tides\n')).toEqual(['heading']);
});

test('other lines are lines', () => {
  expect(kindsOf('The tide turns.\n')).toEqual(['line']);
});

test('blank lines before the first line do not hide its kind', () => {
  expect(kindsOf('\n\n\n\n```\nprint\n```\nafter\n')).toEqual(['code', 'code', 'code', 'line']);
});

test('a fence is closed only by one as long with nothing behind it', () => {
  expect(kindsOf('````\n```\ncode\n```js\n````\nafter\n')).toEqual(['code', 'code', 'code', 'code', 'code', 'line']);
});
