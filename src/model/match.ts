import type { Passage } from './alignment.js';
import type { Relation } from './pair.js';

/** A text of an index that shares something with the one asked about, the query. */
export type Match = ExactMatch | EstimatedMatch;

/** Figures over distinct word 5-shingles, each 0 to 1. */
export type ExactMatch = {
  readonly id: string;
  readonly exact: true;
  /** Share of equal signature slots, 0 to 1; null where fingerprints alone found it. */
  readonly estimate: number | null;
  readonly jaccard: number;
  /** Share of the query's shingles that the match holds. */
  readonly containmentOfQuery: number;
  /** Share of the match's shingles that the query holds. */
  readonly containmentOfMatch: number;
  /** What the query is to the match: `contains` says that the query holds all of the match. */
  readonly relation: Exclude<Relation, 'none'>;
  /** What both share in the same order, where it was asked for: `left` is in the query, `right` in the match. */
  readonly passages?: readonly Passage[];
};

/** Where one of the two is known by its signature alone: likely figures, and no relation, since none rests on estimates. */
export type EstimatedMatch = {
  readonly id: string;
  readonly exact: false;
  /** Share of equal signature slots, 0 to 1; null where fingerprints alone found it. */
  readonly estimate: number | null;
  /** Share of equal signature slots: within .09 of the Jaccard in nineteen of twenty cases. */
  readonly jaccard: number;
  /** Share of the query's fingerprints that the match has. */
  readonly containmentOfQuery: number;
  /** Share of the match's fingerprints that the query has. */
  readonly containmentOfMatch: number;
  readonly relation: null;
};
