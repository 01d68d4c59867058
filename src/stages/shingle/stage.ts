import type { Shingler } from '../../kernel/shingler.js';
import type { Shingled, Stripped } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';

/** Word 5-shingles of the kept text. */
export function shingle(shingler: Shingler): MapStage<Stripped, Shingled> {
  return {
    name: 'shingle',
    version: 2,
    apply: (stripped) => ({ ...stripped, shingles: shingler.readBytes(stripped.kept) }),
  };
}
