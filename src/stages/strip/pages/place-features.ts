import { pageTags } from '../../../model/page-tree.js';
import { distance, distancesTo, indexWhere, nowhere } from './distances.js';
import type { Add, FeatureSources } from './feature-sources.js';

/** Where on the page a block stands. */
export function placeFeatures({ tree, blocks, figures, elements }: FeatureSources, add: Add): void {
  const count = blocks.length;
  const all = Math.max(1, elements.words[0]);
  const before = new Float64Array(count + 1);
  for (let block = 0; block < count; block++) before[block + 1] = before[block] + figures.words[block];
  const isGood = (block: number) => figures.good[block] === 1;
  const firstGood = indexWhere(count, isGood);
  const lastGood = count - 1 - indexWhere(count, (back) => isGood(count - 1 - back));
  const firstHeading = indexWhere(count, (block) => pageTags[tree.tag[tree.elementOf[block]]] === 'h1');
  add('place', (block) => block / count);
  add('words before', (block) => before[block] / all);
  add('block number', (block) => Math.log1p(block));
  add('blocks behind', (block) => Math.log1p(count - block));
  add('depth', (block) => elements.depth[tree.elementOf[block]]);
  add('from the first good', (block) => distance(block, firstGood));
  add('from the last good', (block) => distance(block, lastGood));
  add('from the h1', (block) => (firstHeading === count ? -nowhere : distance(block, firstHeading)));
  add('from good', distancesTo(count, isGood));
}
