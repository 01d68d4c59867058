/** Pairs of numbers as two columns of one length. */
export type PairColumns = { readonly left: Uint32Array; readonly right: Uint32Array };

/** Up to this many pairs room is doubled without a look for repeats. */
const smallCapacity = 2 ** 20;

/** Bits of a digit of the radix sort: its 2,048 counters and the ends that are written to stay in the cache. */
const digitBits = 11;

/**
 * Distinct pairs of numbers below 2^32. Pairs are pushed into columns, and repeats go when the columns are full, by a
 * radix sort; a JavaScript Set ends at 2^24 entries.
 *
 * Memory: room for at most four times the distinct pairs, or for 2^20, at 8 bytes each; and as much again while they
 * are sorted.
 */
export class DistinctPairs {
  private left = new Uint32Array(1024);
  private right = new Uint32Array(1024);
  private length = 0;

  add(left: number, right: number): void {
    if (this.length === this.left.length) this.makeRoom();
    this.left[this.length] = left;
    this.right[this.length++] = right;
  }

  /** Every pair once, ascending by left, then right; the columns are copies. */
  sorted(): PairColumns {
    this.removeRepeats();
    return { left: this.left.slice(0, this.length), right: this.right.slice(0, this.length) };
  }

  /** Doubles the room unless repeats filled half of it, so that the time for sorting stays in proportion to pushes. */
  private makeRoom(): void {
    const capacity = this.left.length;
    if (capacity >= smallCapacity) this.removeRepeats();
    if (this.length <= capacity / 2) return;
    this.left = grown(this.left);
    this.right = grown(this.right);
  }

  private removeRepeats(): void {
    this.sort();
    const { left, right, length } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      if (kept > 0 && left[at] === left[kept - 1] && right[at] === right[kept - 1]) continue;
      left[kept] = left[at];
      right[kept++] = right[at];
    }
    this.length = kept;
  }

  /** LSD radix sort: by the digits of right, then by those of left; digits above the largest number are left out. */
  private sort(): void {
    const { left, right, length } = this;
    let from: PairColumns = { left, right };
    let to: PairColumns = { left: new Uint32Array(length), right: new Uint32Array(length) };
    for (const side of ['right', 'left'] as const) {
      const bits = bitsOfLargest(from[side], length);
      for (let shift = 0; shift < bits; shift += digitBits) {
        moveByDigit(from, to, from[side], length, shift);
        [from, to] = [to, from];
      }
    }
    if (from.left === left) return;
    left.set(from.left);
    right.set(from.right);
  }
}

/** Moves the first `length` pairs, ordered by one digit of `keys`; pairs of the same digit stay in their order. */
function moveByDigit(from: PairColumns, to: PairColumns, keys: Uint32Array, length: number, shift: number): void {
  const mask = 2 ** digitBits - 1;
  const next = new Uint32Array(mask + 1);
  for (let at = 0; at < length; at++) next[(keys[at] >>> shift) & mask]++;
  for (let digit = 0, sum = 0; digit <= mask; digit++) {
    const start = sum;
    sum += next[digit];
    next[digit] = start;
  }
  for (let at = 0; at < length; at++) {
    const place = next[(keys[at] >>> shift) & mask]++;
    to.left[place] = from.left[at];
    to.right[place] = from.right[at];
  }
}

function bitsOfLargest(keys: Uint32Array, length: number): number {
  let all = 0;
  for (let at = 0; at < length; at++) all |= keys[at];
  return 32 - Math.clz32(all);
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
