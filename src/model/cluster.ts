import type { DocNumber } from './document.js';
import type { VerifiedPair } from './pair.js';

/**
 * Why the kept document was preferred to a dropped one: the first criterion, in this order, that tells them apart.
 * - `copyNamesOrigin`: the dropped one says that it first appeared elsewhere (`publisher`), and stands on `source`.
 * - `publishersOwnSite`: the kept one stands at the publisher that a member names.
 * - `earlierDate`: it bears the earlier date, or the only one.
 * - `moreComplete`: it holds more words.
 * - `lessBoilerplate`: it came with less around it.
 * - `firstId`: nothing tells them apart; the smaller id was taken.
 */
export type KeptReason =
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
 * Documents of which one is kept. Each of `dropped` is a verified pair of `kept` and the dropped document, so no
 * document is dropped on a chain of similarities.
 */
export type Cluster = {
  readonly kept: DocNumber;
  readonly dropped: readonly VerifiedPair[];
  readonly reasons: readonly KeptReason[];
};
