import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUndecided, machineDate, usualReading } from '../../src/kernel/machine-dates.js';

test.each([
  ['2024', '2024'],
  ['2024-11', '2024-11'],
  ['2024-11-05', '2024-11-05'],
  ['2024/11/5', '2024-11-05'],
  ['20241105', '2024-11-05'],
  ['20241105T102030Z', '2024-11-05T10:20:30Z'],
  ['202411051020', '2024-11-05T10:20'],
  ['2024-11-05T10:20:30.5+0100', '2024-11-05T10:20:30.5+01:00'],
  ['2024-11-05 9:20', '2024-11-05T09:20'],
  ['2024-11-05 10:20:30 UTC', '2024-11-05T10:20:30Z'],
  ['2024-11-05t10:20z', '2024-11-05T10:20Z'],
  ['2024-11-05T24:00', '2024-11-06T00:00'],
  ['2024-12-31T24:00:00,0+01:00', '2025-01-01T00:00:00.0+01:00'],
  ['20240228T240000Z', '2024-02-29T00:00:00Z'],
  ['2024-11-05T10:20:30+01:00[Europe/Paris]', '2024-11-05T10:20:30+01:00'],
  ['2024-11-05T10:20:30.123456789Z[!Etc/GMT+1][u-ca=gregory]', '2024-11-05T10:20:30.123456789Z'],
  ['2024-11-05[u-ca=hebrew]', '2024-11-05'],
  ['2024-11-05 10:20:30 +0100 CET', '2024-11-05T10:20:30+01:00'],
  ['2024-11-05 10:20:30 +0100 +0100', '2024-11-05T10:20:30+01:00'],
  ['2024-11-05CET10:20:30+01:00', '2024-11-05T10:20:30+01:00'],
  ['Tue, 05 Nov 2024 10:20:30 +0100', '2024-11-05T10:20:30+01:00'],
  ['5 Nov 2024', '2024-11-05'],
  ['Tue, 05 Nov 2024 10:20:30 GMT', '2024-11-05T10:20:30Z'],
  ['Tue Nov 05 10:20:30 UTC 2024', '2024-11-05T10:20:30Z'],
  ['Tue Nov 05 2024 10:20:30 GMT+0100 (Central European Time)', '2024-11-05T10:20:30+01:00'],
  ['1730802030', '2024-11-05T10:20:30Z'],
  ['1730802030500', '2024-11-05T10:20:30.500Z'],
  ['05.11.2024', '2024-11-05'],
  ['5.11.2024 10:20', '2024-11-05T10:20'],
  ['25/11/2024', '2024-11-25'],
  ['11/25/2024 1:05 PM', '2024-11-25T13:05'],
  ['04/04/2025', '2025-04-04'],
])('%s is %s', (written, iso) => {
  expect(machineDate(written)).toEqual({ iso });
});

test.each([
  '',
  '2024-13',
  '2024-02-30',
  '2023-02-29',
  '0001-01-01',
  '9999-12-31',
  '2024-11-05T25:00',
  '2024-11-05T24:01',
  '31.04.2024',
])('%j is no date', (written) => expect(machineDate(written)).toBeUndefined());

test.each([
  'May',
  'PT5M',
  '2024-11-05 [Europe/Paris] and more',
  '[Europe/Paris]',
  '2024-11-05ABC10:20',
  '12345',
  '05 Foo 2024',
  '2024-11-05 and more',
  '٢٠٢٤',
  'x'.repeat(100_000),
])('what is no machine form says nothing (%#)', (written) => expect(machineDate(written)).toBeUndefined());

test('day and month of which either may be the other are left undecided', () => {
  expect(machineDate('03/04/2025')).toEqual({ dayFirst: '2025-04-03', monthFirst: '2025-03-04' });
});

test.each([
  ['de', '2025-04-03'],
  ['en-GB', '2025-04-03'],
  ['pt_BR', '2025-04-03'],
  ['en-US', '2025-03-04'],
  ['en', undefined],
  ['en-CA', undefined],
  ['', undefined],
  [undefined, undefined],
])('where the language is %s, the usual reading is %s', (language, iso) => {
  const date = machineDate('03/04/2025');
  expect(isUndecided(date) && usualReading(date, language)).toBe(iso);
});

test('whatever is read is a day of the calendar in ISO 8601, and reads as itself', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{4})?)?$/),
    fc.stringMatching(/^\d{4,14}$/),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const date = machineDate(text);
      if (date === undefined) return;
      for (const iso of isUndecided(date) ? Object.values(date) : [date.iso]) {
        expect(iso).toMatch(
          /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/,
        );
        expect(new Date(`${iso.slice(0, 10)}`).toISOString().startsWith(iso.slice(0, 10))).toBe(true);
        expect(machineDate(iso)).toEqual({ iso });
      }
    }),
    { numRuns: 2000 },
  );
});
