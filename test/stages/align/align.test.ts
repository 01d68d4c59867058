import { expect, test } from 'vitest';
import { sliceOf, textNamed, wordsNamed } from './slices.js';
import { align } from './texts.js';

const article = `The harbour council voted on Tuesday to close the old swing bridge for nine months.
Divers had found cracks in two of its four piers, and the engineers' report called the repairs urgent.
Until then pedestrians cross by a free boat, which leaves from the fish market every twenty minutes.`;

/** What each passage is in left and in right. */
function passagesOf(left: string, right: string): [string, string][] {
  return align(left, right).passages.map((passage) => [sliceOf(left, passage.left), sliceOf(right, passage.right)]);
}

/** What was edited: the change, and the words in left and in right. */
function editsOf(left: string, right: string): [string, string, string][] {
  return align(left, right)
    .passages.flatMap(({ parts }) => parts)
    .filter(({ change }) => change !== 'equal')
    .map((part) => [part.change, sliceOf(left, part.left), sliceOf(right, part.right)]);
}

test('identical texts are one passage over everything', () => {
  const words = article.length - 1;
  expect(align(article, article)).toMatchObject({
    passages: [{ left: { start: 0, end: words }, right: { start: 0, end: words }, words: 50 }],
    alignedWords: 50,
    alignedShareOfLonger: 1,
    alignedShareOfShorter: 1,
  });
});

test('texts that differ in case, punctuation and spaces only are one passage without an edit', () => {
  const shouted = article.toUpperCase().replaceAll(' ', ' — ');
  expect(align(article, shouted).passages).toHaveLength(1);
  expect(editsOf(article, shouted)).toEqual([]);
});

test('different texts share nothing', () => {
  const other = 'A choir of forty miners sang in the quarry, as it had on every first Sunday since the pit was shut.';
  expect(align(article, other)).toMatchObject({ passages: [], alignedWords: 0, alignedShareOfLonger: 0 });
});

test('empty texts share nothing, and no share is more than nothing', () => {
  for (const [left, right] of [
    ['', ''],
    ['', article],
    [' …', '—'],
  ]) {
    expect(align(left, right)).toMatchObject({ passages: [], alignedShareOfLonger: 0, alignedShareOfShorter: 0 });
  }
});

test('one word replaced is one passage with one difference', () => {
  const edited = article.replace('nine', 'eleven');
  expect(passagesOf(article, edited)).toEqual([[article.slice(0, -1), edited.slice(0, -1)]]);
  expect(editsOf(article, edited)).toEqual([['replaced', 'nine', 'eleven']]);
});

test('words that left has more are removed', () => {
  const edited = article.replace(' of its four', '');
  expect(editsOf(article, edited)).toEqual([['removed', 'of its four', '']]);
});

test('words that right has more are inserted, at the end of the word before', () => {
  const edited = article.replace('urgent', 'very urgent indeed');
  expect(editsOf(article, edited)).toEqual([
    ['inserted', '', 'very'],
    ['inserted', '', 'indeed'],
  ]);
  const [insertion] = align(article, edited).passages[0].parts.filter(({ change }) => change === 'inserted');
  expect(article.slice(0, insertion.left.start)).toMatch(/repairs$/);
});

test('a word that was doubled is inserted once', () => {
  expect(editsOf(article, article.replace('piers', 'piers piers'))).toEqual([['inserted', '', 'piers']]);
});

test('edits a few words apart are differences of one passage', () => {
  const edited = article.replace('two', 'three').replace('four', 'six').replace('engineers', 'surveyors');
  expect(align(article, edited).passages).toHaveLength(1);
  expect(editsOf(article, edited).map(([, from, to]) => `${from} → ${to}`)).toEqual([
    'two → three',
    'four → six',
    'engineers → surveyors',
  ]);
});

test('edits near the beginning and the end of both texts belong to the passage', () => {
  const edited = article.replace('harbour council', 'city assembly').replace('twenty', 'thirty');
  expect(passagesOf(article, edited)).toEqual([[article.slice(0, -1), edited.slice(0, -1)]]);
});

test('a passage begins and ends with equal words', () => {
  const edited = article.replace('The harbour', 'Our city').replace('twenty minutes', 'half hour');
  expect(passagesOf(article, edited)).toEqual([[article.slice(12, -16), edited.slice(9, -11)]]);
});

test('a sentence of thirteen words inserted parts two passages, and one of twelve is an edit', () => {
  const [head, tail] = [textNamed('head', 40), textNamed('tail', 40)];
  const passages = (inserted: number) =>
    align(`${head} ${tail}`, `${head} ${textNamed('new', inserted)} ${tail}`).passages.length;
  expect([passages(12), passages(13)]).toEqual([1, 2]);
});

test('a gap of more than half of the words on both sides of it parts two passages', () => {
  const [head, tail] = [textNamed('head', 10), textNamed('tail', 10)];
  const passages = (inserted: number) =>
    align(`${head} ${tail}`, `${head} ${textNamed('new', inserted)} ${tail}`).passages.length;
  expect([passages(10), passages(11)]).toEqual([1, 2]);
});

