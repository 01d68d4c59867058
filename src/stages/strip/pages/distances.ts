import type { PageTree } from '../../../model/page-tree.js';

/** Steps to an element that is not there. */
export const nowhere = 40;

/** Steps from each element up to the nearest whose `bits` hold one, itself at 0. */
export function stepsUp({ elements, parent }: PageTree, bits: Int32Array, bit: number): Uint8Array {
  const steps = new Uint8Array(elements);
  for (let element = 0; element < elements; element++) {
    if (((bits[element] >>> bit) & 1) === 1) continue;
    const above = parent[element];
    steps[element] = above < 0 ? nowhere : Math.min(nowhere, steps[above] + 1);
  }
  return steps;
}

/** Blocks from one to another, on a scale on which near ones count most; below 0 before it. */
export function distance(block: number, from: number): number {
  return Math.sign(block - from) * Math.log1p(Math.abs(block - from));
}

/** Blocks to the nearest of some, behind or before. */
export function distancesTo(count: number, isOne: (block: number) => boolean): (block: number) => number {
  const nearest = new Float32Array(count).fill(nowhere);
  for (let block = 0, far = nowhere; block < count; block++) {
    far = isOne(block) ? 0 : Math.min(nowhere, far + 1);
    nearest[block] = far;
  }
  for (let block = count - 1, far = nowhere; block >= 0; block--) {
    far = isOne(block) ? 0 : Math.min(nowhere, far + 1);
    nearest[block] = Math.min(nearest[block], far);
  }
  return (block) => nearest[block];
}

export function indexWhere(count: number, isIt: (at: number) => boolean): number {
  let at = 0;
  while (at < count && !isIt(at)) at++;
  return at;
}
