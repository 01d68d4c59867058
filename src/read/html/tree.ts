import { hashUnits } from '../../kernel/hash.js';
import { type PageClaims, type PageTree, pageTags } from '../../model/page-tree.js';
import type { Context } from './context.js';
import type { Draft } from './flow.js';
import type { PageNames } from './page-names.js';

const numberOfTag: ReadonlyMap<string, number> = new Map(pageTags.map((name, at) => [name, at]));

/** The elements that blocks stand in, numbered the first time that a block asks for one: those around it first. */
export function treeOf(drafts: readonly Draft[], names: PageNames, claims: PageClaims): PageTree {
  const inOrder: Context[] = [];
  const elementOf = new Int32Array(drafts.length);
  for (let block = 0; block < drafts.length; block++) elementOf[block] = numberOf(drafts[block].context, inOrder);
  const elements = inOrder.length;
  const tree = {
    elements,
    parent: new Int32Array(elements),
    tag: new Uint8Array(elements),
    hints: new Int32Array(elements),
    look: new Int32Array(elements),
    elementOf,
    markup: drafts.map(({ kind }) => kind),
    claims,
  };
  for (let element = 0; element < elements; element++) {
    const context = inOrder[element];
    tree.parent[element] = context.parent?.number ?? -1;
    tree.tag[element] = numberOfTag.get(context.name) ?? 0;
    tree.hints[element] = names.hintsOf(context.attributes);
    tree.look[element] = lookOf(context);
  }
  return tree;
}

function numberOf(context: Context, inOrder: Context[]): number {
  if (context.number !== -1) return context.number;
  const missing: Context[] = [];
  for (let at: Context | undefined = context; at !== undefined && at.number === -1; at = at.parent) missing.push(at);
  for (let at = missing.length - 1; at >= 0; at--) missing[at].number = inOrder.push(missing[at]) - 1;
  return context.number;
}

/** Classes of elements that look alike differ in nothing but digits. */
function lookOf({ name, attributes }: Context): number {
  const { class: classes } = attributes;
  // The space keeps `<p class="re">` from looking like `<pre>`.
  const look = hashUnits(' ', hashUnits(name, 0x811c9dc5));
  if (classes === undefined) return look;
  return hashUnits(/\d/.test(classes) ? classes.replace(/\d+/g, '0') : classes, look);
}
