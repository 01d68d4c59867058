import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** How characters fold, as it is shipped (`npm run build:characters`). */
export function characterTable(): Uint8Array {
  return inflateRawSync(readFileSync(new URL('../../resources/characters.bin', import.meta.url)));
}
