import { edge, foldedUnit } from './folding.js';

/** Columns of the table, the first for what stands in no text. */
const columns = 256;
/** The last of them are shared by the characters of scripts that have thousands: now and then what is found is not there. */
const shared = 48;

/** Looks for many texts at once, in one pass over the characters of a line (Aho and Corasick, 1975). */
export class TextFinder {
  private readonly columnOf = new Uint8Array(0x10000);
  /** By state and column: the next state. */
  private readonly next: Uint16Array;
  /** By state: the bits of the texts that end here. */
  private readonly bits: Int32Array;
  private readonly start: number;
  private readonly edgeColumn: number;

  /** @param texts folded texts, each with the bit that says it was found */
  constructor(texts: readonly (readonly [text: string, bit: number])[]) {
    const columnOfFolded = columnsFor(texts.map(([text]) => text));
    const most = texts.reduce((sum, [text]) => sum + text.length, 1);
    const next = new Uint16Array(most * columns);
    const children: number[][] = [[]];
    this.bits = new Int32Array(most);
    for (const [text, bit] of texts) {
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        const column = columnOfFolded[text.charCodeAt(at)];
        const place = state * columns + column;
        if (next[place] === 0) {
          next[place] = children.length;
          children[state].push(column);
          children.push([]);
        }
        state = next[place];
      }
      this.bits[state] |= bit;
    }
    const states = children.length;
    if (states > 0xffff) throw new RangeError(`${states} states are more than a table of 16 bits holds`);
    this.next = next.slice(0, states * columns);
    this.linkStates(children);
    for (let unit = 0; unit < 0x10000; unit++) this.columnOf[unit] = columnOfFolded[foldedUnit[unit]];
    this.edgeColumn = this.columnOf[edge.charCodeAt(0)];
    this.start = this.next[this.edgeColumn];
  }

  /** The bits of all texts that stand in a line, which stands in `text` from one offset to another. */
  bitsOf(text: string, from: number, to: number): number {
    const { columnOf, next, bits } = this;
    let state = this.start;
    let found = bits[state];
    for (let at = from; at < to; at++) {
      state = next[state * columns + columnOf[text.charCodeAt(at)]];
      found |= bits[state];
    }
    return found | bits[next[state * columns + this.edgeColumn]];
  }

  /** Where no text goes on, the longest end of what was read goes on that begins a text. */
  private linkStates(children: readonly (readonly number[])[]): void {
    const { next, bits } = this;
    const fallback = new Uint16Array(children.length);
    const queue = [0];
    for (let done = 0; done < queue.length; done++) {
      const state = queue[done];
      const own = children[state].map((column) => next[state * columns + column]);
      const other = fallback[state] * columns;
      bits[state] |= bits[fallback[state]];
      if (state !== 0) next.copyWithin(state * columns, other, other + columns);
      for (const [rank, column] of children[state].entries()) {
        if (state !== 0) fallback[own[rank]] = next[other + column];
        next[state * columns + column] = own[rank];
        queue.push(own[rank]);
      }
    }
  }
}

/** By code unit: its column, the first units of Unicode each with one of their own. */
function columnsFor(texts: readonly string[]): Uint8Array {
  const columnOf = new Uint8Array(0x10000);
  for (const text of texts) for (let at = 0; at < text.length; at++) columnOf[text.charCodeAt(at)] = 1;
  let used = 0;
  for (let unit = 0; unit < columnOf.length; unit++) {
    if (columnOf[unit] === 0) continue;
    used++;
    columnOf[unit] = used < columns - shared ? used : columns - shared + (used % shared);
  }
  return columnOf;
}
