import type { Block } from '../../../model/block.js';
import {
  type PageHint,
  type PageTag,
  type PageTree,
  pageHints,
  pageTags,
  pageTypes,
} from '../../../model/page-tree.js';
import { shape } from '../../../model/surfaces.js';
import type { Page } from '../model/page.js';
import type { BlockFigures } from './block-figures.js';
import { claimFigures } from './claims.js';
import type { ElementFigures } from './element-figures.js';
import { holderOf, kinshipTo, topCandidate } from './landmarks.js';
import { repeatedElements } from './repeated-elements.js';

/** Figures of a page's blocks: the value of feature `f` of block `b` is `values[f × blocks + b]`. */
export type BlockFeatures = {
  readonly names: readonly string[];
  readonly blocks: number;
  readonly values: Float32Array;
};

/** What nearest elements of a name are asked for. */
const tagsAround: readonly (readonly [string, readonly PageTag[]])[] = [
  ['main', ['main']],
  ['article', ['article']],
  ['section', ['section']],
  ['nav', ['nav']],
  ['aside', ['aside']],
  ['header', ['header']],
  ['footer', ['footer']],
  ['p', ['p']],
  ['heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h1', ['h1']],
  ['list', ['ul', 'ol']],
  ['ordered list', ['ol']],
  ['item', ['li']],
  ['definition', ['dl', 'dt', 'dd']],
  ['table', ['table']],
  ['cell', ['td', 'th']],
  ['quotation', ['blockquote']],
  ['preformatted', ['pre', 'code']],
  ['figure', ['figure', 'figcaption']],
  ['form', ['form', 'fieldset']],
  ['label', ['label', 'button', 'legend', 'textarea']],
  ['details', ['details', 'summary', 'dialog']],
  ['address', ['address']],
  ['link', ['a']],
  ['span', ['span', 'font', 'strong', 'em']],
];

/** Steps to an element that is not there. */
const nowhere = 40;

/** Levels of elements around a block whose figures are told. */
const levels = 5;

/** What a page's own body element says that it is. */
const bodyHints: readonly PageHint[] = ['article', 'list', 'forum', 'product', 'documentation', 'answer', 'search'];

/** Adds a feature: its name, and its value for a block. */
type Add = (name: string, figureOf: (block: number) => number) => void;

export type FeatureSources = {
  readonly tree: PageTree;
  readonly blocks: readonly Block[];
  readonly page: Page;
  readonly interfaceShare: Float32Array;
  readonly figures: BlockFigures;
  readonly elements: ElementFigures;
};

/** All that the model knows of a page's blocks, in time proportional to its blocks and elements. */
export function blockFeatures(sources: FeatureSources): BlockFeatures {
  const names: string[] = [];
  const columns: Float32Array[] = [];
  const count = sources.blocks.length;
  const add: Add = (name, figureOf) => {
    const column = new Float32Array(count);
    for (let block = 0; block < count; block++) column[block] = figureOf(block);
    names.push(name);
    columns.push(column);
  };
  ownFeatures(sources, add);
  neighbourFeatures(sources, add);
  placeFeatures(sources, add);
  surroundingFeatures(sources, add);
  landmarkFeatures(sources, add);
  repeatedFeatures(sources, add);
  headingFeatures(sources, add);
  claimFeatures(sources, add);
  pageFeatures(sources, add);
  const values = new Float32Array(columns.length * count);
  for (const [at, column] of columns.entries()) values.set(column, at * count);
  return { names, blocks: count, values };
}

function ownFeatures({ blocks, page, interfaceShare, figures }: FeatureSources, add: Add): void {
  const { surfaces } = page;
  const { length, words, letters, digits, capitalised, allCapitals, letterWords, shapes } = surfaces;
  const per = (amount: Float32Array, whole: Float32Array) => (block: number) =>
    whole[block] === 0 ? 0 : amount[block] / whole[block];
  add('words', (block) => Math.log1p(figures.words[block]));
  add('length', (block) => Math.log1p(length[block]));
  add('length of words', per(length, words));
  add('linked', (block) => figures.linkShare[block]);
  add('sentences', (block) => Math.min(20, surfaces.sentenceEnds[block]));
  add('commas', (block) => Math.min(20, figures.commas[block]));
  add('commas a word', per(figures.commas, words));
  add('separators', (block) => Math.min(10, surfaces.separators[block]));
  add('letters', per(letters, length));
  add('digits', (block) => digits[block] / Math.max(1, digits[block] + letters[block]));
  add('capitalised', per(capitalised, letterWords));
  add('capitals', per(allCapitals, letterWords));
  add('function words', per(page.functionWords, words));
  add('interface words', (block) => interfaceShare[block]);
  add('good', (block) => figures.good[block]);
  add('foreign', (block) => page.mismatch[block]);
  add('hidden', (block) => Number(blocks[block].structure?.hidden));
  for (const kind of ['heading', 'listItem', 'tableRow', 'quotation', 'code', 'caption'] as const) {
    add(kind, (block) => Number(blocks[block].kind === kind));
  }
  for (const name of [
    'endsSentence',
    'endsColon',
    'question',
    'startsLower',
    'startsDigit',
    'date',
    'time',
    'address',
    'copyright',
    'bullet',
    'quote',
    'ellipsis',
  ] as const) {
    add(name, (block) => Number((shapes[block] & shape[name]) !== 0));
  }
  const times = new Map<number, number>();
  for (const hash of surfaces.hash) times.set(hash, (times.get(hash) ?? 0) + 1);
  add('times', (block) => Math.min(20, times.get(surfaces.hash[block]) ?? 1));
}

