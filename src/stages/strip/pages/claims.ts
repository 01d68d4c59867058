import { forEachToken } from '../../../kernel/tokens.js';
import { hashWord } from '../../../kernel/word-hash.js';
import type { PageClaims } from '../../../model/page-tree.js';
import type { Surfaces } from '../../../model/surfaces.js';

/** How far each block says what the page says that it is about; shares from 0 to 1, a value a block. */
export type ClaimFigures = {
  /** Share of the words of the title, or of the headline where that is more, that stand in the block; and of the block's in them. */
  readonly titleCovered: Float32Array;
  readonly ofTitle: Float32Array;
  /** Share of the block's words that stand in the description. */
  readonly ofDescription: Float32Array;
  /** Share of the block's runs of three words that stand in the article of the structured data. */
  readonly ofArticleBody: Float32Array;
};

/** Tokens of a block, and characters of an article, that are looked at. */
const mostTokens = 200;
const mostCharacters = 200_000;

export function claimFigures({ lines, tokenStart, tokenHash }: Surfaces, claims: PageClaims): ClaimFigures {
  const column = () => new Float32Array(lines);
  const figures = { titleCovered: column(), ofTitle: column(), ofDescription: column(), ofArticleBody: column() };
  const titles = [claims.title, claims.headline].map((title) => new WordSet(title)).filter(({ size }) => size > 0);
  const description = new WordSet(claims.description);
  const runs = runsOf(claims.articleBody.slice(0, mostCharacters));
  for (let block = 0; block < lines; block++) {
    const start = tokenStart[block];
    const end = Math.min(tokenStart[block + 1], start + mostTokens);
    if (start === end) continue;
    for (const title of titles) {
      const { all, distinct } = title.sharedWith(tokenHash, start, end);
      if (distinct / title.size < figures.titleCovered[block]) continue;
      figures.titleCovered[block] = distinct / title.size;
      figures.ofTitle[block] = all / (end - start);
    }
    if (description.size > 0) {
      figures.ofDescription[block] = description.sharedWith(tokenHash, start, end).all / (end - start);
    }
    if (runs.size > 0) figures.ofArticleBody[block] = shareOfRuns(tokenHash, start, end, runs);
  }
  return figures;
}

/** The words of a text, by their hashes. */
class WordSet {
  private readonly numbers = new Map<number, number>();
  /** By word: the last asked stretch of tokens that held it. */
  private readonly heldBy: Int32Array;
  private asked = 0;

  constructor(text: string) {
    forEachToken(text, (token) => {
      const hash = hashWord(token);
      if (!this.numbers.has(hash)) this.numbers.set(hash, this.numbers.size);
    });
    this.heldBy = new Int32Array(this.numbers.size);
  }

  get size(): number {
    return this.numbers.size;
  }

  /** How many of the tokens from `start` to `end` are words of the text, and how many of its words they are. */
  sharedWith(tokens: Int32Array, start: number, end: number): { readonly all: number; readonly distinct: number } {
    this.asked++;
    let all = 0;
    let distinct = 0;
    for (let at = start; at < end; at++) {
      const number = this.numbers.get(tokens[at]);
      if (number === undefined) continue;
      all++;
      if (this.heldBy[number] === this.asked) continue;
      this.heldBy[number] = this.asked;
      distinct++;
    }
    return { all, distinct };
  }
}

function runsOf(text: string): ReadonlySet<number> {
  const runs = new Set<number>();
  let [before, last] = [0, 0];
  forEachToken(text, (token) => {
    const hash = hashWord(token);
    runs.add(runOf(before, last, hash));
    before = last;
    last = hash;
  });
  return runs;
}

function runOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(first, 31) + second, 0x01000193) ^ third;
}

function shareOfRuns(tokens: Int32Array, start: number, end: number, runs: ReadonlySet<number>): number {
  if (end - start < 3) return 0;
  let found = 0;
  for (let at = start + 2; at < end; at++) if (runs.has(runOf(tokens[at - 2], tokens[at - 1], tokens[at]))) found++;
  return found / (end - start - 2);
}
