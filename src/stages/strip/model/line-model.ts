import type { Columns } from '../../../kernel/columns.js';
import { contextFeatureNames, contextFeatures } from './context-features.js';
import { lineFeatureNames, lineFeatures } from './line-features.js';
import { type LoadedNetwork, told } from './network.js';
import { type Page, pieceOf } from './page.js';

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

/** Lines that are scored together; bounds the memory of the columns to some 80 MB. */
export const mostLines = 2 ** 16;

/**
 * Scores the lines of a page; a page of more than `mostLines` in pieces, as if each were a page.
 *
 * @param interfaceShare by line: the share of its words that belong to what interfaces say, 0 to 1
 */
export function scoreLines(model: LineModel, page: Page, interfaceShare: Float32Array): LineScores {
  const { lines } = page;
  if (lines <= mostLines) return scorePiece(model, page, interfaceShare);
  const pieces: LineScores[] = [];
  const logOdds = new Float32Array(lines);
  for (let from = 0; from < lines; from += mostLines) {
    const to = Math.min(lines, from + mostLines);
    const piece = scorePiece(model, pieceOf(page, from, to), interfaceShare.subarray(from, to));
    logOdds.set(piece.logOdds, from);
    pieces.push(piece);
  }
  return { logOdds, leading: (line) => pieces[Math.floor(line / mostLines)].leading(line % mostLines) };
}

function scorePiece({ columns, first, second }: LineModel, page: Page, interfaceShare: Float32Array): LineScores {
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
