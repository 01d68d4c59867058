import { expect, test } from 'vitest';
import { effectiveLength, endsSentence, isLong } from '../../src/kernel/lines.js';

test('a Latin line is as long as its characters', () => {
  expect(effectiveLength('twelve chars')).toBe(12);
});

test('a character of a script without spaces counts two and a half times', () => {
  expect(effectiveLength('漢字 ok')).toBe(8);
});

test.each(['Done.', 'Really?', 'Stop!', 'And so on…', '完了。', '本当？', 'हाँ।', 'أحقا؟'])(
  '%s ends a sentence',
  (line) => {
    expect(endsSentence(line)).toBe(true);
  },
);

test.each(['“Done.”', 'He left (at last).', '(He left.)', '„Schluss.“', '«Конец.»', '「完了。」', 'Done. '])(
  '%s ends a sentence in spite of what closes after it',
  (line) => {
    expect(endsSentence(line)).toBe(true);
  },
);

test.each(['A headline', 'Read more:', 'Wait,', 'Version 2.0', 'www.example.org/', ''])(
  '%s ends no sentence',
  (line) => {
    expect(endsSentence(line)).toBe(false);
  },
);

test('a sentence of eighty characters is long', () => {
  expect(isLong(`${'x'.repeat(79)}.`)).toBe(true);
});

test('a sentence of seventy-nine characters is not long', () => {
  expect(isLong(`${'x'.repeat(78)}.`)).toBe(false);
});

test('eighty characters without an end are not long', () => {
  expect(isLong('x'.repeat(80))).toBe(false);
});

test('a Chinese sentence of thirty-two characters is long', () => {
  expect(isLong(`${'桥'.repeat(32)}。`)).toBe(true);
});
