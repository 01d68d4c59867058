import { functionWordTable } from '../../src/kernel/function-word-table.js';
import { FunctionWords } from '../../src/kernel/function-words.js';
import { LineReader } from '../../src/kernel/line-reader.js';
import type { VotingRule } from '../../src/kernel/voting.js';
import { type Surfaces, shape } from '../../src/model/surfaces.js';
import { compiledKernel } from '../../src/run/compiled-kernel.js';

export const someWords = new FunctionWords(
  functionWordTable(
    new Map([
      ['en', ['the', 'of', 'in']],
      ['de', ['der', 'in']],
      ['zh', ['的']],
    ]),
  ),
);

export const rule: VotingRule = {
  scripts: ['Latin'],
  ownLead: 0.35,
  neighboursLead: 0.5,
  fewestWitnesses: 2,
  neighbours: 2,
  letterWindow: 120,
};

const reader = new LineReader(compiledKernel(), someWords, [], rule);

export function surfacesOf(text: string, starts: Int32Array): Surfaces {
  return reader.read(text, starts).surfaces;
}

/** Where lines start in the text that they make when joined by line ends. */
export function startsOf(lines: readonly string[]): Int32Array {
  const starts = new Int32Array(lines.length);
  for (let at = 1; at < lines.length; at++) starts[at] = starts[at - 1] + lines[at - 1].length + 1;
  return starts;
}

/** What lines show, with the function words of three toy languages. */
export function surfacesOfLines(lines: readonly string[]): Surfaces {
  return surfacesOf(lines.join('\n'), startsOf(lines));
}

type Column = { [Name in keyof Surfaces]: Surfaces[Name] extends Float32Array ? Name : never }[keyof Surfaces];

/** One figure of one line. */
export function figureOf(line: string, column: Column): number {
  return surfacesOfLines([line])[column][0];
}

/** The names of the shapes of a line, in the order of the table. */
export function shapesOf(line: string): string[] {
  const bits = surfacesOfLines([line]).shapes[0];
  return Object.entries(shape)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name);
}
