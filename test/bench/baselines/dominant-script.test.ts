import { expect, test } from 'vitest';
import { dominantScriptAndLong } from '../../../bench/baselines/dominant-script.js';

const english = 'The ferry to the outer islands will leave an hour later than usual until the end of the month.';
const russian = 'Паром на дальние острова до конца месяца будет отправляться на час позже, чем это было обычно.';

test('long lines in the script of most letters are kept', () => {
  expect(dominantScriptAndLong([english, 'Ferries', russian, english].join('\n'))).toEqual([true, false, false, true]);
  expect(dominantScriptAndLong([russian, english, russian].join('\n'))).toEqual([true, false, true]);
});
