import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Manifest } from '../../src/formats/manifest.js';
import { sealedManifest } from '../../src/formats/manifest-seal.js';
import type { ClusterRow, CorpusRow, PairRow, ProvenanceRow, RejectedRow, RemovedRow } from '../../src/formats/rows.js';
import { corpusRow, pairRow, provenanceRow, removedRow } from '../../src/formats/rows.js';

type Span = ProvenanceRow['spans'][number];
type Evidence = Span['evidence'][number];

export type FixtureBlock = {
  readonly text: string;
  readonly removed?: Evidence;
  readonly kind?: Span['kind'];
  readonly structure?: Span['structure'];
};

export type FixtureDocument = {
  readonly id: string;
  readonly blocks: readonly FixtureBlock[];
  readonly source?: string;
  readonly metadata?: ProvenanceRow['metadata'];
  readonly cluster?: string;
  readonly duplicateOf?: string;
};

export type FixtureRun = {
  readonly documents: readonly FixtureDocument[];
  readonly clusters?: readonly ClusterRow[];
  readonly pairs?: readonly PairRow[];
  readonly rejected?: readonly RejectedRow[];
  readonly summary?: Partial<Manifest['summary']>;
  readonly timing?: Manifest['timing'];
};

export const insideBody = { code: 'insideBody', wordsBefore: 40, wordsAfter: 40 } satisfies Evidence;
export const foreign = {
  code: 'foreignLanguage',
  expected: ['en'],
  found: 'ru',
  confidence: 0.98,
} satisfies Evidence;

