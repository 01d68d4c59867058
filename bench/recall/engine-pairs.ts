import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from '../../src/clean.js';
import type { Manifest } from '../../src/formats/manifest.js';
import { readRows } from '../../src/formats/read-rows.js';
import { pairRow } from '../../src/formats/rows.js';

export type EnginePair = {
  readonly jaccard: number;
  /** Whether bands found it: fingerprints give no estimate. */
  readonly byBands: boolean;
};

/** What a run of `clean` found: the pairs of pairs.jsonl by `keyOf`, and the manifest's account of pairing. */
export type EngineRun = {
  readonly pairs: ReadonlyMap<string, EnginePair>;
  readonly pairing: Manifest['pairing'];
  readonly seconds: number;
};

export function keyOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** Cleans a JSONL file without stripping, as users do, and reads back what was written. */
export async function enginePairs(input: string): Promise<EngineRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-recall-'));
  try {
    const out = join(scratch, 'run');
    const before = process.cpuUsage();
    await clean([input], { out, strip: false, formats: ['jsonl'] });
    const { user, system } = process.cpuUsage(before);
    const pairs = new Map<string, EnginePair>();
    for await (const { row } of readRows(join(out, 'pairs.jsonl'), pairRow)) {
      const { left, right, jaccard, estimate } = row;
      pairs.set(keyOf(left, right), { jaccard, byBands: estimate !== null });
    }
    const { pairing } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    return { pairs, pairing, seconds: (user + system) / 1e6 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The same for texts with ids. */
export async function enginePairsOf(
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<EngineRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-recall-'));
  try {
    const input = join(scratch, 'texts.jsonl');
    writeFileSync(input, texts.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
    return await enginePairs(input);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
