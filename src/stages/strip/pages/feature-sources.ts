import type { Block } from '../../../model/block.js';
import type { PageTree } from '../../../model/page-tree.js';
import type { Page } from '../model/page.js';
import type { BlockFigures } from './block-figures.js';
import type { ElementFigures } from './element-figures.js';

/** What features are made from. */
export type FeatureSources = {
  readonly tree: PageTree;
  readonly blocks: readonly Block[];
  readonly page: Page;
  readonly interfaceShare: Float32Array;
  readonly figures: BlockFigures;
  readonly elements: ElementFigures;
};
