/** A seeded source of numbers in [0, 1) for fixtures that must be the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Two sets of hashes with `shared` common members and as many others each as make the size of `union`. */
export function setsWithJaccard(jaccard: number, union: number, random: () => number): SetPair {
  const shared = Math.round(jaccard * union);
  const hashes = Float64Array.from(
    { length: union },
    () => Math.floor(random() * 2 ** 21) * 2 ** 32 + random() * 2 ** 32,
  ).map(Math.floor);
  const half = shared + Math.floor((union - shared) / 2);
  const right = Float64Array.from([...hashes.subarray(0, shared), ...hashes.subarray(half)]);
  return { left: hashes.slice(0, half), right, jaccard: shared / union };
}

export type SetPair = { readonly left: Float64Array; readonly right: Float64Array; readonly jaccard: number };

/** A text of so many words from a vocabulary of 4,000. */
export function randomText(words: number, random: () => number): string[] {
  return Array.from({ length: words }, () => `w${Math.floor(4_000 * random() ** 1.5)}`);
}
