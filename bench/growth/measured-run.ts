import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from '../../src/formats/manifest.js';
import { type CorpusPlan, plainPlan } from '../corpus/plan.js';
import { writeCorpus } from '../corpus/write-corpus.js';

/** What a run of the whole command cost and found. */
export type MeasuredRun = {
  readonly kind: CorpusPlan['kind'];
  readonly documents: number;
  readonly corpusBytes: number;
  /** Of the processor, user and system, all threads. */
  readonly seconds: number;
  readonly elapsedSeconds: number;
  /** The most that was resident, in millions of bytes. */
  readonly megabytes: number;
  readonly candidates: number;
  readonly verifiedPairs: number;
  readonly clusters: number;
};

/** A run that ended otherwise than well, and the end of what it said. */
export type FailedRun = Pick<MeasuredRun, 'kind' | 'documents'> & { readonly failure: string };

const project = join(import.meta.dirname, '..', '..');
const command = join(project, 'dist/command/palimpsest.js');
const preload = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;

/** Generates a corpus, cleans it in a process of its own as a user would, and removes both. */
export function measureRun(kind: CorpusPlan['kind'], documents: number): MeasuredRun | FailedRun {
  const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-growth-'));
  try {
    const [input, out, usage] = ['corpus.jsonl', 'run', 'usage.json'].map((name) => join(scratch, name));
    const corpusBytes = writeCorpus(input, plainPlan(kind, documents));
    const words = ['clean', input, '--out', out, '--no-strip', '--formats', 'jsonl', '--quiet'];
    const started = performance.now();
    const { status, signal, stderr } = spawnSync(process.execPath, ['--import', preload, command, ...words], {
      env: { ...process.env, NODE_OPTIONS: '', PALIMPSEST_USAGE_FILE: usage },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0 || !existsSync(usage)) {
      return { kind, documents, failure: `${signal ?? `exit code ${status}`}: ${stderr.trim().slice(-300)}` };
    }
    const { summary } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    return {
      kind,
      documents,
      corpusBytes,
      elapsedSeconds: (performance.now() - started) / 1e3,
      ...JSON.parse(readFileSync(usage, 'utf8')),
      candidates: summary.candidatePairs,
      verifiedPairs: summary.verifiedPairs,
      clusters: summary.clusters,
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
