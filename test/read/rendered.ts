import type { Block } from '../../src/model/block.js';
import { type RenderedPage, renderPage } from '../../src/read/html/renderer.js';
import { isRefusal } from '../../src/read/refusal.js';

export function rendered(page: string): RenderedPage {
  const result = renderPage(page);
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

/** Text and kind of each block. */
export function blocksOf(page: string): [string, Block['kind']][] {
  return rendered(page).blocks.map(({ text, kind }) => [text.trim(), kind]);
}

/** The structure of the block with this text. */
export function structureOf(page: string, text: string): NonNullable<Block['structure']> {
  const structure = rendered(page).blocks.find((block) => block.text.trim() === text)?.structure;
  if (structure === undefined) throw new Error(`No block ${JSON.stringify(text)}.`);
  return structure;
}
