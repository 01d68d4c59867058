/**
 * A set of 53-bit hashes that is emptied in constant time by raising an epoch, so that it serves text after
 * text. Open addressing, linear probing, at most half full. Memory: 16 bytes a slot, for the largest set
 * it was asked to hold.
 */
export class HashSet53 {
  private slots = new Float64Array(1024);
  private epochs = new Uint32Array(1024);
  private epoch = 1;
  private size = 0;

  clear(): void {
    this.size = 0;
    this.epoch++;
    if (this.epoch === 0xffffffff) {
      this.epochs.fill(0);
      this.epoch = 1;
    }
  }

  /** True when `hash` was not there before. */
  add(hash: number): boolean {
    if (this.size * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let at = (hash % 0x100000000) & mask;
    while (this.epochs[at] === this.epoch) {
      if (this.slots[at] === hash) return false;
      at = (at + 1) & mask;
    }
    this.slots[at] = hash;
    this.epochs[at] = this.epoch;
    this.size++;
    return true;
  }

  has(hash: number): boolean {
    const mask = this.slots.length - 1;
    let at = (hash % 0x100000000) & mask;
    while (this.epochs[at] === this.epoch) {
      if (this.slots[at] === hash) return true;
      at = (at + 1) & mask;
    }
    return false;
  }

  private grow(): void {
    const { slots, epochs, epoch } = this;
    this.slots = new Float64Array(slots.length * 2);
    this.epochs = new Uint32Array(slots.length * 2);
    this.epoch = 1;
    this.size = 0;
    for (let at = 0; at < slots.length; at++) {
      if (epochs[at] === epoch) this.add(slots[at]);
    }
  }
}
