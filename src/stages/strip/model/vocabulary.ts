import type { Surfaces } from '../../../model/surfaces.js';

/**
 * The content words of a page, numbered from 0 in the order of their first occurrence: open addressing over their hashes,
 * once a page. Memory is some 20 bytes for each token.
 */
export class PageWords {
  /** By token: the number of its word; -1 where it carries no meaning. */
  readonly wordOf: Int32Array;
  readonly words: number;

  constructor(private readonly surfaces: Surfaces) {
    const { lines, tokenStart, contentHash } = surfaces;
    const tokens = tokenStart[lines];
    const slots = 2 ** Math.ceil(Math.log2(tokens * 1.5 + 16));
    const mask = slots - 1;
    const keys = new Int32Array(slots);
    const numbers = new Int32Array(slots);
    this.wordOf = new Int32Array(tokens);
    let words = 0;
    for (let token = 0; token < tokens; token++) {
      const hash = contentHash[token];
      if (hash === 0) {
        this.wordOf[token] = -1;
        continue;
      }
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
      if (keys[slot] === 0) {
        keys[slot] = hash;
        numbers[slot] = words++;
      }
      this.wordOf[token] = numbers[slot];
    }
    this.words = words;
  }

  /** By line: the share of its content words that also stand in another of the chosen lines; 0 where it has none. */
  sharedWith(chosen: (line: number) => boolean): Float32Array {
    const { wordOf } = this;
    const { lines, tokenStart } = this.surfaces;
    const holders = new Int32Array(this.words);
    const lastHolder = new Int32Array(this.words).fill(-1);
    for (let line = 0; line < lines; line++) {
      if (!chosen(line)) continue;
      for (let token = tokenStart[line]; token < tokenStart[line + 1]; token++) {
        const word = wordOf[token];
        if (word === -1 || lastHolder[word] === line) continue;
        lastHolder[word] = line;
        holders[word]++;
      }
    }
    const shares = new Float32Array(lines);
    for (let line = 0; line < lines; line++) {
      const own = chosen(line) ? 1 : 0;
      let words = 0;
      let shared = 0;
      for (let token = tokenStart[line]; token < tokenStart[line + 1]; token++) {
        const word = wordOf[token];
        if (word === -1) continue;
        words++;
        if (holders[word] > own) shared++;
      }
      if (words > 0) shares[line] = shared / words;
    }
    return shares;
  }
}
