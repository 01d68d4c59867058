import { pageTags } from '../../../model/page-tree.js';
import { distance, distancesTo, indexWhere, nowhere } from './distances.js';
import type { FeatureColumns } from './feature-columns.js';
import type { FeatureSources } from './feature-sources.js';

/** Where on the page a block stands. */
export function placeFeatures({ tree, blocks, figures, elements }: FeatureSources, columns: FeatureColumns): void {
  const count = blocks.length;
  const all = Math.max(1, elements.words[0]);
  const before = new Float64Array(count + 1);
  for (let block = 0; block < count; block++) before[block + 1] = before[block] + figures.words[block];
  const isGood = (block: number) => figures.good[block] === 1;
  const firstGood = indexWhere(count, isGood);
  const lastGood = count - 1 - indexWhere(count, (back) => isGood(count - 1 - back));
  const firstHeading = indexWhere(count, (block) => pageTags[tree.tag[tree.elementOf[block]]] === 'h1');
  columns.add('place', (block) => block / count);
  columns.add('words before', (block) => before[block] / all);
  columns.add('block number', (block) => Math.log1p(block));
  columns.add('blocks behind', (block) => Math.log1p(count - block));
  columns.add('depth', (block) => elements.depth[tree.elementOf[block]]);
  columns.add('from the first good', (block) => distance(block, firstGood));
  columns.add('from the last good', (block) => distance(block, lastGood));
  columns.add('from the h1', (block) => (firstHeading === count ? -nowhere : distance(block, firstHeading)));
  columns.add('from good', distancesTo(count, isGood));
}
