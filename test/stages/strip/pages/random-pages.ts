import fc from 'fast-check';
import { type PageTree, pageTags } from '../../../../src/model/page-tree.js';
import type { BlockFigures } from '../../../../src/stages/strip/pages/block-figures.js';

const noClaims = { title: '', headline: '', description: '', articleBody: '', types: 0 };

/** A tree of elements below one root, and blocks in some of them; looks from a few, so that they repeat. */
export const pageTree: fc.Arbitrary<PageTree> = fc
  .array(fc.tuple(fc.nat(), fc.nat(pageTags.length - 1), fc.nat(3)), { maxLength: 14 })
  .chain((below) => {
    const elements = below.length + 1;
    return fc.array(fc.nat(elements - 1), { minLength: 1, maxLength: 12 }).map((places): PageTree => {
      const column = (of: (element: readonly [number, number, number], at: number) => number, root: number) => [
        root,
        ...below.map((element, at) => of(element, at)),
      ];
      return {
        elements,
        parent: Int32Array.from(column(([around], at) => around % (at + 1), -1)),
        tag: Uint8Array.from(column(([, tag]) => tag, pageTags.indexOf('html'))),
        hints: new Int32Array(elements),
        look: Int32Array.from(column(([, , look]) => look - 2, 7)),
        elementOf: Int32Array.from(places),
        markup: places.map(() => 'paragraph' as const),
        claims: noClaims,
      };
    });
  });

/** Elements from one up to the outermost, itself first. */
export function upFrom({ parent }: PageTree, element: number): number[] {
  const path: number[] = [];
  for (let at = element; at >= 0; at = parent[at]) path.push(at);
  return path;
}

/** Blocks of an element and of all within it. */
export function blocksWithin(tree: PageTree, element: number): number[] {
  return [...tree.elementOf.keys()].filter((block) => upFrom(tree, tree.elementOf[block]).includes(element));
}

/** What so many blocks may show. Sums of the figures are exact, whatever their order. */
export function blockFiguresOf(count: number): fc.Arbitrary<BlockFigures> {
  const column = (largest: number, unit = 1) =>
    fc
      .array(fc.nat(largest), { minLength: count, maxLength: count })
      .map((values) => Float32Array.from(values, (value) => value * unit));
  const flags = column(1).map((values) => Uint8Array.from(values));
  return fc.record({ words: column(60), commas: column(5), linkShare: column(4, 0.25), good: flags, dated: flags });
}

export const treeWithFigures = pageTree.chain((tree) =>
  blockFiguresOf(tree.elementOf.length).map((figures) => ({ tree, figures })),
);
