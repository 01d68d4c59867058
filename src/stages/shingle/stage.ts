import { distinct, shingleSequence } from '../../kernel/shingles.js';
import type { Shingled, Stripped } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';

/** Word 5-shingles of the kept text. */
export const shingle: MapStage<Stripped, Shingled> = {
  name: 'shingle',
  version: 1,
  apply(stripped) {
    const { hashes, words } = shingleSequence(stripped.keptText);
    return { ...stripped, sequence: hashes, shingles: distinct(hashes), words };
  },
};
