import { expect, test } from 'vitest';
import { article, stripPage } from './strip-page.js';

const megabyte = 1 << 20;
const filledWith = (unit: string) => unit.repeat(Math.ceil(megabyte / unit.length));

/** Generous: each takes some hundredths of a second; a quadratic pattern would take minutes. */
const secondsPerLine = 3;

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

test.each([
  ['spaces before a word', `${filledWith(' ')}x`],
  ['spaces between two words', `x${filledWith(' ')}x`],
  ['tabs and no-break spaces', `x${filledWith('\t\u00a0')}x`],
  ['dots', filledWith('.')],
  ['dots and spaces', filledWith('. ')],
  ['a host name without an end', filledWith('a.')],
  ['a host name with a bad end', `${filledWith('aa.')}!`],
  ['digits', filledWith('7')],
  ['a number with groups', filledWith('1,234.')],
  ['“by”', filledWith('by ')],
  ['“By Ada Quill”', filledWith('By Ada Quill ')],
  ['copyright signs', filledWith('©')],
  ['copyright years', filledWith('© 2024 ')],
  ['“The post”', filledWith('The post ')],
  ['“appeared first on”', `The post ${filledWith('a appeared first on ')}`],
  ['“Photo:”', filledWith('Photo: ')],
  ['“about the author”', filledWith('about the author ')],
  ['“Ada is a”', filledWith('Ada Quill is a ')],
  ['“are those of the author”', filledWith('are those of the author ')],
  ['abbreviations', filledWith('e.g. Mr. Dr. ')],
  ['quotation marks', filledWith('"')],
  ['closing brackets behind a full stop', `.${filledWith(')')}`],
  ['separators', filledWith('| › ')],
  ['capitals', filledWith('Aa ')],
  ['Han', filledWith('桥')],
  ['emoji', filledWith('😀')],
  ['combining marks', `a${filledWith('\u0301\u0323')}`],
  ['one long word', filledWith('a')],
  ['NUL', filledWith('\0')],
])('a line of a megabyte takes no time worth speaking of: %s', (_, line) => {
  expect(seconds(() => stripPage(line))).toBeLessThan(secondsPerLine);
});

test.each([
  ['digits', '7'.repeat(1_100)],
  ['copyright signs', '©'.repeat(1_100)],
  ['“are those of the author”', 'are those of the author '.repeat(45)],
  ['“The post”', 'The post '.repeat(49)],
  ['“Photo”', 'Photo '.repeat(180)],
  ['names', `${'Ada '.repeat(200)}is`],
  ['“is a” and no profession', `Ada Quill ${'is a '.repeat(55)}`],
  ['dots', '.'.repeat(290)],
  ['spaced dots', 'Ada Quill is a writer. . . . . . . . '.repeat(8)],
  ['hyphens', `Ada ${'A-'.repeat(140)}`],
])('a thousand lines just short enough to be looked at whole take no time worth speaking of: %s', (_, line) => {
  const text = Array.from({ length: 1_000 }, (_line, at) => `${line}${at % 10}`).join('\n');
  expect(seconds(() => stripPage(text))).toBeLessThan(6);
});

test.each([
  ['one word', (at: number) => `word${at % 1_000}`],
  ['“by”', () => 'by'],
])('a text of 200,000 lines is decided within seconds: %s', (_, lineAt) => {
  const text = Array.from({ length: 200_000 }, (_line, at) => lineAt(at)).join('\n');
  expect(seconds(() => stripPage(text))).toBeLessThan(12);
});

test.each([
  ['headlines', (at: number) => `Ten quiet walks near town ${at}`],
  ['sentences', (at: number) => `The bridge number ${at} fell.`],
  [
    'headlines and prose by turns',
    (at: number) => (at % 2 === 0 ? `Ten quiet walks near town ${at}` : article[at % 5]),
  ],
])('a text of 20,000 lines that the model must see is decided within seconds: %s', (_, lineAt) => {
  const text = Array.from({ length: 20_000 }, (_line, at) => lineAt(at)).join('\n');
  expect(seconds(() => stripPage(text))).toBeLessThan(6);
});
