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

/** A root with so many posts, each of so many paragraphs, each a block of so many words. */
function posts(count: number, paragraphs: number, words: number) {
  const elements = 1 + count * (1 + paragraphs);
  const places = Array.from({ length: count }, (_, post) => 1 + post * (1 + paragraphs));
  const parent = new Int32Array(elements);
  const look = new Int32Array(elements).fill(3);
  parent[0] = -1;
  for (const post of places) {
    look[post] = 2;
    parent.fill(post, post + 1, post + 1 + paragraphs);
  }
  const elementOf = Int32Array.from(look.keys()).filter((element) => look[element] === 3 && element > 0);
  const column = (value: number) => new Float32Array(elementOf.length).fill(value);
  const flags = new Uint8Array(elementOf.length);
  const tree = {
    ...{ elements, parent, look, elementOf, tag: new Uint8Array(elements), hints: new Int32Array(elements) },
    markup: Array.from(elementOf, () => 'paragraph' as const),
    claims: { title: '', headline: '', description: '', articleBody: '', types: 0 },
  };
  const figures = { words: column(words), commas: column(0), linkShare: column(0), good: flags, dated: flags };
  return { places, ...repeatedElements(tree, figures, elementFigures(tree, figures)) };
}

test('paragraphs of posts stand in the row of their post’s paragraphs, and outermost in that of posts', () => {
  const { groups, innermost, outermost, rank, places } = posts(4, 3, 10);
  const last = places[3] + 2;
  expect(groups[innermost[last]]).toMatchObject({ elements: 3, words: 30 });
  expect(groups[outermost[last]]).toMatchObject({ elements: 4, words: 120 });
  expect([rank[last], rank[places[3]]]).toEqual([1, 3]);
});

test('a row has three elements at least, of eight words on the mean', () => {
  const isRow = (count: number, words: number) => posts(count, 1, words).innermost.some((group) => group !== -1);
  expect([isRow(3, 8), isRow(2, 8), isRow(3, 7.9)]).toEqual([true, false, false]);
});
