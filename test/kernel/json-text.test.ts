import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonText } from '../../src/kernel/json-text.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { anyText } from '../property/arbitraries.js';

const json = new JsonText(compiledKernel());

/** The text and the rest of a record, parsed. */
function taken(record: string, member = 'text'): unknown {
  const found = json.textOf(Buffer.from(record), member);
  return found === undefined ? undefined : { text: String(found.text), rest: JSON.parse(found.rest) };
}

test('a text is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const wellFormed = text.toWellFormed();
      expect(String(json.stringOf(Buffer.from(wellFormed)))).toBe(JSON.stringify(wellFormed));
    }),
    { numRuns: 1_000 },
  );
});

test('so is every character below 0x200, wherever it stands', () => {
  const characters = Array.from({ length: 0x200 }, (_, code) => String.fromCharCode(code));
  for (const character of characters) {
    for (const text of [character, `${'x'.repeat(15)}${character}`, `${character.repeat(40)}é`]) {
      expect(String(json.stringOf(Buffer.from(text)))).toBe(JSON.stringify(text));
    }
  }
});

test('the text of any record is taken out, and what is left says the rest', () => {
  const record = fc.record({ id: anyText, text: anyText, meta: fc.jsonValue() });
  fc.assert(
    fc.property(record, fc.constantFrom(undefined, 1, '\t'), ({ id, text, meta }, space) => {
      const whole = { id: id.toWellFormed(), text: text.toWellFormed(), meta };
      const written = JSON.stringify(whole, undefined, space);
      expect(taken(written)).toEqual({ text: whole.text, rest: { ...JSON.parse(written), text: '' } });
    }),
    { numRuns: 1_000 },
  );
});

test('a text of escapes is what they stand for', () => {
  const record = String.raw`{"text":"\"\\\/\b\f\n\r\té漢😀x"}`;
  expect(taken(record)).toEqual({ text: JSON.parse(record).text, rest: { text: '' } });
});

test('only the member at the top counts', () => {
  expect(taken('{"meta":{"text":"inner"},"list":[{"text":"x"}],"text":"outer","n":-1.5e3}')).toEqual({
    text: 'outer',
    rest: { meta: { text: 'inner' }, list: [{ text: 'x' }], text: '', n: -1500 },
  });
});

test('a member of another name is taken where it is asked for', () => {
  expect(taken('{"text":"no","body":"yes"}', 'body')).toEqual({ text: 'yes', rest: { text: 'no', body: '' } });
});

test.each([
  ['no such member', '{"id":"a"}'],
  ['no string', '{"text":5}'],
  ['two of them', '{"text":"a","text":"b"}'],
  ['a name with an escape, which may be the same', String.raw`{"text":"a","\u0074ext":"b"}`],
  ['half a pair', String.raw`{"text":"\ud83d"}`],
  ['the other half', String.raw`{"text":"\ude00"}`],
  ['a first half before a letter', String.raw`{"text":"\ud83d\u0041"}`],
  ['an escape that is none', String.raw`{"text":"\x"}`],
  ['digits that are none', String.raw`{"text":"\u00g0"}`],
  ['a control character', '{"text":"a\nb"}'],
  ['a string that does not end', '{"text":"a'],
  ['a string that ends with its escape', '{"text":"a\\'],
  ['a record that does not end', '{"text":"a"'],
  ['something behind the record', '{"text":"a"} x'],
  ['no record', '["text","a"]'],
  ['a value that does not end', '{"text":"a","b":[1'],
  ['nothing', ''],
])('a record is left to be parsed as a whole: %s', (_, record) => {
  expect(taken(record)).toBeUndefined();
});

test('a record cut anywhere is never taken for another', () => {
  const record = JSON.stringify({ id: 'a"b', text: 'one "two" \\ three\n', meta: [1, { a: ']' }] });
  for (let end = 0; end < record.length; end++) expect(taken(record.slice(0, end))).toBeUndefined();
});
