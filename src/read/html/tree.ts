import { hashUnits } from '../../kernel/hash.js';
import { type PageClaims, type PageTree, pageTags } from '../../model/page-tree.js';
import type { Context } from './context.js';
import { NameHints } from './hints.js';

const numberOfTag: ReadonlyMap<string, number> = new Map(pageTags.map((name, at) => [name, at]));

/** The elements that blocks stand in, numbered the first time that a block asks for one: those around it first. */
export function treeOf(contexts: readonly Context[], claims: PageClaims): PageTree {
  const inOrder: Context[] = [];
  const elementOf = Int32Array.from(contexts, (context) => {
    const missing: Context[] = [];
    for (let at: Context | undefined = context; at !== undefined && at.number === -1; at = at.parent) missing.push(at);
    for (const found of missing.reverse()) found.number = inOrder.push(found) - 1;
    return context.number;
  });
  const nameHints = new NameHints();
  return {
    elements: inOrder.length,
    parent: Int32Array.from(inOrder, ({ parent }) => parent?.number ?? -1),
    tag: Uint8Array.from(inOrder, ({ name }) => numberOfTag.get(name) ?? 0),
    hints: Int32Array.from(inOrder, ({ attributes }) => nameHints.of(attributes)),
    look: Int32Array.from(inOrder, lookOf),
    elementOf,
    claims,
  };
}

/** Classes of elements that look alike differ in nothing but digits. */
function lookOf({ name, attributes }: Context): number {
  const { class: classes } = attributes;
  if (classes === undefined) return hashUnits(`${name} `, seed);
  return hashUnits(`${name} ${/\d/.test(classes) ? classes.replace(/\d+/g, '0') : classes}`, seed);
}

const seed = 0x811c9dc5;
