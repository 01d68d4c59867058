import type { Manifest } from '../formats/manifest.js';
import type { ClusterRow, ProvenanceRow } from '../formats/rows.js';
import type { Relation } from '../model/pair.js';
import type { CutText } from './cut-text.js';
import type { Excerpt } from './excerpt.js';
import type { Listing } from './first-rows.js';

/** Everything the page shows, and nothing else: what was read from a run's files, within the limits. */
export type ReportContent = {
  /** Without `environment` and `timing`, which differ between equal runs. */
  readonly manifest: Pick<Manifest, 'version' | 'options' | 'optionsSha256' | 'summary'>;
  readonly groups: Listing<Group>;
  /** By the code of the reason that decided. */
  readonly removedSamples: ReadonlyMap<string, readonly CutText[]>;
  /** Of the documents that are listed, those in HTML. */
  readonly pages: Listing<PageOutline>;
  readonly relatedPairs: Listing<RelatedPair>;
  readonly documents: Listing<DocumentLine>;
  readonly rejected: Listing<RejectedLine>;
};

/** A document in one line. */
export type DocumentLine = {
  readonly id: CutText;
  readonly source: CutText;
  readonly title?: CutText;
  readonly date?: CutText;
  readonly url?: CutText;
  readonly language: CutText;
  readonly status: ProvenanceRow['status'];
  readonly duplicateOf?: CutText;
  /** The id of its group, whole. */
  readonly cluster?: string;
  readonly blocksKept: number;
  readonly blocksRemoved: number;
  readonly bytesRead: number;
  readonly bytesRemoved: number;
};

/** Near-duplicates of which one is kept. */
export type Group = {
  readonly id: string;
  readonly kept: DocumentLine;
  /** Undefined where no copy's text is shown beside it. */
  readonly keptText?: Excerpt;
  /** Copies that are listed; `memberCount` counts all, the kept one included. */
  readonly copies: readonly Copy[];
  readonly memberCount: number;
} & GroupCloseness;

/** As in clusters.jsonl; older runs have the first alone. */
export type GroupCloseness = Pick<ClusterRow, 'cohesion' | 'meanJaccard' | 'texts' | 'verifiedShare'>;

export type Copy = {
  readonly document: DocumentLine;
  readonly asRead: SimilarityToKept;
  readonly stripped: SimilarityToKept;
  /** What the copy is to the kept document. */
  readonly relation: Relation;
  readonly reason?: KeptReasonRow;
  readonly text?: Excerpt;
};

export type KeptReasonRow = ClusterRow['reasons'][number];

export type SimilarityToKept = {
  readonly jaccard: number;
  /** Share of the kept document's shingles that the copy holds. */
  readonly keptInCopy: number;
  readonly copyInKept: number;
};

/** A page's blocks as far as they are shown, and what was left out between them. */
export type PageOutline = { readonly document: DocumentLine; readonly parts: Excerpt['parts'] };

/** Two documents of which one holds the other, or that share a passage. */
export type RelatedPair = {
  readonly left: CutText;
  readonly right: CutText;
  readonly relation: Relation;
  readonly jaccard: number;
  readonly containmentOfLeft: number;
  readonly containmentOfRight: number;
};

export type RejectedLine = {
  readonly path: CutText;
  readonly record: number;
  readonly stage: string;
  readonly code: string;
  readonly message: CutText;
};
