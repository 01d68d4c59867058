import { hashUnits, mix } from './hash.js';
import { hashOfKey } from './key-groups.js';
import { PostingTable } from './posting-table.js';

/**
 * Names of any length by number, and numbers by name. A number that is free again is given again. A JavaScript Map ends at
 * 2^24 entries; here memory is the names themselves, 8 bytes a name for them, and what `PostingTable` takes.
 */
export class NameNumbers {
  private readonly table = new PostingTable();
  private readonly names: (string | undefined)[] = [];
  private readonly free: number[] = [];

  get size(): number {
    return this.names.length - this.free.length;
  }

  get bytes(): number {
    return this.table.bytes + 8 * this.names.length;
  }

  /** −1 for a name that is not there. */
  numberOf(name: string): number {
    const { high, low } = keyOf(name);
    let number = -1;
    this.table.forEach(high, low, (candidate) => {
      if (this.names[candidate] === name) number = candidate;
    });
    return number;
  }

  nameOf(number: number): string {
    return this.names[number] as string;
  }

  /** @param name that is not there yet */
  add(name: string): number {
    const number = this.free.pop() ?? this.names.length;
    this.names[number] = name;
    const { high, low } = keyOf(name);
    this.table.add(high, low, number);
    return number;
  }

  remove(number: number): void {
    const { high, low } = keyOf(this.nameOf(number));
    this.table.remove(high, low, number);
    this.names[number] = undefined;
    this.free.push(number);
  }
}

function keyOf(name: string): { high: number; low: number } {
  const low = mix(hashUnits(name, 0x811c9dc5));
  return { high: hashOfKey(mix(hashUnits(name, 0x3c6ef372)), low), low };
}
