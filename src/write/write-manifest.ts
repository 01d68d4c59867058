import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checksum, checksumLine, sha256Of } from '../formats/checksums.js';
import type { Manifest } from '../formats/manifest.js';
import { sealedManifest } from '../formats/manifest-seal.js';
import type { RejectedRow } from '../formats/rows.js';
import { compareCodePoints } from '../kernel/order.js';
import type { Rejection } from '../model/rejection.js';
import { writeRows } from './jsonl-file.js';

export async function writeRejected(folder: string, rejections: readonly Rejection[]): Promise<Checksum> {
  const rows = [...rejections]
    .sort((a, b) => compareCodePoints(a.origin.path, b.origin.path) || a.origin.record - b.origin.record)
    .map(({ origin, stage, code, message }): RejectedRow => ({ origin, stage, code, message }));
  return { path: 'rejected.jsonl', sha256: await writeRows(join(folder, 'rejected.jsonl'), rows) };
}

export async function writeManifest(folder: string, manifest: Omit<Manifest, 'seal'>): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), sealedManifest(manifest), { flag: 'wx' });
}

export async function writeReport(folder: string, page: string): Promise<Checksum> {
  await writeFile(join(folder, 'report.html'), page, { flag: 'wx' });
  return { path: 'report.html', sha256: sha256Of(page) };
}

/** Everything but the manifest, which seals itself. */
export async function writeChecksums(folder: string, checksums: readonly Checksum[]): Promise<void> {
  const sorted = [...checksums].sort((a, b) => compareCodePoints(a.path, b.path));
  await writeFile(join(folder, 'SHA256SUMS'), sorted.map(checksumLine).join(''), { flag: 'wx' });
}
