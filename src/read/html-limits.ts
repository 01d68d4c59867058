import type { Refusal } from './refusal.js';

/** A page of more characters is not parsed: its tree would take a multiple of that in memory. */
const maximumCharacters = 32 * 2 ** 20;

/**
 * Nor is one of more tags. The parser takes time in proportion to tags times depth where tags are closed that were
 * never opened; this bounds the worst page at under ten seconds (measured: 7). Real pages stay far below.
 */
const maximumTags = 150_000;

/** Why a page is too large to be parsed, if it is. */
export function pageTooLarge(page: string): Refusal | undefined {
  if (page.length > maximumCharacters) {
    return {
      code: 'tooLarge',
      message: `The page holds ${page.length} characters, more than the ${maximumCharacters} that are parsed.`,
    };
  }
  let tags = 0;
  for (let at = page.indexOf('<'); at !== -1; at = page.indexOf('<', at + 1)) {
    if (++tags > maximumTags) {
      return {
        code: 'tooLarge',
        message: `The page holds more than the ${maximumTags} tags that are parsed; split it.`,
      };
    }
  }
  return undefined;
}
