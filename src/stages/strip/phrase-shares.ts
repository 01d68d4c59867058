import { tokensOf } from '../../kernel/tokens.js';
import { hashWord } from '../../kernel/word-hash.js';
import type { Surfaces } from '../../model/surfaces.js';

/** Lines of more words are text that may well say such things. */
const mostWords = 40;

/** Words of a phrase that are compared; longer phrases count by their beginning. */
const longestPhrase = 8;

/**
 * Finds what interfaces say inside lines: phrases as chains of word hashes, the longest at each word. A collision of
 * hashes can make a word count that should not; nothing is removed on it alone.
 */
export class PhraseShares {
  /** Hashes of whole phrases, and of their beginnings. */
  private readonly phrases = new Set<number>();
  private readonly beginnings = new Set<number>();

  add(phrase: string): void {
    let chain = 0;
    const tokens = tokensOf(phrase).slice(0, longestPhrase);
    for (const [at, token] of tokens.entries()) {
      chain = link(chain, hashWord(token));
      if (at < tokens.length - 1) this.beginnings.add(chain);
    }
    if (tokens.length > 0) this.phrases.add(chain);
  }

  /** By line: the share of its words that stand in such phrases, 0 to 1. */
  of({ lines, tokenStart, tokenHash }: Surfaces): Float32Array {
    const { phrases, beginnings } = this;
    const shares = new Float32Array(lines);
    for (let line = 0; line < lines; line++) {
      const first = tokenStart[line];
      const end = tokenStart[line + 1];
      if (end === first || end - first > mostWords) continue;
      let covered = 0;
      for (let token = first; token < end; ) {
        let chain = 0;
        let length = 0;
        const stop = Math.min(end, token + longestPhrase);
        for (let at = token; at < stop; at++) {
          chain = link(chain, tokenHash[at]);
          if (phrases.has(chain)) length = at + 1 - token;
          if (!beginnings.has(chain)) break;
        }
        covered += length;
        token += Math.max(1, length);
      }
      shares[line] = covered / (end - first);
    }
    return shares;
  }
}

function link(chain: number, hash: number): number {
  return (Math.imul(chain, 0x01000193) ^ hash) | 0;
}
