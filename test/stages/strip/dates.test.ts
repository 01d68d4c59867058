import { expect, test } from 'vitest';
import { dateOf } from '../../../src/stages/strip/dates.js';

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024/5/3', '2024-05-03'],
  ['2024-05-03T18:40:00Z', '2024-05-03'],
  ['2024年5月3日', '2024-05-03'],
  ['2024年5月3日 18:40', '2024-05-03'],
  ['3 May 2024', '2024-05-03'],
  ['3rd May 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['3 May 2024, 18:40', '2024-05-03'],
  ['3. März 2024', '2024-03-03'],
  ['3 мая 2024 г.', '2024-05-03'],
  ['3 травня 2024', '2024-05-03'],
  ['3 de mayo de 2024', '2024-05-03'],
  ['3 août 2024', '2024-08-03'],
  ['3 maja 2024', '2024-05-03'],
  ['3 Φεβρουαρίου 2024', '2024-02-03'],
  ['31.12.2024', '2024-12-31'],
  ['12/31/2024', '2024-12-31'],
  ['5/5/2024', '2024-05-05'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (line, date) => {
  expect(dateOf(line)).toBe(date);
});

test.each([
  ['March 2025', '2025-03'],
  ['Март 2025', '2025-03'],
])('%s is a date to the month', (line, date) => {
  expect(dateOf(line)).toBe(date);
});

test.each(['03/04/2025', '3.4.2025', '12-11-2025'])('%s could be either way round and is no date', (line) => {
  expect(dateOf(line)).toBeUndefined();
});

test.each(['30 February 2024', '29 February 2023', '2024-13-01', '2024-00-10', '0 May 2024', '13/13/2024'])(
  '%s is not in the calendar',
  (line) => {
    expect(dateOf(line)).toBeUndefined();
  },
);

test.each([
  '2024',
  'May',
  'On 3 May 2024 the bridge fell',
  '3 Bridges 2024',
  '3 May 1824',
  '',
  '3 May 2024, in the small hours of the night',
])('“%s” is no date', (line) => {
  expect(dateOf(line)).toBeUndefined();
});