test('an article inside a page four times as long has its place there', () => {
  const [before, after] = [textNamed('menu', 70), textNamed('foot', 80)];
  const page = `${before}\n${article}\n${after}`;
  expect(passagesOf(article, page)).toEqual([[article.slice(0, -1), article.slice(0, -1)]]);
  const { alignedShareOfShorter, alignedShareOfLonger } = align(article, page);
  expect([alignedShareOfShorter, alignedShareOfLonger]).toEqual([1, 0.25]);
});

test('of two paragraphs that changed places the longer one is a passage', () => {
  const [long, short] = [textNamed('long', 60), textNamed('short', 20)];
  expect(passagesOf(`${long}\n${short}`, `${short}\n${long}`)).toEqual([[long, long]]);
});

test('of two equally long paragraphs that changed places the same one is a passage in either order of the texts', () => {
  const [one, other] = [textNamed('one', 20), textNamed('other', 20)];
  const [left, right] = [`${one}\n${other}`, `${other}\n${one}`];
  expect(passagesOf(left, right)).toHaveLength(1);
  expect(passagesOf(left, right)).toEqual(passagesOf(right, left));
});

test('a line that stands elsewhere again does not break the order', () => {
  const line = 'Read more about the harbour and its bridges in our archive';
  const [first, second] = [textNamed('first', 50), textNamed('second', 50)];
  const left = `${line}\n${first}\n${second}`;
  const right = `${first}\n${second}\n${line}`;
  expect(passagesOf(left, right)).toEqual([[`${first}\n${second}`, `${first}\n${second}`]]);
});

test('a paragraph that right has twice costs no word of those around it', () => {
  const [head, twice, tail] = [textNamed('head', 30), textNamed('twice', 30), textNamed('tail', 30)];
  const { passages, alignedWords } = align(`${head} ${twice} ${tail}`, `${head} ${twice} ${twice} ${tail}`);
  expect(passages).toHaveLength(2);
  expect(alignedWords).toBe(90);
});

test('eight words are a passage and seven are none', () => {
  const passages = (words: number) => {
    const shared = textNamed('shared', words);
    return align(`${textNamed('a', 20)} ${shared}  ${textNamed('c', 20)}`, `${textNamed('b', 9)} ${shared} d`).passages;
  };
  expect([passages(8).length, passages(7).length]).toEqual([1, 0]);
});

test('a text of six words inside a longer one is a passage', () => {
  const page = `${textNamed('a', 20)} No bridge until the next spring. ${textNamed('b', 20)}`;
  expect(passagesOf('no bridge until the next spring', page)).toEqual([
    ['no bridge until the next spring', 'No bridge until the next spring'],
  ]);
});

test('texts of fewer than five words are one passage where they are equal, and none where not', () => {
  expect(passagesOf('No bridge today.', '- no bridge, today')).toEqual([['No bridge today', 'no bridge, today']]);
  expect(passagesOf('No bridge today.', 'No bridge tomorrow.')).toEqual([]);
  expect(passagesOf('No bridge today.', `No bridge today. ${article}`)).toEqual([]);
});

test('Chinese text is aligned by characters', () => {
  const left = '港务委员会星期二投票决定，旧平旋桥关闭九个月。';
  const right = '据报道：港务委员会星期二投票决定，旧平旋桥关闭十个月。';
  expect(passagesOf(left, right)).toEqual([[left.slice(0, -1), right.slice(4, -1)]]);
  expect(editsOf(left, right)).toEqual([['replaced', '九', '十']]);
});

test('combining marks, ligatures and characters of four bytes keep places right', () => {
  const left = 'The oﬃce of the café 😀 𝒜 on the quay closed at five on Friday';
  const right = 'The office of the cafe\u0301 A on the quay has closed at five on Friday';
  expect(passagesOf(left, right)).toEqual([[left, right]]);
  expect(editsOf(left, right)).toEqual([['inserted', '', 'has']]);
});

test('a passage never begins or ends inside a character', () => {
  const [shared, other] = [wordsNamed('shared', 9).join(' '), wordsNamed('other', 9).join(' ')];
  expect(passagesOf(`${other} ㍿ ${shared}`, `会社 ${shared}`)).toEqual([[shared, shared]]);
});

test('the longest replacement is the longest stretch between passages in which both say something else', () => {
  const [first, second, third] = article.split('\n');
  const left = [first, wordsNamed('left', 30), second, wordsNamed('other', 20), third].join('\n');
  const right = [first, wordsNamed('right', 25), second, wordsNamed('another', 90), third].join('\n');
  expect(align(left, right).longestReplacement).toBe(25);
  expect(align(right, left).longestReplacement).toBe(25);
});

test('what only one text has between passages is no replacement, nor is what stands around them', () => {
  const [first, second] = article.split('\n');
  const inserted = [first, wordsNamed('more', 40), second].join('\n');
  expect(align([first, second].join('\n'), inserted)).toMatchObject({ longestReplacement: 0 });
  const surroundings = (name: string) => [wordsNamed(name, 40), article, wordsNamed(`${name}s`, 40)].join('\n');
  expect(align(surroundings('left'), surroundings('right'))).toMatchObject({ longestReplacement: 0 });
});
