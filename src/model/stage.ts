export const stageNames = [
  'read',
  'segment',
  'identify',
  'strip',
  'shingle',
  'sign',
  'pair',
  'verify',
  'cluster',
  'write',
] as const;
export type StageName = (typeof stageNames)[number];

/**
 * Works on one item at a time, may run anywhere, and is a pure function of its item and options. The stages between
 * them, which need the whole corpus, are plain functions over columns.
 */
export interface MapStage<In, Out> {
  readonly name: StageName;
  /** Raised whenever the same item may give another result. */
  readonly version: number;
  apply(item: In): Out;
}
