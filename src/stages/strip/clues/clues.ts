import { attributionClues } from '../credits/attributions.js';
import { biographyClues, headingClues } from '../credits/biographies.js';
import { captionClues, pictureClues, pictureMarkClues } from '../credits/captions.js';
import { copyrightClues } from '../credits/copyright-lines.js';
import { disclaimerClues } from '../credits/disclaimers.js';
import { signOffClues } from '../credits/sign-offs.js';
import { callings } from '../metadata/byline-words.js';
import { labelClues, reporterClues } from '../metadata/bylines.js';
import { yearClues } from '../metadata/dates.js';
import { partClues } from '../metadata/opening-lines.js';
import { loneSignClues, signClues } from '../metadata/wire-tags.js';
import { clue } from './clue.js';
import { requiredTexts } from './required-texts.js';
import { TextFinder } from './text-finder.js';

/** By clue: the patterns of its readers, which see whole lines. */
const wholeLines: readonly (readonly [number, readonly RegExp[]])[] = [
  [clue.attribution, attributionClues],
  [clue.disclaimer, disclaimerClues],
  [clue.authorBoxHeading, headingClues],
  [clue.signOff, signOffClues],
  [clue.caption, captionClues],
  [clue.picture, pictureClues],
  [clue.pictureMark, pictureMarkClues],
  [clue.copyright, copyrightClues],
  [clue.wire, signClues],
  [clue.loneWire, loneSignClues],
  [clue.year, yearClues],
  [clue.label, labelClues],
  [clue.parts, partClues],
  [clue.reporter, reporterClues],
];

/** The same for readers that see parts of lines too. */
const partsOfLines: typeof wholeLines = [
  [clue.biography, biographyClues],
  [clue.calling, [callings]],
];

/** Built when the first line is looked at: it takes longer than to start. */
let builtFinder: TextFinder | undefined;

function finder(): TextFinder {
  builtFinder ??= new TextFinder([...textsOf(wholeLines, true), ...textsOf(partsOfLines, false)]);
  return builtFinder;
}

function textsOf(readers: typeof wholeLines, wholeLine: boolean): (readonly [string, number])[] {
  return readers.flatMap(([bit, patterns]) =>
    patterns.flatMap((pattern) => {
      const texts = requiredTexts(pattern, wholeLine);
      if (texts.length === 0) throw new Error(`no text stands in all that ${pattern} matches`);
      return texts.map((text) => [text, bit] as const);
    }),
  );
}

/** The clues of one line, which stands in `text` from one offset to another, without white space around it. */
export function clueOf(text: string, start: number, end: number): number {
  const bits = finder().bitsOf(text, start, end);
  const both = clue.picture | clue.pictureMark;
  return (bits & both) === both ? bits | clue.caption : bits;
}

/**
 * The clues of each line. A line that a reader of metadata or credits takes has its clue, since the clues are drawn from
 * the reader's own patterns; the readers run their patterns on those lines only.
 */
export function cluesOf(text: string, start: Int32Array, end: Int32Array): Uint16Array {
  const clues = new Uint16Array(start.length);
  for (let line = 0; line < clues.length; line++) clues[line] = clueOf(text, start[line], end[line]);
  return clues;
}
