import { shape } from '../../../model/surfaces.js';
import { nowhere } from './distances.js';
import type { FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';

/** What a block shows by itself. */
export function ownFeatures(
  { tree, blocks, page, interfaceShare, figures }: FeatureSources,
  columns: FeatureColumns,
): void {
  const { surfaces } = page;
  const { length, words, letters, digits, capitalised, allCapitals, letterWords, shapes } = surfaces;
  const per = (amount: Float32Array, whole: Float32Array) => (block: number) =>
    whole[block] === 0 ? 0 : amount[block] / whole[block];
  columns.add('words', (block) => Math.log1p(figures.words[block]));
  columns.add('length', (block) => Math.log1p(length[block]));
  columns.add('length of words', per(length, words));
  columns.add('linked', (block) => figures.linkShare[block]);
  columns.add('sentences', (block) => Math.min(20, surfaces.sentenceEnds[block]));
  columns.add('commas', (block) => Math.min(20, figures.commas[block]));
  columns.add('commas a word', per(figures.commas, words));
  columns.add('separators', (block) => Math.min(10, surfaces.separators[block]));
  columns.add('letters', per(letters, length));
  columns.add('digits', (block) => digits[block] / Math.max(1, digits[block] + letters[block]));
  columns.add('capitalised', per(capitalised, letterWords));
  columns.add('capitals', per(allCapitals, letterWords));
  columns.add('function words', per(page.functionWords, words));
  columns.add('interface words', (block) => interfaceShare[block]);
  columns.add('good', (block) => figures.good[block]);
  columns.add('foreign', (block) => page.mismatch[block]);
  columns.add('hidden', (block) => Number(blocks[block].structure?.hidden));
  for (const kind of ['heading', 'listItem', 'tableRow', 'quotation', 'code', 'caption'] as const) {
    columns.add(kind, (block) => Number(tree.markup[block] === kind));
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
    columns.add(name, (block) => Number((shapes[block] & shape[name]) !== 0));
  }
  const times = new Map<number, number>();
  for (const hash of surfaces.hash) times.set(hash, (times.get(hash) ?? 0) + 1);
  columns.add('times', (block) => Math.min(20, times.get(surfaces.hash[block]) ?? 1));
}

/** What the blocks before and behind show. */
export function neighbourFeatures({ blocks, page, figures }: FeatureSources, columns: FeatureColumns): void {
  const { words, linkShare, good } = figures;
  const logWords = words.map((one) => Math.log1p(one));
  const endsSentence = Uint8Array.from(page.surfaces.shapes, (bits) => Number((bits & shape.endsSentence) !== 0));
  const headings = Uint8Array.from(blocks, ({ kind }) => Number(kind === 'heading'));
  for (const step of [-3, -2, -1, 1, 2, 3]) {
    columns.addShifted(`words ${step}`, logWords, step, 0);
    columns.addShifted(`linked ${step}`, linkShare, step, -1);
    if (Math.abs(step) > 2) continue;
    columns.addShifted(`good ${step}`, good, step, -1);
    if (Math.abs(step) > 1) continue;
    columns.addShifted(`ends a sentence ${step}`, endsSentence, step, 0);
    columns.addShifted(`heading ${step}`, headings, step, 0);
  }
  for (const reach of [5, 15]) {
    columns.addColumn(`words within ${reach}`, windowMeans(words, reach));
    columns.addColumn(`good within ${reach}`, windowMeans(good, reach));
    columns.addColumn(`linked within ${reach}`, windowMeans(linkShare, reach));
  }
}

/** Means over so many blocks before and behind each, itself included. */
function windowMeans(column: Float32Array | Uint8Array, reach: number): Float32Array {
  const { length } = column;
  const sums = new Float64Array(length + 1);
  for (let at = 0; at < length; at++) sums[at + 1] = sums[at] + column[at];
  const means = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const from = Math.max(0, at - reach);
    const to = Math.min(length, at + reach + 1);
    means[at] = (sums[to] - sums[from]) / (to - from);
  }
  return means;
}

/** What the heading says that a block stands under, or a short line that is one by its looks. */
export function headingFeatures(
  { blocks, page, interfaceShare, figures }: FeatureSources,
  columns: FeatureColumns,
): void {
  const endsSentence = (block: number) => (page.surfaces.shapes[block] & shape.endsSentence) !== 0;
  const isShort = (block: number) => figures.words[block] <= 6 && figures.good[block] === 0 && !endsSentence(block);
  const isHeading = (block: number) => blocks[block].kind === 'heading';
  for (const [name, isOne] of Object.entries({ 'short line': isShort, heading: isHeading })) {
    const { says, far, between } = linesBefore(isOne, interfaceShare, figures.words);
    columns.addColumn(`${name} before: interface words`, says);
    columns.addColumn(`${name} before: blocks`, far);
    columns.addColumn(`${name} before: words`, between);
  }
}

/** Of each block: what the last line before it says that is one of some, how many blocks it is away, and how many words. */
function linesBefore(isOne: (block: number) => boolean, interfaceShare: Float32Array, words: Float32Array) {
  const { length } = words;
  const column = () => new Float32Array(length);
  const [says, far, between] = [column(), column(), column()];
  let last = -1;
  let sum = 0;
  for (let block = 0; block < length; block++) {
    says[block] = last === -1 ? -1 : interfaceShare[last];
    far[block] = last === -1 ? nowhere : Math.log1p(block - last);
    between[block] = Math.log1p(sum);
    sum += words[block];
    if (!isOne(block)) continue;
    last = block;
    sum = 0;
  }
  return { says, far, between };
}
