import { afterEach, expect, test, vi } from 'vitest';
import { coloursFor, terminalText } from '../../src/cli/terminal-text.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('control characters become signs that move no cursor', () => {
  expect(terminalText('a\u001b[2Jb\u0000c\r\u0007')).toBe('a␛[2Jb␀c␍␇');
  expect(terminalText('\u007f\u009b31m')).toBe('␡‹U+009B›31m');
});

test('characters that would turn the line around are spelt out', () => {
  expect(terminalText('user\u202etxt.exe\u2066')).toBe('user‹U+202E›txt.exe‹U+2066›');
});

test('line separators of any kind stay in the line', () => {
  expect(terminalText('a\nb\u2028c\u2029d\u0085e')).toBe('a␊b‹U+2028›c‹U+2029›d‹U+0085›e');
});

test('a tab becomes a blank, and letters of every script stay', () => {
  expect(terminalText('один\t二 thrëe 😀')).toBe('один 二 thrëe 😀');
});

test('a long text is cut between characters', () => {
  expect(terminalText('😀'.repeat(6), 4)).toBe('😀😀😀…');
  expect(terminalText('abcd', 4)).toBe('abcd');
});

test('a terminal gets colours', () => {
  vi.stubEnv('NO_COLOR', '');
  expect(coloursFor({ isTTY: true }).red('x')).toBe('\u001b[31mx\u001b[39m');
});

test('NO_COLOR leaves them out', () => {
  vi.stubEnv('NO_COLOR', '1');
  expect(coloursFor({ isTTY: true }).red('x')).toBe('x');
});

test('what is not a terminal gets none', () => {
  vi.stubEnv('NO_COLOR', '');
  expect(coloursFor({}).bold('x')).toBe('x');
});

test('colours that are asked for come wherever the text goes, and those that are not wanted nowhere', () => {
  vi.stubEnv('NO_COLOR', '1');
  expect(coloursFor({}, 'always').red('x')).toBe('\u001b[31mx\u001b[39m');
  vi.stubEnv('NO_COLOR', '');
  expect(coloursFor({ isTTY: true }, 'never').red('x')).toBe('x');
});
