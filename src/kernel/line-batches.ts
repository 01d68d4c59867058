import { type Surfaces, window } from '../model/surfaces.js';
import type { Votes } from './voting.js';

/** Lines and code units that are read at a time: with the tables some 3 MB, whatever the length of a text. */
export const batchLines = 1_024;
export const batchUnits = 65_536;

/** Lines that a batch holds besides on each side, so that each line is read with those around it. */
export const mostReach = 4;

/** Code units of a longer line's ending that are looked at: eight, and three full stops before them. */
export const endingUnits = 11;

/** Units behind the window that are looked up from within it: what stands next to its last character. */
export const behindWindow = 2;

/** A line of more code units, white space around it and all, stands in a batch as its beginning and its ending. */
export const wholeUpTo = window + 64;

/** Columns of 32-bit floats that a line is read into, in their order in memory. */
export const figures = [
  ...['length', 'words', 'letters', 'digits', 'wordless', 'capitalised', 'allCapitals', 'letterWords', 'sentenceEnds'],
  ...['commas', 'separators', 'scriptShare'],
] as const;

/** Code units and tokens of a batch at most. */
export const mostUnits = batchUnits + (2 * mostReach + 1) * (wholeUpTo + endingUnits + behindWindow + 4);
export const batchRoom = batchLines + 2 * mostReach;
export const mostTokens = mostUnits + batchRoom;

/** Where the parts of a batch stand in memory, in bytes from the first. */
export const layout = (() => {
  let top = 0;
  const place = (bytes: number) => {
    top += Math.ceil(bytes / 16) * 16;
    return top - Math.ceil(bytes / 16) * 16;
  };
  return {
    text: place(mostUnits * 2),
    input: place(batchRoom * 5 * 4),
    output: place((batchRoom + 1) * (figures.length + 2) * 4 + batchRoom * 3),
    tokens: place(mostTokens * 10),
    votes: place((batchRoom + 1) * 512),
    decisions: place(batchRoom * 6 + 4),
    bytes: top,
  };
})();

/** Bytes in front, where compiled code counts letters by script. */
export const scratch = 64;
export const reserved = 128;

export function firstTokensIn(output: number, lines: number): number {
  return output + (figures.length + 1) * lines * 4;
}

export function shapesIn(output: number, lines: number): number {
  return firstTokensIn(output, lines) + (lines + 1) * 4;
}

export function scriptsIn(output: number, lines: number): number {
  return shapesIn(output, lines) + lines * 2;
}

/** What is a value a line. */
export type LineColumns = Omit<Surfaces, 'tokenHash' | 'contentHash' | 'functionWord'>;

/** Columns for so many lines, in one piece of memory. */
export function lineColumnsFor(lines: number): LineColumns {
  const buffer = new ArrayBuffer(lines * (4 * (figures.length + 4) + 3) + 4);
  let top = 0;
  const place = (bytes: number) => {
    top += bytes;
    return top - bytes;
  };
  const floats = Object.fromEntries(
    figures.map((name) => [name, new Float32Array(buffer, place(lines * 4), lines)]),
  ) as Record<(typeof figures)[number], Float32Array>;
  return {
    lines,
    ...floats,
    start: new Int32Array(buffer, place(lines * 4), lines),
    end: new Int32Array(buffer, place(lines * 4), lines),
    hash: new Int32Array(buffer, place(lines * 4), lines),
    tokenStart: new Int32Array(buffer, place(lines * 4 + 4), lines + 1),
    shapes: new Uint16Array(buffer, place(lines * 2), lines),
    script: new Int8Array(buffer, place(lines), lines),
  };
}

export function votesFor(lines: number): Votes {
  return { language: new Int8Array(lines), source: new Uint8Array(lines), lead: new Float32Array(lines) };
}

/** What lines of a text show and what they say of their languages, but for their tokens. */
export type Glance = LineColumns & { readonly votes: Votes };

/** What stands in memory of a batch of so many lines, as views. */
export function viewsOfBatch(buffer: ArrayBuffer, batch: number, lines: number): Glance {
  const output = batch + layout.output;
  const decisions = batch + layout.decisions;
  const leads = Math.ceil((decisions + lines * 2) / 4) * 4;
  const floats = Object.fromEntries(
    figures.map((name, at) => [name, new Float32Array(buffer, output + at * lines * 4, lines)]),
  ) as Record<(typeof figures)[number], Float32Array>;
  return {
    lines,
    // These are not read, but set when lines are placed.
    start: new Int32Array(lines),
    end: new Int32Array(lines),
    ...floats,
    hash: new Int32Array(buffer, output + figures.length * lines * 4, lines),
    tokenStart: new Int32Array(buffer, firstTokensIn(output, lines), lines + 1),
    shapes: new Uint16Array(buffer, shapesIn(output, lines), lines),
    script: new Int8Array(buffer, scriptsIn(output, lines), lines),
    votes: {
      language: new Int8Array(buffer, decisions, lines),
      source: new Uint8Array(buffer, decisions + lines, lines),
      lead: new Float32Array(buffer, leads, lines),
    },
  };
}
