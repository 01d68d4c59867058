import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorruptRunError, UsageError } from '../model/errors.js';
import { type Manifest, manifest, schemaVersion } from './manifest.js';
import { isSealed } from './manifest-seal.js';

/**
 * The manifest of a finished run.
 *
 * @throws UsageError where the folder is not a run; CorruptRunError where its manifest is not as it was written
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new UsageError(`${folder}: not a run of palimpsest (no manifest.json); name a folder that clean wrote`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CorruptRunError('manifest.json', null, 'is not JSON');
  }
  const written = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof written === 'number' && written > schemaVersion) {
    throw new UsageError(
      `${folder}: written by a newer palimpsest (schema ${written}, this one knows ${schemaVersion}); update it`,
    );
  }
  const parsed = manifest.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CorruptRunError('manifest.json', null, `${issue.path.join('.')}: ${issue.message}`);
  }
  if (!isSealed(text))
    throw new CorruptRunError('manifest.json', null, 'is not as it was written (its seal does not fit)');
  return parsed.data;
}
