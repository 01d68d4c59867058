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

/** Works on one item at a time, may run anywhere, and is a pure function of its item and options. */
export interface MapStage<In, Out> {
  readonly name: StageName;
  /** Raised whenever the same item may give another result. */
  readonly version: number;
  apply(item: In): Out;
}

/** Needs the whole corpus: a barrier stands before it. */
export interface JoinStage<In, Out> {
  readonly name: StageName;
  readonly version: number;
  run(items: AsyncIterable<In>): AsyncIterable<Out>;
}
