import { expect, test } from 'vitest';
import { shippedFunctionWords } from '../../src/run/function-words.js';
import { loadPageModel, nodeBytes, treesOf } from '../../src/run/page-model.js';
import { pageOf } from '../../src/stages/strip/model/page.js';
import { blockFeatures } from '../../src/stages/strip/pages/block-features.js';
import { blockFigures } from '../../src/stages/strip/pages/block-figures.js';
import { type BoostedTrees, leaf } from '../../src/stages/strip/pages/boosted-trees.js';
import { elementFigures } from '../../src/stages/strip/pages/element-figures.js';
import { pageKindFeatures } from '../../src/stages/strip/pages/page-kind.js';
import {
  judgedAsAnyPage,
  judgedAsArticle,
  type PageModel,
  scoreBlocks,
} from '../../src/stages/strip/pages/page-model.js';
import { treesFile } from '../../training/pages/page-model-file.js';
import { rendered } from '../read/rendered.js';
import { identified } from '../stages/identify/identified.js';

/** A stump on `words`, then a tree of three leaves. */
const trees: BoostedTrees = {
  features: ['words', 'linked'],
  bias: -0.25,
  roots: Uint32Array.of(0, 3),
  feature: Uint8Array.of(0, leaf, leaf, 1, leaf, 0, leaf, leaf),
  threshold: Float32Array.of(2.5, 0, 0, 0.5, 0, 4, 0, 0),
  right: Uint32Array.of(2, 0, 0, 5, 0, 7, 0, 0),
  value: Float32Array.of(0.1, -1, 1, 0, 0.5, -0.25, -0.75, 0.25),
};

const bytesOf = (file: ReturnType<typeof treesFile>) => Buffer.from(file.nodes, 'base64');
const withNodes = (file: ReturnType<typeof treesFile>, bytes: Uint8Array) => ({
  ...file,
  nodes: Buffer.from(bytes).toString('base64'),
});
const file = treesFile(trees);

test('what training writes is what the loader reads', () => {
  const read = treesOf(file);
  const { value, ...rest } = trees;
  expect(read).toMatchObject(rest);
  // The means of nodes that ask are written as shares in steps of 1 / 255.
  for (const [node, written] of value.entries()) {
    expect(Math.abs(read.value[node] - written)).toBeLessThan(trees.feature[node] === leaf ? 0.001 : 0.01);
  }
});

test('writing again what was read gives the same nodes and limits', () => {
  const { nodes, features } = treesFile(treesOf(file));
  expect([nodes, features]).toEqual([file.nodes, file.features]);
});

test('a feature that no node asks for is kept, without limits', () => {
  const unasked = { ...trees, features: ['words', 'linked', 'depth'] };
  expect(treesFile(unasked).features[2]).toEqual(['depth', []]);
  expect(treesOf(treesFile(unasked)).features).toEqual(unasked.features);
});

test('bytes that end anywhere but behind a tree are refused', () => {
  const bytes = bytesOf(file);
  const whole = new Set([0, 3 * nodeBytes, bytes.length]);
  for (let end = 0; end <= bytes.length; end++) {
    const cut = () => treesOf(withNodes(file, bytes.subarray(0, end)));
    if (whole.has(end)) expect(cut).not.toThrow();
    else expect(cut, `${end} bytes`).toThrow(RangeError);
  }
});

test.each([
  ['a feature that is not there', 0, 2],
  ['a limit that its feature has not', 1, 9],
])('a node that asks for %s is refused', (_, byte, value) => {
  const bytes = bytesOf(file);
  bytes[byte] = value;
  expect(() => treesOf(withNodes(file, bytes))).toThrow(RangeError);
});

const page = `<title>The bridge</title><nav><a href="/">Members</a></nav><main><p>The valley lost its second bridge in as many
winters, and the council argued.</p><p>Nobody acted on the warning, because the money had gone.</p></main>`;

function computed() {
  const { text, blocks, tree } = rendered(page);
  const found = identified(text);
  const words = shippedFunctionWords();
  const judged = pageOf(found, ['en'], words);
  const figures = blockFigures(blocks, judged);
  const elements = elementFigures(tree, figures);
  const interfaceShare = new Float32Array(blocks.length);
  const features = blockFeatures({ tree, blocks, page: judged, interfaceShare, figures, elements });
  return { page: { tree, blocks }, tree, features, words: figures.words };
}

test('the shipped model asks for the features that are computed of blocks and of pages, in their order', () => {
  const { article, anyPage, kind } = loadPageModel();
  const { tree, features, words } = computed();
  expect(features.blocks).toBe(3);
  expect([article.features, anyPage.features]).toEqual([features.names, features.names]);
  const likely = new Float32Array(3).fill(0.5);
  const row = pageKindFeatures(
    features,
    tree,
    words,
    judgedAsArticle(likely, tree, words),
    judgedAsAnyPage(likely, words),
  );
  expect(kind.features).toEqual(row.names);
});

test('names of features are told apart, and all values are numbers', () => {
  const { features } = computed();
  expect(new Set(features.names).size).toBe(features.names.length);
  const odd = features.names.filter((_, at) =>
    features.values.subarray(at * features.blocks, (at + 1) * features.blocks).some((value) => !Number.isFinite(value)),
  );
  expect(odd).toEqual([]);
});

test('fewer features than a byte can number, so that none is taken for a leaf', () => {
  const { article, kind } = loadPageModel();
  expect(Math.max(article.features.length, kind.features.length)).toBeLessThanOrEqual(leaf);
});

const withFeatures = (trees: PageModel['article'], features: readonly string[]): PageModel['article'] => ({
  features,
  scoresOf: (of) => trees.scoresOf(of),
});

test('a model that was trained on other features is refused, with what to do', () => {
  const model = loadPageModel();
  const { page, features, words } = computed();
  const other = { ...model, article: withFeatures(model.article, [...model.article.features.slice(1), 'other']) };
  expect(() => scoreBlocks(other, features, page, words)).toThrow('npm run train:pages');
});

test.each(['anyPage', 'kind'] as const)('a model whose trees of %s know other features is refused', (part) => {
  const model = loadPageModel();
  const { page, features, words } = computed();
  for (const articleFrom of [0, 1.1]) {
    const other = { ...model, articleFrom, [part]: withFeatures(model[part], model[part].features.slice(1)) };
    expect(() => scoreBlocks(other, features, page, words)).toThrow('npm run train:pages');
  }
});
