import { shape } from '../../../model/surfaces.js';
import { nowhere } from './distances.js';
import type { Add, FeatureSources } from './feature-sources.js';

/** What a block shows by itself. */
export function ownFeatures({ tree, blocks, page, interfaceShare, figures }: FeatureSources, add: Add): void {
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
    add(kind, (block) => Number(tree.markup[block] === kind));
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

/** What the blocks before and behind show. */
export function neighbourFeatures({ blocks, page, figures }: FeatureSources, add: Add): void {
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
function windowMeans(reach: number): (column: ArrayLike<number>) => Float32Array {
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

/** What the heading says that a block stands under, or a short line that is one by its looks. */
export function headingFeatures({ blocks, page, interfaceShare, figures }: FeatureSources, add: Add): void {
  const count = blocks.length;
  const short = { says: new Float32Array(count), blocks: new Float32Array(count), words: new Float32Array(count) };
  const marked = { says: new Float32Array(count), blocks: new Float32Array(count), words: new Float32Array(count) };
  for (const [into, isHeading] of [
    [
      short,
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
  add('short line before: interface words', (block) => short.says[block]);
  add('short line before: blocks', (block) => short.blocks[block]);
  add('short line before: words', (block) => short.words[block]);
  add('heading before: interface words', (block) => marked.says[block]);
  add('heading before: blocks', (block) => marked.blocks[block]);
  add('heading before: words', (block) => marked.words[block]);
}
