import { FunctionWords } from '../../src/kernel/function-words.js';
import { surfacesOf } from '../../src/kernel/surfaces.js';
import { type Surfaces, shape } from '../../src/model/surfaces.js';

export const someWords = new FunctionWords(
  new Map([
    ['en', ['the', 'of', 'in']],
    ['de', ['der', 'in']],
    ['zh', ['的']],
  ]),
);

/** What lines show, with the function words of three toy languages. */
export function surfacesOfLines(lines: readonly string[], functionWords = someWords): Surfaces {
  const starts = new Int32Array(lines.length);
  for (let at = 1; at < lines.length; at++) starts[at] = starts[at - 1] + lines[at - 1].length + 1;
  return surfacesOf(lines.join('\n'), starts, functionWords);
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
