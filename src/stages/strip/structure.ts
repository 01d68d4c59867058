import type { Block, BlockKind } from '../../model/block.js';
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
  if (kind !== 'heading' && structure.linkShare >= linkLimit) {
    return { code: 'linkHeavy', share: Math.round(structure.linkShare * 100) / 100, limit: linkLimit };
  }
  return undefined;
}

/** From this share of linked characters on, an item says where to go, not what is said. */
const itemLinkLimit = 0.5;

/** What a heading, or an item, row or quotation that is not made of links, has in its favour. */
const markedUp = 1.5;

/** Characters of a Markdown line in which links are looked for. */
const window = 2_000;

/**
 * Log-odds that a block's markup adds to what the line model says, which knows lines only: a subheading or an item of the
 * body is marked up as one, the lines of navigation are links.
 *
 * @param kind by the block's markup alone
 */
export function markupLogOdds({ structure, text }: Block, kind: BlockKind): number {
  if (kind === 'heading') return markedUp;
  if (kind !== 'listItem' && kind !== 'tableRow' && kind !== 'quotation') return 0;
  return (structure?.linkShare ?? markdownLinkShare(text)) < itemLinkLimit ? markedUp : 0;
}

/** Share of a Markdown line that stands in links. */
function markdownLinkShare(text: string): number {
  const head = text.slice(0, window);
  const links = head.match(/\[[^[\]]{0,300}\]\([^()]{0,300}\)/g) ?? [];
  return links.reduce((sum, link) => sum + link.length, 0) / Math.max(1, head.length);
}
