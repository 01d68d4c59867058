import { pageHints } from '../../../model/page-hints.js';
import { type PageTag, type PageTree, pageTags } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';
import { stepsUp } from './distances.js';
import type { ElementFigures } from './element-figures.js';
import type { FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';

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

/** Levels of elements around a block whose figures are told. */
const levels = 5;

/** What stands around a block: elements by name, by what their names say, and what they hold. */
export function surroundingFeatures({ tree, elements, figures }: FeatureSources, columns: FeatureColumns): void {
  const { parent, hints, elementOf } = tree;
  const groups = groupsOf(tree);
  for (const [bit, name] of inNames.entries()) columns.addAt(name, stepsUp(tree, groups, bit), elementOf);
  const inner = hints.slice();
  for (let element = 0; element < inner.length; element++) if (isOuter(tree, element)) inner[element] = 0;
  for (const [bit, name] of namedNames.entries()) columns.addAt(name, stepsUp(tree, inner, bit), elementOf);
  const held = heldFigures(elements);
  let around: Int32Array = elementOf;
  for (const names of upNames) {
    for (const [at, name] of names.entries()) columns.addAt(name, held[at], around);
    around = around.map((element) => Math.max(0, parent[element]));
  }
  lookFeatures(tree, figures, columns);
}

const inNames = tagsAround.map(([name]) => `in ${name}`);
const namedNames = pageHints.map((name) => `named ${name}`);

/** By level; the last tells no more of what is alike. */
const upNames = Array.from({ length: levels }, (_, level) =>
  ['words', 'linked', 'good', 'blocks', 'commas', 'share', 'alike', 'alike linked']
    .slice(0, level < levels - 1 ? 8 : 6)
    .map((name) => `${level} up: ${name}`),
);

/** By element: a bit for each of `tagsAround` that its name is of. */
function groupsOf({ tag }: PageTree): Int32Array {
  const groups = new Int32Array(tag.length);
  for (let element = 0; element < groups.length; element++) groups[element] = groupsByTag[tag[element]];
  return groups;
}

const groupsByTag = pageTags.map((name) =>
  tagsAround.reduce((bits, [, tags], bit) => (tags.includes(name) ? bits | (1 << bit) : bits), 0),
);

function isOuter({ tag }: PageTree, element: number): boolean {
  return pageTags[tag[element]] === 'html' || pageTags[tag[element]] === 'body';
}

/** Columns by element of what it and all within it hold, in the order of their names. */
function heldFigures(elements: ElementFigures): readonly Float32Array[] {
  const { words, linkedWords, goodWords, commas, blocks, alike, alikeLinkShare } = elements;
  const logarithm = (amount: Float32Array) => amount.map((one) => Math.log1p(one));
  const ofWords = (amount: Float32Array) =>
    amount.map((one, element) => (words[element] === 0 ? 0 : one / words[element]));
  const all = Math.max(1, words[0]);
  return [
    logarithm(words),
    ofWords(linkedWords),
    ofWords(goodWords),
    logarithm(blocks),
    ofWords(commas),
    words.map((one) => one / all),
    logarithm(alike),
    alikeLinkShare,
  ];
}

/** What blocks say that stand in elements of the same look, below elements of the same looks. */
function lookFeatures({ parent, look, elementOf }: PageTree, figures: BlockFigures, columns: FeatureColumns): void {
  type Group = { count: number; words: number; linked: number; good: number };
  const numbers = new Map<number, number>();
  const groups: Group[] = [];
  const groupOf = elementOf.map((element, block) => {
    const above = Math.max(0, parent[element]);
    const key = Math.imul(Math.imul(look[element], 31) + look[above], 31) + look[Math.max(0, parent[above])];
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.push({ count: 0, words: 0, linked: 0, good: 0 }) - 1;
      numbers.set(key, number);
    }
    const group = groups[number];
    group.count++;
    group.words += figures.words[block];
    group.linked += figures.words[block] * figures.linkShare[block];
    group.good += figures.good[block];
    return number;
  });
  const addOf = (name: string, figureOf: (group: Group) => number) =>
    columns.addAt(`same look: ${name}`, Float32Array.from(groups, figureOf), groupOf);
  addOf('blocks', ({ count }) => Math.log1p(count));
  addOf('words', ({ words, count }) => Math.log1p(words / count));
  addOf('linked', ({ linked, words }) => linked / Math.max(1, words));
  addOf('good', ({ good, count }) => good / count);
}
