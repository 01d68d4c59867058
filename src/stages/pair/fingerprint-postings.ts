import { type GroupVisitor, hashOfKey, type KeyColumns, KeyGrouper, keyColumns } from '../../kernel/key-groups.js';
import type { Rows } from '../../kernel/slabs.js';

/** Postings that are grouped at once, where they are not too many: what tells which of them repeat fits into a core's own cache. */
const defaultSliceSize = 2 ** 18;

/** Slices at most, so that going through all rows once a slice costs less than grouping. */
const mostSlices = 16;

/** Ranges of values that are counted to cut slices of one size; winnowing prefers small values. */
const ranges = 2 ** 12;
const rangeWidth = 2 ** 53 / ranges;
const rangesAUnit = 1 / rangeWidth;

/**
 * Visits the rows of every fingerprint that two or more have, each in ascending order.
 *
 * Fingerprints are grouped in slices of their values. At once 24 bytes are held for each of `sliceSize` postings, or of
 * a sixteenth of all postings, whichever is more, but not more than there are; and 4 bytes a row.
 *
 * @param fingerprints of each row: distinct 53-bit hashes, ascending
 * @throws RangeError where fingerprints that do not ascend would be passed over
 */
export function forEachPosting(
  fingerprints: Rows<Float64Array>,
  visit: GroupVisitor,
  sliceSize = defaultSliceSize,
): void {
  const slices = cutSlices(fingerprints, sliceSize);
  const largest = slices.reduce((most, { size }) => Math.max(most, size), 0);
  const { hash, low, row } = keyColumns(largest);
  const grouper = new KeyGrouper();
  const next = new Uint32Array(fingerprints.length);
  for (const { end, size } of slices) {
    const keys = { hash: hash.subarray(0, size), low: low.subarray(0, size), row: row.subarray(0, size) };
    const filled = fillSlice(keys, fingerprints, next, end);
    if (filled !== size) throw new RangeError('the fingerprints of each row must ascend');
    grouper.forEachGroup(keys, visit);
  }
}

/** Fingerprints from the end of the slice before to before `end`. */
type Slice = { readonly end: number; readonly size: number };

function cutSlices(fingerprints: Rows<Float64Array>, sliceSize: number): Slice[] {
  let total = 0;
  for (let row = 0; row < fingerprints.length; row++) total += (fingerprints.at(row) as Float64Array).length;
  if (total <= sliceSize) return [{ end: 2 ** 53, size: total }];
  const counts = countByRange(fingerprints);
  const most = Math.max(sliceSize, total / mostSlices);
  const slices: Slice[] = [];
  let size = 0;
  for (const [range, count] of counts.entries()) {
    if (size > 0 && size + count > most) {
      slices.push({ end: range * rangeWidth, size });
      size = 0;
    }
    size += count;
  }
  return [...slices, { end: 2 ** 53, size }];
}

function countByRange(fingerprints: Rows<Float64Array>): Float64Array {
  const counts = new Float64Array(ranges);
  for (let row = 0; row < fingerprints.length; row++) {
    const own = fingerprints.at(row) as Float64Array;
    for (let at = 0; at < own.length; at++) counts[(own[at] * rangesAUnit) | 0]++;
  }
  return counts;
}

/**
 * Fills `keys` with the fingerprints below `end` that no slice before held, and returns how many they are; `next` says
 * of each row which is its first such one.
 */
function fillSlice(keys: KeyColumns, fingerprints: Rows<Float64Array>, next: Uint32Array, end: number): number {
  const { hash, low: lows, row: rows } = keys;
  let length = 0;
  for (let row = 0; row < fingerprints.length; row++) {
    const own = fingerprints.at(row) as Float64Array;
    let at = next[row];
    for (; at < own.length && own[at] < end; at++) {
      const low = own[at] >>> 0;
      hash[length] = hashOfKey((own[at] - low) / 2 ** 32, low);
      lows[length] = low;
      rows[length++] = row;
    }
    next[row] = at;
  }
  return length;
}
