import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumLine } from '../../src/formats/checksums.js';
import { sealedManifest } from '../../src/formats/manifest-seal.js';
import type { Manifest } from '../../src/index.js';
import { filesBelow, freshFolder, jsonl, rowsOf } from '../corpus.js';

/** A copy of a run that a test may damage. */
export function copyOf(run: string): string {
  const copy = join(freshFolder(), 'run');
  cpSync(run, copy, { recursive: true });
  return copy;
}

/** Writes the rows of a file again after `edit` has changed them in place. */
export function editRows<Row>(run: string, file: string, edit: (rows: Row[]) => void): void {
  const rows = rowsOf<Row>(run, file);
  edit(rows);
  writeFileSync(join(run, file), jsonl(...rows));
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Writes the manifest again, sealed, after `edit` has changed it in place. */
export function editManifest(run: string, edit: (manifest: Mutable<Manifest>) => void): void {
  const path = join(run, 'manifest.json');
  const { seal: _, ...manifest }: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  edit(manifest as Manifest);
  writeFileSync(path, sealedManifest(manifest));
}

/** Makes SHA256SUMS fit whatever the folder holds now, so that only what the rows say can give a change away. */
export function forgeChecksums(run: string): void {
  const lines = [...filesBelow(run)]
    .filter(([path]) => !path.endsWith('/') && path !== 'SHA256SUMS' && path !== 'manifest.json')
    .map(([path, bytes]) => checksumLine({ path, sha256: createHash('sha256').update(bytes).digest('hex') }));
  writeFileSync(join(run, 'SHA256SUMS'), lines.join(''));
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
