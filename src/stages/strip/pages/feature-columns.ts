/** Figures of a page's blocks: the value of feature `f` of block `b` is `values[f × blocks + b]`. */
export type BlockFeatures = {
  readonly names: readonly string[];
  readonly blocks: number;
  readonly values: Float32Array;
};

/** Features for which room is made before they are counted. */
const roomAtFirst = 256;

/** Gathers features one by one. */
export class FeatureColumns {
  private readonly names: string[] = [];
  private values: Float32Array;

  constructor(private readonly blocks: number) {
    this.values = new Float32Array(roomAtFirst * blocks);
  }

  /** Adds a feature: its name, and its value for a block. */
  add(name: string, figureOf: (block: number) => number): void {
    const start = this.begin(name);
    const { values, blocks } = this;
    for (let block = 0; block < blocks; block++) values[start + block] = figureOf(block);
  }

  /** Adds what stands in a column at each block's place there. */
  addAt(name: string, column: Float32Array | Uint8Array, places: Int32Array): void {
    const start = this.begin(name);
    const { values, blocks } = this;
    for (let block = 0; block < blocks; block++) values[start + block] = column[places[block]];
  }

  /** Adds the column's value of the block so many blocks further, and `missing` beyond the page. */
  addShifted(name: string, column: Float32Array | Uint8Array, step: number, missing: number): void {
    const start = this.begin(name);
    const { values, blocks } = this;
    for (let block = 0; block < blocks; block++) {
      const at = block + step;
      values[start + block] = at >= 0 && at < blocks ? column[at] : missing;
    }
  }

  /** Adds a column of values by block. */
  addColumn(name: string, column: Float32Array | Uint8Array): void {
    const start = this.begin(name);
    this.values.set(column, start);
  }

  /** Adds a feature that is the same for all blocks. */
  addSame(name: string, value: number): void {
    const start = this.begin(name);
    this.values.fill(value, start, start + this.blocks);
  }

  get features(): BlockFeatures {
    const { names, blocks, values } = this;
    return { names, blocks, values: values.subarray(0, names.length * blocks) };
  }

  /** Where the feature's values begin. */
  private begin(name: string): number {
    const start = this.names.push(name) * this.blocks - this.blocks;
    if (start + this.blocks > this.values.length) {
      const larger = new Float32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    return start;
  }
}
