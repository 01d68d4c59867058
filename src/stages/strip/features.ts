import type { Line } from './lines.js';

/**
 * What a line looks like in its page, each figure about 0 to 1, so that the points of `points.ts` can be compared.
 * Everything here costs time linear in the number of lines.
 */
export type Features = {
  /** A sentence of effective length 150 or more. */
  readonly strong: number;
  /** Logarithm of the length, 0 at 15 characters and 1 at 315. */
  readonly length: number;
  /** Share of words that begin with a capital. */
  readonly titleCase: number;
  /** Separators such as | › » ·, up to three. */
  readonly separators: number;
  /** How surely it is in another language than the document's, where it does not read as prose. */
  readonly foreign: number;
  /** Share of its content words that stand in (other) lines of prose. */
  readonly bodyVocabulary: number;
  /** Prose within ten lines, 0 to 1: 0.5 for two lines of 300. */
  readonly proseAround: number;
  /** Share of foreign lines within two, and within ten, lines; 0 for a line that is prose itself. */
  readonly foreignNear: number;
  readonly foreignAround: number;
  /** Share of lines within four lines that end a sentence. */
  readonly sentencesNear: number;
  /** Inside the stretch of lines that holds most prose for the least of anything else. */
  readonly insideCore: number;
  /** One of the three lines before that stretch, where titles stand. */
  readonly beforeCore: number;
  /** A headline that stands in the page more than once: 0.5 for twice, 1 for three times and more. */
  readonly repeatedHeadline: number;
  /** Marked up as a heading, or as an item, row or quotation that is not made of links. */
  readonly markedUp: number;
};

/** Lines and the prose they stand in; what evidence quotes. */
export type Context = {
  readonly features: Features;
  /** Words of prose within ten lines before and after. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  readonly times: number;
};

const near = 2;
const around = 10;

/** Prose a line carries: its length if it reads as prose in a language of the document; 1 for a line of 150. */
export function proseMass(line: Line): number {
  return line.long ? (Math.min(line.length, 600) * (1 - line.mismatch)) / 150 : 0;
}

export function contextsOf(lines: readonly Line[]): Context[] {
  const mass = lines.map(proseMass);
  const massSums = prefixSums(mass);
  const wordSums = prefixSums(lines.map((line, at) => (mass[at] > 0 ? line.words : 0)));
  const foreignSums = prefixSums(lines.map((line) => (isForeign(line) ? 1 : 0)));
  const sentenceSums = prefixSums(lines.map((line) => (line.sentence && line.words >= 4 ? 1 : 0)));
  const times = countLines(lines);
  const vocabulary = bodyVocabulary(lines, mass);
  const [coreStart, coreEnd] = core(lines, mass);
  return lines.map((line, at) => {
    const repeated = times.get(line.text) ?? 1;
    return {
      features: {
        strong: flag(line.long && line.length >= 150),
        length: Math.min(1.2, Math.max(-0.5, Math.log2((line.length + 5) / 20) / 4)),
        titleCase: line.titleCase,
        separators: Math.min(3, line.separators) / 3,
        foreign: isForeign(line) && !line.long ? line.mismatch : 0,
        bodyVocabulary: vocabulary(line, at),
        proseAround: saturate((sum(massSums, at - around, at + around + 1) - mass[at]) / 4),
        foreignNear: isProse(line) ? 0 : mean(foreignSums, at - near, at + near + 1),
        foreignAround: isProse(line) ? 0 : mean(foreignSums, at - around, at + around + 1),
        sentencesNear: mean(sentenceSums, at - 4, at + 5),
        insideCore: flag(at >= coreStart && at < coreEnd),
        beforeCore: flag(at < coreStart && at >= coreStart - 3),
        repeatedHeadline: isHeadline(line) ? Math.min(2, repeated - 1) / 2 : 0,
        markedUp: line.markedUp,
      },
      wordsBefore: sum(wordSums, at - around, at),
      wordsAfter: sum(wordSums, at + 1, at + around + 1),
      times: repeated,
    };
  });
}

export function isForeign(line: Line): boolean {
  return line.mismatch > 0.6;
}

/** Reads as prose, and is not foreign. */
export function isProse(line: Line): boolean {
  return line.long && !isForeign(line);
}

/** A line that could be a teaser: four words or more, and not a sentence. */
export function isHeadline(line: Line): boolean {
  return !line.sentence && line.words >= 4 && line.length >= 25 && line.length < 200;
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** 0 at 0, half at 1, towards 1. */
function saturate(value: number): number {
  return value / (1 + value);
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) sums[at + 1] = sums[at] + value;
  return sums;
}

/** Sum over the half-open range, cut to the document. */
function sum(sums: Float64Array, from: number, to: number): number {
  return sums[Math.min(sums.length - 1, to)] - sums[Math.max(0, from)];
}

function mean(sums: Float64Array, from: number, to: number): number {
  return sum(sums, from, to) / (Math.min(sums.length - 1, to) - Math.max(0, from));
}

export function countLines(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Headings and captions speak of what the body speaks of; navigation does not. */
function bodyVocabulary(lines: readonly Line[], mass: readonly number[]): (line: Line, at: number) => number {
  const inProse = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (mass[at] === 0) continue;
    for (const word of new Set(line.contentWords)) inProse.set(word, (inProse.get(word) ?? 0) + 1);
  }
  return (line, at) => {
    const words = line.contentWords;
    if (words.length === 0) return 0;
    const own = mass[at] > 0 ? 1 : 0;
    return words.filter((word) => (inProse.get(word) ?? 0) > own).length / words.length;
  };
}

/**
 * The stretch of lines that is worth most when every line of prose earns its mass, a foreign line costs a half and
 * every other line a fifth (maximum-sum run, Kadane's algorithm); half-open.
 */
function core(lines: readonly Line[], mass: readonly number[]): readonly [number, number] {
  let best = 0;
  let found: readonly [number, number] = [0, 0];
  let worth = 0;
  let start = 0;
  for (const [at, line] of lines.entries()) {
    worth += mass[at] > 0 ? mass[at] : isForeign(line) ? -0.5 : -0.2;
    if (worth <= 0) {
      worth = 0;
      start = at + 1;
    } else if (worth > best) {
      best = worth;
      found = [start, at + 1];
    }
  }
  return found;
}
