import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairedJson } from '../../src/read/html/json-repair.js';

test.each([
  ['line breaks within strings', '{"a":"x\ny"}', { a: 'x y' }],
  ['commas behind the last value', '{"a":[1,2,],}', { a: [1, 2] }],
  ['doubled commas', '{"a":1,,"b":2}', { a: 1, b: 2 }],
  ['comments', '{/* the\n title */"a":"//x" // why\n}', { a: '//x' }],
  ['escapes that JSON does not know', String.raw`{"a":"it\'s \q"}`, { a: "it's q" }],
  ['semicolons', '{"a":1};', { a: 1 }],
])('%s are mended', (_, broken, value) => {
  expect(() => JSON.parse(broken)).toThrow();
  expect(JSON.parse(repairedJson(broken))).toEqual(value);
});

test('objects one behind the other become a list', () => {
  expect(JSON.parse(`[${repairedJson('{"a":1}\n{"b":{"c":2}}')}]`)).toEqual([{ a: 1 }, { b: { c: 2 } }]);
});

test('sound JSON keeps its meaning', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(repairedJson(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('anything at all is read in one pass, and grows by no more than a comma a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\/*\n a1;') }), (text) => {
      expect(repairedJson(text).length).toBeLessThanOrEqual(2 * text.length + 2);
    }),
  );
});
