import type { Page } from './labelled-pages.js';
import { type AskedPart, coveredPart, ownFixtures, realPages } from './page-sets.js';
import { partOf } from './split.js';

/** A way of telling pages of a set apart. */
export type Grouping = { readonly by: string; readonly groupOf: (page: Page) => string };

/** The ways that tell any pages apart: a set of one language has no table by language. */
export function groupingsOf(set: string, asked: AskedPart, pages: readonly Page[]): Grouping[] {
  const small = set === realPages || set === ownFixtures;
  const candidates: (Grouping | undefined)[] = [
    coveredPart(set, asked) === 'all' && !small ? { by: 'part', groupOf: ({ id }) => partOf(set, id) } : undefined,
    { by: 'language', groupOf: ({ lang }) => lang || 'unknown' },
    // Ids of mixed pages end with the language of what was mixed in: `0416~ru`.
    { by: 'navigation', groupOf: ({ id }) => id.split('~')[1] ?? 'none' },
    { by: 'kind of page', groupOf: ({ page_type }) => page_type ?? 'unknown' },
    small ? { by: 'page', groupOf: ({ id }) => id } : undefined,
  ];
  return candidates
    .filter((grouping) => grouping !== undefined)
    .filter(({ groupOf }) => new Set(pages.map(groupOf)).size > 1);
}
