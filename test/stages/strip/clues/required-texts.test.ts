import { expect, test } from 'vitest';
import { requiredTexts } from '../../../../src/stages/strip/clues/required-texts.js';

test.each([
  [/bridge/u, ['bridge']],
  [/Bridge/iu, ['bridge']],
  [/bridges?/u, ['bridge']],
  [/(?:old|new) mill/u, ['old mill', 'new mill']],
  [/(?<which>old|new)\s+mill/u, ['mill']],
  [/(?:old |new )?mill/u, ['old mill', 'new mill', 'mill']],
  [/mill(?=\s)/u, ['mill']],
  [/(?<!\p{L})mill(?!\p{L})/u, ['mill']],
  [/[mb]ill/u, ['mill', 'bill']],
  [/[^m]ill/u, ['ill']],
  [/[a-z]ill/u, ['ill']],
  [/\p{Lu}.{3,7}ferry/u, ['ferry']],
  [/(?:19|20)\d\d/u, ['0000']],
  [/\d{4}/u, ['0000']],
  [/\(c\)|©/u, ['(c)', '©']],
  [/（図：/u, ['(図:']],
  [/the longest bridge/u, ['the longe']],
  [/\bmill\b|.*/u, []],
  [/a*b*/u, []],
])('what %s matches holds one of %j', (pattern, texts) => {
  expect([...requiredTexts(pattern, false)].sort()).toEqual([...texts].sort());
});

test('the edges of a line count where the pattern sees whole lines', () => {
  expect([requiredTexts(/^mill$/u, true), requiredTexts(/^mill$/u, false)]).toEqual([['\0mill\0'], ['mill']]);
});
