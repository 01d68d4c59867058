import { expect, test } from 'vitest';
import { clip, type Network, told } from '../../../../src/stages/strip/model/network.js';
import { leadingOf, logOddsOf, randomColumns, randomNetwork } from './random-network.js';

const features = 9;
const network = randomNetwork(1, features, 8);

/** The network's units and standardised features for one line, the plain way. */
function activate({ mean, scale, weights, bias, hidden }: Network, line: readonly number[]) {
  const standard = line.map((value, at) => Math.max(-clip, Math.min(clip, (value - mean[at]) * scale[at])));
  const units = Array.from(bias, (start, unit) =>
    standard.reduce((sum, value, feature) => sum + value * weights[feature * hidden + unit], start),
  );
  return { standard, units };
}

function plainLogOdds(network: Network, line: readonly number[]): number {
  const { units } = activate(network, line);
  return units.reduce((sum, value, unit) => sum + Math.max(0, value) * network.output[unit], network.outputBias);
}

/** What each feature adds through the units that are active, beyond the page's average. */
function plainMoves(network: Network, line: readonly number[], average: readonly number[]): number[] {
  const { standard, units } = activate(network, line);
  const reference = activate(network, average).standard;
  return standard.map((value, feature) =>
    units.reduce(
      (sum, sign, unit) =>
        sign > 0
          ? sum + (value - reference[feature]) * network.weights[feature * network.hidden + unit] * network.output[unit]
          : sum,
      0,
    ),
  );
}

function lineOf(columns: Float32Array, lines: number, line: number): number[] {
  return Array.from({ length: columns.length / lines }, (_, feature) => columns[feature * lines + line]);
}

test.each([1, 2, 7, 8, 9, 200])('the log-odds of %i lines are those of a plain loop', (lines) => {
  const columns = randomColumns(lines, features, lines);
  const logOdds = logOddsOf(network, columns, lines);
  for (let line = 0; line < lines; line++) {
    expect(logOdds[line]).toBeCloseTo(plainLogOdds(network, lineOf(columns, lines, line)), 3);
  }
});

test('what a line gets does not depend on how many lines stand beside it', () => {
  const lines = 150;
  const columns = randomColumns(4, features, lines);
  const together = logOddsOf(network, columns, lines);
  const alone = Array.from(
    { length: lines },
    (_, line) => logOddsOf(network, Float32Array.from(lineOf(columns, lines, line)), 1)[0],
  );
  expect([...together]).toEqual(alone);
});

test('the leading features are those that move the log-odds most, largest first', () => {
  const lines = 101;
  const columns = randomColumns(5, features, lines);
  // A feature far off on all lines moves none: what it is measured from is clipped as it is.
  columns.fill(1_000, 2 * lines, 3 * lines);
  const { leading } = leadingOf(network, columns, lines);
  const average = Array.from(
    { length: features },
    (_, feature) =>
      columns.subarray(feature * lines, (feature + 1) * lines).reduce((sum, value) => sum + value) / lines,
  );
  for (let line = 0; line < lines; line++) {
    const moves = plainMoves(network, lineOf(columns, lines, line), average);
    const largest = [...moves].sort((a, b) => Math.abs(b) - Math.abs(a)).slice(0, told);
    for (const [rank, move] of largest.entries()) {
      const { feature, weight } = leading[line][rank];
      expect(weight).toBeCloseTo(move, 3);
      if (move !== 0) expect(moves[feature]).toBeCloseTo(move, 3);
    }
  }
});

test('asking for the leading features changes no log-odds', () => {
  const lines = 90;
  const columns = randomColumns(6, features, lines);
  expect(leadingOf(network, columns, lines).logOdds).toEqual(logOddsOf(network, columns, lines));
});

test('no value moves a line by more than the clip allows', () => {
  const at = (value: number) => logOddsOf(network, new Float32Array(features).fill(value), 1)[0];
  expect(at(1e9)).toBe(at(1e6));
});

test('no lines have no log-odds', () => {
  expect(logOddsOf(network, new Float32Array(0), 0)).toHaveLength(0);
});
