import { expect, test } from 'vitest';
import { attributionOf } from '../../../src/stages/strip/credits/attributions.js';
import { isBiography, personOfAuthorBox } from '../../../src/stages/strip/credits/biographies.js';
import { isCaption } from '../../../src/stages/strip/credits/captions.js';
import { isCopyrightLine } from '../../../src/stages/strip/credits/copyright-lines.js';
import { isDisclaimer } from '../../../src/stages/strip/credits/disclaimers.js';
import { isSignOff, isTranslation } from '../../../src/stages/strip/credits/sign-offs.js';
import { bylineOf, nameAlone } from '../../../src/stages/strip/metadata/bylines.js';
import { dateAtEdge, datesOf } from '../../../src/stages/strip/metadata/dates.js';
import { openingLineOf } from '../../../src/stages/strip/metadata/opening-lines.js';
import { siteOf } from '../../../src/stages/strip/metadata/sites.js';
import { sourceLineOf } from '../../../src/stages/strip/metadata/source-lines.js';
import { leadingWireTag, loneWireTag, trailingWireTag } from '../../../src/stages/strip/metadata/wire-tags.js';

const nobody = new Map<string, number>();

/** Every function of metadata and credits that reads one line. */
const readers: { readonly [name: string]: (line: string) => unknown } = {
  attributionOf,
  isBiography: (line) => isBiography(line, nobody),
  personOfAuthorBox,
  // As if it had few words: a line may be long without a space.
  isCaption: (line) => isCaption(line, 1),
  isCopyrightLine: (line) => isCopyrightLine(line, 1),
  isDisclaimer,
  isTranslation: (line) => isTranslation(line, 1),
  isSignOff: (line) => isSignOff(line, 1),
  bylineOf,
  nameAlone,
  datesOf: (line) => datesOf(line),
  dateAtEdge: (line) => dateAtEdge(line),
  openingLineOf: (line) => openingLineOf(line),
  siteOf,
  sourceLineOf,
  leadingWireTag,
  trailingWireTag,
  loneWireTag,
};

const units = [
  'a',
  'A',
  ' ',
  '7',
  '.',
  '. ',
  '—',
  ' - ',
  '|',
  '/',
  ':',
  '(',
  '(AP) ',
  '«',
  '"',
  'By A',
  'By Ada Quill, ',
  'Ada ',
  'Ada van ',
  'Ada Quill is a ',
  "O'",
  'May ',
  '3 May 2024 ',
  '2024-',
  'Published: ',
  'Updated on ',
  'Автор: ',
  'Source: ',
  '作者：',
  '桥',
  '记者',
  'The post a ',
  'The post a appeared first on ',
  'This article was ',
  'Originally published in ',
  'opinions expressed in ',
  'мнение автора ',
  'Photo: ',
  'Photo by A',
  '(Photo ',
  '© ',
  'Copyright A',
  'all rights ',
  'Перепечатка материалов ',
  'Translated from ',
  'Reporting by A',
  'TOLVAIG, ',
  'a.',
  'a-',
  'ОЗЁРСК, 3 ноя - ',
];

const most = 0.25;

function slowest(lines: readonly string[], repeat: number): string[] {
  const slow: string[] = [];
  for (const [name, read] of Object.entries(readers)) {
    for (const line of lines) {
      const start = performance.now();
      for (let round = 0; round < repeat; round++) read(line);
      const seconds = (performance.now() - start) / 1_000;
      if (seconds > most) slow.push(`${name} on ${line.slice(0, 30)}…: ${seconds.toFixed(2)} s`);
    }
  }
  return slow;
}

test('a line of a megabyte is read at once, whatever it repeats', () => {
  const megabyte = 1 << 20;
  expect(
    slowest(
      units.map((unit) => unit.repeat(Math.ceil(megabyte / unit.length))),
      1,
    ),
  ).toEqual([]);
});

test.each([40, 80, 140, 160, 200, 300, 450, 700, 900])(
  'ten lines of %d characters, as long as patterns look at, are read at once',
  (length) => {
    const cut = units.map((unit) => unit.repeat(length).slice(0, length));
    expect(slowest([...cut, ...cut.map((line) => `${line.slice(0, -1)}!`)], 10)).toEqual([]);
  },
);
