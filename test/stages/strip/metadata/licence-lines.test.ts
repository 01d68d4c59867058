import { expect, test } from 'vitest';
import { licenceOf } from '../../../../src/stages/strip/metadata/licence-lines.js';
import { page, stripPage } from '../strip-page.js';

test.each([
  ['Text is available under the Creative Commons Attribution-ShareAlike License 4.0', 'CC-BY-SA-4.0'],
  ['Licensed under CC BY-NC 4.0 unless noted.', 'CC-BY-NC-4.0'],
  ['Лицензия: https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
  ['Dieser Text steht unter der Lizenz CC-BY-SA 3.0', 'CC-BY-SA-3.0'],
])('%s', (line, licence) => expect(licenceOf(line)).toBe(licence));

test.each([
  'Photo: Ada Quill, licensed under CC BY 4.0',
  'We spoke with the lawyers of Creative Commons',
  'A driving licence costs more from May on',
])('no licence of the text: %s', (line) => expect(licenceOf(line)).toBeUndefined());

test('a licence in the footer is the text’s, with the line that names it', () => {
  const line = 'Licensed under CC BY 4.0.';
  const { metadata, document } = stripPage(page({ behind: ['Contact', line] }));
  expect(metadata.licence).toMatchObject({ value: 'CC-BY-4.0', from: 'licenceLine' });
  const { start, end } = metadata.licence?.span ?? { start: 0, end: 0 };
  expect(Buffer.from(document.text).subarray(start, end).toString()).toBe(line);
});
