import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clue } from '../../../../src/stages/strip/clues/clue.js';
import { clueOf } from '../../../../src/stages/strip/clues/clues.js';
import { foldedUnit } from '../../../../src/stages/strip/clues/folding.js';
import { attributionOf } from '../../../../src/stages/strip/credits/attributions.js';
import {
  isAuthorBoxHeading,
  isBiography,
  personOfAuthorBox,
} from '../../../../src/stages/strip/credits/biographies.js';
import { isCaption } from '../../../../src/stages/strip/credits/captions.js';
import { isCopyrightLine } from '../../../../src/stages/strip/credits/copyright-lines.js';
import { isDisclaimer } from '../../../../src/stages/strip/credits/disclaimers.js';
import { isSignOff, isTranslation } from '../../../../src/stages/strip/credits/sign-offs.js';
import { beginsLikeByline, isBylineLabel } from '../../../../src/stages/strip/metadata/bylines.js';
import { dateAtEdge, datesOf } from '../../../../src/stages/strip/metadata/dates.js';
import { openingLineOf } from '../../../../src/stages/strip/metadata/opening-lines.js';
import { leadingWireTag, loneWireTag, trailingWireTag } from '../../../../src/stages/strip/metadata/wire-tags.js';

/** The strings of the tests of metadata and credits: the lines that readers take, and those that they must not take. */
const examples = ['metadata', 'credits'].flatMap((folder) => {
  const path = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(path).flatMap((file) => {
    const source = readFileSync(new URL(file, path), 'utf8');
    return [...source.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g)].map(([, plain, template]) => (plain ?? template).trim());
  });
});

const nobody = new Map<string, number>();

const opening = clue.year | clue.label | clue.parts | clue.calling | clue.reporter;

/** By reader: what it is run with, the clue that lets it run, and how many examples it takes at least. */
const readers: { readonly [name: string]: readonly [(line: string) => unknown, (line: string) => boolean, number] } = {
  attributionOf: [attributionOf, has(clue.attribution), 30],
  isDisclaimer: [isDisclaimer, has(clue.disclaimer), 15],
  isAuthorBoxHeading: [isAuthorBoxHeading, has(clue.authorBoxHeading), 3],
  isBiography: [(line) => isBiography(line, nobody), has(clue.biography), 8],
  personOfAuthorBox: [personOfAuthorBox, has(clue.authorBoxHeading | clue.biography), 8],
  isTranslation: [(line) => isTranslation(line, 1), has(clue.signOff), 5],
  isSignOff: [(line) => isSignOff(line, 1), has(clue.signOff), 2],
  isCaption: [(line) => isCaption(line, 1), has(clue.caption), 15],
  isCopyrightLine: [(line) => isCopyrightLine(line, 1), has(clue.copyright), 20],
  leadingWireTag: [leadingWireTag, has(clue.wire), 10],
  trailingWireTag: [trailingWireTag, has(clue.wire), 5],
  loneWireTag: [loneWireTag, has(clue.wire | clue.loneWire), 5],
  datesOf: [(line) => datesOf(line), has(clue.year), 100],
  dateAtEdge: [(line) => dateAtEdge(line), has(clue.year), 100],
  openingLineOf: [(line) => openingLineOf(line), (line) => has(opening)(line) || beginsLikeByline(line), 100],
  isBylineLabel: [isBylineLabel, beginsLikeByline, 4],
};

function has(wanted: number): (line: string) => boolean {
  return (line) => (clueOf(line, 0, line.length) & wanted) !== 0;
}

test.each(Object.entries(readers))('every example that %s takes has its clue, in capitals too', (_, reader) => {
  const [read, mayBe, least] = reader;
  const taken = examples.flatMap((line) => [line, line.toUpperCase()]).filter((line) => falsy(read(line)) === false);
  expect(taken.length).toBeGreaterThanOrEqual(least);
  expect(taken.filter((line) => !mayBe(line))).toEqual([]);
});

function falsy(value: unknown): boolean {
  return value === undefined || value === false;
}

test('a line that says nothing of the text has no clue', () => {
  expect(clueOf('The valley lost its second bridge in as many winters.', 0, 53)).toBe(0);
});

test('a clue counts in its own line alone', () => {
  const text = 'mirror\nAll rights reserved\nmirror';
  expect([clueOf(text, 0, 6), clueOf(text, 7, 26), clueOf(text, 27, 33)]).toEqual([0, clue.copyright, 0]);
});

test('all characters that a pattern without regard to case takes for one another fold alike', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => (unit >= 0xd800 && unit < 0xe000 ? '' : unit));
  const text = all.map((unit) => (unit === '' ? '' : String.fromCharCode(unit))).join('');
  const cased = [...text].filter((character) => /\p{L}/u.test(character) && !/\p{Lo}/u.test(character));
  const wrong = cased.flatMap((character) =>
    [character.toLowerCase(), character.toUpperCase(), character.toLowerCase().toUpperCase()]
      .filter((other) => other.length === 1 && new RegExp(`^${character}$`, 'iu').test(other))
      .filter((other) => foldedUnit[other.charCodeAt(0)] !== foldedUnit[character.charCodeAt(0)]),
  );
  expect(wrong).toEqual([]);
});
