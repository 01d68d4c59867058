import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementFigures } from '../../../../src/stages/strip/pages/element-figures.js';
import { repeatedElements } from '../../../../src/stages/strip/pages/repeated-elements.js';
import { blocksWithin, treeWithFigures, upFrom } from './random-pages.js';

test('the innermost and outermost group of each element are the nearest and farthest that repeat', () => {
  fc.assert(
    fc.property(treeWithFigures, ({ tree, figures }) => {
      const elements = elementFigures(tree, figures);
      const found = repeatedElements(tree, figures, elements);
      const { parent, look } = tree;
      const groupOf = (element: number) =>
        [...parent.keys()].filter((other) => parent[other] === parent[element] && look[other] === look[element]);
      const wordsOf = (group: readonly number[]) => group.reduce((sum, one) => sum + elements.words[one], 0);
      const repeats = (element: number) => {
        const group = groupOf(element);
        return group.length >= 3 && wordsOf(group) >= 8 * group.length;
      };
      for (let element = 0; element < tree.elements; element++) {
        const around = upFrom(tree, element).filter(repeats);
        const [nearest, farthest] = [around[0], around.at(-1)];
        if (nearest === undefined || farthest === undefined) {
          expect([found.innermost[element], found.outermost[element]]).toEqual([-1, -1]);
          continue;
        }
        const [group, outer] = [groupOf(nearest), groupOf(farthest)];
        expect(found.groups[found.innermost[element]]).toEqual({
          elements: group.length,
          words: wordsOf(group),
          linkedWords: group.reduce((sum, one) => sum + elements.linkedWords[one], 0),
          goodWords: group.reduce((sum, one) => sum + elements.goodWords[one], 0),
          dated: group.filter((one) => blocksWithin(tree, one).some((block) => figures.dated[block] === 1)).length,
        });
        expect(found.groups[found.outermost[element]]).toMatchObject({ elements: outer.length, words: wordsOf(outer) });
        expect(found.rank[element]).toBe(group.indexOf(nearest));
        expect(found.steps[element]).toBe(upFrom(tree, element).indexOf(nearest));
      }
    }),
    { numRuns: 300 },
  );
});
