import { anyCredit, clue } from '../clues/clue.js';
import type { LineView } from '../line-view.js';
import { loneWireTag } from '../metadata/wire-tags.js';
import { attributionOf } from './attributions.js';
import { isAuthorBoxHeading, isBiography, type NameUses, withoutEnding } from './biographies.js';
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
  const nameUses = nameUsesIn(view);
  const found: (Credit | undefined)[] = [];
  let follows: Credit | undefined;
  for (let at = 0; at < view.lines; at++) {
    const short = view.units(at) <= longestCredit;
    let credit = short && view.mayBe(at, anyCredit) ? creditOfLine(view, at, nameUses) : undefined;
    if (credit === undefined && isLoneSign(view, at)) credit = 'attribution';
    // A disclaimer's or an author box's heading covers the one line after it.
    if (credit === undefined && follows !== undefined && short) credit = follows;
    follows = credit !== undefined && isHeading(view.text(at)) ? credit : undefined;
    found.push(credit);
  }
  return found;
}

function creditOfLine(view: LineView, at: number, nameUses: NameUses): Credit | undefined {
  const text = view.text(at);
  const words = view.words(at);
  const mayBe = (wanted: number) => view.mayBe(at, wanted);
  if (text.length < 4) return undefined;
  if (mayBe(clue.attribution) && attributionOf(text) !== undefined) return 'attribution';
  if (mayBe(clue.disclaimer) && isDisclaimer(text)) return 'disclaimer';
  if (mayBe(clue.authorBoxHeading) && isAuthorBoxHeading(text)) return 'authorBox';
  if (mayBe(clue.biography) && isBiography(text, nameUses)) return 'authorBox';
  if (mayBe(clue.signOff) && (isTranslation(text, words) || isSignOff(text, words))) return 'attribution';
  if (mayBe(clue.caption) && isCaption(text, words)) return 'caption';
  return mayBe(clue.copyright) && isCopyrightLine(text, words) ? 'copyright' : undefined;
}

function isLoneSign(view: LineView, at: number): boolean {
  return (
    view.mayBe(at, clue.wire | clue.loneWire) && view.nearby.isBeside(at) && loneWireTag(view.text(at)) !== undefined
  );
}

function isHeading(text: string): boolean {
  return isDisclaimerHeading(text) || isAuthorBoxHeading(text);
}

/** Counted when first asked for: few pages hold what may be a biography. */
function nameUsesIn(view: LineView): NameUses {
  let uses: ReadonlyMap<string, number> | undefined;
  return {
    get(name) {
      uses ??= countNameUses(view);
      return uses.get(name);
    },
  };
}

/** How many lines that end a sentence name each capitalised word. */
function countNameUses(view: LineView): Map<string, number> {
  const uses = new Map<string, number>();
  for (let at = 0; at < view.lines; at++) {
    if (!view.isSentence(at)) continue;
    const names =
      view
        .text(at)
        .slice(0, 4_000)
        .match(/\p{Lu}[\p{L}.'’-]+/gu) ?? [];
    for (const name of new Set(names.map(withoutEnding))) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}
