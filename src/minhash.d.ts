/** The npm package `minhash` ships no types. */
declare module 'minhash' {
  class Minhash {
    constructor(configuration?: { numPerm?: number; seed?: number });
    hashvalues: number[];
    update(item: string): void;
    jaccard(other: Minhash): number;
  }
  const package_: { Minhash: typeof Minhash };
  export default package_;
}
