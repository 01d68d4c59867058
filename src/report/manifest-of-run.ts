import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Manifest, manifest, schemaVersion } from '../formats/manifest.js';
import { CorruptRunError, UsageError } from '../model/errors.js';

const file = 'manifest.json';

/**
 * The manifest of a run.
 *
 * @throws UsageError where the folder is no run, or one of a newer version; CorruptRunError where it is broken
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const value = parsed(await manifestText(folder));
  const written = z.looseObject({ schemaVersion: z.number() }).safeParse(value).data?.schemaVersion ?? 0;
  if (written > schemaVersion) {
    throw new UsageError(
      `${folder}: written by a newer palimpsest (schema ${written}, this one knows ${schemaVersion}); update it`,
    );
  }
  const checked = manifest.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new CorruptRunError(file, null, `${issue.path.join('.') || 'the manifest'}: ${issue.message}`);
}

async function manifestText(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!missing) throw error;
    throw new UsageError(`${folder}: not a run of palimpsest (no ${file}); name a folder that clean wrote`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CorruptRunError(file, null, 'is not JSON');
  }
}
