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
  const titles = [claims.title, claims.headline].map(wordsOf).filter(({ size }) => size > 0);
  const description = wordsOf(claims.description);
  const runs = runsOf(claims.articleBody.slice(0, mostCharacters));
  for (let block = 0; block < lines; block++) {
    const tokens = tokenHash.subarray(
      tokenStart[block],
      Math.min(tokenStart[block + 1], tokenStart[block] + mostTokens),
    );
    if (tokens.length === 0) continue;
    for (const title of titles) {
      const shared = sharedWords(tokens, title);
      if (shared.distinct / title.size < figures.titleCovered[block]) continue;
      figures.titleCovered[block] = shared.distinct / title.size;
      figures.ofTitle[block] = shared.all / tokens.length;
    }
    if (description.size > 0) figures.ofDescription[block] = sharedWords(tokens, description).all / tokens.length;
    if (runs.size > 0) figures.ofArticleBody[block] = shareOfRuns(tokens, runs);
  }
  return figures;
}

function wordsOf(text: string): ReadonlySet<number> {
  const words = new Set<number>();
  forEachToken(text, (token) => words.add(hashWord(token)));
  return words;
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

function sharedWords(tokens: Int32Array, words: ReadonlySet<number>): { all: number; distinct: number } {
  const seen = new Set<number>();
  let all = 0;
  for (const token of tokens) {
    if (!words.has(token)) continue;
    all++;
    seen.add(token);
  }
  return { all, distinct: seen.size };
}

function shareOfRuns(tokens: Int32Array, runs: ReadonlySet<number>): number {
  if (tokens.length < 3) return 0;
  let found = 0;
  for (let at = 2; at < tokens.length; at++) if (runs.has(runOf(tokens[at - 2], tokens[at - 1], tokens[at]))) found++;
  return found / (tokens.length - 2);
}
