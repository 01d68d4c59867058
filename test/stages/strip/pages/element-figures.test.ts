import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementFigures } from '../../../../src/stages/strip/pages/element-figures.js';
import { blocksWithin, treeWithFigures, upFrom } from './random-pages.js';

test('an element holds what all blocks within it hold', () => {
  fc.assert(
    fc.property(treeWithFigures, ({ tree, figures }) => {
      const found = elementFigures(tree, figures);
      for (let element = 0; element < tree.elements; element++) {
        const within = blocksWithin(tree, element);
        const sum = (of: (block: number) => number) => within.reduce((total, block) => total + of(block), 0);
        expect([
          found.blocks[element],
          found.words[element],
          found.linkedWords[element],
          found.goodWords[element],
          found.commas[element],
          found.depth[element],
        ]).toEqual([
          within.length,
          sum((block) => figures.words[block]),
          sum((block) => figures.words[block] * figures.linkShare[block]),
          sum((block) => figures.words[block] * figures.good[block]),
          sum((block) => figures.commas[block]),
          upFrom(tree, element).length - 1,
        ]);
      }
    }),
  );
});

test('elements are alike that have one look below one parent', () => {
  fc.assert(
    fc.property(treeWithFigures, ({ tree, figures }) => {
      const found = elementFigures(tree, figures);
      const { parent, look } = tree;
      for (let element = 0; element < tree.elements; element++) {
        const alike = [...parent.keys()].filter(
          (other) => parent[other] === parent[element] && look[other] === look[element],
        );
        const words = alike.reduce((sum, other) => sum + found.words[other], 0);
        const linked = alike.reduce((sum, other) => sum + found.linkedWords[other], 0);
        expect(found.alike[element]).toBe(alike.length);
        expect(found.alikeLinkShare[element]).toBeCloseTo(words === 0 ? 0 : linked / words, 6);
      }
    }),
  );
});
