import type { Run } from './runs.js';
import { shingleLength } from './shingle-hashes.js';

/**
 * The heaviest chain of pieces of `runs` that ascends in both texts, as runs of shingles: their `words` count shingles.
 * Counted so, a chain of few long pieces is heavier than one of many short ones that holds as many words.
 *
 * Each run is a diagonal of pairs of equal shingles, and the chain is the longest subsequence of all these pairs that
 * strictly ascends in both texts, found by patience sorting (Fredman 1975; Hunt and Szymanski 1977): by length, the least
 * place in right at which a chain of it ends. So a run may be left or joined in the middle, which matters where a
 * paragraph stands twice in one text. A pair that only goes on along its run takes constant time, any other one a binary
 * search.
 *
 * @param runs of five words or more, of which none overlap on one diagonal
 * @param wordsOfLeft words of the left text
 */
export function heaviestChain(runs: readonly Run[], wordsOfLeft: number): Run[] {
  const { pieces, last } = longestAscent(runs, wordsOfLeft);
  const chain: Run[] = [];
  let { piece: number, end } = last;
  while (number >= 0) {
    const { run, left, previous, previousEnd } = pieces[number];
    chain.push({ left, right: left - run.left + run.right, words: end - left });
    number = previous;
    end = previousEnd;
  }
  return chain.reverse();
}

/**
 * A chain of runs of shingles as runs of words. Where shingles of neighbours overlap, the latter gives up the words they
 * share, so that runs never overlap in either text. A shingle starts after the one before it: each keeps a word or more.
 */
export function wordsOfChain(chain: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let endOfLeft = 0;
  let endOfRight = 0;
  for (const { left, right, words: shingles } of chain) {
    const shared = Math.max(0, endOfLeft - left, endOfRight - right);
    const words = shingles + shingleLength - 1 - shared;
    runs.push({ left: left + shared, right: right + shared, words });
    endOfLeft = left + shared + words;
    endOfRight = right + shared + words;
  }
  return runs;
}

/** Shingles from `left` on that follow one diagonal, reached from the piece numbered `previous` (-1: none) where it ended. */
type Piece = { readonly run: Run; readonly left: number; readonly previous: number; readonly previousEnd: number };

/** A run that the sweep is in, with the piece of it that its last shingle belongs to and the chain's length up to there. */
type Active = { readonly run: Run; length: number; piece: number };

/** Where a chain ends: in which piece, and before which shingle of left. */
type ChainEnd = { readonly piece: number; readonly end: number };

function longestAscent(runs: readonly Run[], wordsOfLeft: number): { pieces: readonly Piece[]; last: ChainEnd } {
  const pieces: Piece[] = [];
  const chains = new ChainEnds(wordsOfLeft);
  const starting = byLeft(runs, wordsOfLeft);
  /** By descending diagonal, so that no pair is extended by another of the same shingle of left. */
  let active: Active[] = [];
  /** Where the first of them ends, or before. */
  let firstEnd = wordsOfLeft;
  for (let left = 0; left < wordsOfLeft; left++) {
    if (starting.first[left] < 0 && active.length === 0) continue;
    if (left >= firstEnd) {
      active = active.filter(({ run }) => left < endOfShingles(run));
      firstEnd = active.reduce((end, { run }) => Math.min(end, endOfShingles(run)), wordsOfLeft);
    }
    for (let at = starting.first[left]; at >= 0; at = starting.next[at]) {
      insert(active, runs[at]);
      firstEnd = Math.min(firstEnd, endOfShingles(runs[at]));
    }
    for (const state of active) {
      const right = left - state.run.left + state.run.right;
      const before = chains.longestBefore(right, state.length);
      if (state.piece < 0 || before > state.length) {
        const { piece, end } = chains.at(before);
        state.piece = pieces.push({ run: state.run, left, previous: piece, previousEnd: end }) - 1;
      }
      state.length = before + 1;
      chains.offer(state.length, right, state.piece, left + 1);
    }
  }
  return { pieces, last: chains.longest() };
}

/** Behind the run's last shingle, in left. */
function endOfShingles({ left, words }: Run): number {
  return left + words - shingleLength + 1;
}

/** Runs by the place they start at in left, as linked lists: -1 ends one. */
function byLeft(runs: readonly Run[], wordsOfLeft: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(wordsOfLeft).fill(-1);
  const next = new Int32Array(runs.length);
  for (let at = 0; at < runs.length; at++) {
    next[at] = first[runs[at].left];
    first[runs[at].left] = at;
  }
  return { first, next };
}

function insert(active: Active[], run: Run): void {
  const diagonal = run.right - run.left;
  let at = active.length;
  while (at > 0 && active[at - 1].run.right - active[at - 1].run.left < diagonal) at--;
  active.splice(at, 0, { run, length: 0, piece: -1 });
}

/** By length, the chain that ends at the least place in right. Places ascend with the length. 12 bytes a word of left. */
class ChainEnds {
  private readonly places: Int32Array;
  private readonly pieces: Int32Array;
  private readonly ends: Int32Array;
  private length = 0;

  constructor(wordsOfLeft: number) {
    this.places = new Int32Array(wordsOfLeft + 1).fill(-1);
    this.pieces = new Int32Array(wordsOfLeft + 1).fill(-1);
    this.ends = new Int32Array(wordsOfLeft + 1);
  }

  /** The length of the longest chain that ends before `right`, when one of `known` is known to. */
  longestBefore(right: number, known: number): number {
    const { places } = this;
    let least = known;
    if (least === this.length || places[least + 1] >= right) return least;
    let most = this.length;
    while (least < most) {
      const middle = (least + most + 1) >> 1;
      if (places[middle] < right) least = middle;
      else most = middle - 1;
    }
    return least;
  }

  at(length: number): ChainEnd {
    return { piece: this.pieces[length], end: this.ends[length] };
  }

  /** A chain of this length that ends at `right`, with the piece numbered `piece`, before `end` in left. */
  offer(length: number, right: number, piece: number, end: number): void {
    if (length <= this.length && this.places[length] <= right) return;
    this.length = Math.max(this.length, length);
    this.places[length] = right;
    this.pieces[length] = piece;
    this.ends[length] = end;
  }

  longest(): ChainEnd {
    return this.at(this.length);
  }
}