function neighbourFeatures({ blocks, page, figures }: FeatureSources, add: Add): void {
  const { words, linkShare, good } = figures;
  const { shapes } = page.surfaces;
  for (const step of [-3, -2, -1, 1, 2, 3]) {
    const at = (column: ArrayLike<number>, missing: number) => (block: number) => column[block + step] ?? missing;
    add(`words ${step}`, (block) => Math.log1p(at(words, 0)(block)));
    add(`linked ${step}`, at(linkShare, -1));
    if (Math.abs(step) > 2) continue;
    add(`good ${step}`, at(good, -1));
    if (Math.abs(step) > 1) continue;
    add(`ends a sentence ${step}`, (block) => Number((at(shapes, 0)(block) & shape.endsSentence) !== 0));
    add(`heading ${step}`, (block) => Number(blocks[block + step]?.kind === 'heading'));
  }
  for (const reach of [5, 15]) {
    const near = windowMeans(reach);
    const nearWords = near(words);
    const nearGood = near(good);
    const nearLinked = near(linkShare);
    add(`words within ${reach}`, (block) => nearWords[block]);
    add(`good within ${reach}`, (block) => nearGood[block]);
    add(`linked within ${reach}`, (block) => nearLinked[block]);
  }
}

/** Means over so many blocks before and behind each, itself included. */
export function windowMeans(reach: number): (column: ArrayLike<number>) => Float32Array {
  return (column) => {
    const sums = new Float64Array(column.length + 1);
    for (let at = 0; at < column.length; at++) sums[at + 1] = sums[at] + column[at];
    return Float32Array.from(column, (_, at) => {
      const from = Math.max(0, at - reach);
      const to = Math.min(column.length, at + reach + 1);
      return (sums[to] - sums[from]) / (to - from);
    });
  };
}

function placeFeatures({ tree, blocks, figures, elements }: FeatureSources, add: Add): void {
  const count = blocks.length;
  const all = Math.max(1, elements.words[0]);
  const before = new Float64Array(count + 1);
  for (let block = 0; block < count; block++) before[block + 1] = before[block] + figures.words[block];
  const isGood = (block: number) => figures.good[block] === 1;
  const firstGood = indexWhere(count, isGood);
  const lastGood = count - 1 - indexWhere(count, (back) => isGood(count - 1 - back));
  const firstHeading = indexWhere(count, (block) => pageTags[tree.tag[tree.elementOf[block]]] === 'h1');
  add('place', (block) => block / count);
  add('words before', (block) => before[block] / all);
  add('block number', (block) => Math.log1p(block));
  add('blocks behind', (block) => Math.log1p(count - block));
  add('depth', (block) => elements.depth[tree.elementOf[block]]);
  add('from the first good', (block) => distance(block, firstGood));
  add('from the last good', (block) => distance(block, lastGood));
  add('from the h1', (block) => (firstHeading === count ? -nowhere : distance(block, firstHeading)));
  add('from good', distancesTo(count, isGood));
}

/** Blocks to the nearest of some, behind or before. */
function distancesTo(count: number, isOne: (block: number) => boolean): (block: number) => number {
  const nearest = new Float32Array(count).fill(nowhere);
  for (let block = 0, far = nowhere; block < count; block++) {
    far = isOne(block) ? 0 : Math.min(nowhere, far + 1);
    nearest[block] = far;
  }
  for (let block = count - 1, far = nowhere; block >= 0; block--) {
    far = isOne(block) ? 0 : Math.min(nowhere, far + 1);
    nearest[block] = Math.min(nearest[block], far);
  }
  return (block) => nearest[block];
}

