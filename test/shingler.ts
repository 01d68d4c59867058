import { loadShingler } from '../src/run/shingler.js';
import { winnowingWindow } from '../src/stages/sign/stage.js';

/** The shipped shingler. */
export const shingler = loadShingler();

export const shingleSequence = (text: string) => {
  const shingles = shingler.read(text);
  return { hashes: shingles.hashes().slice(), words: shingles.words };
};
export const distinct = (hashes: Float64Array) => shingler.readHashes(hashes).distinct().slice();
export const sketch = (hashes: Float64Array) => shingler.readHashes(hashes).signature().slice();
export const winnow = (hashes: Float64Array) => shingler.readHashes(hashes).fingerprints(winnowingWindow).slice();
