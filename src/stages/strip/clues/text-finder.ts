import { edge, foldedUnit } from './folding.js';

/** Columns of the table; characters beyond that many share them, so that now and then a text is found that is not there. */
const columns = 256;

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
    const columnOfFolded = new Map<number, number>();
    const columnAt = (unit: number) => {
      const known = columnOfFolded.get(unit);
      if (known !== undefined) return known;
      const column = 1 + (columnOfFolded.size % (columns - 1));
      columnOfFolded.set(unit, column);
      return column;
    };
    const most = texts.reduce((sum, [text]) => sum + text.length, 1);
    const next = new Uint16Array(most * columns);
    this.bits = new Int32Array(most);
    let states = 1;
    for (const [text, bit] of texts) {
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        const place = state * columns + columnAt(text.charCodeAt(at));
        if (next[place] === 0) next[place] = states++;
        state = next[place];
      }
      this.bits[state] |= bit;
    }
    if (states > 0xffff) throw new RangeError(`${states} states are more than a table of 16 bits holds`);
    this.next = next.slice(0, states * columns);
    this.linkStates();
    for (let unit = 0; unit < 0x10000; unit++) this.columnOf[unit] = columnOfFolded.get(foldedUnit[unit]) ?? 0;
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
  private linkStates(): void {
    const { next, bits } = this;
    const fallback = new Uint16Array(bits.length);
    const queue: number[] = [];
    for (let column = 0; column < columns; column++) if (next[column] !== 0) queue.push(next[column]);
    for (let done = 0; done < queue.length; done++) {
      const state = queue[done];
      const other = fallback[state] * columns;
      bits[state] |= bits[fallback[state]];
      for (let column = 0; column < columns; column++) {
        const place = state * columns + column;
        const child = next[place];
        if (child === 0) next[place] = next[other + column];
        else {
          fallback[child] = next[other + column];
          queue.push(child);
        }
      }
    }
  }
}
