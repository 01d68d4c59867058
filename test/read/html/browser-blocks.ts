import { load } from 'cheerio';
import { blockLevel, inlineBoxes, leftOut } from '../../../src/read/html/elements.js';

/** A node as cheerio has it, built by parse5 as browsers build it. */
type Node = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
};

/** Texts between the edges of block-level elements and line breaks, of the tree that browsers build of a page; white space is collapsed. */
export function browserBlocks(page: string): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/[ \t\n\f\r]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    const { type, name = '', data = '', children = [] } = node;
    if (type === 'text') line += data;
    if (leftOut.has(name)) return;
    if (blockLevel.has(name) || name === 'br') end();
    if (inlineBoxes.has(name)) line += ' ';
    for (const child of children) walk(child);
    if (inlineBoxes.has(name)) line += ' ';
    if (blockLevel.has(name)) end();
  };
  // Noscript is read as browsers without scripts read it, which pages of a scrape are meant for.
  walk(load(page, { scriptingEnabled: false }).root()[0] as unknown as Node);
  end();
  return lines;
}
