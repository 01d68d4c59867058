import type { Refusal } from '../refusal.js';

/** A page of more characters is not read: its blocks would take a multiple of that in memory. */
const maximumCharacters = 128 * 2 ** 20;

/** Blocks of the largest page that is taken as one document: each is judged, and costs a few kilobytes meanwhile. */
export const mostBlocks = 300_000;

/** Why a page of too many blocks is not read. */
export const tooManyBlocks: Refusal = {
  code: 'tooLarge',
  message: `The page holds more than the ${mostBlocks} blocks of text that one document may have; split it.`,
};

/** Why a page is too large to be read, if it is. */
export function pageTooLarge(page: string): Refusal | undefined {
  if (page.length <= maximumCharacters) return undefined;
  return {
    code: 'tooLarge',
    message: `The page holds ${page.length} characters, more than the ${maximumCharacters} that are read.`,
  };
}
