/** Share of equal slots of two signatures of one length, 0 to 1: the estimate of their sets' Jaccard similarity. */
export function shareOfEqualSlots(left: Uint32Array, right: Uint32Array): number {
  let equal = 0;
  for (let slot = 0; slot < left.length; slot++) if (left[slot] === right[slot]) equal++;
  return equal / left.length;
}
