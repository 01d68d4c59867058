import minhash from 'minhash';
import { signatureLength } from '../../src/kernel/signatures.js';

/** npm's package as its page shows it: shingles as strings, 128 permutations, its index of bands of four. */
export function npmMinhash(texts: readonly (readonly string[])[]): number {
  const { Minhash, LshIndex } = minhash as unknown as NpmMinhash;
  const index = new LshIndex({ bandSize: 4 });
  const sketches = texts.map((shingles, row) => {
    const sketch = new Minhash({ numPerm: signatureLength, seed: 1 });
    for (const shingle of shingles) sketch.update(shingle);
    index.insert(String(row), sketch);
    return sketch;
  });
  return sketches.reduce((found, sketch) => found + index.query(sketch).length, 0);
}

type Sketch = { hashvalues: number[]; update(item: string): void };
type NpmMinhash = {
  Minhash: new (configuration: { numPerm: number; seed: number }) => Sketch;
  LshIndex: new (configuration: {
    bandSize: number;
  }) => {
    insert(key: string, sketch: Sketch): void;
    query(sketch: Sketch): string[];
  };
};
