import type { StageName } from '../model/stage.js';

/** Told how a run goes; the command draws it. Nothing here changes a result. */
export type Progress = {
  /** `total` is null where it is not known beforehand. */
  start(stage: StageName, total: number | null): void;
  advance(stage: StageName, done: number): void;
  finish(stage: StageName): void;
};

export const silent: Progress = { start() {}, advance() {}, finish() {} };
