import { compareCodePoints } from '../kernel/order.js';
import { type Checksum, checksumLine, sha256Of } from './checksums.js';
import type { Manifest } from './manifest.js';

export type ViewAccount = NonNullable<Manifest['view']>;

/** What the manifest says of a view. @param files all of them, in any order */
export function viewAccount(name: ViewAccount['name'], files: readonly Checksum[], bytes: number): ViewAccount {
  const lines = [...files].sort((a, b) => compareCodePoints(a.path, b.path)).map(checksumLine);
  return { name, documents: files.length, bytes, sha256: sha256Of(lines.join('')) };
}
