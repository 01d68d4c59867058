import type { Manifest, Summary } from '../formats/manifest.js';
import type { Cohesion } from '../model/cluster.js';
import type { DocId } from '../model/document.js';
import type { VerifiedPair } from '../model/pair.js';
import type { Rejection } from '../model/rejection.js';
import type { Corpus } from '../store/corpus.js';
import type { Copies } from './find-copies.js';

/** A group of copies as the command prints it. */
export type GroupOverview = {
  readonly kept: DocId;
  readonly reason: string;
  readonly copies: readonly {
    readonly id: DocId;
    readonly relation: VerifiedPair['relation'];
    readonly jaccardAsRead: number;
    readonly jaccard: number;
  }[];
  /** Copies beyond those listed. */
  readonly more: number;
  readonly cohesion: Cohesion;
};

type Caps = Pick<
  Manifest['pairing'],
  | 'oversizedBuckets'
  | 'largestBuckets'
  | 'commonFingerprints'
  | 'commonTexts'
  | 'quotationsPassedOver'
  | 'droppedByEstimate'
>;

/** What `clean` returns and `--json` prints. */
export type CleanResult = {
  readonly summary: Summary;
  /** The largest groups, at most 20; `summary.clusters` counts all. */
  readonly groups: readonly GroupOverview[];
  /** The first rejections, at most 20; `summary.rejected` counts all. */
  readonly rejections: readonly Rejection[];
  /** What bounds passed over while pairs were sought. */
  readonly caps: Caps;
  /** Preferred sources that no document has, in the order given; not an error, since a source may be absent for a day. */
  readonly absentSources: readonly string[];
  /** The output folder; null where nothing was written. */
  readonly out: string | null;
};

const mostListed = 20;

export function groupOverviews({ clusters, pairs }: Copies, corpus: Corpus): GroupOverview[] {
  return [...clusters]
    .sort((a, b) => b.dropped.length - a.dropped.length || a.kept - b.kept)
    .slice(0, mostListed)
    .map(({ kept, dropped, reasons, cohesion }) => ({
      kept: corpus.idOf(kept),
      reason: reasons[0].code,
      copies: dropped.slice(0, mostListed).map(({ left, right, relation, jaccard }) => ({
        id: corpus.idOf(left === kept ? right : left),
        relation,
        jaccardAsRead: pairs.pair(left, right).asRead.jaccard,
        jaccard,
      })),
      more: Math.max(0, dropped.length - mostListed),
      cohesion,
    }));
}

export function firstRejections(rejections: readonly Rejection[]): Rejection[] {
  return rejections.slice(0, mostListed);
}

export function absentSources(corpus: Corpus, prefer: readonly string[]): string[] {
  return prefer.filter((source) => !corpus.hasSource(source));
}

export function capsOf({ pairing, texts }: Copies, corpus: Corpus): Caps {
  const { oversizedBuckets, largestBuckets, commonFingerprints, commonTexts, quotationsPassedOver } = pairing;
  return {
    oversizedBuckets,
    largestBuckets: largestBuckets.map(({ kind, size, firstRow }) => ({
      kind,
      size,
      first: corpus.idOf(texts.first(firstRow)),
    })),
    commonFingerprints,
    commonTexts,
    quotationsPassedOver,
    droppedByEstimate: pairing.droppedByEstimate,
  };
}
