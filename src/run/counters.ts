import { type StageName, stageNames } from '../model/stage.js';

export type StageCount = {
  readonly name: StageName;
  readonly version: number;
  readonly taken: number;
  readonly passed: number;
  readonly rejected: number;
};

/** What each stage took, passed on and rejected; always taken = passed + rejected. */
export class StageCounters {
  private readonly counts = new Map<StageName, { version: number; passed: number; rejected: number }>();

  passed(name: StageName, version: number, items = 1): void {
    this.of(name, version).passed += items;
  }

  rejected(name: StageName, version: number, items = 1): void {
    this.of(name, version).rejected += items;
  }

  list(): StageCount[] {
    return stageNames.flatMap((name) => {
      const count = this.counts.get(name);
      if (count === undefined) return [];
      const { version, passed, rejected } = count;
      return [{ name, version, taken: passed + rejected, passed, rejected }];
    });
  }

  private of(name: StageName, version: number) {
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    const fresh = { version, passed: 0, rejected: 0 };
    this.counts.set(name, fresh);
    return fresh;
  }
}
