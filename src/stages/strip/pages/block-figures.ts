import type { Block } from '../../../model/block.js';
import { shape, window } from '../../../model/surfaces.js';
import type { Page } from '../model/page.js';

/** What each block of a page shows by itself; a value a block. */
export type BlockFigures = {
  /** Tokens, those beyond the beginning that is looked at reckoned by length. */
  readonly words: Float32Array;
  readonly commas: Float32Array;
  /** Share of its characters that stand in links. */
  readonly linkShare: Float32Array;
  /** 1 where it reads as prose: ten tokens or more, few of them in links, and a sentence's end or two commas. */
  readonly good: Uint8Array;
  /** 1 where it holds a date or a time of day, and little else. */
  readonly dated: Uint8Array;
};

const fewestWords = 10;
const mostLinked = 0.3;
const mostWordsBesideDate = 20;

export function blockFigures(blocks: readonly Block[], { surfaces }: Pick<Page, 'surfaces'>): BlockFigures {
  const { lines, start, end, words, commas, shapes, sentenceEnds } = surfaces;
  const figures = {
    words: new Float32Array(lines),
    commas: new Float32Array(lines),
    linkShare: new Float32Array(lines),
    good: new Uint8Array(lines),
    dated: new Uint8Array(lines),
  };
  for (let block = 0; block < lines; block++) {
    const whole = Math.max(1, (end[block] - start[block]) / window);
    const linkShare = blocks[block].structure?.linkShare ?? 0;
    figures.words[block] = words[block] * whole;
    figures.commas[block] = commas[block] * whole;
    figures.linkShare[block] = linkShare;
    const saysSomething = sentenceEnds[block] > 0 || (shapes[block] & shape.endsSentence) !== 0 || commas[block] >= 2;
    if (words[block] < mostWordsBesideDate && (shapes[block] & (shape.date | shape.time)) !== 0)
      figures.dated[block] = 1;
    if (words[block] >= fewestWords && linkShare < mostLinked && saysSomething) figures.good[block] = 1;
  }
  return figures;
}
