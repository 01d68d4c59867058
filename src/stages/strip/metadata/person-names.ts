/** Longest text that is looked at for names. */
const longestNames = 120;

/** Words that stand inside of names, and are written small. */
const particle =
  "(?:al|bin|ibn|bint|van|von|zu|zum|de|der|den|ter|ten|da|do|dos|das|la|le|du|des|del|della|di|y|e|af|av|el|st|d['’])";
const capitalised = "(?:[dDlLO]['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}";
/** A word of a script without capitals. */
const caseless = '[\\p{Script=Arabic}\\p{Script=Hebrew}][\\p{L}\\p{M}\\u200c.-]{0,20}';

const alphabetic = new RegExp(`^${capitalised}(?: (?:${particle} ){0,3}${capitalised}){1,4}$`, 'u');
const withoutCapitals = new RegExp(`^${caseless}(?: ${caseless}){1,4}$`, 'u');
const han =
  /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,3}[ 　]\p{Script=Han}{1,3}$|^[\p{Script=Han}\p{Script=Katakana}]{2,10}[·・=＝][\p{Script=Han}\p{Script=Katakana}·・]{2,15}$/u;
const hangul = /^\p{Script=Hangul}{2,4}$/u;
const single = new RegExp(`^${capitalised}$|^${caseless}$`, 'u');

/** Words by which desks, houses and callings are told from persons. */
const noPerson =
  /(?<![\p{L}])(?:news|times|press|courier|chronicle|observer|guardian|telegraph|associated|reuters|bloomberg|posts?|journal|daily|herald|tribune|gazette|magazine|radio|tv|desk|agency|agencies|editor|editors|editorial|correspondent|reporter|writer|columnist|contributor|newsroom|wire|services?|bureau|staff|team|admin|redaktion|redaktor|redakcja|rédaction|redacción|redazione|redação|redactie|редакция|редакція|редактор|корреспондент|the)(?![\p{L}])/iu;

/** A person's name: two to five words with capitals and the particles between them, or its like in other scripts. */
export function isPersonName(text: string): boolean {
  if (text.length > 80 || noPerson.test(text)) return false;
  return alphabetic.test(text) || withoutCapitals.test(text) || han.test(text) || hangul.test(text);
}

/** What a byline's label may be followed by: a person, one name alone, or a desk. */
export function isNameOrDesk(text: string): boolean {
  return (
    text.length <= 60 &&
    (single.test(text) || alphabetic.test(text) || withoutCapitals.test(text) || han.test(text) || hangul.test(text))
  );
}

/** What stands between two authors: a comma, an "and". */
const joiner =
  /\s*[,;&、，；]\s*|\s+\/\s+|\s+(?:and|und|et|y|e|и|і|й|i|a|och|og|en|ve|και|ja|și|si|és|in|ir|un|dan|và|و|ו|with|mit|avec|con|с)\s+/iu;

export type Names = {
  readonly names: readonly string[];
  /** Characters of the text up to the end of the last name. */
  readonly end: number;
};

/**
 * The names that a text lists, one at least. Words with capitals behind the last of them (a paper, a place, a calling)
 * are passed over; anything else makes it no list of names.
 */
export function namesIn(text: string, isName: (part: string) => boolean): Names | undefined {
  if (text.length > longestNames) return undefined;
  const parts = text.split(joiner).filter((part) => part !== '');
  const names: string[] = [];
  let end = 0;
  let others = 0;
  for (const part of parts) {
    const at = text.indexOf(part, end);
    if (others === 0 && isName(part)) {
      names.push(part);
      end = at + part.length;
    } else if (names.length > 0 && isAffiliation(part) && others < 2) others++;
    else return undefined;
  }
  return names.length === 0 ? undefined : { names, end };
}

const affiliation = /^(?:[\p{L}\p{M}\p{N}.&'’@_-]{1,30} ?){1,6}$/u;

/** A paper, a place, a calling or a title: a few words, one with a capital or a word that only callings have. */
function isAffiliation(part: string): boolean {
  return part.length <= 60 && affiliation.test(part) && (/^[\p{Lu}@]/u.test(part) || noPerson.test(part));
}
