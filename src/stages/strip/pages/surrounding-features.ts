import { type PageTag, type PageTree, pageHints, pageTags } from '../../../model/page-tree.js';
import type { BlockFigures } from './block-figures.js';
import { stepsUp } from './distances.js';
import type { Add, FeatureSources } from './feature-sources.js';

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
export function surroundingFeatures({ tree, elements, figures }: FeatureSources, add: Add): void {
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
