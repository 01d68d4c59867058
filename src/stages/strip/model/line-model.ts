import type { Columns } from '../../../kernel/columns.js';
import { contextFeatureNames, contextFeatures } from './context-features.js';
import { lineFeatureNames, lineFeatures } from './line-features.js';
import { type LoadedNetwork, told } from './network.js';
import { type PageColumns, pieceOf } from './page.js';

/** Two networks: the first scores each line by its features, the second again with the first's scores in context. */
export type LineModel = {
  /** Raised whenever features or weights change. */
  readonly version: number;
  /** The probability from which a line is kept, where neither precision nor recall is favoured. */
  readonly threshold: number;
  /** Where both networks stand. */
  readonly columns: Columns;
  readonly first: LoadedNetwork;
  readonly second: LoadedNetwork;
};

/** What the model says of a page's lines. */
export type LineScores = {
  /** Of being body. */
  readonly logOdds: Float32Array;
  /** The features that moved a line's log-odds most, largest first. */
  leading(line: number): { readonly feature: string; readonly weight: number }[];
};

/** Lines, and tokens, that are scored together; they bound the memory of the columns to some 70 MB. */
export const mostLines = 2 ** 15;
export const mostTokens = 2 ** 19;

/**
 * Scores the lines of a page; a page of more than `mostLines` or `mostTokens` by halves, as if each were a page.
 *
 * @param interfaceShare by line: the share of its words that belong to what interfaces say, 0 to 1
 */
export function scoreLines(model: LineModel, page: PageColumns, interfaceShare: Float32Array): LineScores {
  const { lines, surfaces } = page;
  const fits = lines <= mostLines && surfaces.tokenStart[lines] <= mostTokens;
  if (fits || lines < 2) return scorePiece(model, page, interfaceShare);
  const middle = lines >> 1;
  const first = scoreLines(model, pieceOf(page, 0, middle), interfaceShare.subarray(0, middle));
  const second = scoreLines(model, pieceOf(page, middle, lines), interfaceShare.subarray(middle));
  const logOdds = new Float32Array(lines);
  logOdds.set(first.logOdds);
  logOdds.set(second.logOdds, middle);
  return {
    logOdds,
    leading: (line) => (line < middle ? first.leading(line) : second.leading(line - middle)),
  };
}

function scorePiece(
  { columns, first, second }: LineModel,
  page: PageColumns,
  interfaceShare: Float32Array,
): LineScores {
  columns.begin(page.lines);
  const features = lineFeatures(columns, page, interfaceShare);
  const context = contextFeatures(columns, columns.of(page.surfaces.length), first.logOddsOf(features));
  const leading = second.roomForLeading();
  const logOdds = second.logOddsOf([...features, ...context], leading);
  const weights = leading.weights.map((column) => columns.values(column));
  const numbers = leading.features.map((column) => columns.values(column));
  return {
    logOdds: columns.values(logOdds),
    leading(line) {
      const found: { feature: string; weight: number }[] = [];
      for (let rank = 0; rank < told; rank++) {
        const weight = Math.round(weights[rank][line] * 100) / 100;
        if (weight !== 0) found.push({ feature: second.features[numbers[rank][line]], weight });
      }
      return found;
    },
  };
}

/** @throws RangeError where the weights were trained on other features than this version computes */
export function checkFeatures({ first, second }: Pick<LineModel, 'first' | 'second'>): void {
  const same = (network: LoadedNetwork, names: readonly string[]) => network.features.join() === names.join();
  if (!same(first, lineFeatureNames) || !same(second, [...lineFeatureNames, ...contextFeatureNames])) {
    throw new RangeError('the line model was trained on other features; train it again (npm run train)');
  }
}
