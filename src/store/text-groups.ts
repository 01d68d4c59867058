import type { Rows } from '../kernel/slabs.js';
import type { DocNumber } from '../model/document.js';

/** A digest by number, in 32-bit words, and whether two are the same. */
export type Digests = {
  readonly length: number;
  /** Some bits of it, evenly spread. */
  keyOf(number: number): number;
  areEqual(one: number, other: number): boolean;
};

/**
 * Documents of the same text in groups, each ascending, in the order of their first member; read as an array of arrays is. Memory:
 * 8 bytes a document at most, and while they are made 16 more.
 */
export class TextGroups implements Rows<Uint32Array> {
  private constructor(
    /** Where each group begins in `members`; one more than there are groups. */
    private readonly starts: Uint32Array,
    private readonly members: Uint32Array,
  ) {}

  static readonly none = new TextGroups(new Uint32Array(1), new Uint32Array(0));

  /** @param belongs whether a document is in a group at all */
  static of(digests: Digests, belongs: (number: DocNumber) => boolean): TextGroups {
    const groupOf = new Uint32Array(digests.length);
    const sizes = new Uint32Array(digests.length + 1);
    /** A power of two, at least half free: one more than the first member of the group that stands there. */
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(digests.length * 2 + 2)));
    const mask = slots.length - 1;
    let groups = 0;
    for (let number = 0; number < digests.length; number++) {
      if (!belongs(number)) continue;
      let slot = digests.keyOf(number) & mask;
      while (slots[slot] !== 0 && !digests.areEqual(slots[slot] - 1, number)) slot = (slot + 1) & mask;
      if (slots[slot] === 0) {
        slots[slot] = number + 1;
        groupOf[number] = groups++;
      } else groupOf[number] = groupOf[slots[slot] - 1];
      sizes[groupOf[number] + 1]++;
    }
    const starts = sizes.slice(0, groups + 1);
    for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
    const next = starts.slice();
    const members = new Uint32Array(starts[groups]);
    for (let number = 0; number < digests.length; number++) {
      if (belongs(number)) members[next[groupOf[number]]++] = number;
    }
    return new TextGroups(starts, members);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  at(group: number): Uint32Array {
    return this.members.subarray(this.starts[group], this.starts[group + 1]);
  }

  first(group: number): DocNumber {
    return this.members[this.starts[group]];
  }
}
