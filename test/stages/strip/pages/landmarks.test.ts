import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageTags } from '../../../../src/model/page-tree.js';
import { elementFigures } from '../../../../src/stages/strip/pages/element-figures.js';
import { holderOf, kinshipTo, topCandidate } from '../../../../src/stages/strip/pages/landmarks.js';
import { blocksWithin, pageTree, treeWithFigures, upFrom } from './random-pages.js';

test.each([0.6, 0.85])('the holder is the deepest element with %d of the good words', (share) => {
  fc.assert(
    fc.property(treeWithFigures, ({ tree, figures }) => {
      const goodWithin = (element: number) =>
        blocksWithin(tree, element).reduce((sum, block) => sum + figures.good[block] * figures.words[block], 0);
      const all = goodWithin(0);
      fc.pre(all > 0);
      const holders = [...tree.parent.keys()].filter((element) => goodWithin(element) >= share * all);
      const deepest = Math.max(...holders.map((element) => upFrom(tree, element).length));
      const holder = holderOf(share, tree, elementFigures(tree, figures));
      expect(holders).toContain(holder);
      // With more than half in each, all holders lie one within the other.
      expect(upFrom(tree, holder)).toHaveLength(deepest);
    }),
  );
});

test('kinship counts the steps up to the innermost element around both, and down from there', () => {
  fc.assert(
    fc.property(pageTree, fc.nat(), (tree, chosen) => {
      const landmark = chosen % tree.elements;
      const { up, down } = kinshipTo(landmark, tree);
      const above = upFrom(tree, landmark);
      for (let element = 0; element < tree.elements; element++) {
        const path = upFrom(tree, element);
        const common = path.find((one) => above.includes(one)) ?? 0;
        expect([up[element], down[element]]).toEqual([above.indexOf(common), path.indexOf(common)]);
      }
    }),
  );
});

const containers = new Set([
  ...['', 'body', 'main', 'article', 'section', 'div', 'td', 'center', 'form', 'blockquote', 'pre'],
]);

test('elements score by the paragraphs below them, and the top candidate has the largest score', () => {
  fc.assert(
    fc.property(
      treeWithFigures.chain(({ tree, figures }) => {
        const size = { minLength: tree.elementOf.length, maxLength: tree.elementOf.length };
        return fc.array(fc.nat(500), size).map((lengths) => ({ tree, figures, lengths }));
      }),
      ({ tree, figures, lengths }) => {
        const expected = Array.from({ length: tree.elements }, (_, element) => {
          const within = blocksWithin(tree, element);
          const words = within.reduce((sum, block) => sum + figures.words[block], 0);
          const linked = within.reduce((sum, block) => sum + figures.words[block] * figures.linkShare[block], 0);
          let score = 0;
          for (const [block, length] of lengths.entries()) {
            const path = upFrom(tree, tree.elementOf[block]);
            const scoring = containers.has(pageTags[tree.tag[path[0]]]) ? path : path.slice(1);
            const rank = scoring.indexOf(element);
            if (length < 25 || rank === -1 || rank > 3) continue;
            score +=
              ((1 + figures.commas[block] + Math.min(length / 100, 3)) * (1 - figures.linkShare[block])) / 2 ** rank;
          }
          return words === 0 ? 0 : score * (1 - linked / words);
        });
        const top = topCandidate(tree, figures, Float32Array.from(lengths), elementFigures(tree, figures));
        for (const [element, score] of expected.entries()) expect(top.scores[element]).toBeCloseTo(score, 3);
        expect(top.scores[top.element]).toBe(Math.max(...top.scores));
      },
    ),
  );
});
