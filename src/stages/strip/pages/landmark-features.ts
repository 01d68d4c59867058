import { nowhere } from './distances.js';
import type { Add, FeatureSources } from './feature-sources.js';
import { holderOf, kinshipTo, topCandidate } from './landmarks.js';
import { repeatedElements } from './repeated-elements.js';

/** Where a block stands to the elements that hold most of what reads as prose. */
export function landmarkFeatures({ tree, page, figures, elements }: FeatureSources, add: Add): void {
  const { elementOf, parent } = tree;
  const top = topCandidate(tree, figures, page.surfaces.length, elements);
  const best = Math.max(1e-6, top.scores[top.element]);
  const near = new Float32Array(tree.elements);
  for (let element = 0; element < tree.elements; element++) {
    near[element] = Math.max(parent[element] < 0 ? 0 : near[parent[element]] * 0.9, top.scores[element] / best);
  }
  add('score', (block) => near[elementOf[block]]);
  const landmarks = {
    top: top.element,
    'most good': holderOf(0.6, tree, elements),
    'all good': holderOf(0.85, tree, elements),
  };
  for (const [name, landmark] of Object.entries(landmarks)) {
    const { up, down } = kinshipTo(landmark, tree);
    add(`${name}: up`, (block) => up[elementOf[block]]);
    add(`${name}: down`, (block) => Math.min(nowhere, down[elementOf[block]]));
    add(`${name}: words`, () => elements.words[landmark] / Math.max(1, elements.words[0]));
  }
}

/** Posts, comments and teasers follow one another in elements of one look; an article stands in none. */
export function repeatedFeatures({ tree, figures, elements }: FeatureSources, add: Add): void {
  const { groups, innermost, outermost, rank, steps } = repeatedElements(tree, figures, elements);
  const { elementOf } = tree;
  const [words, good] = [Math.max(1, elements.words[0]), Math.max(1, elements.goodWords[0])];
  for (const [name, groupOf] of Object.entries({ inner: innermost, outer: outermost })) {
    const of = (figureOf: (group: (typeof groups)[number]) => number) => (block: number) => {
      const group = groupOf[elementOf[block]];
      return group === -1 ? -1 : figureOf(groups[group]);
    };
    add(
      `${name} row: elements`,
      of((group) => Math.log1p(group.elements)),
    );
    add(
      `${name} row: words`,
      of((group) => Math.log1p(group.words / group.elements)),
    );
    add(
      `${name} row: linked`,
      of((group) => group.linkedWords / Math.max(1, group.words)),
    );
    add(
      `${name} row: good`,
      of((group) => group.goodWords / Math.max(1, group.words)),
    );
    add(
      `${name} row: dated`,
      of((group) => group.dated / group.elements),
    );
    add(
      `${name} row: share`,
      of((group) => group.words / words),
    );
    add(
      `${name} row: good beside`,
      of((group) => Math.log1p(Math.max(0, good - group.goodWords))),
    );
    add(
      `${name} row: share of good beside`,
      of((group) => 1 - group.goodWords / good),
    );
  }
  const inRow = (figureOf: (element: number) => number) => (block: number) =>
    innermost[elementOf[block]] === -1 ? -1 : figureOf(elementOf[block]);
  add(
    'inner row: rank',
    inRow((element) => Math.log1p(rank[element])),
  );
  add(
    'inner row: steps',
    inRow((element) => steps[element]),
  );
}