function indexWhere(count: number, isIt: (at: number) => boolean): number {
  let at = 0;
  while (at < count && !isIt(at)) at++;
  return at;
}

/** Blocks from one to another, on a scale on which near ones count most; below 0 before it. */
function distance(block: number, from: number): number {
  return Math.sign(block - from) * Math.log1p(Math.abs(block - from));
}

function surroundingFeatures({ tree, elements, figures }: FeatureSources, add: Add): void {
  const { parent, tag, hints, elementOf } = tree;
  for (const [name, tags] of tagsAround) {
    const numbers = new Set(tags.map((one) => pageTags.indexOf(one)));
    const steps = stepsUp(tree, (element) => numbers.has(tag[element]));
    add(`in ${name}`, (block) => steps[elementOf[block]]);
  }
  const isOuter = (element: number) => pageTags[tag[element]] === 'html' || pageTags[tag[element]] === 'body';
  for (const [bit, name] of pageHints.entries()) {
    const steps = stepsUp(tree, (element) => (hints[element] & (1 << bit)) !== 0 && !isOuter(element));
    add(`named ${name}`, (block) => steps[elementOf[block]]);
  }
  let around = Int32Array.from(elementOf);
  for (let level = 0; level < levels; level++) {
    const at = around;
    const ratio = (amount: Float32Array, whole: Float32Array) => (block: number) =>
      whole[at[block]] === 0 ? 0 : amount[at[block]] / whole[at[block]];
    add(`${level} up: words`, (block) => Math.log1p(elements.words[at[block]]));
    add(`${level} up: linked`, ratio(elements.linkedWords, elements.words));
    add(`${level} up: good`, ratio(elements.goodWords, elements.words));
    add(`${level} up: blocks`, (block) => Math.log1p(elements.blocks[at[block]]));
    add(`${level} up: commas`, ratio(elements.commas, elements.words));
    add(`${level} up: share`, (block) => elements.words[at[block]] / Math.max(1, elements.words[0]));
    if (level < 4) {
      add(`${level} up: alike`, (block) => Math.log1p(elements.alike[at[block]]));
      add(`${level} up: alike linked`, (block) => elements.alikeLinkShare[at[block]]);
    }
    around = at.map((element) => Math.max(0, parent[element]));
  }
  lookFeatures(tree, figures, add);
}

/** What blocks say that stand in elements of the same look, below elements of the same looks. */
function lookFeatures({ parent, look, elementOf }: PageTree, figures: BlockFigures, add: Add): void {
  type Group = { count: number; words: number; linked: number; good: number };
  const groups = new Map<number, Group>();
  const groupOf = Array.from(elementOf, (element, block) => {
    const above = Math.max(0, parent[element]);
    const key = Math.imul(Math.imul(look[element], 31) + look[above], 31) + look[Math.max(0, parent[above])];
    const group = groups.get(key) ?? { count: 0, words: 0, linked: 0, good: 0 };
    if (group.count === 0) groups.set(key, group);
    group.count++;
    group.words += figures.words[block];
    group.linked += figures.words[block] * figures.linkShare[block];
    group.good += figures.good[block];
    return group;
  });
  add('same look: blocks', (block) => Math.log1p(groupOf[block].count));
  add('same look: words', (block) => Math.log1p(groupOf[block].words / groupOf[block].count));
  add('same look: linked', (block) => groupOf[block].linked / Math.max(1, groupOf[block].words));
  add('same look: good', (block) => groupOf[block].good / groupOf[block].count);
}

/** Steps from each element up to the nearest that is one of some, itself at 0. */
function stepsUp({ elements, parent }: PageTree, isOne: (element: number) => boolean): Uint8Array {
  const steps = new Uint8Array(elements);
  for (let element = 0; element < elements; element++) {
    if (isOne(element)) continue;
    steps[element] = parent[element] < 0 ? nowhere : Math.min(nowhere, steps[parent[element]] + 1);
  }
  return steps;
}

