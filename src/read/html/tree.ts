import { hashUnits } from '../../kernel/hash.js';
import { type PageClaims, type PageTree, pageTags } from '../../model/page-tree.js';
import type { Context } from './context.js';
import type { Draft } from './flow.js';
import { NameHints } from './hints.js';

const numberOfTag: ReadonlyMap<string, number> = new Map(pageTags.map((name, at) => [name, at]));

/** The elements that blocks stand in, numbered the first time that a block asks for one: those around it first. */
export function treeOf(drafts: readonly Draft[], claims: PageClaims): PageTree {
  const numbers = new Map<Context, number>();
  const inOrder: Context[] = [];
  const elementOf = Int32Array.from(drafts, ({ context }) => {
    const missing: Context[] = [];
    for (let at: Context | undefined = context; at !== undefined && !numbers.has(at); at = at.parent) missing.push(at);
    for (const found of missing.reverse()) {
      numbers.set(found, inOrder.length);
      inOrder.push(found);
    }
    return numbers.get(context) as number;
  });
  const nameHints = new NameHints();
  return {
    elements: inOrder.length,
    parent: Int32Array.from(inOrder, ({ parent }) => (parent === undefined ? -1 : (numbers.get(parent) as number))),
    tag: Uint8Array.from(inOrder, ({ name }) => numberOfTag.get(name) ?? 0),
    hints: Int32Array.from(inOrder, ({ attributes }) => nameHints.of(attributes)),
    look: Int32Array.from(inOrder, lookOf),
    elementOf,
    markup: drafts.map(({ kind }) => kind),
    claims,
  };
}

function lookOf({ name, attributes }: Context): number {
  const classes = attributes.class ?? '';
  return hashUnits(`${name} ${/\d/.test(classes) ? classes.replace(/\d+/g, '0') : classes}`, 0x811c9dc5);
}
