import { loadShingler } from '../src/run/shingler.js';
import { winnowingWindow } from '../src/stages/sign/stage.js';

/** The shipped shingler. */
export const shingler = loadShingler();

export const shingleSequence = (text: string) => shingler.shingle(text);
export const distinct = (hashes: Float64Array) => shingler.distinct(hashes);
export const sketch = (hashes: Float64Array) => shingler.sketch(hashes);
export const winnow = (hashes: Float64Array) => shingler.winnow(hashes, winnowingWindow);
