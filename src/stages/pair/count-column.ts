/** A column of whole numbers below 2^32 that grows by half: 4 bytes a number and at most as much again while it grows. */
export class CountColumn {
  private room = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(Math.ceil(this.room.length * 1.5));
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  /** What was pushed; a view, good until the next push. */
  values(): Uint32Array {
    return this.room.subarray(0, this.length);
  }
}
