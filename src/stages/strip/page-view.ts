import type { Identified } from '../../model/flow.js';
import { shape } from '../../model/surfaces.js';
import { cluesOf } from './clues/clues.js';
import { type LineView, proseNearby } from './line-view.js';
import { isForeign, type Page } from './model/page.js';

/** The lines of a page as metadata and credits look at them. */
export function viewOf({ document }: Identified, page: Page, interfaceShare: Float32Array): LineView {
  const { surfaces, prose, expected } = page;
  const { start, end, shapes, words, length, tokenStart, contentHash } = surfaces;
  const { text } = document;
  const clues = cluesOf(text, start, end);
  const isFunctionWord = page.isFunctionWord;
  return {
    lines: page.lines,
    text: (line) => text.slice(start[line], end[line]),
    units: (line) => end[line] - start[line],
    mayBe: (line, wanted) => (clues[line] & wanted) !== 0,
    ...(expected.length === 0 ? {} : { language: expected[0] }),
    words: (line) => words[line],
    length: (line) => length[line],
    contentWords: (line) => {
      const found: number[] = [];
      for (let token = tokenStart[line]; token < tokenStart[line + 1]; token++) {
        if (contentHash[token] !== 0 && !isFunctionWord(token)) found.push(contentHash[token]);
      }
      return found;
    },
    isSentence: (line) => (shapes[line] & shape.endsSentence) !== 0,
    isInterface: (line) => interfaceShare[line] > 0.9,
    isForeign: (line) => isForeign(page, line),
    isProse: (line) => prose[line] === 1,
    nearby: proseNearby(prose),
  };
}
