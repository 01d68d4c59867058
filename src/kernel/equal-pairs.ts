/** Rows with the same pair of numbers. */
export type EqualPairs = {
  /** By row: the number of its pair, below `count`. */
  readonly numbers: Int32Array;
  readonly count: number;
};

/** Keys up to it are whole numbers. */
const mostKey = 2 ** 53;

/**
 * Numbers the pairs that two columns hold, by sorting them: in time n log n whatever they hold, where a table of hashes can be
 * made to take the square of it.
 *
 * @param other from −1 on
 */
export function equalPairs(one: Int32Array, other: Int32Array): EqualPairs {
  const width = largestOf(other) + 2;
  if (2 ** 32 * width <= mostKey) return numbered(keysOf(one, other, width));
  // Fewer numbers stand for those of the first column; there are at most as many as rows.
  return numbered(keysOf(numbered(Float64Array.from(one)).numbers, other, width));
}

/** One key a pair, the same for equal ones alone. */
function keysOf(one: Int32Array, other: Int32Array, width: number): Float64Array {
  const keys = new Float64Array(one.length);
  for (let row = 0; row < keys.length; row++) keys[row] = (one[row] >>> 0) * width + other[row] + 1;
  return keys;
}

function numbered(keys: Float64Array): EqualPairs {
  const sorted = keys.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[count - 1]) sorted[count++] = sorted[at];
  const numbers = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) numbers[row] = placeIn(sorted, count, keys[row]);
  return { numbers, count };
}

/** Where the key stands among the first of the sorted ones, of which it is one. */
function placeIn(sorted: Float64Array, count: number, key: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function largestOf(column: Int32Array): number {
  let largest = -1;
  for (let row = 0; row < column.length; row++) if (column[row] > largest) largest = column[row];
  return largest;
}
