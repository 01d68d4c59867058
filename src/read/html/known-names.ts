/**
 * Finds names in a page without making a string of each. Those that are found are always the same string, so that tables of
 * names tell them apart at a glance.
 */
export class KnownNames<Name extends string> {
  private readonly slots: (Name | undefined)[];
  private readonly mask: number;

  /** @param names of lower-case letters, digits, `-` and `:` */
  constructor(names: Iterable<Name>) {
    const all = [...new Set(names)];
    const size = 2 ** Math.ceil(Math.log2(all.length * 4));
    this.mask = size - 1;
    this.slots = new Array<Name | undefined>(size).fill(undefined);
    for (const name of all) {
      let slot = hashOf(name, 0, name.length) & this.mask;
      while (this.slots[slot] !== undefined) slot = (slot + 1) & this.mask;
      this.slots[slot] = name;
    }
  }

  /** The name that stands there, in capitals or not; undefined where it is none of them. */
  find(text: string, start: number, end: number): Name | undefined {
    let slot = hashOf(text, start, end) & this.mask;
    for (let name = this.slots[slot]; name !== undefined; name = this.slots[slot]) {
      if (name.length === end - start && standsAt(name, text, start)) return name;
      slot = (slot + 1) & this.mask;
    }
    return undefined;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ small(text.charCodeAt(at)), 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

function standsAt(name: string, text: string, start: number): boolean {
  for (let at = 0; at < name.length; at++) if (small(text.charCodeAt(start + at)) !== name.charCodeAt(at)) return false;
  return true;
}

/** The small letter of a capital. */
function small(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
