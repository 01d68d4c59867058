import type { LineView } from '../line-view.js';
import { proseNearby } from '../line-view.js';
import { loneWireTag } from '../metadata/wire-tags.js';
import { attributionOf } from './attributions.js';
import { isAuthorBoxHeading, isBiography, withoutEnding } from './biographies.js';
import { isCaption } from './captions.js';
import { isCopyrightLine } from './copyright-lines.js';
import { isDisclaimer, isDisclaimerHeading } from './disclaimers.js';
import { isSignOff, isTranslation } from './sign-offs.js';

/** What a line says about the article instead of saying what the article says. */
export type Credit = 'disclaimer' | 'attribution' | 'authorBox' | 'caption' | 'copyright';

/** Longest line that is looked at: credits are short, and a bound keeps hostile lines cheap. */
const longestCredit = 1_200;

/**
 * Which credit each line is, if any. A biography in mid-body is told from the article by naming nobody whom the rest of
 * the page speaks of.
 */
export function creditsOf(view: LineView): (Credit | undefined)[] {
  const nameUses = countNameUses(view);
  const { isBeside } = proseNearby(view);
  const found: (Credit | undefined)[] = [];
  let follows: Credit | undefined;
  for (const [at, text] of view.texts.entries()) {
    const short = text.length <= longestCredit;
    let credit = short ? creditOfLine(text, view.words(at), nameUses) : undefined;
    if (credit === undefined && isBeside(at) && loneWireTag(text) !== undefined) credit = 'attribution';
    // A disclaimer's or an author box's heading covers the one line after it.
    if (credit === undefined && follows !== undefined && short) credit = follows;
    follows = isDisclaimerHeading(text) || isAuthorBoxHeading(text) ? credit : undefined;
    found.push(credit);
  }
  return found;
}

function creditOfLine(text: string, words: number, nameUses: ReadonlyMap<string, number>): Credit | undefined {
  if (text.length < 4) return undefined;
  if (attributionOf(text) !== undefined) return 'attribution';
  if (isDisclaimer(text)) return 'disclaimer';
  if (isAuthorBoxHeading(text) || isBiography(text, nameUses)) return 'authorBox';
  if (isTranslation(text, words) || isSignOff(text, words)) return 'attribution';
  if (isCaption(text, words)) return 'caption';
  return isCopyrightLine(text, words) ? 'copyright' : undefined;
}

/** How many lines that end a sentence name each capitalised word. */
function countNameUses({ texts, isSentence }: LineView): Map<string, number> {
  const uses = new Map<string, number>();
  for (const [at, text] of texts.entries()) {
    if (!isSentence(at)) continue;
    const names = text.slice(0, 4_000).match(/\p{Lu}[\p{L}.'’-]+/gu) ?? [];
    for (const name of new Set(names.map(withoutEnding))) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}
