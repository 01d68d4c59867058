import type { EvenRows } from '../../kernel/even-rows.js';
import { hashOfKey, type KeyColumns } from '../../kernel/key-groups.js';
import type { Slots } from '../../kernel/signatures.js';
import type { Bands } from './bands.js';

/**
 * Bands whose keys are made in one go: slots of neighbouring bands share a line of the cache, and with three bands a
 * key costs half of what it costs with one. With more, the work on one row no longer overlaps with waiting for the next;
 * of few rows all are near, and what is done once a row counts for more.
 */
const fewestBandsAtOnce = 3;
const keysAtOnce = 2 ** 18;

/**
 * The keys of `rows` for each band in turn; columns are good until the next are taken. Three bands are held, 24
 * bytes a row, or as many as take 2 MB.
 *
 * A key is two polynomials over the band's slots. Slots are hashes, so two bands that differ agree in all 64 bits with a
 * chance below 2^-60, or of 2^-16 a slot where these are halves.
 */
export function* bandKeys(
  signatures: EvenRows<Slots>,
  rows: Uint32Array,
  { bands, rowsPerBand }: Bands,
): Generator<KeyColumns> {
  const bandsAtOnce = Math.min(bands, Math.max(fewestBandsAtOnce, Math.floor(keysAtOnce / Math.max(1, rows.length))));
  const hashes = new Uint32Array(bandsAtOnce * rows.length);
  const lows = new Uint32Array(bandsAtOnce * rows.length);
  for (let first = 0; first < bands; first += bandsAtOnce) {
    const count = Math.min(bandsAtOnce, bands - first);
    fillKeys(hashes, lows, signatures, rows, { firstSlot: first * rowsPerBand, count, rowsPerBand });
    for (let band = 0; band < count; band++) {
      const [start, end] = [band * rows.length, (band + 1) * rows.length];
      yield { hash: hashes.subarray(start, end), low: lows.subarray(start, end), row: rows };
    }
  }
}

/** Lays the keys of `count` bands behind one another. */
function fillKeys(
  hashes: Uint32Array,
  lows: Uint32Array,
  signatures: EvenRows<Slots>,
  rows: Uint32Array,
  { firstSlot, count, rowsPerBand }: { firstSlot: number; count: number; rowsPerBand: number },
): void {
  for (let at = 0; at < rows.length; at++) {
    const signature = signatures.arrayOf(rows[at]);
    let slot = signatures.startOf(rows[at]) + firstSlot;
    for (let band = 0; band < count; band++) {
      let high = 0;
      let low = 0;
      for (let row = 0; row < rowsPerBand; row++) {
        const value = signature[slot++];
        high = (Math.imul(high, 0x85ebca6b) + value) | 0;
        low = (Math.imul(low, 0xc2b2ae35) + value) | 0;
      }
      hashes[band * rows.length + at] = hashOfKey(high, low);
      lows[band * rows.length + at] = low;
    }
  }
}
