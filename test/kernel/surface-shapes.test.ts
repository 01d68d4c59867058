import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyUnits } from '../property/arbitraries.js';
import { shapesOf, surfacesOfLines } from './surfaces-of.js';

test.each([
  ['The ferry is late.', 'endsSentence'],
  ['Is the ferry late?', 'question'],
  ['He said: “The ferry is late.”', 'endsSentence'],
  ['The ferry is late (again!)', 'endsSentence'],
  ['渡轮晚点了。', 'endsSentence'],
  ['渡轮晚点了吗？', 'question'],
  ['نوکا دیر سے ہے۔', 'endsSentence'],
  ['नाव देर से है।', 'endsSentence'],
  [`${'เรือมาสาย'.repeat(5)}`, 'endsSentence'],
  ['Read on…', 'ellipsis'],
  ['Read on...', 'ellipsis'],
  ['Ingredients:', 'endsColon'],
  ['材料：', 'endsColon'],
  ['Snow on the sill,', 'endsComma'],
  ['and the hill', 'startsLower'],
  ['7 walks', 'startsDigit'],
  ['Comments 12', 'endsDigit'],
  ['• Friendica', 'bullet'],
  ['- Friendica', 'bullet'],
  ['»Zu spät«, sagte er', 'quote'],
  ['3 May 2024', 'date'],
  ['Published 2024-05-03 at noon', 'date'],
  ['3.11.24', 'date'],
  ['03/04/25, noon', 'date'],
  ['2024年5月3日', 'date'],
  ['At 18:30', 'time'],
  ['www.example.org', 'address'],
  ['mail@example.org', 'address'],
  ['See https://example.org/a', 'address'],
  ['© Lake Courier', 'copyright'],
  ['ﬁne ferry', 'unusual'],
  ['A ferry 😀', 'unusual'],
])('“%s” has the shape %s', (line, name) => {
  expect(shapesOf(line)).toContain(name);
});

test.each([
  ['The ferry is late', 'endsSentence'],
  ['The ferry. Is it late', 'endsSentence'],
  ['เรือมาสาย', 'endsSentence'],
  ['Room 2150', 'date'],
  ['Call 12345', 'date'],
  ['Version 1.2', 'date'],
  ['The ratio 3:a', 'time'],
  ['Ferry: late', 'endsColon'],
  ['The old ferry', 'unusual'],
  ['The old ferry', 'quote'],
])('“%s” does not have the shape %s', (line, name) => {
  expect(shapesOf(line)).not.toContain(name);
});

test('a plain line has no shape', () => {
  expect(shapesOf('The old ferry')).toEqual([]);
});

test('every figure of any units is a number, and none is negative', () => {
  fc.assert(
    fc.property(fc.array(anyUnits, { minLength: 1, maxLength: 5 }), (lines) => {
      const surfaces = surfacesOfLines(lines);
      for (const column of Object.values(surfaces)) {
        if (!(column instanceof Float32Array)) continue;
        expect(column.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }
    }),
  );
});
