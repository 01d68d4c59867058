import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, readPages, readRealPages, sets } from './labelled-pages.js';
import { type Part, partOf } from './split.js';

/** Which sets of labelled pages there are, and which of their pages a part holds. */

export type AskedPart = Part | 'all';

export const realPages = 'real-pages';

/** The project's own pages, which need no development data. */
export const ownFixtures = 'fixtures';

/** Sets too small to be split. */
const whole: ReadonlySet<string> = new Set([realPages, ownFixtures]);

/** The folder of the development data, where there is one. */
export function developmentData(environment: NodeJS.ProcessEnv): string | undefined {
  const data = environment.PALIMPSEST_DATA;
  return data !== undefined && existsSync(join(data, 'data/text')) ? data : undefined;
}

export function setNames(data: string | undefined): readonly string[] {
  return data === undefined ? [ownFixtures] : [...sets, realPages, ownFixtures];
}

export function readSet(data: string | undefined, set: string): Page[] {
  if (set === ownFixtures || data === undefined) return readFixtures();
  return set === realPages ? readRealPages(data) : readPages(data, set);
}

function readFixtures(): Page[] {
  const folder = join(import.meta.dirname, 'fixtures');
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** What is measured when a part is asked for: small sets are measured whole. */
export function coveredPart(set: string, asked: AskedPart): AskedPart {
  return whole.has(set) ? 'all' : asked;
}

export function pagesOfPart(set: string, pages: readonly Page[], asked: AskedPart): Page[] {
  const part = coveredPart(set, asked);
  return pages.filter(({ id }) => part === 'all' || partOf(set, id) === part);
}
