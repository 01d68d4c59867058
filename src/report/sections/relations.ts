import type { Relation } from '../../model/pair.js';

/** What a copy is to the kept document. */
export const relationToKept: Readonly<Record<Relation, string>> = {
  identical: 'identical',
  nearDuplicate: 'near-duplicate',
  contains: 'holds the kept one',
  containedIn: 'held by the kept one',
  overlap: 'shares a passage',
  none: 'unrelated',
};

/** What the first of two documents is to the second, between their names. */
export const relationBetween: Readonly<Record<Relation, string>> = {
  identical: 'is identical to',
  nearDuplicate: 'is a near-duplicate of',
  contains: 'holds all of',
  containedIn: 'is held whole by',
  overlap: 'shares a passage with',
  none: 'is unrelated to',
};
