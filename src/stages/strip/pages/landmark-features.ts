import type { FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';
import { holderOf, kinshipTo, topCandidate } from './landmarks.js';
import { type ElementGroup, repeatedElements } from './repeated-elements.js';

/** Where a block stands to the elements that hold most of what reads as prose. */
export function landmarkFeatures({ tree, page, figures, elements }: FeatureSources, columns: FeatureColumns): void {
  const { elementOf, parent } = tree;
  const top = topCandidate(tree, figures, page.surfaces.length, elements);
  const best = Math.max(1e-6, top.scores[top.element]);
  const near = new Float32Array(tree.elements);
  for (let element = 0; element < tree.elements; element++) {
    near[element] = Math.max(parent[element] < 0 ? 0 : near[parent[element]] * 0.9, top.scores[element] / best);
  }
  columns.addAt('score', near, elementOf);
  const landmarks = {
    top: top.element,
    'most good': holderOf(0.6, tree, elements),
    'all good': holderOf(0.85, tree, elements),
  };
  for (const [name, landmark] of Object.entries(landmarks)) {
    const { up, down } = kinshipTo(landmark, tree);
    columns.addAt(`${name}: up`, up, elementOf);
    columns.addAt(`${name}: down`, down, elementOf);
    columns.addSame(`${name}: words`, elements.words[landmark] / Math.max(1, elements.words[0]));
  }
}

/** Posts, comments and teasers follow one another in elements of one look; an article stands in none. */
export function repeatedFeatures({ tree, figures, elements }: FeatureSources, columns: FeatureColumns): void {
  const { groups, innermost, outermost, rank, steps } = repeatedElements(tree, figures, elements);
  const { elementOf } = tree;
  const [words, good] = [Math.max(1, elements.words[0]), Math.max(1, elements.goodWords[0])];
  const figuresOf: readonly (readonly [string, (group: ElementGroup) => number])[] = [
    ['elements', (group) => Math.log1p(group.elements)],
    ['words', (group) => Math.log1p(group.words / group.elements)],
    ['linked', (group) => group.linkedWords / Math.max(1, group.words)],
    ['good', (group) => group.goodWords / Math.max(1, group.words)],
    ['dated', (group) => group.dated / group.elements],
    ['share', (group) => group.words / words],
    ['good beside', (group) => Math.log1p(Math.max(0, good - group.goodWords))],
    ['share of good beside', (group) => 1 - group.goodWords / good],
  ];
  for (const [name, groupOf] of Object.entries({ inner: innermost, outer: outermost })) {
    // The last stands for blocks that are in no group, which have the number −1 elsewhere.
    const places = elementOf.map((element) => (groupOf[element] === -1 ? groups.length : groupOf[element]));
    for (const [figure, figureOf] of figuresOf) {
      const column = new Float32Array(groups.length + 1).fill(-1);
      for (const [number, group] of groups.entries()) column[number] = figureOf(group);
      columns.addAt(`${name} row: ${figure}`, column, places);
    }
  }
  const inRow = (figureOf: (element: number) => number) =>
    Float32Array.from(innermost, (group, element) => (group === -1 ? -1 : figureOf(element)));
  columns.addAt(
    'inner row: rank',
    inRow((element) => Math.log1p(rank[element])),
    elementOf,
  );
  columns.addAt(
    'inner row: steps',
    inRow((element) => steps[element]),
    elementOf,
  );
}
