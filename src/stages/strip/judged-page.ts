import type { Identified } from '../../model/flow.js';
import type { LineView } from './line-view.js';
import type { Harvest } from './metadata/harvest.js';
import type { Page } from './model/page.js';

/** A page with what is known of it before its lines are judged. */
export type JudgedPage = {
  readonly identified: Identified;
  readonly page: Page;
  readonly view: LineView;
  readonly harvested: Harvest;
  /** By line: the share of its words that belong to what interfaces say, 0 to 1. */
  readonly interfaceShare: Float32Array;
};
