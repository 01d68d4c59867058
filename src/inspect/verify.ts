import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { checksumLine, parseChecksumLine } from '../formats/checksums.js';
import type { Manifest } from '../formats/manifest.js';
import { readManifest } from '../formats/read-manifest.js';
import { compareCodePoints } from '../kernel/order.js';
import { CorruptRunError } from '../model/errors.js';
import { verifyCopies } from './verify-copies.js';
import { verifyDocuments } from './verify-documents.js';
import { verifyView } from './verify-view.js';

/** Files that SHA256SUMS does not list: itself, and the manifest, which seals itself. */
const unlisted = new Set(['SHA256SUMS', 'manifest.json']);

/** What every run has besides. */
const required = [
  'corpus.jsonl',
  'provenance.jsonl',
  'removed.jsonl',
  'pairs.jsonl',
  'clusters.jsonl',
  'rejected.jsonl',
  'report.html',
];

export type Verification = {
  /** Each one line that names the file; empty where the run is as it was written. */
  readonly problems: readonly string[];
  readonly files: number;
  readonly documents: number;
};

/**
 * Checks a finished run: the manifest's seal, the digest of every file, files that are missing or too many, that spans
 * tile each document and its text can be restored, that clusters rest on verified pairs, and that the manifest counts
 * what is there.
 *
 * @throws UsageError where the folder is not a run
 */
export async function verify(folder: string): Promise<Verification> {
  const problems: string[] = [];
  const check = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CorruptRunError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const manifest = await check(() => readManifest(folder));
  const { files, listed } = await verifyFiles(folder, problems);
  // Rows are looked into only where the bytes are as they were written: one cause, one message.
  if (manifest === undefined || problems.length > 0) return { problems, files, documents: 0 };
  const documents = await check(() => verifyDocuments(folder, manifest, problems));
  await check(() => verifyCopies(folder, manifest, problems));
  await verifyView(folder, manifest, listed, problems);
  verifyStages(manifest, problems);
  return { problems, files, documents: documents ?? 0 };
}

/** Digests, missing files, files too many; returns the number of files looked at, and the digests that are listed. */
async function verifyFiles(
  folder: string,
  problems: string[],
): Promise<{ readonly files: number; readonly listed: ReadonlyMap<string, string> }> {
  const listed = new Map<string, string>();
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => undefined);
  if (sums === undefined) problems.push('SHA256SUMS: the file is missing');
  for (const [index, line] of (sums ?? '').split('\n').entries()) {
    if (line === '') continue;
    const checksum = parseChecksumLine(line);
    if (checksum === undefined) problems.push(`SHA256SUMS:${index + 1}: the line is not a digest and a name`);
    else listed.set(checksum.path, checksum.sha256);
  }
  const written = [...listed].map(([path, sha256]) => checksumLine({ path, sha256 })).join('');
  if (sums !== undefined && sums !== written) problems.push('SHA256SUMS: the file is not as it was written');
  const there = await filesBelow(folder);
  for (const path of there) {
    if (unlisted.has(path)) continue;
    const expected = listed.get(path);
    if (expected === undefined) problems.push(`${printable(path)}: the file is not part of the run`);
    else if ((await digestOfFile(join(folder, path))) !== expected) {
      problems.push(`${printable(path)}: the file is not as it was written (its digest differs)`);
    }
  }
  const present = new Set(there);
  for (const path of new Set([...listed.keys(), ...required])) {
    if (!present.has(path)) problems.push(`${printable(path)}: the file is missing`);
    else if (!listed.has(path)) problems.push(`SHA256SUMS: does not list ${printable(path)}`);
  }
  return { files: there.length, listed };
}

/** Relative paths, `/` separated, in code point order. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareCodePoints);
}

async function digestOfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk);
  return digest.digest('hex');
}

function verifyStages({ stages, summary }: Manifest, problems: string[]): void {
  for (const { name, taken, passed, rejected } of stages) {
    if (taken !== passed + rejected) {
      problems.push(`manifest.json: stage ${name} took ${taken}, but passed ${passed} and rejected ${rejected}`);
    }
  }
  const read = stages.find(({ name }) => name === 'read');
  if (read !== undefined && (read.passed !== summary.documents || read.rejected !== summary.rejected)) {
    problems.push('manifest.json: what was read is not what the summary counts');
  }
}

/** A name from the disk, safe to print. */
function printable(path: string): string {
  return /^[\p{L}\p{N} ._~/#+@()-]+$/u.test(path) ? path : JSON.stringify(path);
}
