/**
 * Small numbers (1 to 65,535) by 32-bit hash: open addressing, linear probing, at most a third full. A Map of numbers
 * takes five times as long, because it boxes hashes beyond 31 bits. Memory: 6 bytes a slot.
 */
export class HashTable32 {
  private keys: Int32Array;
  private values: Uint16Array;
  private size = 0;

  constructor(expected = 64) {
    const slots = 2 ** Math.ceil(Math.log2(expected * 3 + 16));
    this.keys = new Int32Array(slots);
    this.values = new Uint16Array(slots);
  }

  /** The value of a hash; 0 where it has none. */
  get(hash: number): number {
    return this.values[this.slotOf(hash)];
  }

  /** Slot by slot; a value of 0 is a free slot. A hash is in the first slot from `hash ^ (hash >>> 15)` on that is its own. */
  get slots(): { readonly keys: Int32Array; readonly values: Uint16Array } {
    return { keys: this.keys, values: this.values };
  }

  /** @param value above 0 */
  set(hash: number, value: number): void {
    if (this.size * 3 >= this.keys.length) this.grow();
    const slot = this.slotOf(hash);
    if (this.values[slot] === 0) this.size++;
    this.keys[slot] = hash;
    this.values[slot] = value;
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  private slotOf(hash: number): number {
    const { keys, values } = this;
    const mask = keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (values[slot] !== 0 && keys[slot] !== (hash | 0)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Uint16Array(keys.length * 2);
    this.size = 0;
    for (let slot = 0; slot < keys.length; slot++) if (values[slot] !== 0) this.set(keys[slot], values[slot]);
  }
}
