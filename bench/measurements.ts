import type { Counts } from './counts.js';
import type { Decide } from './decide.js';
import { type Figures, figuresOf } from './figures.js';
import { groupingsOf } from './groupings.js';
import { measurePage, type Page } from './labelled-pages.js';
import { type AskedPart, coveredPart, pagesOfPart, readSet } from './page-sets.js';
import { bodyOf, thinnedOf } from './page-variants.js';

/** How well one way of deciding does on pages of a set: all that were measured, or those of one group. */
export type Measurement = Figures & {
  readonly set: string;
  readonly part: AskedPart;
  readonly who: string;
  /** How the group was told apart, and which it is; absent for all pages. */
  readonly by?: string;
  readonly group?: string;
};

export function measureSet(
  data: string | undefined,
  set: string,
  asked: AskedPart,
  contenders: ReadonlyMap<string, Decide>,
): Measurement[] {
  const pages = pagesOfPart(set, readSet(data, set), asked);
  if (pages.length === 0) return [];
  const groupings = groupingsOf(set, asked, pages);
  const variants = variantsOf(pages);
  return [...contenders].flatMap(([who, decide]) => {
    const each = pages.map((page) => measurePage(page, decide));
    const common = { set, part: coveredPart(set, asked), who };
    return [
      { ...common, ...figuresOf(each) },
      ...groupings.flatMap(({ by, groupOf }) =>
        [...groups(pages.map(groupOf), each)].map(([group, counts]) => ({
          ...common,
          by,
          group,
          ...figuresOf(counts),
        })),
      ),
      ...[...variants].map(([group, made]) => ({
        ...common,
        by: 'variant',
        group,
        ...figuresOf(made.map((page) => measurePage(page, decide))),
      })),
    ];
  });
}

/** The pages as others than they are: without their chrome, and with little of it. None where a set has no chrome. */
function variantsOf(pages: readonly Page[]): Map<string, Page[]> {
  const thinned = pages.flatMap((page) => thinnedOf(page) ?? []);
  if (thinned.length === 0) return new Map();
  return new Map([
    ['body alone', pages.flatMap((page) => bodyOf(page) ?? [])],
    ['thinned', thinned],
  ]);
}

/** Counts by group, in the order of the groups' names. */
function groups(values: readonly string[], each: readonly Counts[]): Map<string, Counts[]> {
  const found = new Map<string, Counts[]>([...new Set(values)].sort().map((value) => [value, []]));
  for (const [at, value] of values.entries()) found.get(value)?.push(each[at]);
  return found;
}