function landmarkFeatures({ tree, page, figures, elements }: FeatureSources, add: Add): void {
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
function repeatedFeatures({ tree, figures, elements }: FeatureSources, add: Add): void {
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

/** What the heading says that a block stands under, or a short line that is one by its looks. */
function headingFeatures({ blocks, page, interfaceShare, figures }: FeatureSources, add: Add): void {
  const count = blocks.length;
  const columns = { says: new Float32Array(count), blocks: new Float32Array(count), words: new Float32Array(count) };
  const marked = { says: new Float32Array(count), blocks: new Float32Array(count), words: new Float32Array(count) };
  for (const [into, isHeading] of [
    [
      columns,
      (block: number) =>
        figures.words[block] <= 6 &&
        figures.good[block] === 0 &&
        (page.surfaces.shapes[block] & shape.endsSentence) === 0,
    ],
    [marked, (block: number) => blocks[block].kind === 'heading'],
  ] as const) {
    let at = -1;
    let words = 0;
    for (let block = 0; block < count; block++) {
      into.says[block] = at === -1 ? -1 : interfaceShare[at];
      into.blocks[block] = at === -1 ? nowhere : Math.log1p(block - at);
      into.words[block] = Math.log1p(words);
      words += figures.words[block];
      if (isHeading(block)) {
        at = block;
        words = 0;
      }
    }
  }
  add('short line before: interface words', (block) => columns.says[block]);
  add('short line before: blocks', (block) => columns.blocks[block]);
  add('short line before: words', (block) => columns.words[block]);
  add('heading before: interface words', (block) => marked.says[block]);
  add('heading before: blocks', (block) => marked.blocks[block]);
  add('heading before: words', (block) => marked.words[block]);
}

function claimFeatures({ tree, page, blocks }: FeatureSources, add: Add): void {
  const { titleCovered, ofTitle, ofDescription, ofArticleBody } = claimFigures(page.surfaces, tree.claims);
  let title = 0;
  for (let block = 0; block < blocks.length; block++) {
    if (titleCovered[block] * ofTitle[block] > titleCovered[title] * ofTitle[title]) title = block;
  }
  const isSure = blocks.length > 0 && titleCovered[title] * ofTitle[title] > 0.3;
  add('title covered', (block) => titleCovered[block]);
  add('of the title', (block) => ofTitle[block]);
  add('of the description', (block) => ofDescription[block]);
  add('of the structured article', (block) => ofArticleBody[block]);
  add('from the title', (block) => (isSure ? distance(block, title) : -nowhere));
}

/** The same for all blocks of a page: what kind of page it is. */
function pageFeatures({ tree, blocks, figures, elements }: FeatureSources, add: Add): void {
  const same = (name: string, value: number) => add(name, () => value);
  const words = Math.max(1, elements.words[0]);
  const shareOfWords = (isOne: (block: number) => boolean) => {
    let sum = 0;
    for (let block = 0; block < blocks.length; block++) if (isOne(block)) sum += figures.words[block];
    return sum / words;
  };
  same('page: blocks', Math.log1p(blocks.length));
  same('page: words', Math.log1p(words));
  same('page: linked', elements.linkedWords[0] / words);
  same('page: good', elements.goodWords[0] / words);
  same('page: structured article', Math.log1p(tree.claims.articleBody.length));
  for (const kind of ['heading', 'listItem', 'tableRow', 'code', 'quotation'] as const) {
    same(
      `page: ${kind}`,
      shareOfWords((block) => blocks[block].kind === kind),
    );
  }
  const largest = { words: 0, count: 0 };
  for (let element = 0; element < tree.elements; element++) {
    largest.count = Math.max(largest.count, elements.words[element] >= 20 ? elements.alike[element] : 0);
    if (elements.goodWords[element] > 0) largest.words = Math.max(largest.words, Math.log1p(elements.alike[element]));
  }
  same('page: longest row alike', Math.log1p(largest.count));
  same('page: longest row alike of prose', largest.words);
  for (const [bit, type] of pageTypes.entries()) same(`page: says ${type}`, (tree.claims.types >> bit) & 1);
  let body = 0;
  for (let element = 0; element < tree.elements; element++) {
    if (pageTags[tree.tag[element]] === 'body' || pageTags[tree.tag[element]] === 'html') body |= tree.hints[element];
  }
  for (const hint of bodyHints) same(`page: named ${hint}`, (body >> pageHints.indexOf(hint)) & 1);
  const commentBit = 1 << pageHints.indexOf('comment');
  const inComments = stepsUp(tree, (element) => (tree.hints[element] & commentBit) !== 0);
  const isInComments = (block: number) => inComments[tree.elementOf[block]] < nowhere;
  same('page: comments', shareOfWords(isInComments));
  same(
    'page: good beside comments',
    Math.log1p(words * shareOfWords((block) => figures.good[block] === 1 && !isInComments(block))),
  );
  const firstComment = indexWhere(blocks.length, isInComments);
  add('from the comments', (block) => (firstComment === blocks.length ? -nowhere : distance(block, firstComment)));
}
