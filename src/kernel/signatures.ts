import type { EvenRows } from './even-rows.js';

/** Slots of a signature. */
export const signatureLength = 128;

/** Numbers of a signature's slots, all of them or their lower halves. */
export type Slots = Uint32Array | Uint16Array;

/** Share of equal slots of two of the rows, as `shareOfEqualSlots` has it. */
export function shareOfEqualSlotsAt(signatures: EvenRows<Slots>, one: number, other: number): number {
  const [left, right] = [signatures.arrayOf(one), signatures.arrayOf(other)];
  const [leftStart, rightStart] = [signatures.startOf(one), signatures.startOf(other)];
  const { width } = signatures;
  let equal = 0;
  for (let slot = 0; slot < width; slot++) if (left[leftStart + slot] === right[rightStart + slot]) equal++;
  return equal / width;
}

/** Share of equal slots of two signatures of one length, 0 to 1: the estimate of their sets' Jaccard similarity. */
export function shareOfEqualSlots(left: Slots, right: Slots): number {
  let equal = 0;
  for (let slot = 0; slot < left.length; slot++) if (left[slot] === right[slot]) equal++;
  return equal / left.length;
}
