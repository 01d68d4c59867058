import { type Page as LabelledPage, readPages, textOf } from '../bench/labelled-pages.js';
import { bodyOf, thinnedOf } from '../bench/page-variants.js';
import { groupOf, type Part, partOf } from '../bench/split.js';
import type { Column } from '../src/kernel/column-memory.js';
import type { Columns } from '../src/kernel/columns.js';
import { hashUnits, mix } from '../src/kernel/hash.js';
import type { ReadingKnowledge } from '../src/run/knowledge.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { lineFeatures } from '../src/stages/strip/model/line-features.js';
import { outlyingLines } from '../src/stages/strip/model/outlying-lines.js';
import { expectedLanguages, pageOf } from '../src/stages/strip/model/page.js';

/** One labelled page as the stripper sees it: its lines' features, and which of them are scored. */
export type ExamplePage = {
  readonly set: string;
  readonly part: Part;
  readonly fold: number;
  readonly lines: number;
  readonly length: Float32Array;
  /** Columns. */
  readonly features: Float32Array;
  /** 1 body, 0 not, 255 not scored. */
  readonly labels: Uint8Array;
  /** The page as it is, its body alone, or its body and little else. */
  readonly variant: 'whole' | 'body' | 'thinned';
  readonly isOutlying: (line: number) => boolean;
};

export const folds = 3;

/** Label of a line that is not scored. */
export const unscored = 255;

export function examplePages(data: string, set: string, knowledge: ReadingKnowledge, columns: Columns): ExamplePage[] {
  const identifyStage = identify(knowledge);
  const pages: ExamplePage[] = [];
  for (const page of readPages(data, set)) {
    pages.push(exampleOf(set, page, identifyStage, knowledge, columns));
    if (set === 'bilingual-keep') continue;
    for (const [variant, made] of [
      ['body', bodyOf(page)],
      ['thinned', thinnedOf(page)],
    ] as const) {
      if (made !== undefined) pages.push({ ...exampleOf(set, made, identifyStage, knowledge, columns), variant });
    }
  }
  return pages;
}

function exampleOf(
  set: string,
  labelled: LabelledPage,
  identifyStage: ReturnType<typeof identify>,
  { functionWords, phrases }: ReadingKnowledge,
  columns: Columns,
): ExamplePage {
  const { id, lines, labels } = labelled;
  const rows = [...lines.keys()].filter((row) => lines[row].trim() !== '');
  const identified = identifyStage.apply(
    segment.apply({
      origin: { path: 'page.txt', record: 1 },
      input: { bytes: 0, sha256: '', encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/plain' },
      text: textOf(labelled),
      replacements: 0,
      metadata: {},
    }),
  );
  const { surfaces, documentLanguages } = identified;
  if (surfaces.lines !== rows.length) throw new Error(`${id}: a line was split or joined`);
  const page = pageOf(identified, expectedLanguages(documentLanguages, []), functionWords);
  columns.begin(surfaces.lines);
  return {
    set,
    part: partOf(set, id),
    fold: mix(hashUnits(groupOf(id), 17)) % folds,
    lines: rows.length,
    length: surfaces.length,
    features: matrixOf(columns, lineFeatures(columns, page, phrases.shares(surfaces))),
    labels: Uint8Array.from(rows, (row) => (labels[row] === 'K' ? 1 : labels[row] === 'D' ? 0 : unscored)),
    variant: 'whole',
    isOutlying: outlyingLines(page),
  };
}

/** Columns one behind the other, out of the memory that they were computed in. */
export function matrixOf(columns: Columns, features: readonly Column[]): Float32Array {
  const matrix = new Float32Array(features.length * columns.lines);
  for (const [at, feature] of features.entries()) matrix.set(columns.values(feature), at * columns.lines);
  return matrix;
}

/** Brings the columns of such a matrix into memory again. */
export function columnsOf(columns: Columns, matrix: Float32Array): Column[] {
  const features: Column[] = [];
  for (let from = 0; from < matrix.length; from += columns.lines) {
    features.push(columns.of(matrix.subarray(from, from + columns.lines)));
  }
  return features;
}
