import type { Block } from '../../model/block.js';
import type { Evidence } from '../../model/evidence.js';

/** From this share of linked characters on, a block is a list of links. */
const linkLimit = 0.7;

/** What a page's own structure says against a block, if anything. Text inputs have no structure. */
export function structuralEvidence({ structure, kind }: Block): Evidence | undefined {
  if (structure === undefined) return undefined;
  if (structure.hidden) return { code: 'hidden' };
  if (structure.region !== undefined && structure.region !== 'figure') {
    return { code: 'structuralElement', element: structure.region };
  }
  if (kind === 'caption') return { code: 'credit', kind: 'caption' };
  if (kind !== 'heading' && structure.linkShare >= linkLimit) {
    return { code: 'linkHeavy', share: Math.round(structure.linkShare * 100) / 100, limit: linkLimit };
  }
  return undefined;
}
