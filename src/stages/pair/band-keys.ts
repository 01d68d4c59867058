import { hashOfKey, type KeyColumns } from '../../kernel/key-groups.js';
import type { Bands } from './bands.js';

/**
 * Fills `keys` with the key of one band for each of `rows`: two polynomials over the band's slots. Slots are hashes, so
 * two bands that differ agree in all 64 bits with a chance below 2^-60.
 */
export function fillBandKeys(
  keys: KeyColumns,
  signatures: readonly Uint32Array[],
  rows: Uint32Array,
  band: number,
  { rowsPerBand }: Bands,
): void {
  const { hash, low: lows } = keys;
  const start = band * rowsPerBand;
  const end = start + rowsPerBand;
  keys.row.set(rows);
  for (let at = 0; at < rows.length; at++) {
    const signature = signatures[rows[at]];
    let high = 0;
    let low = 0;
    for (let slot = start; slot < end; slot++) {
      const value = signature[slot];
      high = (Math.imul(high, 0x85ebca6b) + value) | 0;
      low = (Math.imul(low, 0xc2b2ae35) + value) | 0;
    }
    hash[at] = hashOfKey(high, low);
    lows[at] = low;
  }
}
