import type { Refusal } from '../refusal.js';

/** A page of more characters is not read: its blocks would take a multiple of that in memory. */
const maximumCharacters = 128 * 2 ** 20;

/** Why a page is too large to be read, if it is. */
export function pageTooLarge(page: string): Refusal | undefined {
  if (page.length <= maximumCharacters) return undefined;
  return {
    code: 'tooLarge',
    message: `The page holds ${page.length} characters, more than the ${maximumCharacters} that are read.`,
  };
}
