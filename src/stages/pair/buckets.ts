/** Members of a bucket up to which all its pairs are proposed; above it, a star from the first plus a chain. */
export const bucketCap = 64;

/** Calls `propose` with the pairs of one bucket; returns whether it was over the cap. `members` ascend. */
export function proposePairs(members: readonly number[], propose: (left: number, right: number) => void): boolean {
  if (members.length <= bucketCap) {
    for (let left = 0; left < members.length; left++) {
      for (let right = left + 1; right < members.length; right++) propose(members[left], members[right]);
    }
    return false;
  }
  for (let at = 1; at < members.length; at++) {
    propose(members[0], members[at]);
    if (at > 1) propose(members[at - 1], members[at]);
  }
  return true;
}

/** Rows of the same key, in ascending order; keys that only one row has are left out. */
export function* buckets(keys: Float64Array, rows: Uint32Array): Generator<readonly number[]> {
  const order = new Uint32Array(keys.length).map((_, at) => at);
  order.sort((a, b) => keys[a] - keys[b] || rows[a] - rows[b]);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && keys[order[end]] === keys[order[start]]) end++;
    if (end - start > 1) yield Array.from(order.subarray(start, end), (at) => rows[at]);
    start = end;
  }
}