/** The files of a run as a folder that is gone when the test ends. Duplicates are dropped, as by default. */
export async function runFolder(run: FixtureRun): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'palimpsest-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rows = rowsOf(run);
  await writeFile(join(folder, 'manifest.json'), sealedManifest(manifestOf(run, rows)));
  for (const [file, of] of Object.entries(rows)) {
    await writeFile(join(folder, `${file}.jsonl`), of.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  return folder;
}

type Rows = {
  readonly corpus: readonly CorpusRow[];
  readonly provenance: readonly ProvenanceRow[];
  readonly removed: readonly RemovedRow[];
  readonly clusters: readonly ClusterRow[];
  readonly pairs: readonly PairRow[];
  readonly rejected: readonly RejectedRow[];
};

function rowsOf({ documents, clusters = [], pairs = [], rejected = [] }: FixtureRun): Rows {
  const removed = new RemovedRows();
  return {
    corpus: documents.filter(({ duplicateOf }) => duplicateOf === undefined).map(corpusRowOf),
    provenance: documents.map(provenanceRowOf),
    removed: documents.flatMap((document) => removed.of(document)),
    clusters,
    pairs: pairs.map((row) => pairRow.parse(row)),
    rejected,
  };
}

function corpusRowOf({ id, blocks, source = 'site.example' }: FixtureDocument): CorpusRow {
  const text = blocks.map((block) => (block.removed === undefined ? block.text : '')).join('');
  return corpusRow.parse({ id, source, language: 'en', text, words: 1, sha256: digest(text) });
}

function provenanceRowOf(document: FixtureDocument): ProvenanceRow {
  const { id, blocks, source = 'site.example', metadata = {}, cluster, duplicateOf } = document;
  const text = blocks.map((block) => block.text).join('');
  const bytes = Buffer.byteLength(text);
  return provenanceRow.parse({
    id,
    origin: { path: id, record: 1 },
    input: { bytes, sha256: digest(text), encoding: 'utf-8', mediaType: 'text/plain' },
    text: { bytes, sha256: digest(text), replacements: 0 },
    languages: [{ language: 'en', share: 1 }],
    source,
    metadata,
    status: duplicateOf === undefined ? 'kept' : 'duplicate',
    ...(cluster === undefined ? {} : { cluster }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    spans: spansOf(blocks),
  });
}

function spansOf(blocks: readonly FixtureBlock[]): Span[] {
  let end = 0;
  return blocks.map(({ text, removed, kind = 'line', structure }) => {
    const start = end;
    end += Buffer.byteLength(text);
    const action = removed === undefined ? 'keep' : 'remove';
    return { start, end, action, kind, ...(structure && { structure }), evidence: [removed ?? insideBody] };
  });
}

/** What a page says of a block at this path. */
export function at(path: string, says: Partial<Span['structure']> = {}): NonNullable<Span['structure']> {
  return { path, linkShare: 0, hidden: false, source: { start: 0, end: 1 }, ...says };
}

/** Writes a text that stood in an earlier row as a reference to it, as runs do. */
class RemovedRows {
  private readonly known = new Map<string, { id: string; start: number }>();

  of({ id, blocks, duplicateOf }: FixtureDocument): RemovedRow[] {
    return spansOf(blocks).flatMap(({ start, end, action, evidence }, at) => {
      if (action === 'keep' && duplicateOf === undefined) return [];
      const { text } = blocks[at];
      const sameAs = this.known.get(text);
      if (sameAs === undefined) this.known.set(text, { id, start });
      const codes = action === 'keep' ? ['duplicate'] : evidence.map(({ code }) => code);
      return [removedRow.parse({ id, start, end, codes, ...(sameAs === undefined ? { text } : { sameAs }) })];
    });
  }
}

function manifestOf({ summary, timing = {} }: FixtureRun, rows: Rows): Omit<Manifest, 'seal'> {
  const removedSpans = rows.provenance.flatMap(({ spans }) => spans.filter(({ action }) => action === 'remove'));
  const bytesOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const codes = [...new Set(removedSpans.map(({ evidence }) => evidence[0].code))];
  const kept = rows.corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const read = rows.provenance.reduce((sum, { text }) => sum + text.bytes, 0);
  return {
    schema: 'palimpsest-run',
    schemaVersion: 1,
    version: '0.1.0',
    rendererVersion: 1,
    options: { threshold: 0.5, duplicates: 'drop' },
    optionsSha256: digest('options'),
    stages: [],
    pairing: {
      bands: 32,
      rowsPerBand: 4,
      recall: [],
      oversizedBuckets: 0,
      largestBuckets: [],
      commonFingerprints: 0,
      droppedByEstimate: 0,
    },
    inputs: [],
    hiddenEntriesSkipped: 0,
    environment: { node: 'v99.0.0-environment' },
    timing,
    summary: {
      documents: rows.provenance.length,
      rejected: rows.rejected.length,
      kept: rows.corpus.length,
      duplicates: rows.provenance.length - rows.corpus.length,
      empty: 0,
      emptied: 0,
      clusters: rows.clusters.length,
      candidatePairs: rows.pairs.length,
      verifiedPairs: rows.pairs.length,
      pairsByRelation: {},
      bytesRead: read,
      bytesKept: kept,
      bytesRemoved: bytesOf(removedSpans),
      bytesDuplicate: read - kept - bytesOf(removedSpans),
      blocks: rows.provenance.flatMap(({ spans }) => spans).length,
      blocksRemoved: removedSpans.length,
      removedByReason: codes.map((code) => {
        const spans = removedSpans.filter(({ evidence }) => evidence[0].code === code);
        return { code, blocks: spans.length, bytes: bytesOf(spans) };
      }),
      ...summary,
    },
  };
}

/** A verified pair; `left` must be the smaller id. */
export function pairOf(left: string, right: string, changes: Partial<PairRow> = {}): PairRow {
  const asRead = { jaccard: 0.53, containmentOfLeft: 1, containmentOfRight: 0.53, shared: 100 };
  const cleaned = { jaccard: 0.98, containmentOfLeft: 0.99, containmentOfRight: 0.97, shared: 100 };
  return { left, right, estimate: null, asRead, ...cleaned, relation: 'nearDuplicate', ...changes };
}

/** A cluster whose kept document is its first member. */
export function clusterOf(kept: string, copies: readonly string[], changes: Partial<ClusterRow> = {}): ClusterRow {
  const reasons = copies.map((over) => ({ code: 'firstId' as const, over }));
  return { id: kept, kept, members: [kept, ...copies], cohesion: 0.98, reasons, ...changes };
}

/** A kept document and its copies, of the same single block. */
export function groupOf(kept: string, copies: readonly string[]): FixtureDocument[] {
  const blocks = [{ text: `The text of ${kept}.\n` }];
  return [
    { id: kept, blocks, cluster: kept },
    ...copies.map((id) => ({ id, blocks, cluster: kept, duplicateOf: kept })),
  ];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
