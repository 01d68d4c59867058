import { HashTable32 } from '../../kernel/hash-table.js';
import { tokensOf } from '../../kernel/tokens.js';
import { hashWord } from '../../kernel/word-hash.js';
import type { Surfaces } from '../../model/surfaces.js';

/** What a chain of words is. */
const whole = 1;
const beginning = 2;

/** Lines of more words are text that may well say such things. */
const mostWords = 40;

/** Words of a phrase that are compared; longer phrases count by their beginning. */
const longestPhrase = 8;

/**
 * Finds what interfaces say inside lines: phrases as chains of word hashes, the longest at each word. A collision of
 * hashes can make a word count that should not; nothing is removed on it alone.
 */
export class PhraseShares {
  /** Chains of word hashes: `whole` phrases, their `beginning`s, or both. */
  private readonly chains = new HashTable32();

  add(phrase: string): void {
    let chain = 0;
    const tokens = tokensOf(phrase).slice(0, longestPhrase);
    for (const [at, token] of tokens.entries()) {
      chain = link(chain, hashWord(token));
      if (at < tokens.length - 1) this.chains.set(chain, this.chains.get(chain) | beginning);
    }
    if (tokens.length > 0) this.chains.set(chain, this.chains.get(chain) | whole);
  }

  /** By line: the share of its words that stand in such phrases, 0 to 1. */
  of({ lines, tokenStart, tokenHash }: Surfaces): Float32Array {
    const { chains } = this;
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
          const found = chains.get(chain);
          if ((found & whole) !== 0) length = at + 1 - token;
          if ((found & beginning) === 0) break;
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
