import type { Cohesion } from '../model/cluster.js';
import { plural } from './figures.js';

/** How close the texts of a group are, for a person; of two texts a pair says it all. */
export function cohesionSays({ smallest, mean, texts, verifiedShare }: Cohesion): string {
  const shares = `Jaccard with the kept one ${smallest.toFixed(3)} or more, ${mean.toFixed(3)} on average`;
  return `${plural(texts, 'different text')}: ${shares}; ${(100 * verifiedShare).toFixed(0)}% of their pairs are near-duplicates`;
}
