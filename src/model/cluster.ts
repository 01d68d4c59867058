import type { DocNumber } from './document.js';
import type { PairEdge } from './pair.js';

/**
 * Why the kept document was preferred to a dropped one: the first criterion, in this order, that tells them apart.
 * - `preferredSource`: it comes from a source (`source`) that the run was told to prefer to the dropped one's (`than`).
 * - `copyNamesOrigin`: the dropped one says that it first appeared elsewhere (`publisher`), and stands on `source`.
 * - `publishersOwnSite`: the kept one stands at the publisher that a member names.
 * - `earlierDate`: it bears the earlier date, or the only one.
 * - `moreComplete`: it holds more words.
 * - `lessBoilerplate`: it came with less around it.
 * - `firstId`: nothing tells them apart; the smaller id was taken.
 */
export type KeptReason =
  | { readonly code: 'preferredSource'; readonly over: DocNumber; readonly source: string; readonly than: string }
  | { readonly code: 'copyNamesOrigin'; readonly over: DocNumber; readonly publisher: string; readonly source: string }
  | {
      readonly code: 'publishersOwnSite';
      readonly over: DocNumber;
      readonly source: string;
      readonly publisher: string;
    }
  | { readonly code: 'earlierDate'; readonly over: DocNumber; readonly date: string; readonly than: string | null }
  | { readonly code: 'moreComplete'; readonly over: DocNumber; readonly words: number; readonly than: number }
  | { readonly code: 'lessBoilerplate'; readonly over: DocNumber; readonly removedBytes: number; readonly than: number }
  | { readonly code: 'firstId'; readonly over: DocNumber };

/**
 * How close the members of a cluster are. Copies of one text have a mean and a verified share near 1. Texts that are built
 * around a template resemble the kept one just enough, and one another less: their mean lies near the threshold, and of
 * their pairs few were verified. Shares are 0 to 1.
 */
export type Cohesion = {
  /** Of the Jaccards between the kept document and the dropped ones. */
  readonly smallest: number;
  readonly mean: number;
  /** Different cleaned texts among the members. */
  readonly texts: number;
  /**
   * Of all pairs of different texts, those that were verified to be near-duplicates; 1 for a single text. In a bucket of more
   * than 64 texts not all pairs are proposed, so of larger clusters it says the least.
   */
  readonly verifiedShare: number;
};

/**
 * Documents of which one is kept. Each of `dropped` is a verified pair of `kept` and the dropped document, so no
 * document is dropped on a chain of similarities.
 */
export type Cluster = {
  readonly kept: DocNumber;
  readonly dropped: readonly PairEdge[];
  readonly reasons: readonly KeptReason[];
  readonly cohesion: Cohesion;
};
